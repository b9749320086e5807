//! From findings to compile errors.

use std::ops::Range;
use std::path::Path;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use witcraft_diagnostics::render::plain;
use witcraft_diagnostics::{Diagnostic, Failure, FileId};

use crate::tokens::Written;

/// One compile error for each finding: at the tokens that it is about, where it is about some, else at
/// `anchor`.
///
/// A place inside another file cannot be given to the compiler, so the message shows it.
pub(crate) fn errors(
    failure: &Failure,
    written: &Written,
    file: FileId,
    anchor: Option<Range<usize>>,
    root: &Path,
) -> TokenStream {
    failure
        .diagnostics
        .iter()
        .map(|found| {
            let own = found.labels.iter().find(|label| label.span.file == file);
            let range = own.map(|label| &label.span.range).or(anchor.as_ref());
            let spans = range.and_then(|range| written.spans(range));
            let (start, end) = spans.unwrap_or_else(|| (Span::call_site(), Span::call_site()));
            let mut others: Diagnostic = found.clone();
            others.labels.retain(|label| label.span.file != file);
            let message = shorten(&plain::render(&others, &failure.sources), root);
            error(message.trim_end(), start, end)
        })
        .collect()
}

/// `::core::compile_error! { "…" }`, from one span to another.
fn error(message: &str, start: Span, end: Span) -> TokenStream {
    let mut literal = Literal::string(message);
    literal.set_span(end);
    let mut group = Group::new(Delimiter::Brace, TokenTree::from(literal).into());
    group.set_span(end);
    let mut tokens: Vec<TokenTree> = Vec::new();
    for name in ["core", "compile_error"] {
        for spacing in [Spacing::Joint, Spacing::Alone] {
            let mut punct = Punct::new(':', spacing);
            punct.set_span(start);
            tokens.push(punct.into());
        }
        tokens.push(Ident::new(name, start).into());
    }
    let mut bang = Punct::new('!', Spacing::Alone);
    bang.set_span(start);
    tokens.extend([TokenTree::from(bang), group.into()]);
    tokens.into_iter().collect()
}

/// Names files as they are seen from the crate.
fn shorten(text: &str, root: &Path) -> String {
    let mut text = text.to_owned();
    let mut up = String::new();
    // Further up nothing belongs to the project.
    for folder in root.ancestors().take(4) {
        if folder.parent().is_none() {
            break;
        }
        let full = format!("{}/", folder.display().to_string().replace('\\', "/"));
        text = text.replace(&full, &up);
        up.push_str("../");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_from_the_crate() {
        let text = " --> /a/b/c/wit/x.wit:1:2\n --> /a/b/y.wit\n --> /z/y.wit";
        assert_eq!(
            shorten(text, Path::new("/a/b/c")),
            " --> wit/x.wit:1:2\n --> ../y.wit\n --> /z/y.wit"
        );
    }
}
