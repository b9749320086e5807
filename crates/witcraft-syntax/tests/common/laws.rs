//! What holds for every text, good or bad. The fuzz targets hold to it, too.

use witcraft_diagnostics::SourceSet;
use witcraft_syntax::fmt::{Options, format};
use witcraft_syntax::{Parse, SyntaxKind};

/// The tree of a text.
pub(crate) fn parse(text: &str) -> Parse {
    witcraft_syntax::parse(SourceSet::default().add("test.wit", text), text)
}

fn formatted(parse: &Parse) -> String {
    format(parse, &Options::default())
}

/// A token or comment, and whether a line ends before it.
struct Word {
    kind: SyntaxKind,
    text: String,
    begins_line: bool,
}

/// Tokens and comments in their order. Trailing commas come and go, and so do blanks at the end of
/// line comments and carriage returns.
fn words(parse: &Parse) -> Vec<Word> {
    let tree = parse.tree();
    let mut words: Vec<Word> = Vec::new();
    let mut begins_line = true;
    for element in tree.descendants_with_tokens() {
        let Some(token) = element.into_token() else {
            continue;
        };
        let text = token.text().replace('\r', "");
        match token.kind() {
            SyntaxKind::Whitespace => begins_line |= text.contains('\n'),
            kind => words.push(Word {
                kind,
                text: text.trim_end().to_owned(),
                begins_line: std::mem::take(&mut begins_line),
            }),
        }
    }
    // Commas before a closing bracket, with comments between perhaps.
    let kinds: Vec<SyntaxKind> = words.iter().map(|word| word.kind).collect();
    let trailing = |index: usize| {
        let next = kinds[index + 1..].iter().find(|kind| !kind.is_trivia());
        kinds[index] == SyntaxKind::Comma
            && matches!(
                next,
                Some(SyntaxKind::RightBrace | SyntaxKind::RightParen | SyntaxKind::RightAngle)
            )
    };
    let words = words.into_iter().enumerate();
    words
        .filter(|(index, _)| !trailing(*index))
        .map(|(_, word)| word)
        .collect()
}

/// The first comment that lost what it is about: what follows it on its line, or, where nothing does, what it follows.
fn lost_comment<'a>(before: &'a [Word], after: &[Word]) -> Option<&'a str> {
    use SyntaxKind::{Comma, RightAngle, RightBrace, RightParen};
    let ends_line = |index: usize| {
        let next = before.get(index + 1);
        next.is_none_or(|next| next.begins_line || matches!(next.kind, RightBrace | RightParen))
    };
    let lost = |index: &usize| {
        let (from, to) = (&before[*index], &after[*index]);
        if !from.kind.is_comment() {
            return false;
        }
        // A trailing comma is written before the comments behind it, and no comma begins a line of its own.
        let next = before.get(index + 1).map(|next| next.kind);
        if next.is_some_and(|kind| matches!(kind, Comma | RightAngle)) {
            return false;
        }
        if ends_line(*index) {
            !from.begins_line && to.begins_line
        } else {
            after[index + 1].begins_line
        }
    };
    let index = (0..before.len()).find(lost)?;
    Some(&before[index].text)
}

/// What has to hold for the parser and the formatter, whatever the text; what it looks like formatted.
pub(crate) fn laws(text: &str) -> Result<String, String> {
    let parsed = parse(text);
    if parsed.tree().to_string() != text {
        return Err(format!("the tree is another text\n{text}"));
    }
    let found: Vec<&str> = witcraft_syntax::comments(text)
        .map(|range| &text[range])
        .collect();
    let tokens = parsed.tree().descendants_with_tokens();
    let tokens = tokens.filter_map(|element| element.into_token());
    let comments = tokens.filter(|token| token.kind().is_comment());
    if !comments.map(|token| token.text().to_owned()).eq(found) {
        return Err(format!(
            "comments are found that are none, or overlooked\n{text}"
        ));
    }
    let once = formatted(&parsed);
    let again = parse(&once);
    let twice = formatted(&again);
    let show = || format!("--- from\n{text}\n--- to\n{once}\n--- and then\n{twice}");
    if once != twice {
        return Err(format!("not idempotent\n{}", show()));
    }
    let (before, after) = (words(&parsed), words(&again));
    if !before
        .iter()
        .map(|word| &word.text)
        .eq(after.iter().map(|word| &word.text))
    {
        return Err(format!("words or comments changed\n{}", show()));
    }
    if let Some(comment) = lost_comment(&before, &after) {
        return Err(format!(
            "{comment} is no longer beside what it is about\n{}",
            show()
        ));
    }
    if parsed.is_ok() != again.is_ok() {
        return Err(format!("mistakes come or go\n{}", show()));
    }
    // Such files are left alone.
    let lone = parsed
        .tree()
        .descendants_with_tokens()
        .any(|element| element.kind() == SyntaxKind::Unknown && element.to_string().contains('\r'));
    if !once.is_empty() && !lone && (!once.ends_with('\n') || once.ends_with("\n\n")) {
        return Err(format!("does not end in one newline\n{}", show()));
    }
    let lines = |text: &str| text.matches('\n').count();
    let windows = once.matches("\r\n").count();
    if !lone && windows != 0 && windows != lines(&once) {
        return Err(format!("line ends are mixed\n{}", show()));
    }
    Ok(once)
}
