//! There is one `wit-parser`: with two, a package resolved by one could not be given to the other's generator.

use super::{Finding, Tree};

const PACKAGE: &str = "name = \"wit-parser\"";

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let Some(lock) = tree.files().iter().find(|file| file.path == "Cargo.lock") else {
        return Vec::new();
    };
    let lines: Vec<usize> = lock
        .text
        .lines()
        .enumerate()
        .filter_map(|(index, line)| (line == PACKAGE).then_some(index + 1))
        .collect();
    let extra = lines.iter().skip(1).map(|&line| Finding {
        path: lock.path.clone(),
        line,
        problem: format!("there are {} versions of wit-parser, and there has to be one", lines.len()),
        remedy: "`cargo tree --workspace --invert wit-parser` shows who wants another; move the whole generation \
                 in [workspace.dependencies] together"
            .into(),
    });
    extra.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_wit_parser_is_found() {
        let package =
            |version: &str| format!("[[package]]\n{PACKAGE}\nversion = \"{version}\"\n\n");
        let one = package("0.254.2");
        assert_eq!(check(&Tree::of(&[("Cargo.lock", &one)])), []);
        let found = check(&Tree::of(&[("Cargo.lock", &(one + &package("0.255.0")))]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 6);
    }

    #[test]
    fn none_is_no_finding() {
        assert_eq!(
            check(&Tree::of(&[("Cargo.lock", ""), ("Cargo.toml", "")])),
            []
        );
    }
}
