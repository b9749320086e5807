//! What a file that people wrote lacks, compared with a fresh scaffold.

use std::collections::HashSet;

use quote::ToTokens;
use syn::{ImplItem, Item, ItemImpl};

use super::written::{Block, Written};

/// What has to be done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// The text goes into the implementation of the trait.
    Into,
    /// The text goes beside the other implementations of the interface.
    Beside,
    /// The text goes to the end of the file.
    Root,
    /// The text is the signature that the function has to have.
    Signature,
    /// What is implemented is not in the world.
    Surplus,
}

/// Something in which a file differs from a fresh scaffold.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// What to do.
    pub kind: Kind,
    /// The trait it belongs to, by its path in the bindings: `bindings::exports::a::b::c::Guest`.
    pub of: String,
    /// The name of the function or type; empty for a whole implementation.
    pub name: String,
    /// Ready to paste; empty for what is surplus.
    pub text: String,
}

/// What of `scaffold` is not in `written`, or is otherwise. Both are texts of Rust. Implementations are matched by the
/// path of their trait, as far as the `use`s of the file tell it, else by its last name.
///
/// # Errors
///
/// If `written` is no Rust: then nothing can be said of it.
pub fn missing(written: &str, scaffold: &str) -> syn::Result<Vec<Missing>> {
    let scaffold = syn::parse_file(scaffold)?;
    let written = Written::of(&syn::parse_file(written)?);
    let mut free: Vec<&Block> = written.blocks.iter().collect();
    let fresh = Written::of(&scaffold);
    // Those whose trait is known first: the others may stand for what is left.
    let mut pairs: Vec<Option<&Block>> = vec![None; fresh.blocks.len()];
    for is_known in [true, false] {
        for (want, pair) in fresh.blocks.iter().zip(&mut pairs) {
            if pair.is_none() {
                let found = free.iter().position(|have| have.is_of(want, is_known));
                *pair = found.map(|at| free.remove(at));
            }
        }
    }
    let mut found = Vec::new();
    for item in &scaffold.items {
        let Item::Mod(module) = item else { continue };
        let Some((_, items)) = &module.content else {
            continue;
        };
        let name = module.ident.to_string();
        let own = |block: &&Block| block.module == name;
        let blocks = fresh.blocks.iter().zip(&pairs);
        let blocks: Vec<_> = blocks.filter(|(block, _)| own(block)).collect();
        if !blocks.is_empty() && blocks.iter().all(|(_, have)| have.is_none()) {
            found.push(Missing {
                kind: Kind::Root,
                of: blocks[0].0.path.join("::"),
                name: String::new(),
                text: print(item.clone()),
            });
            continue;
        }
        for (want, have) in blocks {
            match have {
                Some(have) => differences(want, have, &written.aliases, &mut found),
                None => found.push(whole(want, items, &written.structs)),
            }
        }
    }
    for (want, have) in fresh.blocks.iter().zip(&pairs) {
        match have {
            // `Default` may be derived as well.
            _ if !want.module.is_empty()
                || want.path.last().is_some_and(|name| name == "Default") => {}
            Some(have) => differences(want, have, &written.aliases, &mut found),
            None => found.push(whole(want, &[], &written.structs)),
        }
    }
    found.extend(exported(&scaffold, &written));
    // One trait may well be implemented twice.
    let is_wanted = |path: &Vec<String>| fresh.blocks.iter().any(|want| want.path == *path);
    let surplus = free
        .into_iter()
        .filter(|block| block.is_known() && !is_wanted(&block.path));
    found.extend(surplus.map(|block| Missing {
        kind: Kind::Surplus,
        of: block.path.join("::"),
        name: String::new(),
        text: String::new(),
    }));
    Ok(found)
}

/// The `export!` of a guest, for a file that has none.
fn exported(scaffold: &syn::File, written: &Written) -> Option<Missing> {
    let item = scaffold.items.iter().find(|item| match item {
        Item::Macro(item) => !written.macros.contains(&last(&item.mac.path)),
        _ => false,
    })?;
    let own = scaffold.items.iter().find_map(|item| match item {
        Item::Struct(item)
            if !written
                .structs
                .contains(&(String::new(), item.ident.to_string())) =>
        {
            Some(print(Item::Struct(item.clone())))
        }
        _ => None,
    });
    Some(Missing {
        kind: Kind::Root,
        of: "export!".to_owned(),
        name: String::new(),
        text: own.unwrap_or_default() + &print(item.clone()),
    })
}

