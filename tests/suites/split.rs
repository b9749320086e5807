//! Bindings that are too long to read in one file: pinned as one file for each interface, in folders as their modules.
//!
//! What is compiled is the same: `mod x { … }` is `mod x;` with `…` in `x.rs`.

use std::path::{Path, PathBuf};

/// Bindings of more lines than this are taken apart.
const LINES: usize = 3_000;

/// The files that bindings are pinned as. What is left over is `mod.rs` in the folder of their name.
pub(crate) fn split(name: &str, code: String) -> Vec<(PathBuf, String)> {
    if code.lines().count() <= LINES {
        return vec![(name.into(), code)];
    }
    let folder = Path::new(name).with_extension("");
    let mut files = Vec::new();
    let rest = without_modules(&code, &folder, &mut files);
    files.push((folder.join("mod.rs"), rest));
    files
}

/// The code without the innermost of its modules, which become files.
fn without_modules(code: &str, folder: &Path, files: &mut Vec<(PathBuf, String)>) -> String {
    let mut rest = String::new();
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        let Some((indent, name)) = opened(line) else {
            rest += &format!("{line}\n");
            continue;
        };
        let end = format!("{indent}}}");
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != end).collect();
        if body.iter().any(|line| opened(line).is_some()) {
            let body = without_modules(&body.join("\n"), &folder.join(name), files);
            rest += &format!("{line}\n{body}{end}\n");
        } else {
            let inside = format!("{indent}    ");
            let body = body
                .iter()
                .map(|line| line.strip_prefix(&inside).unwrap_or(line));
            let body: String = body.map(|line| format!("{line}\n")).collect();
            rest += &format!("{indent}pub mod {name};\n");
            files.push((folder.join(name).with_extension("rs"), body));
        }
    }
    rest
}

/// The name of the module that begins on a line, and what stands before it.
fn opened(line: &str) -> Option<(&str, &str)> {
    let code = line.trim_start();
    let name = code.strip_prefix("pub mod ")?.strip_suffix(" {")?;
    Some((&line[..line.len() - code.len()], name))
}

#[test]
fn modules_become_files() {
    let lines = |text: &str| text.repeat(LINES);
    let long = lines("    // …\n");
    let code = format!("use a;\npub mod b {{\n    pub mod c {{\n        f();\n{long}    }}\n}}\n");
    let files = split("guest.rs", code);
    let paths: Vec<String> = files
        .iter()
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert_eq!(paths, ["guest/b/c.rs", "guest/mod.rs"]);
    assert_eq!(files[0].1, format!("f();\n{long}"));
    assert_eq!(files[1].1, "use a;\npub mod b {\n    pub mod c;\n}\n");
    assert_eq!(
        split("guest.rs", "f();\n".to_owned()),
        [("guest.rs".into(), "f();\n".to_owned())]
    );
}
