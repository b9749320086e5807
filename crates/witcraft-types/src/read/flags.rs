//! Reads flags: both sides declare them inside `bitflags! { … }`, whose body syn does not parse.

use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Expr, Ident, ItemMacro, Token, Type, Visibility, braced};

/// The body of a `bitflags!` with one type.
pub(super) struct Flags {
    pub(super) attrs: Vec<Attribute>,
    pub(super) ident: Ident,
    pub(super) bits: Type,
    pub(super) members: Vec<Member>,
}

/// `const NAME = value;`
pub(super) struct Member {
    pub(super) attrs: Vec<Attribute>,
    pub(super) ident: Ident,
    pub(super) value: Expr,
}

impl Parse for Flags {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        input.parse::<Visibility>()?;
        input.parse::<Token![struct]>()?;
        let ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let bits = input.parse()?;
        let body;
        braced!(body in input);
        let mut members = Vec::new();
        while !body.is_empty() {
            members.push(body.parse()?);
        }
        Ok(Self {
            attrs,
            ident,
            bits,
            members,
        })
    }
}

impl Parse for Member {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        input.parse::<Token![const]>()?;
        let ident = input.parse()?;
        input.parse::<Token![=]>()?;
        let value = input.parse()?;
        input.parse::<Token![;]>()?;
        Ok(Self {
            attrs,
            ident,
            value,
        })
    }
}

/// The flags that a macro call declares, if it declares any.
pub(super) fn read(item: &ItemMacro) -> Option<syn::Result<Flags>> {
    let name = &item.mac.path.segments.last()?.ident;
    (name == "bitflags").then(|| syn::parse2(item.mac.tokens.clone()))
}

/// The name in `component_flags!(Name: u8 { … })`, which makes flags a component type.
pub(super) fn component(item: &ItemMacro) -> Option<String> {
    let name = &item.mac.path.segments.last()?.ident;
    let first = item.mac.tokens.clone().into_iter().next()?;
    (name == "component_flags").then(|| first.to_string())
}