/// An implementation, with the struct that it is for where the file has none of its name.
fn whole(want: &Block, items: &[Item], structs: &HashSet<(String, String)>) -> Missing {
    let own = items.iter().find_map(|item| match item {
        Item::Struct(own) => {
            let name = own.ident.to_string();
            let is_there = structs.contains(&(want.module.clone(), name.clone()));
            (want.of == name && !is_there).then(|| print(item.clone()))
        }
        _ => None,
    });
    Missing {
        kind: if items.is_empty() {
            Kind::Root
        } else {
            Kind::Beside
        },
        of: want.path.join("::"),
        name: String::new(),
        text: own.unwrap_or_default() + &print(Item::Impl(want.item.clone())),
    }
}

/// What `have` lacks of `want`, has otherwise, and has besides.
fn differences(want: &Block, have: &Block, aliases: &HashSet<String>, found: &mut Vec<Missing>) {
    let mut push = |kind, name: String, text: String| {
        let of = want.path.join("::");
        found.push(Missing {
            kind,
            of,
            name,
            text,
        });
    };
    let name = |item: &ImplItem| match item {
        ImplItem::Fn(item) => Some(item.sig.ident.to_string()),
        ImplItem::Type(item) => Some(item.ident.to_string()),
        _ => None,
    };
    let there = |item: &&ImplItem, other: &ImplItem| name(item) == name(other);
    for item in &want.item.items {
        let Some(named) = name(item) else { continue };
        let same = have.item.items.iter().find(|other| there(other, item));
        match (item, same) {
            (_, None) => push(Kind::Into, named, inner(item)),
            (ImplItem::Fn(item), Some(ImplItem::Fn(other)))
                if have.is_known() && super::written::differs(&item.sig, &other.sig, aliases) =>
            {
                let text = format!("    {}\n", signature(item));
                push(Kind::Signature, named, text);
            }
            _ => {}
        }
    }
    if !have.is_known() {
        return;
    }
    for other in &have.item.items {
        let Some(named) = name(other) else { continue };
        // Names that begin so are hidden functions, which have bodies of their own.
        let is_wanted = want.item.items.iter().any(|item| there(&item, other));
        if !is_wanted && !named.starts_with('_') {
            push(Kind::Surplus, named, String::new());
        }
    }
}

