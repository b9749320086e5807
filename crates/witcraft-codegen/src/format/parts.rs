//! What tokens consist of: statements, match arms, elements of lists, chains of calls.

use std::ops::Range;

use super::lex::{Kind, Token, is_keyword, is_operand};

/// Tokens that get lines of their own.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) range: Range<usize>,
    /// What follows them.
    pub(super) end: &'static str,
}

impl Part {
    fn new(range: Range<usize>, end: &'static str) -> Self {
        Self { range, end }
    }
}

/// What is in braces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Braces {
    Block,
    Arms,
    Fields,
}

/// The brackets in a range that are not inside of others, but for those around the arguments of types.
pub(super) fn groups(
    tokens: &[Token<'_>],
    range: Range<usize>,
) -> impl DoubleEndedIterator<Item = usize> {
    opening(tokens, range, |token| !token.is("<"))
}

/// Those around the arguments of types, but for `<T as Trait>`.
pub(super) fn arguments(
    tokens: &[Token<'_>],
    range: Range<usize>,
) -> impl DoubleEndedIterator<Item = usize> {
    opening(tokens, range, |token| token.is("<")).filter(|open| {
        let inside = open + 1..open + tokens[*open].close();
        !top(tokens, inside).any(|at| tokens[at].is("as"))
    })
}

fn opening(
    tokens: &[Token<'_>],
    range: Range<usize>,
    wanted: impl Fn(&Token<'_>) -> bool,
) -> impl DoubleEndedIterator<Item = usize> {
    let found =
        top(tokens, range).filter(|at| tokens[*at].kind == Kind::Open && wanted(&tokens[*at]));
    found.collect::<Vec<_>>().into_iter()
}

/// Where the tokens that are not inside of brackets are.
fn top<'a>(tokens: &'a [Token<'_>], range: Range<usize>) -> impl Iterator<Item = usize> + 'a {
    let mut at = range.start;
    std::iter::from_fn(move || {
        let found = at;
        (found < range.end).then(|| {
            at += 1 + tokens[found].close();
            found
        })
    })
}

/// What the bracket at `open` holds, if it is a brace.
pub(super) fn braces(tokens: &[Token<'_>], open: usize) -> Option<Braces> {
    if !tokens[open].is("{") {
        return None;
    }
    let inside = open + 1..open + tokens[open].close();
    if top(tokens, inside.clone()).any(|at| tokens[at].is("=>")) {
        return Some(Braces::Arms);
    }
    let mut start = inside.start;
    loop {
        let next = leading(tokens, start..inside.end);
        if next == start {
            break;
        }
        start = next;
    }
    let mut words = (start..inside.end).map(|at| &tokens[at]);
    let (first, second) = (words.next(), words.next());
    let is_path = open > 0 && {
        let before = &tokens[open - 1];
        before.is("::") || before.kind == Kind::Word && before.text.starts_with(char::is_uppercase)
    };
    let is_field = match (first, second) {
        (Some(first), _) if first.is("pub") || first.is("..") => true,
        (Some(first), Some(second)) => {
            matches!(first.kind, Kind::Word | Kind::Literal) && (second.is(":") || second.is(","))
        }
        (Some(first), None) => first.kind == Kind::Word && is_path,
        _ => is_path,
    };
    let declares = || owners(tokens, open).any(|word| ["struct", "enum", "union"].contains(&word));
    Some(if is_field || declares() {
        Braces::Fields
    } else {
        Braces::Block
    })
}

/// The words between the bracket at `open` and the end of what is before its statement.
fn owners<'a>(tokens: &'a [Token<'_>], open: usize) -> impl Iterator<Item = &'a str> {
    tokens[..open]
        .iter()
        .rev()
        .take_while(|token| !(token.is(";") || token.is("{") || token.is("}")))
        .filter(|token| token.kind == Kind::Word)
        .map(|token| token.text)
}

/// The last of the braces that begin at `open` and hold nothing but each other: `{ { … } }` is one block.
pub(super) fn innermost(tokens: &[Token<'_>], mut open: usize) -> usize {
    while is_doubled(tokens, open) && tokens[open + 1].close() > 1 {
        open += 1;
    }
    open
}

/// Whether the brace at `open` holds nothing but another one.
pub(super) fn is_doubled(tokens: &[Token<'_>], open: usize) -> bool {
    let is_brace = |at: usize| tokens.get(at).is_some_and(|token| token.is("{"));
    is_brace(open) && is_brace(open + 1) && tokens[open + 1].close() + 2 == tokens[open].close()
}

/// Whether the bracket at `open` is broken even where it would fit on a line.
pub(super) fn is_long(tokens: &[Token<'_>], open: usize) -> bool {
    let inside = open + 1..open + tokens[open].close();
    if inside.is_empty() {
        return false;
    }
    let is_own = match braces(tokens, open) {
        Some(Braces::Arms) => true,
        Some(Braces::Block) => {
            top(tokens, inside.clone()).any(|at| tokens[at].is(";") || tokens[at].kind == Kind::Doc)
                || statements(&tokens[inside.clone()]).len() > 1
                || owners(tokens, open).any(|word| ["fn", "loop", "while", "impl"].contains(&word))
        }
        Some(Braces::Fields) => {
            owners(tokens, open).any(|word| ["struct", "enum", "union"].contains(&word))
        }
        None => false,
    };
    is_own || groups(tokens, inside).any(|open| is_long(tokens, open))
}

/// Whether the bracket at `open`, which closes before `end`, has anything to put on lines of its own.
pub(super) fn can_break(tokens: &[Token<'_>], open: usize, end: usize) -> bool {
    tokens[open].close() > 1 && open + tokens[open].close() < end
}

/// Where the documentation or the attribute that a range begins with ends; its start if there is none.
fn leading(tokens: &[Token<'_>], range: Range<usize>) -> usize {
    let token = |at: usize| tokens[..range.end].get(at);
    let start = range.start;
    match token(start) {
        Some(first) if first.kind == Kind::Doc => start + 1,
        Some(first) if first.is("#") => {
            let open = start + 1 + usize::from(token(start + 1).is_some_and(|next| next.is("!")));
            match token(open) {
                Some(bracket) if bracket.is("[") => open + bracket.close() + 1,
                _ => start,
            }
        }
        _ => start,
    }
}

/// The documentation and attributes at the start of a range go to `parts`; what is left is returned.
fn without_leading(
    tokens: &[Token<'_>],
    mut range: Range<usize>,
    parts: &mut Vec<Part>,
) -> Range<usize> {
    loop {
        let next = leading(tokens, range.clone());
        if next == range.start {
            return range;
        }
        parts.push(Part::new(range.start..next, ""));
        range.start = next;
    }
}

/// Whether a statement goes on behind its block.
fn goes_on(next: &Token<'_>) -> bool {
    const SIGNS: [&str; 16] = [
        ".", "?", ";", ",", "else", "as", "=", "==", "!=", "<=", ">=", "+=", "&&", "||", "..", ")",
    ];
    SIGNS.iter().any(|sign| next.is(sign))
}

/// Where the statement or expression at `start` ends: behind `separator`, or behind the block that it ends with.
fn end_of(tokens: &[Token<'_>], start: usize, separator: &str) -> usize {
    let first = &tokens[start];
    let is_item =
        |text: &str| first.is(text) && !tokens.get(start + 1).is_some_and(|next| next.is("fn"));
    let has_end = ["let", "use", "static", "const", "type", "return", "break"]
        .into_iter()
        .any(is_item);
    // Only what begins with a block, or with what needs one, ends with it.
    let is_block = first.is("{") || is_keyword(first) || first.kind == Kind::Lifetime;
    let mut at = start;
    while at < tokens.len() {
        if tokens[at].is(separator) {
            return at + 1;
        }
        let is_brace = tokens[at].is("{");
        at += 1 + tokens[at].close();
        if is_brace && is_block && !has_end && !tokens.get(at).is_some_and(goes_on) {
            return at;
        }
    }
    at
}

pub(super) fn statements(tokens: &[Token<'_>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = 0..tokens.len();
    loop {
        rest = without_leading(tokens, rest, &mut parts);
        if rest.is_empty() {
            return parts;
        }
        let mut end = end_of(tokens, rest.start, ";");
        // A macro with braces: `name! { … }`.
        let braces = tokens[..end]
            .get(rest.start..rest.start + 3)
            .filter(|start| start[1].is("!") && start[2].is("{"));
        if let Some(start) = braces {
            end = rest.start + 3 + start[2].close();
            end += usize::from(tokens.get(end).is_some_and(|next| next.is(";")));
        }
        parts.push(Part::new(rest.start..end, ""));
        rest.start = end;
    }
}

pub(super) fn arms(tokens: &[Token<'_>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = 0..tokens.len();
    loop {
        rest = without_leading(tokens, rest, &mut parts);
        if rest.is_empty() {
            return parts;
        }
        let arrow = top(tokens, rest.clone()).find(|at| tokens[*at].is("=>"));
        let body = arrow.map_or(rest.start, |arrow| arrow + 1);
        let end = if body < rest.end {
            end_of(tokens, body, ",")
        } else {
            rest.end
        };
        let has_comma = tokens[..end].last().is_some_and(|last| last.is(","));
        let mut next = end;
        let shown = end - usize::from(has_comma);
        let is_block = tokens
            .get(body)
            .is_some_and(|first| first.is("{") && body + first.close() + 1 == shown);
        if !has_comma && tokens.get(end).is_some_and(|token| token.is(",")) {
            next += 1;
        }
        parts.push(Part::new(
            rest.start..shown,
            if is_block { "" } else { "," },
        ));
        rest.start = next;
    }
}

/// What is between commas; each with its comma, if it has one.
pub(super) fn elements(tokens: &[Token<'_>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = 0;
    let commas = top(tokens, 0..tokens.len()).filter(|at| tokens[*at].is(","));
    for comma in commas.collect::<Vec<_>>() {
        let range = without_leading(tokens, start..comma, &mut parts);
        parts.push(Part::new(range, ","));
        start = comma + 1;
    }
    let range = without_leading(tokens, start..tokens.len(), &mut parts);
    if !range.is_empty() {
        parts.push(Part::new(range, ""));
    }
    parts
}

/// Puts a comma behind the last element where it may have one.
pub(super) fn with_last_comma(tokens: &[Token<'_>], mut parts: Vec<Part>, may: bool) -> Vec<Part> {
    // `[x; n]` is no list.
    let is_list = !top(tokens, 0..tokens.len()).any(|at| tokens[at].is(";"));
    if let Some(last) = parts.last_mut() {
        let is_rest = tokens
            .get(last.range.start)
            .is_some_and(|first| first.text.starts_with(".."));
        if may && is_list && !is_rest {
            last.end = ",";
        }
    }
    parts
}

/// Whether the only element of a list keeps to the brackets around it: braces at its end, or an array.
pub(super) fn is_hugged(tokens: &[Token<'_>]) -> bool {
    let last = groups(tokens, 0..tokens.len()).next_back();
    last.is_some_and(|open| {
        let close = tokens[open].close();
        let keeps = tokens[open].is("{") || open == 0 && tokens[open].is("[");
        keeps && close > 1 && open + close + 1 == tokens.len()
    })
}

/// Behind which token what is assigned begins, if anything is.
pub(super) fn assigned(tokens: &[Token<'_>], range: Range<usize>) -> Option<usize> {
    let end = range.end;
    top(tokens, range).find(|at| tokens[*at].is("=") && at + 1 < end)
}

/// Where a long expression is broken: at its operators, or where it is a chain of at least two calls, at their dots;
/// but for the first dot where what is before it is hardly longer than what a line is indented by.
pub(super) fn chain(tokens: &[Token<'_>], range: Range<usize>) -> Option<Vec<usize>> {
    const SHORT: usize = 4;
    let is_call = |dot: usize| {
        let next = |offset: usize| tokens[..range.end].get(dot + offset);
        next(1).is_some_and(|name| name.kind == Kind::Word)
            && next(2).is_some_and(|after| after.is("(") || after.is("::"))
    };
    let is_between = |at: usize| at > range.start && is_operand(&tokens[at - 1]);
    let (mut dots, mut operators) = (Vec::new(), Vec::new());
    let mut start = range.start;
    for at in top(tokens, range.clone()) {
        let token = &tokens[at];
        match token.text {
            "." if is_call(at) => dots.push(at),
            // What is assigned is short, or else the assignment is broken behind the sign.
            "=" if dots.len() > 1 => break,
            "=" | "=>" => {
                dots.clear();
                start = at + 1;
            }
            "|" | "||" | "&&" if token.kind == Kind::Punct && is_between(at) => operators.push(at),
            "." | "::" | "?" | ";" => {}
            _ if is_keyword(token) => {
                dots.clear();
                start = at + 1;
            }
            _ if token.kind == Kind::Punct && is_between(at) => return None,
            _ => {}
        }
    }
    if !operators.is_empty() {
        return Some(operators);
    }
    if dots.len() < 2 {
        return None;
    }
    if dots[0] == start + 1 && tokens[start].text.len() <= SHORT {
        dots.remove(0);
    }
    Some(dots)
}
