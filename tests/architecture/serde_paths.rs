//! The paths that serde's attributes name in strings: of functions, and of modules with two functions.

use syn::{Attribute, Expr, ExprLit, Lit, Meta, MetaNameValue, Token, punctuated::Punctuated};

use super::content::{Names, UNKNOWN, names_of};

const NAME_FUNCTIONS: [&str; 4] = ["default", "skip_serializing_if", "serialize_with", "deserialize_with"];
const NAMES_A_MODULE: &str = "with";

pub fn paths(attribute: &Attribute) -> Vec<Names> {
    if !attribute.path().is_ident("serde") {
        return Vec::new();
    }
    let parts = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
    parts.unwrap().into_iter().filter_map(path).collect()
}

fn path(part: Meta) -> Option<Names> {
    let Meta::NameValue(MetaNameValue {
        path: key, value: Expr::Lit(ExprLit { lit: Lit::Str(serde_paths), .. }), ..
    }) = part
    else {
        return None;
    };
    let is_module = key.is_ident(NAMES_A_MODULE);
    if !is_module && !NAME_FUNCTIONS.iter().any(|name| key.is_ident(name)) {
        return None;
    }
    let mut path = names_of(&serde_paths.parse().unwrap());
    path.extend(is_module.then(|| UNKNOWN.to_owned()));
    Some(path)
}
