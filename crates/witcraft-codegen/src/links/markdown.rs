//! Documentation as Markdown: which of it is prose, and which is code.
//!
//! Links are for prose; code stays as it is. rustdoc takes every block of code that names no other language for a Rust
//! test, and what WIT authors write there was never meant to compile beside the bindings: such blocks become `text`, and
//! those that do say Rust are still shown as Rust, and `ignore`d.

use std::borrow::Cow;

/// The text with `prose` applied to every paragraph, and with blocks of code that rustdoc does not run.
pub(super) fn rewrite(text: &str, prose: impl Fn(&str) -> String) -> String {
    let mut writer = Writer {
        out: String::with_capacity(text.len()),
        paragraph: String::new(),
        prose,
    };
    let text = expanded(text);
    let mut lines = text.lines().peekable();
    // Where the content of the list items around a line begins.
    let mut lists: Vec<usize> = Vec::new();
    let mut after_blank = true;
    while let Some(line) = lines.next() {
        if line.trim().is_empty() {
            writer.blank();
            after_blank = true;
            continue;
        }
        let mut start = indent(line);
        if after_blank || item(&line[start..]).is_some() {
            lists.retain(|content| *content <= start);
        }
        let base = lists.last().copied().unwrap_or_default();
        // An indented line after a paragraph goes on with it.
        if start >= base + 4 && after_blank {
            let mut block = vec![line];
            let mut blanks = 0;
            while let Some(next) =
                lines.next_if(|next| next.trim().is_empty() || indent(next) >= base + 4)
            {
                blanks = if next.trim().is_empty() {
                    blanks + 1
                } else {
                    0
                };
                block.push(next);
            }
            block.truncate(block.len() - blanks);
            writer.indented(&block, base);
            for _ in 0..blanks {
                writer.blank();
            }
            continue;
        }
        while let Some(width) = item(&line[start..]) {
            start += width;
            lists.push(start);
        }
        let quoted = quote(&line[start..]);
        if let Some(fence) = Fence::open(&line[start + quoted..]) {
            writer.code(&format!("{}{}", &line[..start + quoted], fence.opening()));
            while let Some(next) = lines.next_if(|next| quoted == 0 || quote(next.trim_start()) > 0)
            {
                writer.code(next);
                let inside = next.trim_start();
                if fence.closes(&inside[if quoted == 0 { 0 } else { quote(inside) }..]) {
                    break;
                }
            }
            after_blank = true;
            continue;
        }
        // Nothing goes on after a heading.
        let is_heading = line[start..].starts_with('#');
        writer.prose(line);
        after_blank = is_heading;
    }
    writer.end();
    writer.out
}

/// What has been written.
struct Writer<F> {
    out: String,
    /// What is not: code spans and links may go over several lines.
    paragraph: String,
    prose: F,
}

impl<F: Fn(&str) -> String> Writer<F> {
    fn prose(&mut self, line: &str) {
        self.paragraph.push_str(line);
        self.paragraph.push('\n');
    }

    fn end(&mut self) {
        if !self.paragraph.is_empty() {
            self.out.push_str(&(self.prose)(&self.paragraph));
            self.paragraph.clear();
        }
    }

    fn code(&mut self, line: &str) {
        self.end();
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn blank(&mut self) {
        self.code("");
    }

    /// A block of code without a fence cannot say what it is: it gets one.
    fn indented(&mut self, block: &[&str], base: usize) {
        let longest = block.iter().map(|line| run(line.trim_start(), '`')).max();
        let fence = "`".repeat(longest.unwrap_or_default().max(2) + 1);
        let margin = " ".repeat(base);
        self.code(&format!("{margin}{fence}text"));
        for line in block {
            match line.trim().is_empty() {
                true => self.blank(),
                false => self.code(&format!("{margin}{}", &line[base + 4..])),
            }
        }
        self.code(&format!("{margin}{fence}"));
    }
}

/// The line that opens a block of code.
struct Fence<'a> {
    mark: char,
    length: usize,
    info: &'a str,
}

impl<'a> Fence<'a> {
    fn open(text: &'a str) -> Option<Self> {
        let mark = text.chars().next().filter(|char| "`~".contains(*char))?;
        let length = run(text, mark);
        let info = text[length..].trim();
        // With a backtick in it, it is a span of code.
        (length >= 3 && !(mark == '`' && info.contains('`'))).then_some(Self { mark, length, info })
    }

    fn closes(&self, text: &str) -> bool {
        let length = run(text, self.mark);
        length >= self.length && text[length..].trim().is_empty()
    }

    /// The line as it is written so that rustdoc does not run what follows.
    fn opening(&self) -> String {
        let mut tags = self
            .info
            .split([',', ' ', '\t'])
            .filter(|tag| !tag.is_empty());
        let is_rust = self.info.is_empty() || tags.clone().any(is_of_rust);
        let info = match is_rust {
            true if self.info.is_empty() => "text".to_owned(),
            true if !tags.any(|tag| tag == "ignore") => format!("{},ignore", self.info),
            _ => self.info.to_owned(),
        };
        format!("{}{info}", self.mark.to_string().repeat(self.length))
    }
}

