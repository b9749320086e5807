//! Lays out the bodies of functions, in one pass over their tokens.
//!
//! Hardly anybody reads them, so they are not worth a syntax tree: [`parts`](super::parts) finds statements, arms
//! and arguments by the brackets and separators between them. A line that is too long is broken at its last
//! bracket, or at the dots of a chain of calls.

use std::ops::Range;

use super::lex::{Kind, Token};
use super::parts::{self, Braces, Part};
use super::spacing::{flat, is_call};

/// The last column, as `rustfmt` has it; and what is left to a line that begins far to the right.
pub(super) const MARGIN: usize = 100;
const LEAST: usize = 60;
const STEP: usize = 4;
/// Arguments that are all literals or at most this wide fill lines: a lowered call has many, and none says much.
const NARROW: usize = 16;

/// Prints the statements of a body; every line is indented by `indent` columns.
pub(super) fn print(tokens: &[Token<'_>], indent: usize) -> String {
    let mut printer = Printer::default();
    printer.lines(tokens, &parts::statements(tokens), indent);
    printer.out
}

/// The last column of a line that begins at `indent`.
fn limit(indent: usize) -> usize {
    MARGIN.max(indent + LEAST)
}

#[derive(Default)]
struct Printer {
    out: String,
}

impl Printer {
    /// Each part on lines of its own.
    fn lines(&mut self, tokens: &[Token<'_>], parts: &[Part], indent: usize) {
        for part in parts {
            self.pad(indent);
            self.lay_out(&tokens[part.range.clone()], part.end.len(), indent);
            self.out.push_str(part.end);
            self.out.push('\n');
        }
    }

    fn pad(&mut self, columns: usize) {
        self.out.extend(std::iter::repeat_n(' ', columns));
    }

    /// The current column.
    fn column(&self) -> usize {
        let line = self.out.rfind('\n').map_or(0, |at| at + 1);
        self.out.len() - line
    }

    /// Prints tokens behind what is on the current line; `after` columns are going to follow.
    fn lay_out(&mut self, tokens: &[Token<'_>], after: usize, indent: usize) {
        // Brackets that are always broken cut the tokens into segments.
        let mut from = 0;
        loop {
            let seen = if from == 0 { 0 } else { from + 1 };
            let Some(open) = parts::groups(tokens, seen..tokens.len())
                .find(|open| parts::is_long(tokens, *open))
            else {
                self.segment(tokens, from..tokens.len(), after, indent);
                return;
            };
            self.segment(tokens, from..open + 1, 0, indent);
            self.group(tokens, open, indent);
            from = open + tokens[open].close();
        }
    }

    /// Prints tokens without a bracket that is always broken; the last may open one.
    fn segment(&mut self, tokens: &[Token<'_>], range: Range<usize>, after: usize, indent: usize) {
        let is_attribute = tokens.get(range.start).is_some_and(|first| first.is("#"));
        if is_attribute || self.fits(tokens, range.clone(), after, indent) {
            self.flat(tokens, range);
        } else if let Some(equals) = self.two_lines(tokens, range.clone(), after, indent) {
            self.flat(tokens, range.start..equals + 1);
            self.out.push('\n');
            self.pad(indent + STEP);
            self.flat(tokens, equals + 1..range.end);
        } else if let Some(dots) = parts::chain(tokens, range.clone()) {
            let ends = dots.iter().skip(1).copied().chain([range.end]);
            self.flat(tokens, range.start..dots[0]);
            for (dot, end) in dots.iter().zip(ends) {
                self.out.push('\n');
                self.pad(indent + STEP);
                self.broken(tokens, *dot..end, after, indent + STEP);
            }
        } else {
            self.broken(tokens, range, after, indent);
        }
    }

    /// Where an assignment is cut in two, if both halves then fit.
    fn two_lines(
        &self,
        tokens: &[Token<'_>],
        range: Range<usize>,
        after: usize,
        indent: usize,
    ) -> Option<usize> {
        let equals = parts::assigned(tokens, range.clone())?;
        let fits = self.fits(tokens, range.start..equals + 1, 0, indent);
        let width = flat(tokens, equals + 1..range.end).chars().count();
        let room = limit(indent).saturating_sub(indent + STEP + after);
        (fits && width <= room).then_some(equals)
    }

    /// Prints tokens that do not fit, unless they do.
    fn broken(&mut self, tokens: &[Token<'_>], range: Range<usize>, after: usize, indent: usize) {
        let fits = |range: Range<usize>| self.fits(tokens, range, after, indent);
        let can_break = |open: &usize| {
            parts::can_break(tokens, *open, range.end) && fits(range.start..open + 1)
        };
        let is_fine = fits(range.clone());
        // Long types are in the way of the brackets behind them.
        let open = parts::groups(tokens, range.clone())
            .rfind(can_break)
            .or_else(|| parts::arguments(tokens, range.clone()).rfind(can_break))
            .or_else(|| {
                parts::groups(tokens, range.clone())
                    .find(|open| parts::can_break(tokens, *open, range.end))
            });
        match (is_fine, open) {
            (false, Some(open)) => {
                self.flat(tokens, range.start..open + 1);
                self.group(tokens, open, indent);
                self.flat(tokens, open + tokens[open].close()..range.end);
            }
            _ => self.flat(tokens, range),
        }
    }

    fn fits(&self, tokens: &[Token<'_>], range: Range<usize>, after: usize, indent: usize) -> bool {
        self.column() + flat(tokens, range).chars().count() + after <= limit(indent)
    }

    fn flat(&mut self, tokens: &[Token<'_>], range: Range<usize>) {
        let text = flat(tokens, range);
        let is_fresh = self.out.is_empty() || self.out.ends_with([' ', '\n']);
        self.out
            .push_str(if is_fresh { text.trim_start() } else { &text });
    }

    /// Prints what is in the bracket at `open`, from there on; the closing bracket comes next.
    fn group(&mut self, tokens: &[Token<'_>], open: usize, indent: usize) {
        let open = parts::innermost(tokens, open);
        let inside = &tokens[open + 1..open + tokens[open].close()];
        let parts = match parts::braces(tokens, open) {
            Some(Braces::Block) => parts::statements(inside),
            Some(Braces::Arms) => parts::arms(inside),
            Some(Braces::Fields) | None => {
                let elements = parts::elements(inside);
                let is_only = elements.len() == 1 && tokens[open].is("(");
                // `(x,)` keeps its comma.
                let is_loose = is_call(tokens, open) || elements.iter().all(|it| it.end.is_empty());
                let only = elements
                    .first()
                    .map_or(inside, |first| &inside[first.range.clone()]);
                if is_only && is_loose && parts::is_hugged(only) {
                    self.lay_out(only, 1, indent);
                    return;
                }
                let is_macro = open > 0 && tokens[open - 1].is("!");
                let is_tuple = elements.len() > 1 || !tokens[open].is("(") || is_call(tokens, open);
                parts::with_last_comma(inside, elements, is_tuple && !is_macro)
            }
        };
        self.out.push('\n');
        if is_call(tokens, open) && !tokens[open].is("{") && all_short(inside, &parts) {
            self.filled(inside, &parts, indent + STEP);
        } else {
            self.lines(inside, &parts, indent + STEP);
        }
        self.pad(indent);
    }

    /// As many parts on a line as fit.
    fn filled(&mut self, tokens: &[Token<'_>], parts: &[Part], indent: usize) {
        self.pad(indent);
        for (index, part) in parts.iter().enumerate() {
            let text = flat(tokens, part.range.clone());
            let text = text.trim_start();
            if index > 0 {
                if self.column() + 1 + text.len() + part.end.len() <= limit(indent) {
                    self.out.push(' ');
                } else {
                    self.out.push('\n');
                    self.pad(indent);
                }
            }
            self.out.push_str(text);
            self.out.push_str(part.end);
        }
        self.out.push('\n');
    }
}

fn all_short(tokens: &[Token<'_>], parts: &[Part]) -> bool {
    let is_short = |part: &Part| match &tokens[part.range.clone()] {
        [only] if only.kind == Kind::Literal => true,
        part => flat(part, 0..part.len()).trim_start().len() <= NARROW,
    };
    parts.iter().all(is_short)
}

#[cfg(test)]
mod tests {
    use super::super::lex;
    use super::*;

    fn printed(code: &str) -> String {
        print(&lex::tokens(code).unwrap(), 0)
    }

    #[test]
    fn statements_have_lines_of_their_own() {
        let code = "#[a] #[b(c)] fn f(_: u8, ) { g() } if x { a } else { b } let y = match z { A(x,) => { { h(); i } } B => j, _ => k }; unsafe { l(); } /// Doc.\n struct S { a: u8, b: u8 }  m";
        assert_eq!(
            printed(code),
            "\
#[a]
#[b(c)]
fn f(_: u8) {
    g()
}
if x { a } else { b }
let y = match z {
    A(x) => {
        h();
        i
    }
    B => j,
    _ => k,
};
unsafe {
    l();
}
/// Doc.
struct S {
    a: u8,
    b: u8,
}
m
"
        );
    }

    #[test]
    fn long_lines_are_broken_at_brackets_and_dots() {
        let short = (0..20)
            .map(|number| format!("arg{number}"))
            .collect::<Vec<_>>();
        assert_eq!(
            printed(&format!("call({});", short.join(","))),
            "\
call(
    arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9, arg10, arg11, arg12, arg13, arg14,
    arg15, arg16, arg17, arg18, arg19,
);
"
        );
        let long = "a_name_that_is_long_enough_to_fill_a_line_with_nothing_beside_it_but_little";
        let code = format!(
            "let x = f({long}, g({long}), [{long}, b]); f.debug(1).field(\"{long}\").finish(2); Some({{ a; b }}); \
             panic!(\"{long} {long}\", a); import_from(\"{long}\", \"b\", \"c\"); (x, {{ y; z }})"
        );
        assert_eq!(
            printed(&code),
            format!(
                "\
let x = f(
    {long},
    g({long}),
    [{long}, b],
);
f.debug(1)
    .field(\"{long}\")
    .finish(2);
Some({{
    a;
    b
}});
panic!(
    \"{long} {long}\",
    a
);
import_from(
    \"{long}\", \"b\", \"c\",
);
(
    x,
    {{
        y;
        z
    }},
)
"
            )
        );
    }
}
