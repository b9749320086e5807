//! What is true of one machine only does not belong in the project: absolute paths, and the hosts that
//! packages happen to come from.

use super::{Finding, Tree};

// All are in two parts, so that this file is not found itself.

const PATHS: [&str; 2] = [concat!("/work", "/"), concat!("/root", "/")];

const HOSTS: [&str; 6] = [
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
    concat!("static.rust", "-lang.org"),
    concat!("deb.", "debian.org"),
    concat!("security.", "debian.org"),
    concat!("ftp.", "debian.org"),
];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files() {
        for (index, line) in file.text.lines().enumerate() {
            let mut report = |problem: String, remedy: &str| {
                findings.push(Finding {
                    path: file.path.clone(),
                    line: index + 1,
                    problem,
                    remedy: remedy.into(),
                });
            };
            for path in PATHS.iter().filter(|path| holds_absolute(line, path)) {
                report(
                    format!("the absolute path `{path}` is of one machine only"),
                    "write it relative to the workspace, or take it from the environment",
                );
            }
            for host in HOSTS.iter().filter(|host| line.contains(**host)) {
                report(
                    format!("the host `{host}` is named"),
                    "leave it to cargo, rustup or apt-get where they get packages from",
                );
            }
        }
    }
    findings
}

/// Whether a path stands in a line by itself, and not as the end of a longer one.
fn holds_absolute(line: &str, path: &str) -> bool {
    line.match_indices(path)
        .any(|(start, _)| match line[..start].chars().next_back() {
            None => true,
            Some(before) => before.is_whitespace() || "\"'`(<[{=:,;|/>".contains(before),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        check(&Tree::of(&[("a.md", text)]))
            .iter()
            .map(|finding| finding.line)
            .collect()
    }

    #[test]
    fn absolute_paths_are_found_where_they_begin() {
        let [work, root] = PATHS;
        let text = format!(
            "{work}a\nin `{root}b`\nfile://{root}c\nPATH=x:{work}d\nframe{work}e\n./net{root}f\n$HOME{work}g\n"
        );
        assert_eq!(lines(&text), [1, 2, 3, 4]);
    }

    #[test]
    fn hosts_are_found() {
        let text: String = HOSTS
            .iter()
            .map(|host| format!("see https://{host}/x\n"))
            .collect();
        assert_eq!(lines(&text).len(), HOSTS.len());
        assert_eq!(
            lines("https://crates.io/crates/witcraft\nhttps://docs.rs/witcraft\n"),
            [0; 0]
        );
    }
}
