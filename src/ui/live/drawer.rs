use std::sync::Arc;

use web_sys::{PointerEvent, WheelEvent};

use super::{plot::Plot, tile_id::TileId};
use crate::domain::Tile;

/// What draws one kind of live chart, and knows which of its data are selected.
///
/// A [`LivePlot`](super::live_plot::LivePlot) calls it; what takes time (frames, fetching, the address) it orders from the
/// [`Plot`].
pub trait Drawer {
    /// Restores the state that is in the page's address, and orders what the first picture needs.
    fn start(&mut self, plot: &mut Plot);

    /// Draws the chart at the plot's present size.
    fn draw(&mut self, plot: &mut Plot);

    /// The state for the address; empty for the chart as it was published.
    fn address(&self, plot: &Plot) -> String;

    /// A published tile that was ordered has arrived; `None` where fetching it failed.
    fn receive(&mut self, _plot: &mut Plot, _id: TileId, _tile: Option<Arc<Tile>>) {}

    /// A pointer does something over the plot.
    fn point(&mut self, plot: &mut Plot, action: PointerAction, event: &PointerEvent);

    /// The wheel turns over the plot; whether the chart uses it, rather than the page.
    fn wheel(&mut self, _plot: &mut Plot, _event: &WheelEvent) -> bool {
        false
    }

    /// The plot has got the focus.
    fn enter(&mut self, plot: &mut Plot);

    /// The keyboard goes to another datum.
    fn step(&mut self, plot: &mut Plot, step: Step);

    /// Shows `factor` times as much; whether the chart can.
    fn zoom(&mut self, _plot: &mut Plot, _factor: f64) -> bool {
        false
    }

    /// Selects nothing.
    fn deselect(&mut self, plot: &mut Plot);

    /// Escape was pressed: selects nothing, or shows everything where nothing was selected.
    fn escape(&mut self, plot: &mut Plot) {
        self.deselect(plot);
    }

    /// Shows everything, after a double click.
    fn show_all(&mut self, _plot: &mut Plot) {}

    /// A button of the chart's own was pressed.
    fn press(&mut self, _plot: &mut Plot, _button: &str) {}

    /// A series was hidden or is shown again.
    fn change_series(&mut self, plot: &mut Plot);

    /// The plot's size or the reader's colours have changed, or the table was opened.
    fn refresh(&mut self, plot: &mut Plot);
}

/// What a pointer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointerAction {
    /// It moves.
    Move,
    /// A button or a finger goes down.
    Down,
    /// It comes up, or the browser takes it.
    Up,
    /// It leaves the plot.
    Leave,
}

/// Where the keyboard goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many data on, or back.
    By(i8),
    /// So many pages on, or back.
    Page(i8),
    /// To the first.
    First,
    /// To the last.
    Last,
}
