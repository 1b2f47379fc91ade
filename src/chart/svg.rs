use super::{Anchor, Op, Rgb, SUBPIXEL, Scene, Shape, Weight, scene::same_style};

/// The Chinese fonts of common systems, in the order of preference; none is loaded.
pub const FONTS: &str = "'PingFang SC','HarmonyOS Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif";

/// The picture as SVG: the same scene gives the same bytes.
///
/// It works as a file and inside a page under a strict content policy: no ids, no styles, nothing loaded. `title` and
/// `description` are read by screen readers; empty ones are left out.
pub fn to_svg(scene: &Scene, title: &str, description: &str) -> String {
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    length(&mut svg, scene.width);
    svg.push(' ');
    length(&mut svg, scene.height);
    svg.push('"');
    attribute(&mut svg, "width", scene.width);
    attribute(&mut svg, "height", scene.height);
    svg.push_str(" role=\"img\" stroke-linejoin=\"round\" font-family=\"");
    svg.push_str(FONTS);
    svg.push_str("\">");
    for (tag, words) in [("title", title), ("desc", description)] {
        if !words.is_empty() {
            svg.push('<');
            svg.push_str(tag);
            svg.push('>');
            escape(&mut svg, words);
            svg.push_str("</");
            svg.push_str(tag);
            svg.push('>');
        }
    }
    for group in scene.ops.chunk_by(same_style) {
        push_group(&mut svg, group);
    }
    svg.push_str("</svg>");
    svg
}

fn push_group(svg: &mut String, group: &[Op]) {
    let Some(first) = group.first() else { return };
    let path = !matches!(first.shape, Shape::Circle { .. } | Shape::Text { .. });
    svg.push_str(if path { "<path" } else { "<g" });
    paint(svg, first, first.shape.stroke());
    if let Shape::Text { size, weight, anchor, .. } = &first.shape {
        attribute(svg, "font-size", *size);
        if *weight == Weight::Bold {
            svg.push_str(" font-weight=\"600\"");
        }
        svg.push_str(match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        });
    }
    svg.push_str(if path { " d=\"" } else { ">" });
    for op in group {
        push_shape(svg, &op.shape);
    }
    svg.push_str(if path { "\"/>" } else { "</g>" });
}

fn paint(svg: &mut String, op: &Op, stroke: i32) {
    let kind = if stroke == 0 { "fill" } else { "stroke" };
    if stroke != 0 {
        svg.push_str(" fill=\"none\"");
        if stroke != SUBPIXEL {
            attribute(svg, "stroke-width", stroke);
        }
    }
    svg.push(' ');
    svg.push_str(kind);
    svg.push_str("=\"#");
    let Rgb(red, green, blue) = op.colour;
    for channel in [red, green, blue] {
        for digit in [channel >> 4, channel & 15] {
            svg.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
        }
    }
    svg.push('"');
    if op.alpha != 255 {
        svg.push(' ');
        svg.push_str(kind);
        svg.push_str("-opacity=\"0.");
        let hundredths = u32::from(op.alpha) * 100 / 255;
        if hundredths < 10 {
            svg.push('0');
        }
        svg.push_str(&hundredths.to_string());
        svg.push('"');
    }
}

fn push_shape(svg: &mut String, shape: &Shape) {
    match shape {
        Shape::Rect { x, y, width, height, .. } => {
            for (command, value) in [('M', *x), (' ', *y), ('h', *width), ('v', *height), ('h', -width)] {
                svg.push(command);
                length(svg, value);
            }
            svg.push('z');
        }
        Shape::Line { points, .. } => push_points(svg, points),
        Shape::Columns { columns, width } => {
            for side_by_side in columns.chunk_by(|one, next| touch(*one, *next, *width)) {
                push_points(svg, &outline(side_by_side, *width));
                svg.push('z');
            }
        }
        Shape::Polygon { points } => {
            push_points(svg, points);
            svg.push('z');
        }
        Shape::Circle { x, y, radius, .. } => {
            svg.push_str("<circle");
            attribute(svg, "cx", *x);
            attribute(svg, "cy", *y);
            attribute(svg, "r", *radius);
            svg.push_str("/>");
        }
        Shape::Text { x, y, text, .. } => {
            svg.push_str("<text");
            attribute(svg, "x", *x);
            attribute(svg, "y", *y);
            svg.push('>');
            escape(svg, text);
            svg.push_str("</text>");
        }
    }
}

