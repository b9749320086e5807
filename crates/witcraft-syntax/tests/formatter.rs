//! The laws of the formatter, on every WIT file at hand and on changed ones.

mod common;

use std::path::Path;

use common::laws::{laws, parse};
use proptest::prelude::*;
use wit_parser::{Resolve, SourceMap};
use witcraft_syntax::SyntaxKind;

/// What upstream makes of a text, documentation included and positions not.
fn model(text: &str) -> Option<String> {
    let mut map = SourceMap::default();
    map.push_str("test.wit", text.replace("/**/", "    "));
    let group = map.parse().ok()?;
    let mut resolve = Resolve {
        all_features: true,
        ..Resolve::default()
    };
    resolve.push_group(group).ok()?;
    Some(serde_json::to_string(&resolve).expect("plain data"))
}

#[test]
fn every_file_at_hand() {
    let mut compared = 0;
    for (path, text) in common::corpus() {
        let text = &text.replace("/**/", "/* */");
        let once = laws(text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(model(text), model(&once), "{}", path.display());
        compared += usize::from(model(text).is_some());
        let windows = once.replace('\n', "\r\n");
        assert_eq!(laws(&windows).unwrap(), windows);
    }
    assert!(compared > 60, "only {compared} packages could be compared");
}

/// In one line, a comment between two items is about the second one; at the end of a line, about what it follows.
#[test]
fn comments_stay_with_their_item() {
    let cases = [
        (
            "interface i { enum e { /* first */ red, /* second */ green, /** third */ blue } }",
            "interface i {\n  enum e {\n    /* first */ red,\n    /* second */ green,\n    /** third */ blue,\n  }\n}\n",
        ),
        (
            "interface i { record r { /* in bytes */ size: u64, /* in pixels */ width: u32 /* last */ } }",
            "interface i {\n  record r {\n    /* in bytes */ size: u64,\n    /* in pixels */ width: u32, /* last */\n  }\n}\n",
        ),
        (
            "interface i { g: func(); /* about */ /* h */ h: func(); // h, too\n}",
            "interface i {\n  g: func();\n  /* about */ /* h */ h: func(); // h, too\n}\n",
        ),
        (
            "interface i {\n  g: func(); /* about g */\n\n  h: func(); /* about h */ }",
            "interface i {\n  g: func(); /* about g */\n\n  h: func(); /* about h */\n}\n",
        ),
        (
            "interface i { @since(version = 1.0.0) /** about f */ f: func(); }",
            "interface i {\n  @since(version = 1.0.0)\n  /** about f */ f: func();\n}\n",
        ),
    ];
    for (text, formatted) in cases {
        let text = format!("package a:b@1.0.0; {text}");
        let formatted = format!("package a:b@1.0.0;\n{formatted}");
        assert_eq!(laws(&text).unwrap(), formatted);
        assert_eq!(model(&text), model(&formatted));
    }
}

/// A comment between any two tokens, of every sort, in every good file.
#[test]
fn comments_everywhere() {
    for (path, text) in common::corpus() {
        if text.len() > 6_000 || !parse(text).is_ok() {
            continue;
        }
        for comment in [
            " /* c */ ",
            " // c\n",
            "\n/* c */\n",
            "\n\n// c\n\n",
            "/* a\n b */",
            "/* c */ // d\n",
        ] {
            commented_everywhere(path, text, comment);
        }
        // Once more with all in one line, where a comment could be about either side.
        let flat: String = parse(text)
            .tree()
            .descendants_with_tokens()
            .filter_map(|element| element.into_token())
            .map(|token| match token.kind() {
                kind if kind.is_comment() => String::new(),
                SyntaxKind::Whitespace => " ".to_owned(),
                _ => token.text().to_owned(),
            })
            .collect();
        commented_everywhere(path, &flat, " /* c */ ");
    }
}

fn commented_everywhere(path: &Path, text: &str, comment: &str) {
    let tree = parse(text).tree();
    let mut commented = String::new();
    for element in tree.descendants_with_tokens() {
        let Some(token) = element.into_token() else {
            continue;
        };
        let in_version = token
            .parent()
            .is_some_and(|node| node.kind() == SyntaxKind::Version);
        if !in_version && !token.kind().is_trivia() {
            // Not to make `//` out of `/` and `/*`.
            commented.push_str(if commented.ends_with('/') { " " } else { "" });
            commented.push_str(comment);
        }
        commented.push_str(token.text());
    }
    assert!(parse(&commented).is_ok(), "{commented}");
    laws(&commented).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

fn file() -> impl Strategy<Value = String> {
    (0..common::corpus().len())
        .prop_map(|index| common::corpus()[index].1.clone())
        .prop_filter("long files take long", |text| text.len() < 8_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    /// Blanks and comments in a few places.
    #[test]
    fn other_layouts(text in file(), changes in prop::collection::vec((any::<prop::sample::Index>(), 0..15usize), 1..8)) {
        let inserts = [
            " ", "\n", "\n\n\n", "  // c\n", " /* c */ ", "\n// own line\n", "\r\n", "/** doc */", "\n/// doc\n", "\t",
            "#[a]", "&self, ", "；", "\u{200b}", "–",
        ];
        let tree = parse(&text).tree();
        let mut words: Vec<String> = tree
            .descendants_with_tokens()
            .filter_map(|element| Some(element.into_token()?.text().to_owned()))
            .collect();
        for (index, insert) in changes {
            if words.is_empty() {
                break;
            }
            let at = index.index(words.len());
            words.insert(at, inserts[insert].to_owned());
        }
        laws(&words.concat()).map_err(TestCaseError::fail)?;
    }

    /// A file from which a few words are missing.
    #[test]
    fn broken_files(text in file(), holes in prop::collection::vec(any::<prop::sample::Index>(), 1..4)) {
        let tree = parse(&text).tree();
        let mut words: Vec<String> = tree
            .descendants_with_tokens()
            .filter_map(|element| Some(element.into_token()?.text().to_owned()))
            .collect();
        for hole in holes {
            if words.is_empty() {
                break;
            }
            words.remove(hole.index(words.len()));
        }
        laws(&words.concat()).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        laws(&String::from_utf8_lossy(&bytes)).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn punctuation(text in "[a-c{}();:,.@/*<>=\" \n\r%_#&；–\u{200b}\\[\\]-]{0,60}") {
        laws(&text).map_err(TestCaseError::fail)?;
    }
}

/// `WITCRAFT_CASES` runs more of them.
fn cases() -> u32 {
    let wanted = std::env::var("WITCRAFT_CASES").ok();
    wanted.and_then(|cases| cases.parse().ok()).unwrap_or(200)
}
