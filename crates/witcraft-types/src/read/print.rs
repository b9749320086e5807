//! Prints Rust: declarations over several lines, types on one.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Fields, ForeignItem, Item, Signature, Visibility};

use super::flags::Flags;

/// An item without documentation and without attributes that say nothing to a reader.
pub(super) fn item(mut item: Item) -> String {
    let private = match &mut item {
        Item::Struct(item) => {
            tidy(&mut item.attrs);
            let private = hides(&item.fields);
            if private {
                item.fields = Fields::Named(syn::parse_quote!({}));
            }
            for field in &mut item.fields {
                tidy(&mut field.attrs);
            }
            private
        }
        Item::Enum(item) => {
            tidy(&mut item.attrs);
            for variant in &mut item.variants {
                tidy(&mut variant.attrs);
            }
            false
        }
        Item::Type(item) => {
            tidy(&mut item.attrs);
            false
        }
        Item::Trait(item) => {
            tidy(&mut item.attrs);
            for item in &mut item.items {
                if let syn::TraitItem::Fn(function) = item {
                    tidy(&mut function.attrs);
                    plain(&mut function.sig);
                }
            }
            false
        }
        _ => false,
    };
    let text = unparse(item);
    if private {
        text.replacen("{}", "{ /* private */ }", 1)
    } else {
        text
    }
}

/// A signature, with a semicolon.
pub(super) fn signature(vis: &Visibility, sig: &Signature) -> String {
    let mut sig = sig.clone();
    plain(&mut sig);
    // As in an `extern` block, the one place where a function of any visibility has no body.
    let block = syn::ItemForeignMod {
        attrs: Vec::new(),
        unsafety: None,
        abi: syn::parse_quote!(extern),
        brace_token: syn::token::Brace::default(),
        items: vec![ForeignItem::Fn(syn::ForeignItemFn {
            attrs: Vec::new(),
            vis: vis.clone(),
            sig,
            semi_token: syn::token::Semi::default(),
        })],
    };
    let text = unparse(Item::ForeignMod(block));
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines.get(1..lines.len().saturating_sub(1)).unwrap_or(&[]);
    let inner: Vec<&str> = inner
        .iter()
        .map(|line| line.strip_prefix("    ").unwrap_or(line))
        .collect();
    inner.join("\n")
}

/// Flags, as they stand in their macro.
pub(super) fn flags(flags: &Flags) -> String {
    let mut out = String::from("bitflags! {\n");
    let mut attrs = flags.attrs.clone();
    tidy(&mut attrs);
    for attr in attrs {
        out += &format!("    {}\n", one_line(attr.to_token_stream()));
    }
    let bits = one_line(flags.bits.to_token_stream());
    out += &format!("    pub struct {}: {bits} {{\n", flags.ident);
    for member in &flags.members {
        let (name, value) = (&member.ident, &member.value);
        let constant = unparse(syn::parse_quote!(const #name: T = #value;));
        out += &format!("        {}\n", constant.replacen(": T =", " =", 1));
    }
    out + "    }\n}"
}

/// A type, path or attribute on one line.
pub(super) fn one_line(tokens: TokenStream) -> String {
    let mut out = String::new();
    write(tokens, &mut out, &mut Last::Tight);
    out
}

/// What the next token follows.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    /// Something that the next token follows directly.
    Tight,
    /// A word or closing bracket: another word keeps its distance.
    Word,
    /// Something with a space after it.
    Spaced,
}

fn write(tokens: TokenStream, out: &mut String, last: &mut Last) {
    let mut before = ' ';
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                // `#[…]` is tight, `&'a […]` is not, and `fn(…)` is.
                if *last == Last::Spaced || (*last == Last::Word && open != "(") {
                    out.push(' ');
                }
                out.push_str(open);
                *last = Last::Tight;
                write(group.stream(), out, last);
                out.push_str(close);
                *last = Last::Word;
                before = ' ';
            }
            TokenTree::Punct(punct) => {
                let sign = punct.as_char();
                let binary = matches!(sign, '=' | '+' | '-') && *last == Last::Word;
                if *last == Last::Spaced || binary {
                    out.push(' ');
                }
                out.push(sign);
                *last = match sign {
                    ',' | ';' | '=' | '+' => Last::Spaced,
                    '>' if before == '-' => Last::Spaced,
                    '>' if punct.spacing() == Spacing::Alone => Last::Word,
                    _ => Last::Tight,
                };
                before = sign;
            }
            word => {
                if *last != Last::Tight {
                    out.push(' ');
                }
                out.push_str(&word.to_string());
                *last = Last::Word;
                before = ' ';
            }
        }
    }
}

fn unparse(item: Item) -> String {
    let file = syn::File {
        shebang: None,
        attrs: Vec::new(),
        items: vec![item],
    };
    prettyplease::unparse(&file).trim_end().to_owned()
}

/// Whether no field can be seen from outside.
fn hides(fields: &Fields) -> bool {
    let public = |field: &syn::Field| matches!(field.vis, Visibility::Public(_));
    !fields.is_empty() && !fields.iter().any(public)
}

/// `-> ()` says nothing.
fn plain(sig: &mut Signature) {
    if let syn::ReturnType::Type(_, ty) = &sig.output {
        if matches!(&**ty, syn::Type::Tuple(tuple) if tuple.elems.is_empty()) {
            sig.output = syn::ReturnType::Default;
        }
    }
    for input in &mut sig.inputs {
        match input {
            syn::FnArg::Receiver(receiver) => receiver.attrs.clear(),
            syn::FnArg::Typed(typed) => {
                typed.attrs.clear();
                // Whether an implementation changes its parameter is its own business.
                if let syn::Pat::Ident(pat) = &mut *typed.pat {
                    pat.mutability = None;
                }
            }
        }
    }
}

/// Keeps what a reader can use: derives other than of component types, and the representation.
fn tidy(attrs: &mut Vec<Attribute>) {
    attrs.retain_mut(|attr| {
        if attr.path().is_ident("repr") {
            return true;
        }
        let names: Vec<syn::Path> = super::attrs::derived(attr)
            .into_iter()
            .filter(|path| !super::attrs::is_component_trait(path))
            .collect();
        if names.is_empty() {
            return false;
        }
        *attr = syn::parse_quote!(#[derive(#(#names),*)]);
        true
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_fit_on_one_line() {
        for text in [
            "&'a [Vec<(u32, &str)>]",
            "Result<(), HashMap<String, [u8; 4]>>",
            "impl Future<Output = (u32,)> + Send",
            "RBorrow<'_>",
            "wasmtime::Result<Result<Resource<R>, E>>",
            "fn(&mut T) -> D::Data<'_>",
            "&mut self",
        ] {
            let tokens: TokenStream = text.parse().unwrap();
            assert_eq!(one_line(tokens), text);
        }
    }

    #[test]
    fn private_fields_are_not_shown() {
        let code = syn::parse_quote!(
            /// Docs.
            #[repr(transparent)]
            pub struct R<'a> {
                handle: u32,
            }
        );
        assert_eq!(
            item(code),
            "#[repr(transparent)]\npub struct R<'a> { /* private */ }"
        );
    }
}
