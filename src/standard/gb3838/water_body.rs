/// The kind of water, which decides the limits of total phosphorus, and whether total nitrogen is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WaterBody {
    /// Rivers and canals.
    River,
    /// Lakes and reservoirs.
    Lake,
}
