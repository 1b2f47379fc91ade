use super::{Anchor, Scene, Shape, Weight, scene::same_style};

/// A picture as one array of whole numbers and one text, from which `replay.js` paints a canvas in a single call.
///
/// The numbers are operations in order, each an opcode and its operands: a style ([`STYLE`](Self::STYLE): the colour as
/// `0xRRGGBBAA`, and the stroke or 0 for filled), then the shapes drawn in it. Neighbouring lines of one style are one
/// path, which is stroked once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Opcodes, and lengths in quarter CSS pixels.
    pub numbers: Vec<i32>,
    /// The texts, each ended by a line feed.
    pub texts: String,
}

impl Batch {
    /// Operands: colour and stroke.
    pub const STYLE: i32 = 0;
    /// Operands: x, y, width, height.
    pub const RECT: i32 = 1;
    /// Operands: the number of lines, and for each the number of its points and their x and y.
    pub const LINES: i32 = 2;
    /// Operands: the number of corners, and their x and y.
    pub const POLYGON: i32 = 3;
    /// Operands: x, y, radius.
    pub const CIRCLE: i32 = 4;
    /// Operands: x, y, size, 1 if bold, and the part that is at x (0 the start, 1 the middle, 2 the end).
    pub const TEXT: i32 = 5;
    /// Operands: the width, the number of columns, and for each its middle, its top and its bottom.
    pub const COLUMNS: i32 = 6;

    /// The operations that draw a picture.
    pub fn new(scene: &Scene) -> Self {
        let mut batch = Self::default();
        for group in scene.ops.chunk_by(same_style) {
            let Some(first) = group.first() else { continue };
            let colour = u32::from_be_bytes([first.colour.0, first.colour.1, first.colour.2, first.alpha]);
            batch.numbers.extend([Self::STYLE, colour.cast_signed(), first.shape.stroke()]);
            // The index of the number of lines in the path.
            let mut lines = None;
            for op in group {
                if !matches!(op.shape, Shape::Line { .. }) {
                    lines = None;
                    batch.add(&op.shape);
                    continue;
                }
                let count = *lines.get_or_insert_with(|| {
                    batch.numbers.extend([Self::LINES, 0]);
                    batch.numbers.len() - 1
                });
                batch.numbers[count] += 1;
                batch.add(&op.shape);
            }
        }
        batch
    }

    fn add(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { x, y, width, height, .. } => self.numbers.extend([Self::RECT, *x, *y, *width, *height]),
            Shape::Line { points, .. } => self.points(points),
            Shape::Columns { columns, width } => {
                self.numbers.extend([Self::COLUMNS, *width, columns.len() as i32]);
                self.numbers.extend(columns.iter().flat_map(|(x, top, bottom)| [*x, *top, *bottom]));
            }
            Shape::Polygon { points } => {
                self.numbers.push(Self::POLYGON);
                self.points(points);
            }
            Shape::Circle { x, y, radius, .. } => self.numbers.extend([Self::CIRCLE, *x, *y, *radius]),
            Shape::Text { x, y, size, weight, anchor, text } => {
                let anchor = match anchor {
                    Anchor::Start => 0,
                    Anchor::Middle => 1,
                    Anchor::End => 2,
                };
                self.numbers.extend([Self::TEXT, *x, *y, *size, i32::from(*weight == Weight::Bold), anchor]);
                self.texts.extend(text.chars().map(|character| if character == '\n' { ' ' } else { character }));
                self.texts.push('\n');
            }
        }
    }

    fn points(&mut self, points: &[(i32, i32)]) {
        self.numbers.push(points.len() as i32);
        self.numbers.extend(points.iter().flat_map(|(x, y)| [*x, *y]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Op, Rgb};

    fn op(colour: u8, shape: Shape) -> Op {
        Op { colour: Rgb(colour, 0, 0), alpha: 255, shape }
    }

    fn line(colour: u8, x: i32) -> Op {
        op(colour, Shape::Line { points: vec![(x, 1), (x, 9)], stroke: 4 })
    }

    fn batch(ops: Vec<Op>) -> Batch {
        Batch::new(&Scene { width: 40, height: 40, ops })
    }

    /// The opcodes' names in the order of their numbers.
    const OPCODES: [(&str, i32); 7] = [
        ("STYLE", Batch::STYLE),
        ("RECT", Batch::RECT),
        ("LINES", Batch::LINES),
        ("POLYGON", Batch::POLYGON),
        ("CIRCLE", Batch::CIRCLE),
        ("TEXT", Batch::TEXT),
        ("COLUMNS", Batch::COLUMNS),
    ];

    #[test]
    fn the_script_that_paints_has_the_same_opcodes() {
        let script = include_str!("../ui/live/replay.js");
        let (_, after) = script.split_once("\nconst [").unwrap();
        let (names, _) = after.split_once("] = Array(7).keys();").unwrap();
        let names: Vec<_> = names.split(", ").zip(0..).collect();
        assert_eq!(names, OPCODES);
        assert!(names.iter().all(|(name, _)| script.contains(&format!("case {name}:"))));
    }

    #[test]
    fn neighbouring_lines_of_one_style_are_one_path() {
        let red = 0x0100_00ff;
        let lines = [Batch::STYLE, red, 4, Batch::LINES, 2, 2, 3, 1, 3, 9, 2, 7, 1, 7, 9];
        assert_eq!(batch(vec![line(1, 3), line(1, 7)]).numbers, lines);
        let apart = batch(vec![line(1, 3), line(2, 7)]).numbers;
        assert_eq!(apart.iter().filter(|number| **number == 0x0200_00ff).count(), 1);
    }

    #[test]
    fn each_text_is_a_line_of_the_texts() {
        let text = |text: &str| {
            let text = text.to_owned();
            op(255, Shape::Text { x: 4, y: 8, size: 48, weight: Weight::Bold, anchor: Anchor::End, text })
        };
        let batch = batch(vec![text("优\n良"), text("3月")]);
        assert_eq!(batch.texts, "优 良\n3月\n");
        assert_eq!(batch.numbers[..9], [0, 0xff00_00ff_u32.cast_signed(), 0, Batch::TEXT, 4, 8, 48, 1, 2]);
    }
}
