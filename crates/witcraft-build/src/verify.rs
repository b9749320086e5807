//! Whether a checked-in file is what would be generated now.

use std::path::Path;

use witcraft_diagnostics::{Diagnostic, SourceSet};

/// Compares. `help` says how to write the file again.
pub(crate) fn compare(path: &Path, text: &str, help: &str) -> Result<(), (Diagnostic, SourceSet)> {
    let name = path.display().to_string();
    let old = match std::fs::read_to_string(path) {
        Ok(old) => old,
        Err(error) => {
            let message = format!("the bindings cannot be read: {error}");
            let found = Diagnostic::error("stale-bindings", message)
                .at_path(name)
                .help(help);
            return Err((found, SourceSet::default()));
        }
    };
    // Git may have its own opinion on line ends.
    let old = old.replace("\r\n", "\n");
    if old == text {
        return Ok(());
    }
    let mut sources = SourceSet::default();
    let file = sources.add(name, old.as_str());
    let mut at = 0;
    let mut new = text.lines();
    for line in old.split_inclusive('\n') {
        let expected = new.next();
        if expected != Some(line.trim_end_matches('\n')) {
            let end = at + line.trim_end_matches('\n').len();
            let label = match expected {
                Some(expected) => format!("it would be `{}` now", expected.trim()),
                None => "nothing would be here now".to_owned(),
            };
            return Err((stale(help).label(file.span(at..end), label), sources));
        }
        at += line.len();
    }
    Err((
        stale(help).label(file.span(at..at), "more would follow now"),
        sources,
    ))
}

fn stale(help: &str) -> Diagnostic {
    Diagnostic::error(
        "stale-bindings",
        "the bindings are not up to date with the WIT",
    )
    .note("a build script must not change the source tree, so it does not write them itself")
    .help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.rs");
        let (found, _) = compare(&path, "", "type it").unwrap_err();
        assert_eq!(found.code, "stale-bindings");
        std::fs::write(&path, "a\r\nb\n").unwrap();
        compare(&path, "a\nb\n", "").unwrap();
        for (new, label) in [
            ("a\nc\n", "it would be `c` now"),
            ("a\n", "nothing would be here now"),
            ("a\nb\nc\n", "more would follow now"),
        ] {
            let (found, _) = compare(&path, new, "").unwrap_err();
            assert_eq!(found.labels[0].message, label);
        }
    }
}
