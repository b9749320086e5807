//! Fixed-length lists of what owns memory, in guest bindings.
//!
//! Upstream has two defects there. It lowers `list<string, 2>` by moving out of `x[0]` and `x[1]`, which Rust
//! does not allow; here the array is taken apart before. And it frees nothing of what such a list holds: every
//! call of an export that returns one leaks. To the Canonical ABI a list of a fixed length is a tuple, and
//! upstream does free tuples, so the code that frees is taken from a run in which each such list is one.

use std::collections::HashSet;
use std::ops::Range;

use witcraft_model::parts;
use witcraft_model::wit::{Handle, Resolve, Tuple, Type, TypeDefKind, TypeId};

use super::{text, words};

/// Whether a fixed-length list in `resolve` holds what has to be freed.
pub(crate) fn any_owning(resolve: &Resolve) -> bool {
    resolve.types.iter().any(|(_, ty)| match &ty.kind {
        TypeDefKind::FixedLengthList(element, _) => owns(resolve, element),
        _ => false,
    })
}

/// The same packages, in which such lists are tuples.
pub(crate) fn as_tuples(resolve: &Resolve) -> Resolve {
    let mut tuples = resolve.clone();
    let lists: Vec<(TypeId, Type, u32)> = resolve
        .types
        .iter()
        .filter_map(|(id, ty)| match ty.kind {
            TypeDefKind::FixedLengthList(element, length) if owns(resolve, &element) => {
                Some((id, element, length))
            }
            _ => None,
        })
        .collect();
    for (id, element, length) in lists {
        tuples.types[id].kind = TypeDefKind::Tuple(Tuple {
            types: vec![element; length as usize],
        });
    }
    tuples
}

fn owns(resolve: &Resolve, ty: &Type) -> bool {
    let Type::Id(id) = ty else {
        return matches!(ty, Type::String);
    };
    match &resolve.types[*id].kind {
        TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::Handle(Handle::Own(_))
        | TypeDefKind::Stream(_)
        | TypeDefKind::Future(_) => true,
        kind => parts(kind).any(|ty| owns(resolve, &ty)),
    }
}

/// The functions that free, by how they begin after `fn `.
const FREEING: [&str; 4] = [
    "__post_return_",
    "dealloc_lists(",
    "params_dealloc_lists(",
    "params_dealloc_lists_and_own(",
];

/// Puts the bodies of all functions that free into `code`, taken from `tuples`, in the same order.
///
/// `None` if there are not as many of them in both.
pub(crate) fn free(code: &str, tuples: &str) -> Option<String> {
    let mut out = String::with_capacity(code.len());
    let (mut rest, mut others) = (code, tuples);
    while let Some((start, end)) = freeing(rest) {
        let (other_start, other_end) = freeing(others)?;
        out.push_str(&rest[..start]);
        out.push_str(&body(&rest[start..end], &others[other_start..other_end]));
        rest = &rest[end..];
        others = &others[other_end..];
    }
    out.push_str(rest);
    if freeing(others).is_some() {
        return None;
    }
    // What the bodies call has to be there, too, beside what signatures name.
    const RUNTIME: &str = "mod _rt {";
    let (Some(own), Some(other)) = (out.find(RUNTIME), tuples.find(RUNTIME)) else {
        return Some(out);
    };
    let own = text::block(&out, own)?;
    let other = text::block(tuples, other)?;
    let missing = missing(inside(&out[own.clone()]), inside(&tuples[other]));
    out.insert_str(own.end - 1, &missing);
    Some(out)
}

/// A block without its braces.
fn inside(block: &str) -> &str {
    &block[1..block.len() - 1]
}

/// The items of `other` that `own` does not have, whatever blanks are in them.
fn missing(own: &str, other: &str) -> String {
    let bare = |item: &&str| item.split_whitespace().collect::<Vec<_>>().join(" ");
    let own: HashSet<String> = text::items(own).iter().map(bare).collect();
    let items = text::items(other).into_iter();
    items.filter(|item| !own.contains(&bare(item))).collect()
}

/// The body from the run with tuples; where it names the payload of a stream or future, with the one that is meant.
fn body(code: &str, tuples: &str) -> String {
    let (own, others) = (payloads(code), payloads(tuples));
    if own.len() != others.len() {
        return tuples.to_owned();
    }
    let mut out = String::with_capacity(tuples.len());
    let mut end = 0;
    for (own, other) in own.into_iter().zip(others) {
        out.push_str(&tuples[end..other.start]);
        out.push_str(&code[own]);
        end = other.end;
    }
    out.push_str(&tuples[end..]);
    out
}

/// Where a body names a payload: `&<T as …Payload>::VTABLE`.
fn payloads(body: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(end) = body[from..].find("Payload>::VTABLE") {
        let end = from + end;
        if let Some(start) = body[from..end].rfind("&<") {
            found.push(from + start..end);
        }
        from = end + 1;
    }
    found
}

/// The body of the next function that frees, with its braces.
fn freeing(code: &str) -> Option<(usize, usize)> {
    const FN: &str = "fn ";
    let frees = |name: &str| FREEING.iter().any(|begin| name.starts_with(begin));
    let mut functions = code.match_indices(FN);
    let (at, _) = functions.find(|(at, _)| frees(&code[at + FN.len()..]))?;
    let block = text::block(code, at)?;
    Some((block.start, block.end))
}