/// Whether two columns of this width are adjacent and have a part of their edges in common.
fn touch((x, top, bottom): (i32, i32, i32), (next, next_top, next_bottom): (i32, i32, i32), width: i32) -> bool {
    next - x == width && next_top < bottom && top < next_bottom
}

/// The outline of adjacent columns: along their tops and back along their bottoms.
///
/// A browser draws one filled shape much faster than a thousand strokes, and no gaps show where the picture is enlarged.
fn outline(columns: &[(i32, i32, i32)], width: i32) -> Vec<(i32, i32)> {
    let half = width / 2;
    let tops = columns.iter().flat_map(|(x, top, _)| [(x - half, *top), (x - half + width, *top)]);
    let bottoms = columns.iter().rev().flat_map(|(x, _, bottom)| [(x - half + width, *bottom), (x - half, *bottom)]);
    tops.chain(bottoms).collect()
}

fn push_points(svg: &mut String, points: &[(i32, i32)]) {
    let Some((first, rest)) = points.split_first() else { return };
    let mut before = *first;
    svg.push('M');
    length(svg, first.0);
    svg.push(' ');
    length(svg, first.1);
    for point in rest {
        // Most lines of a long series and of a grid are horizontal or vertical.
        let (across, down) = (point.0 - before.0, point.1 - before.1);
        match (across, down) {
            (0, 0) => continue,
            (across, 0) => {
                svg.push('h');
                length(svg, across);
            }
            (0, down) => {
                svg.push('v');
                length(svg, down);
            }
            _ => {
                svg.push('L');
                length(svg, point.0);
                svg.push(' ');
                length(svg, point.1);
            }
        }
        before = *point;
    }
}

fn attribute(svg: &mut String, name: &str, quarters: i32) {
    svg.push(' ');
    svg.push_str(name);
    svg.push_str("=\"");
    length(svg, quarters);
    svg.push('"');
}

/// Quarter pixels as pixels, in as few characters as possible.
fn length(svg: &mut String, quarters: i32) {
    if quarters < 0 {
        svg.push('-');
    }
    let quarters = quarters.unsigned_abs();
    svg.push_str(&(quarters / 4).to_string());
    svg.push_str(["", ".25", ".5", ".75"][quarters as usize % 4]);
}

fn escape(svg: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '&' => svg.push_str("&amp;"),
            // XML has no way to write the other control characters.
            character if character < ' ' => svg.push(' '),
            character => svg.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(ops: Vec<Op>) -> Scene {
        Scene { width: 400, height: 202, ops }
    }

    fn rect(colour: Rgb, x: i32) -> Op {
        Op { colour, alpha: 255, shape: Shape::Rect { x, y: 4, width: 9, height: 8, stroke: 0 } }
    }

    #[test]
    fn neighbours_of_one_style_are_one_path() {
        let ink = Rgb(26, 26, 26);
        let svg = to_svg(&scene(vec![rect(ink, 0), rect(ink, -6), rect(Rgb(255, 0, 10), 40)]), "", "");
        assert!(svg.contains("<path fill=\"#1a1a1a\" d=\"M0 1h2.25v2h-2.25zM-1.5 1h2.25v2h-2.25z\"/>"), "{svg}");
        assert!(svg.contains("<path fill=\"#ff000a\""), "{svg}");
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50.5\""), "{svg}");
    }

    #[test]
    fn text_cannot_break_out_of_its_element() {
        let shape = Shape::Text {
            x: 4,
            y: 50,
            size: 48,
            weight: Weight::Bold,
            anchor: Anchor::End,
            text: "<b> & \u{1}".into(),
        };
        let svg = to_svg(&scene(vec![Op { colour: Rgb(0, 0, 0), alpha: 102, shape }]), "a<b", "");
        assert!(svg.contains("<title>a&lt;b</title>"), "{svg}");
        assert!(svg.contains(">&lt;b&gt; &amp;  </text>"), "{svg}");
        assert!(
            svg.contains("fill-opacity=\"0.40\" font-size=\"12\" font-weight=\"600\" text-anchor=\"end\""),
            "{svg}"
        );
        assert!(!svg.contains("<desc>"));
    }
}
