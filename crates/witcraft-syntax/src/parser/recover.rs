//! Getting back on track: where items begin, and skipping what does not fit.

use witcraft_diagnostics::nearest;

use super::Parser;
use crate::SyntaxKind::{self, *};

/// What stands before items in Rust, TypeScript, Java and others.
const MODIFIERS: [&str; 9] = [
    "pub",
    "public",
    "private",
    "protected",
    "internal",
    "extern",
    "declare",
    "abstract",
    "final",
];

impl Parser<'_> {
    /// Where the next token that belongs to no attribute is, seen from the next one.
    fn behind_attributes(&self) -> usize {
        let mut ahead = 0;
        while self.nth(ahead) == At {
            ahead += 2;
            if self.nth(ahead) == LeftParen {
                let close = (1..24).find(|next| self.nth(ahead + next) == RightParen);
                match close {
                    Some(close) => ahead += close + 1,
                    None => return ahead,
                }
            }
            // Looking further would cost the square of their number.
            if ahead > 100 {
                return ahead;
            }
        }
        ahead
    }

    /// Whether an item comes next that can only stand outside of the block that we are in.
    pub(super) fn at_outer_item(&self, in_resource: bool) -> bool {
        let ahead = self.behind_attributes();
        let name = self.nth(ahead + 1);
        let named = name.is_identifier() || (name.is_keyword() && self.nth(ahead + 2) == LeftBrace);
        let after = self.nth(ahead + 2);
        match self.nth(ahead) {
            InterfaceKeyword | WorldKeyword => named && after == LeftBrace,
            PackageKeyword => named && after == Colon,
            kind if in_resource && kind.starts_type_definition() => {
                named && matches!(after, LeftBrace | Equals | Semicolon)
            }
            UseKeyword if in_resource => named,
            _ => false,
        }
    }

    /// Whether a definition with a name and a `{` comes next, as it never does inside a list.
    pub(super) fn at_definition(&self) -> bool {
        let ahead = self.behind_attributes();
        let kind = self.nth(ahead);
        let definition = kind.starts_type_definition()
            || matches!(
                kind,
                InterfaceKeyword | WorldKeyword | PackageKeyword | UseKeyword
            );
        definition
            && self.nth(ahead + 1).is_identifier()
            && matches!(
                self.nth(ahead + 2),
                LeftBrace | Equals | Colon | Period | Semicolon
            )
    }

    /// Whether a function comes next, or an item behind attributes.
    pub(super) fn at_function_or_gate(&self) -> bool {
        let ahead = self.behind_attributes();
        self.nth(ahead + 1) == Colon
            && matches!(
                self.nth(ahead + 2),
                FuncKeyword | AsyncKeyword | StaticKeyword
            )
    }

    /// Whether an item, the end of the block or the end of the file comes next.
    pub(super) fn at_item_boundary(&self) -> bool {
        match self.peek() {
            EndOfFile | RightBrace | Semicolon | At => true,
            InterfaceKeyword | WorldKeyword | PackageKeyword | UseKeyword | ImportKeyword
            | ExportKeyword | IncludeKeyword | ConstructorKeyword => true,
            kind if kind.starts_type_definition() => true,
            kind if kind.is_identifier() || kind.is_keyword() => self.nth(1) == Colon,
            _ => false,
        }
    }

    /// The `;` behind `what`, or a report.
    pub(super) fn semicolon(&mut self, what: &str) {
        if self.eat(Semicolon) {
            return;
        }
        if self.at_item_boundary() || self.at_misspelt_item() {
            let diagnostic = self.missing(Semicolon, &format!("after {what}"));
            return self.push(diagnostic);
        }
        let reported = self
            .reporter
            .broken
            .last()
            .is_some_and(|at| *at >= self.previous_end() && *at <= self.range().start);
        if !reported {
            let diagnostic = self.expected(&format!("`;` after {what}"));
            self.push(diagnostic);
        }
        self.skip_to_semicolon();
    }

    /// Skips to the next `;` of this block and takes it; an item or the end of the block stops it.
    pub(super) fn skip_to_semicolon(&mut self) {
        self.start(Error);
        loop {
            match self.peek() {
                EndOfFile | RightBrace => break,
                Semicolon => {
                    self.bump();
                    break;
                }
                LeftBrace => {
                    self.skip_braces();
                    break;
                }
                _ if self.at_outer_item(true) => break,
                _ => self.bump(),
            }
        }
        self.finish();
    }

    /// Skips something that is no item. Always gets further, unless a `}` or the end comes next.
    pub(super) fn skip_item(&mut self) {
        self.start(Error);
        let mut first = true;
        loop {
            match self.peek() {
                EndOfFile | RightBrace => break,
                Semicolon => {
                    self.bump();
                    break;
                }
                LeftBrace => {
                    self.skip_braces();
                    break;
                }
                _ if !first && (self.at_outer_item(true) || self.at_definition()) => break,
                _ => self.bump(),
            }
            first = false;
        }
        self.finish();
    }

    /// Skips `{ … }` with everything inside.
    pub(super) fn skip_braces(&mut self) {
        self.skip_balanced(LeftBrace, RightBrace, |_| false);
    }

    /// Skips `( … )`, at most to the end of the item.
    pub(super) fn skip_parens(&mut self) {
        self.start(Error);
        self.skip_balanced(LeftParen, RightParen, |kind| {
            matches!(kind, Semicolon | LeftBrace | RightBrace)
        });
        self.finish();
    }

    /// Skips `< … >`, at most to the end of the item.
    pub(super) fn skip_angles(&mut self) {
        self.start(Error);
        self.skip_balanced(LeftAngle, RightAngle, |kind| {
            matches!(kind, Semicolon | LeftBrace | RightBrace)
        });
        self.finish();
    }

    fn skip_balanced(
        &mut self,
        open: SyntaxKind,
        close: SyntaxKind,
        stop: impl Fn(SyntaxKind) -> bool,
    ) {
        let mut depth = 0usize;
        while !self.at(EndOfFile) && !stop(self.peek()) {
            if self.at(open) {
                depth += 1;
            } else if self.at(close) {
                depth -= 1;
            }
            self.bump();
            if depth == 0 {
                break;
            }
        }
    }

    /// Puts the next token into an error node.
    pub(super) fn error_token(&mut self) {
        self.error_tokens(1);
    }

    pub(super) fn error_tokens(&mut self, count: usize) {
        if count == 0 || self.at(EndOfFile) {
            return;
        }
        self.start(Error);
        for _ in 0..count {
            self.bump();
        }
        self.finish();
    }

    pub(super) fn error_until(&mut self, stop: impl Fn(SyntaxKind) -> bool) {
        self.start(Error);
        while !self.at(EndOfFile) && !stop(self.peek()) {
            self.bump();
        }
        self.finish();
    }

    /// A `;` where an item could begin. Whether there was one.
    pub(super) fn stray_semicolon(&mut self) -> bool {
        if !self.at(Semicolon) {
            return false;
        }
        let message = if self.previous_kind() == RightBrace {
            "there is no `;` after a `}`"
        } else {
            "this `;` ends nothing"
        };
        let edit = self.reporter.replace(self.range(), "");
        let diagnostic = self
            .here(message, "one `;` too many")
            .fix("remove it", vec![edit]);
        self.push(diagnostic);
        self.error_token();
        true
    }

    /// A word before an item that says in another language who may see it.
    pub(super) fn needless_word(&mut self) {
        if !self.at(Identifier) || !(self.nth(1).is_keyword() || self.nth(1).is_identifier()) {
            return;
        }
        let word = self.nth_text(0);
        if !MODIFIERS.contains(&word) {
            return;
        }
        let remove = self.range().start..self.nth_range(1).start;
        let edit = self.reporter.replace(remove, "");
        let diagnostic = self
            .here(format!("WIT has no `{word}`"), "not a keyword of WIT")
            .note("everything in an interface is public; what a world exports is said there")
            .fix("remove it", vec![edit]);
        self.push(diagnostic);
        self.error_token();
    }

    /// Whether a word and a name come next, as in `recrod foo`.
    fn at_misspelt_item(&self) -> bool {
        self.at(Identifier)
            && (self.nth(1).is_identifier() && matches!(self.nth(2), LeftBrace | Equals))
    }

    /// A word that is nearly a keyword, or is one in another language, before a name: reports it
    /// and takes it for the keyword.
    pub(super) fn respell(&mut self, foreign: &[(&str, &str)], keywords: &[&'static str]) {
        if !(self.at(Identifier) && self.nth(1).is_identifier() && self.nth(2) != LeftParen) {
            return;
        }
        let word = self.nth_text(0);
        let translated = foreign
            .iter()
            .find(|(from, _)| *from == word)
            .map(|(_, to)| *to);
        let Some(keyword) = translated.or_else(|| nearest(word, keywords.iter().copied())) else {
            return;
        };
        let Some(kind) = keyword_kind(keyword) else {
            return;
        };
        let edit = self.reporter.replace(self.range(), keyword);
        let message = if translated.is_some() {
            format!("WIT has no `{word}`; what comes nearest is `{keyword}`")
        } else {
            format!("expected a keyword, found `{word}`")
        };
        let diagnostic = self
            .here(message, "not a keyword of WIT")
            .fix(format!("write `{keyword}`"), vec![edit]);
        self.push(diagnostic);
        let index = self.index(0);
        self.tokens[index].kind = kind;
    }
}

fn keyword_kind(keyword: &str) -> Option<SyntaxKind> {
    Some(match keyword {
        "interface" => InterfaceKeyword,
        "world" => WorldKeyword,
        "package" => PackageKeyword,
        "use" => UseKeyword,
        "import" => ImportKeyword,
        "export" => ExportKeyword,
        "include" => IncludeKeyword,
        "type" => TypeKeyword,
        "record" => RecordKeyword,
        "variant" => VariantKeyword,
        "enum" => EnumKeyword,
        "flags" => FlagsKeyword,
        "resource" => ResourceKeyword,
        _ => return None,
    })
}