/// Whether a tag of a block of code makes rustdoc take it for Rust.
fn is_of_rust(tag: &str) -> bool {
    let is_error = |code: &str| code.len() == 4 && code.chars().all(|char| char.is_ascii_digit());
    matches!(
        tag,
        "rust"
            | "should_panic"
            | "no_run"
            | "compile_fail"
            | "test_harness"
            | "standalone_crate"
            | "standalone"
    ) || tag.starts_with("ignore-")
        || tag.starts_with("edition")
        || tag.strip_prefix('E').is_some_and(is_error)
}

/// How wide the mark of a list's item is, with what separates it from its content.
fn item(text: &str) -> Option<usize> {
    let digits = run_of(text, |char| char.is_ascii_digit());
    let mark = match text[digits..].chars().next()? {
        '-' | '*' | '+' if digits == 0 => 1,
        '.' | ')' if (1..10).contains(&digits) => digits + 1,
        _ => return None,
    };
    let blanks = indent(&text[mark..]);
    match text[mark..].trim().is_empty() {
        true => None,
        false if blanks == 0 => None,
        // More than that is code inside of the item.
        false if blanks > 4 => Some(mark + 1),
        false => Some(mark + blanks),
    }
}

/// How long the mark of a quotation is.
fn quote(text: &str) -> usize {
    match text.strip_prefix('>') {
        Some(rest) => 1 + indent(rest),
        None => 0,
    }
}

/// The text with tabs at the beginning of lines as the blanks that they stand for.
fn expanded(text: &str) -> Cow<'_, str> {
    if !text.contains('\t') {
        return text.into();
    }
    let lines = text.lines().map(|line| {
        let content = line.trim_start_matches([' ', '\t']);
        let before = &line[..line.len() - content.len()];
        let width = before.chars().fold(0, |width, char| match char {
            '\t' => (width / 4 + 1) * 4,
            _ => width + 1,
        });
        format!("{}{content}\n", " ".repeat(width))
    });
    lines.collect::<String>().into()
}

fn indent(text: &str) -> usize {
    run(text, ' ')
}

/// How often a text begins with a character of one byte.
fn run(text: &str, mark: char) -> usize {
    run_of(text, |char| char == mark)
}

fn run_of(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.find(|char| !is(char)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Prose in capitals.
    fn rewritten(text: &str) -> String {
        rewrite(text, str::to_uppercase)
    }

    #[test]
    fn only_prose_is_changed() {
        for (text, expected) in [
            ("a\n```wit\nb\n```\nc\n", "A\n```wit\nb\n```\nC\n"),
            ("~~~ c\n```\nb\n~~~~\nc\n", "~~~c\n```\nb\n~~~~\nC\n"),
            ("> ```c\n> b\n> ```\na\n", "> ```c\n> b\n> ```\nA\n"),
            ("> ```c\n> b\na\n", "> ```c\n> b\nA\n"),
            ("- ```c\n  b\n  ```\n- a\n", "- ```c\n  b\n  ```\n- A\n"),
            ("```c\nnever\nclosed\n", "```c\nnever\nclosed\n"),
            ("``` a ``` b\nc\n", "``` A ``` B\nC\n"),
        ] {
            assert_eq!(rewritten(text), expected);
        }
    }

    #[test]
    fn no_block_of_code_is_run_as_rust() {
        for (text, expected) in [
            ("```\na\n```\n", "```text\na\n```\n"),
            ("~~~~\na\n~~~~\n", "~~~~text\na\n~~~~\n"),
            (
                "1. a\n   ```\n   b\n   ```\n",
                "1. A\n   ```text\n   b\n   ```\n",
            ),
            ("```rust\na\n```\n", "```rust,ignore\na\n```\n"),
            ("```no_run\na\n```\n", "```no_run,ignore\na\n```\n"),
            ("```rust,ignore\na\n```\n", "```rust,ignore\na\n```\n"),
            ("```js\na\n```\n", "```js\na\n```\n"),
            ("    a\n\n      b\n\nc\n", "```text\na\n\n  b\n```\n\nC\n"),
            ("a\n\n    ```\n\n\n", "A\n\n````text\n```\n````\n\n\n"),
            ("\ta\n", "```text\na\n```\n"),
            ("# a\n    b\nc\n", "# A\n```text\nb\n```\nC\n"),
            (
                "- a\n\n  b\n\n      c\n",
                "- A\n\n  B\n\n  ```text\n  c\n  ```\n",
            ),
        ] {
            assert_eq!(rewritten(text), expected);
        }
    }

    #[test]
    fn what_goes_on_with_a_paragraph_is_no_code() {
        for text in [
            "a\n    b\n",
            "- a\n\n    b\n",
            "- a\n    - b\n",
            "- a\n  - b\n\n    c\n",
        ] {
            assert_eq!(rewritten(text), text.to_uppercase());
        }
    }
}
