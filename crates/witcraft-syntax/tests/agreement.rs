//! What this parser refuses, `wit-parser` refuses; and every error of syntax that `wit-parser`
//! sees, this parser sees.

mod common;

use proptest::prelude::*;
use wit_parser::{ParseErrorKind, SourceMap};
use witcraft_diagnostics::SourceSet;
use witcraft_syntax::Parse;

fn parse(text: &str) -> Parse {
    let mut sources = SourceSet::default();
    let file = sources.add("test.wit", text);
    let parse = witcraft_syntax::parse(file, text);
    assert_eq!(parse.tree().to_string(), text, "every byte is in the tree");
    for found in parse.diagnostics() {
        for label in &found.labels {
            assert!(label.span.range.end <= text.len());
            assert!(text.is_char_boundary(label.span.range.start));
            assert!(text.is_char_boundary(label.span.range.end));
        }
    }
    parse
}

/// What upstream says: fine, wrong in how it is written, or wrong in what it means.
#[derive(Debug, PartialEq)]
enum Verdict {
    Fine,
    Syntax(String),
    Meaning,
}

fn upstream(text: &str) -> Verdict {
    // An empty comment before an item makes upstream panic.
    let text = text.replace("/**/", "    ");
    let mut map = SourceMap::default();
    map.push_str("test.wit", text);
    match map.parse() {
        Ok(_) => Verdict::Fine,
        Err((_, error)) => match error.kind() {
            ParseErrorKind::Lex(error) => Verdict::Syntax(error.to_string()),
            ParseErrorKind::Syntax { message, .. } => {
                let syntactic = [
                    "expected ",
                    "unknown attribute",
                    "cannot place attributes",
                    "nested packages",
                    "invalid list size",
                    "type nesting",
                    "package nesting",
                    "unexpected ",
                    "empty string",
                    "invalid leading zero",
                    "value of ",
                ];
                if syntactic.iter().any(|start| message.starts_with(start)) {
                    Verdict::Syntax(message.clone())
                } else {
                    Verdict::Meaning
                }
            }
            _ => Verdict::Meaning,
        },
    }
}

fn check(text: &str) -> Result<(), String> {
    let parse = parse(text);
    let errors: Vec<&str> = parse
        .diagnostics()
        .iter()
        .map(|found| found.message.as_str())
        .collect();
    match upstream(text) {
        Verdict::Fine if !errors.is_empty() => Err(format!(
            "accepted upstream, refused here: {errors:?}\n{text}"
        )),
        Verdict::Syntax(message) if errors.is_empty() => Err(format!(
            "refused upstream ({message}), accepted here\n{text}"
        )),
        _ => Ok(()),
    }
}

#[test]
fn files_at_hand() {
    let mut failures = Vec::new();
    let mut refused = 0;
    for (path, text) in common::corpus() {
        if let Err(failure) = check(text) {
            failures.push(format!("{}: {failure}", path.display()));
        }
        refused += usize::from(!parse(text).is_ok());
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    assert!(
        refused > 20,
        "upstream's bad files are among them: {refused}"
    );
}

/// Words that good and bad WIT is made of.
const WORDS: &[&str] = &[
    ";",
    ",",
    ":",
    ".",
    "(",
    ")",
    "{",
    "}",
    "<",
    ">",
    "->",
    "=",
    "@",
    "/",
    "-",
    "+",
    "_",
    "a",
    "b1",
    "%use",
    "use",
    "as",
    "func",
    "async",
    "static",
    "type",
    "record",
    "variant",
    "enum",
    "flags",
    "resource",
    "constructor",
    "interface",
    "world",
    "package",
    "import",
    "export",
    "include",
    "with",
    "list",
    "map",
    "option",
    "result",
    "tuple",
    "own",
    "borrow",
    "stream",
    "future",
    "u32",
    "string",
    "error-context",
    "1",
    "0",
    "1.0.0",
    "self",
    "Self",
    "#[since(version = 1.0.0)]",
    "&self,",
    "；",
    "→",
    "–",
    "\u{200b}",
    "since",
    "version",
    "a:b",
    "// c\n",
    "/* c */",
    "\"s\"",
    "[",
    "é",
    "A_b",
    "\r",
    "from",
];

/// A file at hand in which a few words are deleted, doubled, swapped or replaced.
fn mutated() -> impl Strategy<Value = String> {
    let files = common::corpus().len();
    let change = (any::<prop::sample::Index>(), 0..4usize, 0..WORDS.len());
    (0..files, prop::collection::vec(change, 1..4)).prop_map(|(file, changes)| {
        let text = &common::corpus()[file].1;
        if text.len() > 20_000 {
            return text.clone();
        }
        let tree = parse(text).tree();
        let mut words: Vec<String> = tree
            .descendants_with_tokens()
            .filter_map(|element| Some(element.into_token()?.text().to_owned()))
            .collect();
        for (index, kind, word) in changes {
            if words.is_empty() {
                break;
            }
            let at = index.index(words.len());
            match kind {
                0 => drop(words.remove(at)),
                1 => words.insert(at, words[at].clone()),
                2 => words[at] = WORDS[word].to_owned(),
                _ => words.insert(at, format!(" {} ", WORDS[word])),
            }
        }
        words.concat()
    })
}

/// A file made of nothing but words, after a good start.
fn salad() -> impl Strategy<Value = String> {
    let start = prop::sample::select(vec![
        "",
        "package a:b; interface i { ",
        "package a:b; world w { ",
        "package a:b; interface i { resource r { ",
        "package a:b; interface i { f: func(",
        "package a:b; interface i { type t = ",
        "package a:b; interface i { record r { ",
        "package a:b@",
    ]);
    let words = prop::collection::vec(prop::sample::select(WORDS), 0..12);
    let end = prop::sample::select(vec!["", "}", "; }", "> ; }", "); }", "}}", ";"]);
    (start, words, end).prop_map(|(start, words, end)| format!("{start}{}{end}", words.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_files(text in mutated()) {
        check(&text).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn words_in_any_order(text in salad()) {
        check(&text).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        check(&text).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(&String::from_utf8_lossy(&bytes)).map_err(TestCaseError::fail)?;
    }
}

/// `WITCRAFT_CASES` runs more of them.
fn cases() -> u32 {
    let wanted = std::env::var("WITCRAFT_CASES").ok();
    wanted.and_then(|cases| cases.parse().ok()).unwrap_or(400)
}
