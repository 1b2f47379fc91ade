use std::sync::Arc;

use web_sys::{HtmlCanvasElement, PointerEvent};

use super::{
    address,
    canvas::paint,
    color_scheme::theme,
    drawer::{Drawer, PointerAction, Step},
    elements::ChartElements,
    plot::Plot,
    tip::Pointer,
};
use crate::{
    chart::{self, ChartSpec, Drawing, HiddenSeries},
    ui::chart_sizes,
};

/// A chart of data points: drawn on its canvas when the reader acts, with the selected point on a second canvas over it,
/// so that going from point to point draws no chart.
pub struct DataPoints {
    /// The canvas over the other.
    over: HtmlCanvasElement,
    /// The chart without its hidden series.
    spec: Arc<ChartSpec>,
    /// What was drawn; `None` while the published picture is shown.
    drawn: Option<Drawn>,
    selected: Option<usize>,
}

struct Drawn {
    drawing: Drawing,
    /// How much larger the plot is than the published picture.
    scale: f64,
}

/// How many points the Page keys go.
const PAGE: isize = 10;

impl DataPoints {
    /// Of a published chart, which keeps its picture until the reader acts.
    ///
    /// Not inlined: a page of hours alone then does not compile it.
    #[inline(never)]
    pub fn new(elements: &ChartElements, spec: Arc<ChartSpec>) -> Option<Self> {
        Some(Self { over: elements.other(".chart__canvas--over")?, spec, drawn: None, selected: None })
    }

    /// The first act of the reader needs the points at once.
    fn draw_first(&mut self, plot: &mut Plot) {
        if self.drawn.is_none() {
            self.draw(plot);
        }
    }

    fn select(&mut self, plot: &mut Plot, index: Option<usize>, pointer: Pointer) {
        if self.selected != index {
            self.selected = index;
            self.show_selected(plot, pointer);
        }
    }

    /// Draws the selected point over the chart, with its words beside it.
    fn show_selected(&self, plot: &mut Plot, pointer: Pointer) {
        let selected = self.selected.zip(self.drawn.as_ref());
        let overlay = selected.and_then(|(index, drawn)| {
            let Drawn { drawing, scale } = drawn;
            Some((drawing.points.get(index)?, drawing.emphasis(index, theme())?, *scale))
        });
        self.over.set_hidden(overlay.is_none());
        let Some((point, emphasis, scale)) = overlay else {
            plot.hide_tip();
            plot.announce(plot.site.locale.chart().hint);
            return;
        };
        paint(&self.over, &emphasis, scale);
        let at = (point.rect.centre().0 * scale, point.rect.y * scale);
        let right = plot.width().map_or(0.0, f64::from);
        plot.show_tip(&point.label, at, right, pointer);
        plot.announce(&point.label);
    }

    /// Hides the columns of the hidden series and shows those of the others.
    fn mark_columns(plot: &Plot) {
        let series = plot.spec.series().len();
        for index in 0..series {
            for column in plot.spec.columns_of(index, series) {
                plot.elements.set_column_hidden(column, plot.hidden.contains(index));
            }
        }
    }
}

impl Drawer for DataPoints {
    fn start(&mut self, plot: &mut Plot) {
        plot.hidden = address::read(&plot.spec.id).map(|text| HiddenSeries::from_address(&text)).unwrap_or_default();
        if plot.hidden != HiddenSeries::default() {
            plot.mark_buttons();
            self.change_series(plot);
        }
        plot.orders.listen = true;
    }

    /// The canvas keeps the published layout and only scales it, so that nothing jumps when it replaces the picture.
    fn draw(&mut self, plot: &mut Plot) {
        let Some(width) = plot.width() else { return };
        let size = if plot.elements.is_wide() { chart_sizes::WIDE } else { chart_sizes::NARROW };
        let scale = f64::from(width) / f64::from(size.width_px);
        let drawing = chart::draw_with_points(&self.spec, size, theme());
        paint(&plot.elements.canvas, &drawing.scene, scale);
        plot.elements.show_canvas();
        self.drawn = Some(Drawn { drawing, scale });
        self.show_selected(plot, plot.pointer);
    }

    fn address(&self, plot: &Plot) -> String {
        plot.hidden.to_address()
    }

    /// Selects the point nearest to the pointer. A finger that is lifted leaves its point selected, so that it can be read.
    fn point(&mut self, plot: &mut Plot, action: PointerAction, event: &PointerEvent) {
        match action {
            PointerAction::Move | PointerAction::Down => {
                self.draw_first(plot);
                let Some(Drawn { drawing, scale }) = &self.drawn else { return };
                let (x, y) = plot.position(event);
                let hit = chart::hit_test(&drawing.points, x / scale, y / scale);
                self.select(plot, hit, plot.pointer);
            }
            PointerAction::Leave if event.pointer_type() == "mouse" => self.deselect(plot),
            PointerAction::Leave | PointerAction::Up => {}
        }
    }

    fn enter(&mut self, plot: &mut Plot) {
        self.draw_first(plot);
        if self.selected.is_none() {
            self.step(plot, Step::First);
        }
    }

    fn step(&mut self, plot: &mut Plot, step: Step) {
        self.draw_first(plot);
        let Some(last) = self.drawn.as_ref().and_then(|drawn| drawn.drawing.points.len().checked_sub(1)) else {
            return;
        };
        let next = match (step, self.selected) {
            (Step::First, _) | (Step::By(_) | Step::Page(_), None) => 0,
            (Step::By(points), Some(at)) => at.saturating_add_signed(points.into()).min(last),
            (Step::Page(pages), Some(at)) => at.saturating_add_signed(PAGE * isize::from(pages)).min(last),
            (Step::Last, _) => last,
        };
        self.select(plot, Some(next), Pointer::Keyboard);
    }

    fn deselect(&mut self, plot: &mut Plot) {
        self.select(plot, None, plot.pointer);
    }

    fn change_series(&mut self, plot: &mut Plot) {
        self.spec = Arc::new(plot.spec.without(plot.hidden));
        Self::mark_columns(plot);
        self.deselect(plot);
        plot.orders.draw = true;
    }

    fn refresh(&mut self, plot: &mut Plot) {
        plot.orders.draw |= self.drawn.is_some();
    }
}
