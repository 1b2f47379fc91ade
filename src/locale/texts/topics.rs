/// The parts of the bureau's work.
#[derive(Debug)]
pub struct TopicTexts {
    pub air: &'static str,
    pub air_action: &'static str,
    pub water: &'static str,
    pub soil: &'static str,
    pub complaints: &'static str,
    pub rectification: &'static str,
    pub governance: &'static str,
    pub staff: &'static str,
}
