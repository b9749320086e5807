//! The formatter: how WIT is laid out, whoever wrote it.
//!
//! It decides only what stands *between* tokens. Tokens and comments keep their order and their
//! text, apart from a trailing comma that is added to lists over several lines and taken from lists
//! in one line, and blanks at the end of line comments. So nothing can get lost, and the meaning
//! stays. Where a region is broken, the text between its tokens stays as it is, too.
//!
//! The style is the one that the WASI packages are written in: items and members on lines of
//! their own, parameters on one line while they fit and on a line each where they do not, at most
//! one empty line anywhere, none at the edges of a block.

mod broken;
mod gap;
mod measure;
mod plan;

use crate::{Parse, SyntaxElement, SyntaxKind, SyntaxNode};

/// How to format.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Blanks per level of indentation.
    pub indent: usize,
    /// Characters per line, beyond which parameters and used names are put on a line each.
    pub max_width: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            indent: 2,
            max_width: 100,
        }
    }
}

impl Options {
    /// Sets the blanks per level of indentation.
    #[must_use]
    pub fn indent(mut self, indent: usize) -> Self {
        self.indent = indent;
        self
    }

    /// Sets the characters per line.
    #[must_use]
    pub fn max_width(mut self, max_width: usize) -> Self {
        self.max_width = max_width;
        self
    }
}

/// The text of a tree, formatted.
///
/// Line ends become what the first one is, `\n` or `\r\n`, and the last line has one. A text with
/// carriage returns that end no line comes back as it is.
///
/// ```
/// use witcraft_diagnostics::SourceSet;
/// use witcraft_syntax::fmt::{Options, format};
///
/// let text = "package a:b;\ninterface   i{f:func( x :u32 )->u32;}";
/// let parse = witcraft_syntax::parse(SourceSet::default().add("i.wit", text), text);
/// assert_eq!(
///     format(&parse, &Options::default()),
///     "package a:b;\ninterface i {\n  f: func(x: u32) -> u32;\n}\n",
/// );
/// ```
#[must_use]
pub fn format(parse: &Parse, options: &Options) -> String {
    let tree = parse.tree();
    let text = tree.to_string();
    let windows = text.find('\n').is_some_and(|at| text[..at].ends_with('\r'));
    if has_lone_carriage_return(&text, &tree) {
        // Its lines are not what they seem; the first thing to repair is that.
        return text;
    }
    let plan = plan::Plan::new(parse, &tree, options);
    let mut out = String::with_capacity(text.len() * 5 / 4);
    let mut previous = None;
    for token in &plan.tokens {
        gap::write(&mut out, previous, token, options);
        out.push_str(token.text());
        if token.comma {
            out.push(',');
        }
        previous = Some(token);
    }
    gap::write_end(&mut out, previous.is_some(), &plan.end);
    let out = one_line_end(&out);
    if windows {
        out.replace('\n', "\r\n")
    } else {
        out
    }
}

fn has_lone_carriage_return(text: &str, tree: &SyntaxNode) -> bool {
    text.contains('\r')
        && tree
            .descendants_with_tokens()
            .filter_map(SyntaxElement::into_token)
            .any(|token| token.kind() == SyntaxKind::Unknown && token.text().contains('\r'))
}

/// Every line end as `\n`, also inside of comments and broken regions.
fn one_line_end(text: &str) -> String {
    if !text.contains('\r') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match line.strip_suffix('\n') {
            Some(line) => {
                out.push_str(line.trim_end_matches('\r'));
                out.push('\n');
            }
            None => out.push_str(line),
        }
    }
    out
}