/// A function or type as it stands in an implementation.
fn inner(item: &ImplItem) -> String {
    let printed = print(syn::parse_quote!(impl S { #item }));
    let lines: Vec<&str> = printed.lines().collect();
    lines[1..lines.len().saturating_sub(1).max(1)].join("\n") + "\n"
}

fn signature(item: &syn::ImplItemFn) -> String {
    let mut bare = item.clone();
    bare.attrs.clear();
    bare.block = syn::parse_quote!({ todo!() });
    let text = inner(&ImplItem::Fn(bare));
    let end = text.rfind('{').unwrap_or(text.len());
    text[..end].trim().to_owned() + ";"
}

fn print(item: Item) -> String {
    super::layout::print(&syn::File {
        shebang: None,
        attrs: Vec::new(),
        items: vec![item],
    })
}

fn last(path: &syn::Path) -> String {
    path.segments
        .last()
        .map(|last| last.ident.to_string())
        .unwrap_or_default()
}

/// The last name of the type that something is implemented for.
pub(super) fn implementer(item: &ItemImpl) -> String {
    match &*item.self_ty {
        syn::Type::Path(path) => last(&path.path),
        other => other.to_token_stream().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCAFFOLD: &str = "mod bindings; struct Component; bindings::export!(Component with_types_in bindings); \
        mod world { use super::bindings::*; impl Guest for super::Component { fn a() { todo!() } fn b(x: u8) -> u8 { todo!() } } } \
        mod m { use super::bindings::exports::p::q::m::*; \
        impl Guest for super::Component { type R = MyR; fn a() { todo!() } } \
        pub(crate) struct MyR; impl GuestR for MyR { fn new(x: String) -> Self { todo!() } } }";

    fn found(written: &str) -> Vec<(Kind, String, String)> {
        let missing = missing(written, SCAFFOLD).unwrap();
        missing
            .into_iter()
            .map(|one| (one.kind, one.of, one.name))
            .collect()
    }

    #[test]
    fn a_scaffold_lacks_nothing() {
        assert_eq!(found(SCAFFOLD), []);
    }

    #[test]
    fn what_is_written_in_another_way_is_there() {
        let written = "use bindings::exports::p::q::m::{Guest as Interface, GuestR}; struct C; struct Own; \
            bindings::export!(C); impl bindings::Guest for C { fn a() {} fn b(y: u8) -> u8 { y } } \
            impl Interface for C { type R = Own; fn a() -> () {} } \
            impl GuestR for Own { fn new(_: std::string::String) -> Self { Own } }";
        assert_eq!(found(written), []);
        // `x::Guest` may be anything.
        let unknown = SCAFFOLD.replace("use super::bindings::*;", "use x::Guest;");
        assert_eq!(found(&unknown), []);
    }

    #[test]
    fn a_function_and_a_type_go_into_their_implementation() {
        let written = SCAFFOLD.replace("fn b(x: u8) -> u8 { todo!() }", "");
        let written = written.replace("type R = MyR;", "");
        let missing = missing(&written, SCAFFOLD).unwrap();
        let [function, ty] = missing.as_slice() else {
            panic!("{missing:?}");
        };
        assert_eq!(
            (function.kind, function.of.as_str()),
            (Kind::Into, "bindings::Guest")
        );
        assert_eq!(
            function.text,
            "    fn b(x: u8) -> u8 {\n        todo!()\n    }\n"
        );
        assert_eq!(ty.of, "bindings::exports::p::q::m::Guest");
        assert_eq!(ty.text, "    type R = MyR;\n");
    }

    #[test]
    fn another_signature_is_told() {
        let written = SCAFFOLD.replace("fn b(x: u8)", "fn b(x: u16)");
        let missing = missing(&written, SCAFFOLD).unwrap();
        assert_eq!(missing.len(), 1, "{missing:?}");
        assert_eq!(missing[0].kind, Kind::Signature);
        assert_eq!(missing[0].text, "    fn b(x: u8) -> u8;\n");
        // What a file has named itself may be the same.
        let named = written.replace("x: u16", "x: Byte") + "type Byte = u8;";
        assert_eq!(found(&named), []);
    }

    #[test]
    fn an_implementation_comes_with_its_struct() {
        let written = SCAFFOLD.replace(
            "pub(crate) struct MyR; impl GuestR for MyR { fn new(x: String) -> Self { todo!() } }",
            "",
        );
        let missing = missing(&written, SCAFFOLD).unwrap();
        assert_eq!(missing.len(), 1, "{missing:?}");
        assert_eq!(missing[0].kind, Kind::Beside);
        assert_eq!(missing[0].of, "bindings::exports::p::q::m::GuestR");
        assert!(
            missing[0].text.starts_with("pub(crate) struct MyR;\n"),
            "{missing:?}"
        );
        assert!(missing[0].text.contains("impl GuestR for MyR {"));
    }

    #[test]
    fn another_interface_is_missing_as_a_whole_and_the_old_one_is_surplus() {
        let written = SCAFFOLD.replace("::m::*", "::old::*");
        let missing = missing(&written, SCAFFOLD).unwrap();
        let kinds: Vec<_> = missing
            .iter()
            .map(|one| (one.kind, one.of.as_str()))
            .collect();
        assert_eq!(
            kinds,
            [
                (Kind::Root, "bindings::exports::p::q::m::Guest"),
                (Kind::Surplus, "bindings::exports::p::q::old::Guest"),
                (Kind::Surplus, "bindings::exports::p::q::old::GuestR"),
            ]
        );
        assert!(missing[0].text.starts_with("mod m {\n"), "{missing:?}");
        assert!(
            missing[0]
                .text
                .contains("use super::bindings::exports::p::q::m::*;")
        );
    }

    #[test]
    fn an_empty_implementation_is_needed_too() {
        let scaffold = "mod bindings; struct State; mod t { use super::bindings::a::b::t::*; impl Host for super::State {} }";
        let missing = missing("mod bindings; struct State;", scaffold).unwrap();
        assert_eq!(missing.len(), 1, "{missing:?}");
        assert!(missing[0].text.contains("impl Host for super::State {}"));
    }

    #[test]
    fn a_file_that_is_no_rust_is_an_error() {
        assert!(super::missing("fn {", "").is_err());
    }
}
