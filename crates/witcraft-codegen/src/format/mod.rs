//! Prints code for people to read.
//!
//! What is declared is printed by `prettyplease`, but for what is in calls of macros, which it cannot know; [`bodies`]
//! knows the few that generated code has. The bodies of functions are most of the code, and a syntax tree of them
//! most of the cost: they are cut out ([`outline`]), laid out by their tokens ([`glue`]) and put back. So are the
//! definitions of macros ([`macros`]), which are no Rust before they are expanded. What is left becomes trees module by
//! module ([`modules`]): one of the whole would take most of the memory.

mod bodies;
mod glue;
mod lex;
mod macros;
mod modules;
mod outline;
mod parts;
mod signatures;
mod spacing;

use std::borrow::Cow;

use bodies::Bodies;
use lex::Token;
use modules::{Code, Piece};
use outline::Cut;

pub use outline::{Outlined, outline};

/// Stands for what has been cut out while the rest is printed.
const CUT: &str = "__witcraft_cut_";

/// Parses and prints `code`.
///
/// # Errors
///
/// If what `code` declares is no Rust. The bodies of functions are not parsed, unless something in the code is
/// unlike what generators write.
pub fn format(code: &str) -> syn::Result<String> {
    let printed = lex::tokens(code).and_then(|tokens| by_modules(code, &tokens));
    printed.map_or_else(|| declarations(code), Ok)
}

