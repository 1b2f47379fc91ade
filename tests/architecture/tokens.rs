//! The paths in what a macro is given, whose grammar no parser of ours knows: names joined by `::`, whatever is around
//! them. A name that leads nowhere here does no harm.

use syn::{Ident, buffer::Cursor};

use super::content::{Content, Names, UNKNOWN};

/// Adds to the content every path from the cursor on, in groups too.
pub fn read(mut cursor: Cursor, content: &mut Content) {
    let mut dots = 0;
    while !cursor.eof() {
        let dots_before = std::mem::take(&mut dots);
        cursor = if let Some((inside, _, _, after)) = cursor.any_group() {
            read(inside, content);
            after
        } else if let Some((first, after)) = cursor.ident() {
            let (path, after) = path(first, after);
            // `.name` is a field, or a method where it is called; `..name` is the end of a range.
            if dots_before == 1 {
                content.methods.extend(path.into_iter().next().filter(|_| after.any_group().is_some()));
            } else {
                content.name(path);
            }
            after
        } else if let Some((punct, after)) = cursor.punct() {
            dots = if punct.as_char() == '.' { dots_before + 1 } else { 0 };
            after
        } else {
            let (_, after) = cursor.token_tree().unwrap();
            after
        };
    }
}

/// The rest of a path, and what comes after it.
fn path(first: Ident, mut cursor: Cursor) -> (Names, Cursor) {
    let mut path = vec![first.to_string()];
    while let Some(after) = colons(cursor) {
        cursor = after;
        if let Some((name, after)) = cursor.ident() {
            path.push(name.to_string());
            cursor = after;
        } else {
            // `module::$name`; a turbofish names nothing more.
            let is_some_name = cursor.punct().is_some_and(|(punct, _)| punct.as_char() == '$');
            path.extend(is_some_name.then(|| UNKNOWN.to_owned()));
            break;
        }
    }
    (path, cursor)
}

fn colons(cursor: Cursor) -> Option<Cursor> {
    let (_, after) = cursor.punct().filter(|(punct, _)| punct.as_char() == ':')?;
    let (_, after) = after.punct().filter(|(punct, _)| punct.as_char() == ':')?;
    Some(after)
}
