//! The items that a module defines.

use std::collections::{BTreeMap, BTreeSet};

use syn::{
    Attribute, Ident, Item, Meta,
    buffer::{Cursor, TokenBuffer},
    punctuated::Punctuated,
};

/// What has to be known of an item besides its name.
#[derive(Default)]
pub struct Kind {
    /// A trait is used by calling its methods, wherever it has been brought in.
    pub is_trait: bool,
    /// An enumeration's variants.
    pub variants: BTreeSet<String>,
}

/// The keywords before the name of a type.
const TYPES: [&str; 4] = ["enum", "struct", "trait", "type"];

#[derive(Default)]
pub struct Defined(pub BTreeMap<String, Kind>);

impl Defined {
    pub fn add(&mut self, item: &Item) {
        let mut kind = Kind::default();
        let name: Option<&Ident> = match item {
            Item::Const(item) => Some(&item.ident),
            Item::Enum(item) => {
                kind.variants = item.variants.iter().map(|variant| variant.ident.to_string()).collect();
                Some(&item.ident)
            }
            Item::Fn(item) => Some(&item.sig.ident),
            Item::Macro(item) => {
                self.add_from_macro(TokenBuffer::new2(item.mac.tokens.clone()).begin());
                item.ident.as_ref()
            }
            Item::Static(item) => Some(&item.ident),
            Item::Struct(item) => Some(&item.ident),
            Item::Trait(item) => {
                kind.is_trait = true;
                Some(&item.ident)
            }
            Item::Type(item) => Some(&item.ident),
            Item::Union(item) => Some(&item.ident),
            _ => None,
        };
        self.0.extend(name.map(|name| (name.to_string(), kind)));
    }

    /// Adds the types that are defined by name in the rules of a macro or in what is given to one: the name that follows
    /// `enum`, `struct`, `trait` or `type`, with what the next braces list.
    fn add_from_macro(&mut self, mut cursor: Cursor) {
        while let Some((_, after)) = cursor.token_tree() {
            let keyword = cursor.ident().filter(|(ident, _)| TYPES.iter().any(|keyword| ident == keyword));
            if let Some((name, rest)) = keyword.and_then(|(_, after)| after.ident()) {
                let mut rest = rest;
                while rest.any_group().is_none()
                    && let Some((_, after)) = rest.token_tree()
                {
                    rest = after;
                }
                let variants = rest.any_group().map(|(inside, ..)| listed(inside)).unwrap_or_default();
                self.0.insert(name.to_string(), Kind { variants, ..Kind::default() });
            }
            if let Some((inside, ..)) = cursor.any_group() {
                self.add_from_macro(inside);
            }
            cursor = after;
        }
    }
}

/// The names at the beginning of what commas separate.
fn listed(mut cursor: Cursor) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut is_first = true;
    while let Some((_, after)) = cursor.token_tree() {
        if let Some((name, _)) = cursor.ident().filter(|_| is_first) {
            names.insert(name.to_string());
        }
        is_first = cursor.punct().is_some_and(|(punct, _)| punct.as_char() == ',');
        cursor = after;
    }
    names
}

pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Whether what bears these attributes is compiled for tests only.
pub fn is_test(attributes: &[Attribute]) -> bool {
    let needs_test = |attribute: &Attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => list.parse_args().is_ok_and(|condition| needs(&condition)),
        _ => false,
    };
    attributes.iter().any(needs_test)
}

fn needs(condition: &Meta) -> bool {
    match condition {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) if list.path.is_ident("all") => list
            .parse_args_with(Punctuated::<Meta, syn::Token![,]>::parse_terminated)
            .is_ok_and(|all| all.iter().any(needs)),
        _ => false,
    }
}
