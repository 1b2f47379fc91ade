use super::{
    ChartSpec, DataPoint, HourlyProjection, HourlyView, Rect, Scene, Size, Theme, Weight,
    draw::{HourlyLayout, Layout, Painter, TextStyle, emphasise, layout, paint, quarter},
    measure::wrap,
};

/// A picture and its data points.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The picture.
    pub scene: Scene,
    /// One per datum, in the order of the arrow keys.
    pub points: Vec<DataPoint>,
}

impl Drawing {
    /// The emphasis of a data point, by its index: an overlay of the picture's size.
    pub fn emphasis(&self, index: usize, theme: &Theme) -> Option<Scene> {
        let point = self.points.get(index)?;
        let mut painter = Painter::new(self.scene.width, self.scene.height, theme);
        emphasise(&mut painter, point);
        Some(painter.finish())
    }
}

/// Draws the picture for a page: without title and source, which the page itself shows.
pub fn draw(spec: &ChartSpec, size: Size, theme: &Theme) -> Scene {
    let width = clamped(size);
    picture(spec, layout(spec, width).as_ref(), width, theme)
}

/// The same picture with its data points.
pub fn draw_with_points(spec: &ChartSpec, size: Size, theme: &Theme) -> Drawing {
    let width = clamped(size);
    let layout = layout(spec, width);
    let (mut points, height) = (layout.data_points(), layout.height().ceil());
    for point in &mut points {
        // The part of a share of nothing can be selected too, and one at the edge ends there.
        point.rect = point.rect.clamped(width, height);
    }
    Drawing { scene: picture(spec, layout.as_ref(), width, theme), points }
}

fn picture(spec: &ChartSpec, layout: &dyn Layout, width: f64, theme: &Theme) -> Scene {
    let mut painter = Painter::new(quarter(width), quarter(layout.height().ceil()), theme);
    paint(layout, &mut painter, spec.locale, spec.watermark.as_deref());
    painter.finish()
}

/// Draws a part of the hours, and gives the way from hours and values to places in the picture.
pub fn draw_hourly(view: HourlyView, size: Size, theme: &Theme, watermark: Option<&str>) -> (Scene, HourlyProjection) {
    let width = clamped(size);
    let layout = HourlyLayout::new(view, width);
    let mut painter = Painter::new(quarter(width), quarter(layout.height().ceil()), theme);
    paint(&layout, &mut painter, view.locale, watermark);
    (painter.finish(), layout.projection)
}

/// The width in CSS pixels that is drawn for this size.
fn clamped(size: Size) -> f64 {
    f64::from(size.width_px.clamp(240, 2000))
}

const TITLE: f64 = 18.0;
const SOURCE: f64 = 12.0;
/// Line height, in font sizes.
const LEADING: f64 = 1.5;

/// Draws the picture as a file of its own, 720 CSS pixels wide, with its title above and its source below.
pub fn draw_standalone(spec: &ChartSpec, theme: &Theme) -> Scene {
    const WIDTH: f64 = 720.0;
    const MARGIN: f64 = 24.0;
    let room = WIDTH - 2.0 * MARGIN;
    let title = wrap(&spec.title, TITLE, Weight::Bold, room);
    let source = wrap(&spec.source, SOURCE, Weight::Regular, room);
    let height_of = |lines: &[String], size: f64| {
        let lines = lines.len() as f64 * size * LEADING;
        if lines > 0.0 { MARGIN + lines + 12.0 } else { MARGIN }
    };
    let (top, bottom) = (height_of(&title, TITLE), height_of(&source, SOURCE));
    let layout = layout(spec, room);
    let foot = top + layout.height().ceil();

    let mut painter = Painter::new(quarter(WIDTH), quarter(foot + bottom), theme);
    painter.fill(Rect { x: 0.0, y: 0.0, w: WIDTH, h: foot + bottom }, theme.paper);
    let style = TextStyle::new(TITLE, theme.ink).bold();
    for (line, text) in title.iter().enumerate() {
        painter.text(text, MARGIN, MARGIN + (line as f64 + 0.5) * TITLE * LEADING, style);
    }
    let style = TextStyle::new(SOURCE, theme.grey);
    for (line, text) in source.iter().enumerate() {
        painter.text(text, MARGIN, foot + 12.0 + (line as f64 + 0.5) * SOURCE * LEADING, style);
    }
    painter.inset(top, bottom, MARGIN);
    paint(layout.as_ref(), &mut painter, spec.locale, spec.watermark.as_deref());
    painter.finish()
}
