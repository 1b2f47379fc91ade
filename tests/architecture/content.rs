//! The content of one module: what it defines, imports and names.

use std::collections::BTreeSet;

use syn::{
    Attribute, Expr, ImplItem, Item, Meta, Type, UseTree,
    buffer::TokenBuffer,
    visit::{self, Visit},
};

use super::{
    defined::{Defined, attributes, is_test},
    serde_paths, tokens,
};

/// The names of a path, in order.
pub type Names = Vec<String>;

/// In place of a name that only a macro knows: some item of the module before it.
pub const UNKNOWN: &str = "…";

/// One name that a `use` brings in.
pub struct Import {
    /// The name here; none where it brings in all there is.
    pub name: Option<String>,
    pub path: Names,
    /// Whether others may name it by way of this module: `pub use`.
    pub is_reexport: bool,
}

/// An `impl` of a type.
pub struct Impl {
    pub of: Names,
    pub members: Vec<String>,
}

/// Everything in one module outside its tests, save its inner modules.
#[derive(Default)]
pub struct Content {
    pub defined: Defined,
    pub imports: Vec<Import>,
    pub paths: BTreeSet<Names>,
    /// The methods that it calls, on values of types that no parser knows.
    pub methods: BTreeSet<String>,
    pub impls: Vec<Impl>,
    /// What `Self` is where the visit is.
    own: Option<Names>,
}

impl Content {
    pub fn of(items: &[Item]) -> Self {
        let mut content = Self::default();
        for item in items.iter().filter(|item| !is_test(attributes(item))) {
            content.defined.add(item);
            content.visit_item(item);
        }
        content
    }

    fn import(&mut self, before: &[String], tree: &UseTree, is_reexport: bool) {
        let join = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Names>();
        let (name, path) = match tree {
            UseTree::Path(path) => return self.import(&join(&path.ident), &path.tree, is_reexport),
            UseTree::Group(group) => {
                return group.items.iter().for_each(|item| self.import(before, item, is_reexport));
            }
            UseTree::Name(name) if name.ident == "self" => (before.last().cloned(), before.to_vec()),
            UseTree::Name(name) => (Some(name.ident.to_string()), join(&name.ident)),
            UseTree::Rename(rename) if rename.ident == "self" => (Some(rename.rename.to_string()), before.to_vec()),
            UseTree::Rename(rename) => (Some(rename.rename.to_string()), join(&rename.ident)),
            UseTree::Glob(_) => (None, before.to_vec()),
        };
        self.imports.push(Import { name, path, is_reexport });
    }

    /// Adds a path, with the type's name for `Self`.
    pub fn name(&mut self, mut path: Names) {
        if path.first().is_some_and(|first| first == "Self")
            && let Some(own) = &self.own
        {
            path.splice(..1, own.iter().cloned());
        }
        self.paths.insert(path);
    }
}

impl<'ast> Visit<'ast> for Content {
    fn visit_item(&mut self, item: &'ast Item) {
        if !matches!(item, Item::Mod(_)) && !is_test(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.import(&[], &item.tree, !matches!(item.vis, syn::Visibility::Inherited));
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let of = if let Type::Path(of) = &*item.self_ty { Some(names_of(&of.path)) } else { None };
        let before = std::mem::replace(&mut self.own, of.clone());
        visit::visit_item_impl(self, item);
        self.own = before;
        let name = |member: &ImplItem| match member {
            ImplItem::Fn(function) if !is_test(&function.attrs) => Some(function.sig.ident.to_string()),
            ImplItem::Const(constant) if !is_test(&constant.attrs) => Some(constant.ident.to_string()),
            _ => None,
        };
        if let (Some(of), None) = (of, &item.trait_) {
            self.impls.push(Impl { of, members: item.items.iter().filter_map(name).collect() });
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        if !is_test(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.name(names_of(path));
        visit::visit_path(self, path);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        self.name(vec![pattern.ident.to_string()]);
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let method = call.method.to_string();
        match (&*call.receiver, &self.own) {
            (Expr::Path(receiver), Some(_)) if receiver.path.is_ident("self") => {
                self.name(vec!["Self".to_owned(), method]);
            }
            _ => drop(self.methods.insert(method)),
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        for path in serde_paths::paths(attribute) {
            self.name(path);
        }
        if let Meta::List(list) = &attribute.meta {
            tokens::read(TokenBuffer::new2(list.tokens.clone()).begin(), self);
        }
        self.visit_path(attribute.path());
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.visit_path(&called.path);
        tokens::read(TokenBuffer::new2(called.tokens.clone()).begin(), self);
    }
}

pub fn names_of(path: &syn::Path) -> Names {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}
