//! No file of Rust is longer than one can keep in mind.

use super::{Finding, Tree};

/// In lines. Most files have 100 to 300; think again at 500.
const LIMIT: usize = 800;

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let files = tree
        .files()
        .iter()
        .filter(|file| file.is_rust() && !file.is_test() && !file.is_snapshot());
    files
        .filter_map(|file| {
            let lines = file.text.lines().count();
            (lines > LIMIT).then(|| Finding {
                path: file.path.clone(),
                line: LIMIT + 1,
                problem: format!("the file has {lines} lines, and {LIMIT} is the limit"),
                remedy: "split it by what its parts are for; 100 to 300 lines are a good length"
                    .into(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_the_limit_is_found_unless_it_is_a_test_or_a_snapshot() {
        let (long, short) = ("\n".repeat(LIMIT + 1), "\n".repeat(LIMIT));
        let found = check(&Tree::of(&[
            ("crates/a/src/long.rs", &long),
            ("crates/a/src/short.rs", &short),
            ("crates/a/tests/long.rs", &long),
            ("snapshots/a/guest.rs", &long),
            ("README.md", &long),
        ]));
        assert_eq!(found.len(), 1);
        assert!(
            found[0]
                .to_string()
                .starts_with("crates/a/src/long.rs:801: the file has 801 lines")
        );
    }
}
