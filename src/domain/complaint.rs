use super::{Contradiction, Course};

/// One complaint, without anything about who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Its days and its status.
    pub course: Course,
    /// Whether the time to close was extended (Article 34).
    pub extended: bool,
    /// How it was made: 电话, 微信, 网络 ….
    pub channel: String,
    /// What it is about: 大气, 噪声 …; at least one, each once.
    pub types: Vec<String>,
    /// Where.
    pub area: String,
}

impl Complaint {
    /// Checks the types of a complaint.
    ///
    /// # Errors
    ///
    /// [`Contradiction::Types`] for none, and for one that is there twice.
    pub fn check_types(types: &[String]) -> Result<(), Contradiction> {
        let once = |(at, name): (usize, &String)| !types[..at].contains(name);
        let sound = !types.is_empty() && types.iter().enumerate().all(once);
        if sound { Ok(()) } else { Err(Contradiction::Types) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_has_at_least_one_type_and_each_once() {
        let check = |types: &[&str]| Complaint::check_types(&types.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(check(&["大气", "水"]), Ok(()));
        assert_eq!(check(&[]), Err(Contradiction::Types));
        assert_eq!(check(&["水", "水"]), Err(Contradiction::Types));
    }
}