/// Takes arrays apart before their elements are moved.
pub(crate) fn take_apart(code: &str) -> String {
    let code = &iterate(code);
    let mut out = String::with_capacity(code.len());
    let mut rest = code.to_owned();
    // Only a number in brackets, and nothing else that upstream writes, is an element of such a list.
    while let Some(at) = rest.find("[0]") {
        let line = start_of_statement(&rest[..at]);
        let name = words::word_before(&rest[..at]);
        let start = at - name.len();
        if name.is_empty() || !is_moved(&rest[line..start]) {
            out.push_str(&rest[..at + 3]);
            rest.drain(..at + 3);
            continue;
        }
        let name = name.to_owned();
        let end = line + end_of_scope(&rest[line..]);
        let mut body = rest[line..end].to_owned();
        // Every element is lowered, so every one is there.
        let length = (1..)
            .find(|index| !body.contains(&format!("{name}[{index}]")))
            .unwrap_or(1);
        let mut parts = Vec::new();
        for index in 0..length {
            let part = format!("{name}_at{index}");
            body = words::replace_words(&body, &format!("{name}[{index}]"), &part);
            parts.push(part);
        }
        out.push_str(&rest[..line]);
        out.push_str(&format!("let [{}] = {name};\n", parts.join(", ")));
        rest = body + &rest[end..];
    }
    out.push_str(&rest);
    out
}

/// Upstream takes an array of handles by reference, and forgets the parentheses around that.
fn iterate(code: &str) -> String {
    const LOOP: &str = "for (i, e) in &";
    let mut out = String::with_capacity(code.len());
    for line in code.split_inclusive('\n') {
        match line
            .split_once(LOOP)
            .and_then(|(indent, rest)| Some((indent, rest.split_once(".into_iter()")?)))
        {
            Some((indent, (array, rest))) => {
                out.push_str(&format!("{indent}for (i, e) in {array}.iter(){rest}"));
            }
            None => out.push_str(line),
        }
    }
    out
}

/// Where the statement begins in which `before` ends: upstream does not give each its own line.
fn start_of_statement(before: &str) -> usize {
    before.rfind(['\n', ';']).map_or(0, |end| end + 1)
}

/// Whether what comes after `before`, in the same statement, gives up its value: it is bound or matched.
fn is_moved(before: &str) -> bool {
    let before = before.trim();
    before.starts_with("let ") && (before.ends_with('=') || before.ends_with("= ("))
        || before == "match"
        || before.ends_with("= match")
}

/// Where names mean something else: at the end of the block, or where the next function begins.
fn end_of_scope(code: &str) -> usize {
    let function = code
        .find("\nunsafe extern \"C\" fn")
        .into_iter()
        .chain(code.find(" fn "))
        .chain(code.find("\nfn "))
        .min()
        .unwrap_or(code.len());
    let mut depth = 0_usize;
    for (at, brace) in code[..function].match_indices(['{', '}']) {
        match (brace, depth) {
            ("{", _) => depth += 1,
            (_, 0) => return at,
            _ => depth -= 1,
        }
    }
    function
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrays_are_taken_apart_before_they_are_moved() {
        let code =
            "let vec0 = all[0];\nx;\nlet vec1 = all[1];\nas_i32(all[0].b[3]);\nfn f() { all[1] }\n";
        assert_eq!(
            take_apart(code),
            "let [all_at0, all_at1] = all;\nlet vec0 = all_at0;\nx;\nlet vec1 = all_at1;\n\
             as_i32(all_at0.b[3]);\nfn f() { all[1] }\n"
        );
        let nested = "let v = a[0][0];\nlet w = a[1][0];\n";
        assert_eq!(
            take_apart(nested),
            "let [a_at0, a_at1] = a;\nlet [a_at0_at0] = a_at0;\nlet v = a_at0_at0;\n\
             let [a_at1_at0] = a_at1;\nlet w = a_at1_at0;\n"
        );
        let crowded = "};let (b, c) = match a[0] {\n";
        assert_eq!(
            take_apart(crowded),
            "};let [a_at0] = a;\nlet (b, c) = match a_at0 {\n"
        );
        let arms = "Ok(e) => {\nlet v = e[0];\n}\nErr(e) => { as_i32(e[0]) }\n";
        assert_eq!(
            take_apart(arms),
            "Ok(e) => {\nlet [e_at0] = e;\nlet v = e_at0;\n}\nErr(e) => { as_i32(e[0]) }\n"
        );
        let copied = "f(as_i32(a[0]), as_i32(a[1]));\n";
        assert_eq!(take_apart(copied), copied);
    }

    #[test]
    fn what_frees_comes_from_the_other_run() {
        let code =
            "fn __post_return_f(a: u8) { unsafe { } }\nfn g() { 1 }\nmod _rt {#![x] use a;}\n";
        let tuples = "fn __post_return_f(a: u8) { unsafe { free(\"}\"); } }\nfn g() { 2 }\n\
                      mod _rt {#![x] use b;}\n";
        // What either run needs of the runtime is there.
        assert_eq!(
            free(code, tuples).unwrap(),
            "fn __post_return_f(a: u8) { unsafe { free(\"}\"); } }\nfn g() { 1 }\n\
             mod _rt {#![x] use a; use b;}\n"
        );
        assert_eq!(free(code, ""), None);
    }
}
