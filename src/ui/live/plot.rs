use std::sync::Arc;

use web_sys::MouseEvent;

use super::{
    elements::ChartElements,
    tile_id::TileId,
    tip::{Pointer, Tip},
};
use crate::{
    chart::{ChartSpec, HiddenSeries},
    ui::Site,
};

/// What every live chart has, whatever draws it.
pub struct Plot {
    pub elements: ChartElements,
    pub spec: Arc<ChartSpec>,
    pub site: Site,
    pub hidden: HiddenSeries,
    /// What points at the plot.
    pub pointer: Pointer,
    tip: Tip,
    /// The plot's width in CSS pixels, until something is resized.
    width: Option<i32>,
    /// Where the plot is in the window, until something moves.
    corner: Option<(f64, f64)>,
    /// What is to be done after the present event.
    pub orders: Orders,
}

/// What a [`LivePlot`](super::live_plot::LivePlot) is to do.
#[derive(Default)]
pub struct Orders {
    /// Draw with the next frame.
    pub draw: bool,
    /// Write the address.
    pub address: bool,
    /// Listen to the reader.
    pub listen: bool,
    /// Fetch these files, each the tile of this id.
    pub fetch: Vec<(TileId, String)>,
}

impl Plot {
    /// Of a published chart.
    pub fn new(elements: ChartElements, spec: Arc<ChartSpec>, site: Site, tip: Tip) -> Self {
        Self {
            elements,
            spec,
            site,
            hidden: HiddenSeries::default(),
            pointer: Pointer::Mouse,
            tip,
            width: None,
            corner: None,
            orders: Orders::default(),
        }
    }

    /// Where an event is in the plot, in CSS pixels.
    pub fn position(&mut self, event: &MouseEvent) -> (f64, f64) {
        let (left, top) = self.corner();
        (f64::from(event.client_x()) - left, f64::from(event.client_y()) - top)
    }

    /// Asking where an element is makes the browser lay out the page, so that it is asked once.
    fn corner(&mut self) -> (f64, f64) {
        let plot = &self.elements.plot;
        *self.corner.get_or_insert_with(|| {
            let rect = plot.get_bounding_client_rect();
            (rect.left(), rect.top())
        })
    }

    /// The plot's width in CSS pixels, asked once for the same reason; `None` where it is not shown.
    pub fn width(&mut self) -> Option<i32> {
        let plot = &self.elements.plot;
        let width = *self.width.get_or_insert_with(|| plot.client_width());
        self.width = Some(width).filter(|width| *width > 0);
        self.width
    }

    /// The plot may be elsewhere in the window.
    pub fn forget_position(&mut self) {
        self.corner = None;
    }

    /// The plot may be of another size, and elsewhere.
    pub fn forget_size(&mut self) {
        self.width = None;
        self.corner = None;
    }

    /// Shows words at a point of the plot, in CSS pixels; they stay left of `right`.
    pub fn show_tip(&mut self, words: &str, at: (f64, f64), right: f64, pointer: Pointer) {
        let (_, top) = self.corner();
        self.tip.show(words, at, right, top, pointer);
    }

    /// Hides them.
    pub fn hide_tip(&mut self) {
        self.tip.hide();
    }

    /// Sets the upper end and the length of the line through the selected point, in CSS pixels.
    pub fn set_cursor(&self, top: f64, height: f64) {
        self.tip.set_cursor(top, height);
    }

    /// Writes the line below the picture, which a screen reader announces.
    pub fn announce(&self, text: &str) {
        self.elements.readout.set_text_content(Some(text));
    }

    /// Presses the buttons of the shown series.
    pub fn mark_buttons(&self) {
        self.elements.mark_buttons(self.spec.series().len(), self.hidden);
    }
}
