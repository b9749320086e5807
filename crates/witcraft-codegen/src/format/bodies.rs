//! Formats the macro bodies of generated code.
//!
//! Each macro that we know is cut out and replaced by a constant of a reserved name; when the rest
//! has been printed, the line of the constant gives way to our own printing of the macro.

use proc_macro2::{Ident, Span};
use syn::parse::{Parse, ParseStream, Parser};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Item, ItemMacro, Token, braced};

const RESERVED: &str = "__WITCRAFT_MACRO_";
/// The macros that were cut out, printed, in the order of their numbers.
pub(super) struct Bodies {
    printed: Vec<String>,
}

impl Bodies {
    /// Cuts out every macro whose body we know how to print.
    pub(super) fn take(file: &mut syn::File) -> Self {
        let mut bodies = Self {
            printed: Vec::new(),
        };
        bodies.visit_file_mut(file);
        bodies
    }

    /// Puts the macros back, indented like the constants that stood for them.
    pub(super) fn put_back(&self, code: &str) -> String {
        if self.printed.is_empty() {
            return code.to_owned();
        }
        let mut out = String::with_capacity(code.len());
        for line in code.split_inclusive('\n') {
            match self.reserved(line) {
                Some(printed) => {
                    let indent = &line[..line.len() - line.trim_start().len()];
                    for line in printed.lines() {
                        if !line.is_empty() {
                            out.push_str(indent);
                            out.push_str(line);
                        }
                        out.push('\n');
                    }
                }
                None => out.push_str(line),
            }
        }
        out
    }

    fn reserved(&self, line: &str) -> Option<&String> {
        let number = line.trim().strip_prefix("const ")?.strip_prefix(RESERVED)?;
        let number: usize = number.split(':').next()?.parse().ok()?;
        self.printed.get(number)
    }
}

impl VisitMut for Bodies {
    fn visit_item_mut(&mut self, item: &mut Item) {
        if let Item::Macro(mac) = item {
            if let Some(printed) = print(mac) {
                let name = Ident::new(
                    &format!("{RESERVED}{}", self.printed.len()),
                    Span::call_site(),
                );
                self.printed.push(printed);
                *item = syn::parse_quote!(const #name: () = (););
                return;
            }
        }
        syn::visit_mut::visit_item_mut(self, item);
    }
}

fn print(mac: &ItemMacro) -> Option<String> {
    let name = mac.mac.path.segments.last()?.ident.to_string();
    match name.as_str() {
        "bitflags" => bitflags(mac),
        "component_flags" => component_flags(mac),
        _ => None,
    }
}

/// One struct of a `bitflags!` body.
struct Flags {
    attrs: Vec<Attribute>,
    name: Ident,
    bits: syn::Type,
    members: Vec<Member>,
}

struct Member {
    attrs: Vec<Attribute>,
    name: Ident,
    value: syn::Expr,
}

impl Parse for Flags {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        input.parse::<syn::Visibility>()?;
        input.parse::<Token![struct]>()?;
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        let bits = input.parse()?;
        let body;
        braced!(body in input);
        let mut members = Vec::new();
        while !body.is_empty() {
            let attrs = body.call(Attribute::parse_outer)?;
            body.parse::<Token![const]>()?;
            let name = body.parse()?;
            body.parse::<Token![=]>()?;
            let value = body.parse()?;
            body.parse::<Token![;]>()?;
            members.push(Member { attrs, name, value });
        }
        Ok(Self {
            attrs,
            name,
            bits,
            members,
        })
    }
}

fn bitflags(mac: &ItemMacro) -> Option<String> {
    let flags: Flags = syn::parse2(mac.mac.tokens.clone()).ok()?;
    let mut out = format!("{}! {{\n", path(&mac.mac.path));
    push_attributes(&mut out, &flags.attrs, "    ");
    let bits = tokens(&flags.bits);
    out.push_str(&format!("    pub struct {}: {bits} {{\n", flags.name));
    for member in &flags.members {
        push_attributes(&mut out, &member.attrs, "        ");
        let value = tokens(&member.value);
        out.push_str(&format!("        const {} = {value};\n", member.name));
    }
    out.push_str("    }\n}\n");
    Some(out)
}

fn component_flags(mac: &ItemMacro) -> Option<String> {
    let parser = |input: ParseStream<'_>| {
        let name: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let bits: Ident = input.parse()?;
        let body;
        braced!(body in input);
        let names = body.parse_terminated(<syn::LitStr as Parse>::parse, Token![,])?;
        Ok((name, bits, names))
    };
    let (name, bits, names) = parser.parse2(mac.mac.tokens.clone()).ok()?;
    let mut out = format!("{}!({name}: {bits} {{\n", path(&mac.mac.path));
    for name in names {
        out.push_str(&format!("    \"{}\",\n", name.value()));
    }
    out.push_str("});\n");
    Some(out)
}

/// Prints attributes through `prettyplease`, which turns `doc` into comments.
fn push_attributes(out: &mut String, attrs: &[Attribute], indent: &str) {
    let file: syn::File = syn::parse_quote!(#(#attrs)* struct S;);
    let printed = prettyplease::unparse(&file);
    let lines: Vec<&str> = printed.lines().collect();
    for line in lines.iter().take(lines.len().saturating_sub(1)) {
        out.push_str(&format!("{indent}{line}\n"));
    }
}

/// A path of identifiers.
fn path(path: &syn::Path) -> String {
    let names: Vec<String> = path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string())
        .collect();
    let root = if path.leading_colon.is_some() {
        "::"
    } else {
        ""
    };
    root.to_owned() + &names.join("::")
}

fn tokens(node: &impl quote::ToTokens) -> String {
    collapse(&node.to_token_stream().to_string())
}

/// Closes the gaps that printing token by token leaves.
fn collapse(text: &str) -> String {
    text.replace("$ ", "$")
        .replace(" : ", ":")
        .replace(" (", "(")
        .replace(") *", ")*")
}

#[cfg(test)]
mod tests {
    use crate::format;

    #[test]
    fn flags_are_printed_with_their_documentation() {
        let code = "mod m { ::a::bitflags! { #[doc = \" All.\"] #[derive(Clone, Copy)] \
                    pub struct F : u8 { #[doc = \" One.\"] const X = 1 << 0; const Y = 1 << 1; } } \
                    ::a::component_flags!(F: u8 { \"x\", \"y\" }); }";
        assert_eq!(
            format(code).unwrap(),
            "\
mod m {
    ::a::bitflags! {
        /// All.
        #[derive(Clone, Copy)]
        pub struct F: u8 {
            /// One.
            const X = 1 << 0;
            const Y = 1 << 1;
        }
    }
    ::a::component_flags!(F: u8 {
        \"x\",
        \"y\",
    });
}
"
        );
    }

    #[test]
    fn an_unknown_macro_is_left_alone() {
        assert_eq!(format("foo! { a   b }").unwrap(), "foo! {\n    a b\n}\n");
    }
}
