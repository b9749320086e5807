//! Random texts: nothing panics, and what is repaired still loads.

#[path = "common/laws.rs"]
mod laws;

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use witcraft_syntax::SyntaxElement;

/// The fixtures of the rules, as their words: every rule finds something there.
fn corpus() -> Vec<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == "wit"))
        .collect();
    files.sort();
    assert!(files.len() > 5, "{files:?}");
    let words = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let file = witcraft_diagnostics::SourceSet::default().add("fixture.wit", "");
        let tree = witcraft_syntax::parse(file, &text).tree();
        tree.descendants_with_tokens()
            .filter_map(SyntaxElement::into_token)
            .map(|token| token.text().to_owned())
            .collect()
    };
    files.iter().map(words).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    /// A file with a few words left out, doubled or exchanged.
    #[test]
    fn slips(
        file in prop::sample::select(corpus()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..3u8), 1..4),
    ) {
        let mut words = file;
        for (at, other, change) in changes {
            let (at, other) = (at.index(words.len()), other.index(words.len()));
            match change {
                0 => words[at].clear(),
                1 => words[at] = words[at].repeat(2),
                _ => words.swap(at, other),
            }
        }
        laws::laws(&words.concat()).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn the_fixtures_themselves() {
    for words in corpus() {
        assert_eq!(laws::laws(&words.concat()), Ok(true));
    }
}

/// `WITCRAFT_CASES` runs more of them.
fn cases() -> u32 {
    let wanted = std::env::var("WITCRAFT_CASES").ok();
    wanted.and_then(|cases| cases.parse().ok()).unwrap_or(60)
}