/// Each module on its own; `None` if that is not how the code can be taken apart.
fn by_modules(code: &str, tokens: &[Token<'_>]) -> Option<String> {
    let code = Code { text: code, tokens };
    let mut out = String::with_capacity(code.text.len() * 5 / 4);
    let mut depth = 0;
    for piece in code.pieces() {
        match piece {
            Piece::Items(items) => print(items, "", depth, &mut out)?,
            Piece::Opens(opens) => {
                print(opens, "}", depth, &mut out)?;
                // What is in it comes in between.
                out.truncate(out.strip_suffix("{}\n")?.len());
                out.push_str("{\n");
                depth += 1;
            }
            Piece::Closes => {
                depth -= 1;
                match out.ends_with("{\n") {
                    true => out.truncate(out.len() - 1),
                    false => out.extend(std::iter::repeat_n("    ", depth)),
                }
                out.push_str("}\n");
            }
        }
    }
    Some(out)
}

/// Prints items of a module, so many modules deep, with `end` after them.
fn print(code: Code<'_>, end: &str, depth: usize, out: &mut String) -> Option<()> {
    let outline = outline::cut(code, true, |number| format!("{CUT}{number}"));
    let (before, after) = ("mod m{".repeat(depth), "}".repeat(depth));
    let printed = declarations(&[&before, &outline.code, end, &after].concat()).ok()?;
    // Each of the modules around it has its first and its last line.
    let mut lines = printed.split_inclusive('\n');
    for _ in 0..depth {
        lines.next()?;
        lines.next_back()?;
    }
    put_back(code, &signatures::joined(lines), &outline.cuts, out)
}

fn declarations(code: &str) -> syn::Result<String> {
    let mut file = syn::parse_file(code)?;
    let bodies = Bodies::take(&mut file);
    let printed = prettyplease::unparse(&file);
    Ok(bodies.put_back(&printed))
}

/// Replaces what stands for cuts of `source` in `lines`; `None` if one is not where it should be.
fn put_back(
    source: Code<'_>,
    lines: &[Cow<'_, str>],
    cuts: &[Cut],
    out: &mut String,
) -> Option<()> {
    let mut cuts = cuts.iter().enumerate();
    for line in lines {
        if !line.contains(CUT) {
            out.push_str(line);
            continue;
        }
        let text = line.trim();
        let indent = line.len() - line.trim_start().len();
        let (number, cut) = cuts.next()?;
        let stand_in = ["///", "const "]
            .iter()
            .find_map(|before| text.strip_prefix(before))
            .map_or(text, |stand_in| stand_in.trim_end_matches(": () = ();"));
        if stand_in.strip_prefix(CUT)?.parse() != Ok(number) {
            return None;
        }
        match cut {
            Cut::Body(body) => out.push_str(&glue::print(&source.tokens[body.clone()], indent)),
            Cut::Macro(cut) => out.push_str(&macros::print(
                source.text,
                &source.tokens[cut.clone()],
                indent,
            )?),
            Cut::Docs(docs) => {
                for doc in &source.tokens[docs.clone()] {
                    out.extend(std::iter::repeat_n(' ', indent));
                    out.push_str(doc.text.trim_end());
                    out.push('\n');
                }
            }
        }
    }
    cuts.next().is_none().then_some(())
}

#[cfg(all(test, feature = "guest", feature = "host"))]
mod tests {
    use witcraft_model::{Input, Loader};

    use super::lex::Kind;
    use super::*;
    use crate::{Options, Side, bindings};

    /// What tokens say: without the commas before closing brackets and around the blocks of arms, which may be there
    /// or not, but with that of `(x,)`; and without the braces of blocks that hold nothing but a block.
    fn said<'a>(tokens: &[Token<'a>]) -> Vec<&'a str> {
        let mut kept = Vec::new();
        // Of every open bracket: whether it may be a tuple, and how many commas it has.
        let mut open: Vec<(bool, usize)> = Vec::new();
        let mut doubled = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            if super::parts::is_doubled(tokens, at) && tokens[at + 1].close() > 1 {
                doubled.extend([at, at + token.close()]);
            }
            if doubled.contains(&at) {
                continue;
            }
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            match token.kind {
                Kind::Open => {
                    let follows_name = before.is_some_and(lex::is_operand);
                    open.push((token.is("(") && !follows_name, 0));
                }
                Kind::Close => {
                    open.pop();
                }
                _ if token.is(",") => {
                    let is_last = tokens
                        .get(at + 1)
                        .is_none_or(|next| next.kind == Kind::Close);
                    let is_tuple = open.last() == Some(&(true, 0));
                    if let Some((_, commas)) = open.last_mut() {
                        *commas += 1;
                    }
                    if is_last && !is_tuple || before.is_some_and(|before| before.is("}")) {
                        continue;
                    }
                }
                _ => {}
            }
            kept.push(token.text);
        }
        kept
    }

    #[test]
    fn bodies_keep_every_token() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../wit");
        let mut bodies = 0;
        for folder in std::fs::read_dir(root).unwrap() {
            let input = Input::Path(folder.unwrap().path());
            let package = Loader::default().load(&[input]).unwrap();
            let world = package.world(None).unwrap();
            for side in [Side::Guest, Side::Host] {
                let code = bindings(&world, side, &Options::default().format(false)).unwrap();
                let tokens = lex::tokens(&code).unwrap();
                assert!(by_modules(&code, &tokens).is_some());
                let code = Code {
                    text: &code,
                    tokens: &tokens,
                };
                let outline = outline::cut(code, false, |_| String::new());
                for cut in &outline.cuts {
                    let Cut::Body(body) = cut else { continue };
                    let body = &tokens[body.clone()];
                    for indent in [0, 40, 120] {
                        let printed = glue::print(body, indent);
                        let again = lex::tokens(&printed).unwrap();
                        assert_eq!(said(body), said(&again), "{printed}");
                    }
                    bodies += 1;
                }
            }
        }
        assert!(bodies > 800, "{bodies}");
    }

    #[test]
    fn code_that_is_not_known_is_printed_as_a_whole() {
        let code = "fn f() { /* why */ a( b ) }";
        assert_eq!(format(code).unwrap(), "fn f() {\n    a(b)\n}\n");
        assert!(format("fn f( { }").is_err());
        assert!(format("fn f() { } struct").is_err());
    }
}
