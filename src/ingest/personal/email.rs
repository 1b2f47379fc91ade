/// Whether the `@` at the index is part of an e-mail address.
pub(super) fn stands_at(text: &[char], at: usize) -> bool {
    let is_local = |character: &char| character.is_ascii_alphanumeric() || "._%+-".contains(*character);
    let is_domain = |character: &char| character.is_ascii_alphanumeric() || ".-".contains(*character);
    let has_local = text[..at].last().is_some_and(is_local);
    let domain: String = text[at + 1..].iter().take_while(|character| is_domain(character)).collect();
    let Some((host, top)) = domain.trim_end_matches(['.', '-']).rsplit_once('.') else { return false };
    let is_host = !host.is_empty() && host.split('.').all(|label| !label.is_empty());
    has_local && is_host && top.len() >= 2 && top.bytes().all(|letter| letter.is_ascii_alphabetic())
}
