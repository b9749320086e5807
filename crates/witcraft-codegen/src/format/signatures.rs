//! Signatures of functions on one line, where they fit: `prettyplease` breaks them earlier than the rest is broken.

use std::borrow::Cow;

use super::glue::MARGIN;

/// `lines`, with what is a signature on several of them on one.
pub(super) fn joined<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<Cow<'a, str>> {
    let lines: Vec<&str> = lines.into_iter().collect();
    let mut out = Vec::with_capacity(lines.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        match signature(&lines[at..]) {
            Some((signature, length)) => {
                out.push(Cow::Owned(signature));
                at += length;
            }
            None => {
                out.push(Cow::Borrowed(*line));
                at += 1;
            }
        }
    }
    out
}

/// The signature that begins with the first line, if it fits one, and how many lines it has now.
fn signature(lines: &[&str]) -> Option<(String, usize)> {
    let (first, rest) = lines.split_first()?;
    let text = first.trim_end();
    let indent = text.len() - text.trim_start().len();
    let words = text.trim_start();
    if !words.ends_with('(') || words.starts_with("///") || !words.contains("fn ") {
        return None;
    }
    let mut out = text.to_owned();
    for (index, line) in rest.iter().enumerate() {
        let part = line.trim();
        if let Some(end) = line[indent.min(line.len())..].strip_prefix(')') {
            let arguments = out.strip_suffix(',').unwrap_or(&out);
            let whole = format!("{arguments}){}", end.trim_end());
            let is_whole = end.trim_end().ends_with(['{', ';', '}']);
            return (is_whole && whole.len() <= MARGIN).then(|| (whole + "\n", index + 2));
        }
        // Attributes and documentation of parameters, and parameters that are broken themselves.
        if !part.ends_with(',') || part.starts_with(['#', '/']) || out.len() > MARGIN {
            return None;
        }
        if !out.ends_with('(') {
            out.push(' ');
        }
        out.push_str(part);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, expected: &str) {
        assert_eq!(joined(code.split_inclusive('\n')).concat(), expected);
    }

    #[test]
    fn what_fits_is_on_one_line() {
        check(
            "    pub fn f(\n        &self,\n        a: A,\n    ) -> B {\n        c\n    }\n",
            "    pub fn f(&self, a: A) -> B {\n        c\n    }\n",
        );
        check("fn f(\n    a: A,\n);\n", "fn f(a: A);\n");
        let long = format!("fn f(\n    a: {},\n) {{\n}}\n", "A".repeat(90));
        check(&long, &long);
        for other in [
            "fn f(\n    a: Vec<\n        A,\n    >,\n);\n",
            "fn f(\n    a: A,\n) -> Vec<\n    A,\n> {}\n",
            "fn f(\n    /// Doc.\n    a: A,\n);\n",
            "f(\n    a,\n);\n",
        ] {
            check(other, other);
        }
    }
}
