//! Tokens of generated code: slices of its text, in order.
//!
//! Much less than a lexer of Rust. It knows what generated code has, and gives up on anything else: the caller
//! then takes the long way, through `syn`.

/// What a token is, as far as printing it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An identifier or keyword, raw ones included; `$name` and `$($name)*` in macros, too.
    Word,
    Lifetime,
    /// A number, character or string.
    Literal,
    /// An operator, as long as it gets.
    Punct,
    /// One of `(`, `[`, `{`, and `<` where it opens arguments of a type.
    Open,
    Close,
    /// The `|` before and after the parameters of a closure.
    BarOpen,
    BarClose,
    /// A documentation comment, to the end of its line. Other comments are no tokens.
    Doc,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) kind: Kind,
    pub(crate) text: &'a str,
    close: u32,
}

impl Token<'_> {
    /// Of an opening bracket: the distance to its closing one, in tokens. Otherwise 0.
    pub(crate) fn close(&self) -> usize {
        self.close as usize
    }

    /// Where it begins in the text that it was read from, in bytes.
    pub(crate) fn start(&self, code: &str) -> usize {
        self.text.as_ptr().addr() - code.as_ptr().addr()
    }

    pub(crate) fn is(&self, text: &str) -> bool {
        self.text == text && self.kind != Kind::Literal
    }
}

/// Longest first.
const PUNCTS: [&str; 25] = [
    "..=", "...", "<<=", ">>=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=",
    "*=", "/=", "%=", "^=", "&=", "|=", "..", "<<", ">>", "$",
];

/// The tokens of `code`; `None` if it has anything that is not known here, or brackets that do not match.
pub(crate) fn tokens(code: &str) -> Option<Vec<Token<'_>>> {
    let bytes = code.as_bytes();
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(code.len() / 5);
    let mut open: Vec<usize> = Vec::new();
    // How many brackets are open around the parameters of a closure that have begun.
    let mut closure: Option<usize> = None;
    let mut at = 0;
    while at < bytes.len() {
        let inside = |text: &str, tokens: &[Token<'_>]| {
            open.last().is_some_and(|index| tokens[*index].text == text)
        };
        let (kind, end) = match bytes[at] {
            byte if byte.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            b'/' if code[at..].starts_with("//") => {
                let end = code[at..].find('\n').map_or(code.len(), |line| at + line);
                let is_doc = code[at..].starts_with("///") && !code[at..].starts_with("////");
                if !is_doc {
                    at = end;
                    continue;
                }
                (Kind::Doc, end)
            }
            b'/' if code[at..].starts_with("/*") => return None,
            b'"' => (Kind::Literal, string(bytes, at)?),
            b'b' if bytes.get(at + 1) == Some(&b'"') => (Kind::Literal, string(bytes, at + 1)?),
            b'b' if bytes.get(at + 1) == Some(&b'\'') => (Kind::Literal, character(code, at + 1)?),
            b'r' if raw_hashes(bytes, at + 1).is_some() => (Kind::Literal, raw_string(code, at)?),
            b'\'' => match character(code, at) {
                Some(end) => (Kind::Literal, end),
                None => (Kind::Lifetime, word(code, at + 1)),
            },
            b'0'..=b'9' => (Kind::Literal, number(bytes, at)),
            b'$' => (Kind::Word, fragment(code, at)?),
            b'<' if opens_arguments(&tokens) => (Kind::Open, at + 1),
            b'>' if inside("<", &tokens) => (Kind::Close, at + 1),
            b'|' if closure == Some(open.len()) => {
                closure = None;
                (Kind::BarClose, at + 1)
            }
            b'|' if !ends_operand(&tokens) && bytes.get(at + 1) != Some(&b'|') => {
                closure = Some(open.len());
                (Kind::BarOpen, at + 1)
            }
            b'(' | b'[' | b'{' => (Kind::Open, at + 1),
            b')' | b']' | b'}' => (Kind::Close, at + 1),
            byte if byte.is_ascii_punctuation() && byte != b'_' => {
                let found = PUNCTS.iter().find(|punct| code[at..].starts_with(**punct));
                (Kind::Punct, at + found.map_or(1, |punct| punct.len()))
            }
            _ => {
                let start = if code[at..].starts_with("r#") {
                    at + 2
                } else {
                    at
                };
                let end = word(code, start);
                if end == start {
                    return None;
                }
                (Kind::Word, end)
            }
        };
        if matches!(bytes[at], b')' | b']' | b'}' | b'{' | b';') {
            // What has not been closed by now was a comparison.
            while let Some(&index) = open.last().filter(|index| tokens[**index].text == "<") {
                tokens[index].kind = Kind::Punct;
                open.pop();
            }
        }
        match kind {
            Kind::Open => open.push(tokens.len()),
            Kind::Close => {
                let index = open.pop()?;
                let distance = tokens.len() - index;
                let opening = &mut tokens[index];
                if !matches!(
                    (opening.text, bytes[at]),
                    ("(", b')') | ("[", b']') | ("{", b'}') | ("<", b'>')
                ) {
                    return None;
                }
                opening.close = u32::try_from(distance).ok()?;
            }
            _ => {}
        }
        tokens.push(Token {
            kind,
            text: code[at..end].trim_end_matches('\r'),
            close: 0,
        });
        at = end;
    }
    open.is_empty().then_some(tokens)
}

/// Words that are no operand, and no name that can be called.
const KEYWORDS: [&str; 33] = [
    "as", "async", "box", "break", "const", "continue", "dyn", "else", "enum", "extern", "fn",
    "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref",
    "return", "static", "struct", "trait", "type", "unsafe", "use", "where", "while", "yield",
];

/// Whether a token is a word that stands for nothing by itself.
pub(crate) fn is_keyword(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && KEYWORDS.contains(&token.text)
}

/// Whether an operand ends with `token`, so that an operator after it stands between two.
pub(crate) fn is_operand(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Word => !is_keyword(token),
        Kind::Literal | Kind::Close => true,
        Kind::Punct => token.text == "?",
        _ => false,
    }
}

fn ends_operand(tokens: &[Token<'_>]) -> bool {
    tokens.last().is_some_and(is_operand)
}

/// Whether a `<` after `tokens` opens arguments, by how names are spelled: what is compared is a variable or the
/// result of a call.
fn opens_arguments(tokens: &[Token<'_>]) -> bool {
    let Some(last) = tokens.last().filter(|last| is_operand(last)) else {
        return true;
    };
    let is_declared = tokens.len() > 1 && {
        let before = &tokens[tokens.len() - 2];
        ["fn", "struct", "enum", "trait", "type", "impl"]
            .iter()
            .any(|word| before.is(word))
    };
    let name = last.text.trim_start_matches(['$', '_']);
    last.kind == Kind::Word && (is_declared || name.starts_with(char::is_uppercase))
}

fn word(code: &str, from: usize) -> usize {
    let rest = code[from..].find(|char: char| !char.is_alphanumeric() && char != '_');
    rest.map_or(code.len(), |length| from + length)
}

fn number(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let is_point = *byte == b'.' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !(byte.is_ascii_alphanumeric() || *byte == b'_' || is_point) {
            break;
        }
        at += 1;
    }
    at
}

/// The end of the string whose opening quote is at `from`.
fn string(bytes: &[u8], from: usize) -> Option<usize> {
    crate::post::strings::end_of_string(bytes, from).map(|quote| quote + 1)
}

/// The end of the character whose opening quote is at `from`, unless it is a lifetime.
fn character(code: &str, from: usize) -> Option<usize> {
    let mut chars = code[from + 1..].char_indices();
    let (_, first) = chars.next()?;
    let (at, _) = if first == '\\' {
        chars.next()?;
        chars.find(|(_, char)| *char == '\'')?
    } else {
        chars.next().filter(|(_, char)| *char == '\'')?
    };
    Some(from + 1 + at + 1)
}

/// How many `#` there are between an `r` and the quote of a raw string.
fn raw_hashes(bytes: &[u8], from: usize) -> Option<usize> {
    let hashes = bytes[from..]
        .iter()
        .take_while(|byte| **byte == b'#')
        .count();
    (bytes.get(from + hashes) == Some(&b'"')).then_some(hashes)
}

fn raw_string(code: &str, from: usize) -> Option<usize> {
    let hashes = raw_hashes(code.as_bytes(), from + 1)?;
    let inside = from + 1 + hashes + 1;
    let end = format!("\"{}", "#".repeat(hashes));
    code[inside..].find(&end).map(|at| inside + at + end.len())
}

/// `$name` or `$($name)*`, with a `:kind` where it is declared.
fn fragment(code: &str, from: usize) -> Option<usize> {
    let rest = &code[from + 1..];
    if let Some(inside) = rest.strip_prefix("($") {
        let mut end = word(inside, 0);
        if inside[end..].starts_with(':') {
            end = word(inside, end + 1);
        }
        return inside[end..]
            .starts_with(")*")
            .then_some(from + 3 + end + 2);
    }
    let end = word(code, from + 1);
    (end > from + 1).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_token() {
        let code = "fn r#f<'a>(x: &'a [u8; 0x1F]) -> u8 { /// Doc.\n b\"\\\"}\" .. '\\n' '}' r#\"\"{\"# 1.5 1..2 // no\n $ty $($p)*::x }";
        let found: Vec<&str> = tokens(code)
            .unwrap()
            .iter()
            .map(|token| token.text)
            .collect();
        let expected = [
            "fn",
            "r#f",
            "<",
            "'a",
            ">",
            "(",
            "x",
            ":",
            "&",
            "'a",
            "[",
            "u8",
            ";",
            "0x1F",
            "]",
            ")",
            "->",
            "u8",
            "{",
            "/// Doc.",
            "b\"\\\"}\"",
            "..",
            "'\\n'",
            "'}'",
            "r#\"\"{\"#",
            "1.5",
            "1",
            "..",
            "2",
            "$ty",
            "$($p)*",
            "::",
            "x",
            "}",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn angles_and_bars_are_told_apart() {
        let kinds = |code: &str| -> String {
            let mark = |token: &Token<'_>| match token.kind {
                Kind::Open => '(',
                Kind::Close => ')',
                Kind::BarOpen | Kind::BarClose => '|',
                Kind::Punct => '.',
                _ => 'w',
            };
            tokens(code).unwrap().iter().map(mark).collect()
        };
        assert_eq!(kinds("Vec<Vec<u8>>::new"), "w(w(w)).w");
        assert_eq!(kinds("f::<u8>(a < b, c > d)"), "w.(w)(w.w.w.w)");
        assert_eq!(kinds("a >> 3 >= b << 2"), "w.w.w.w");
        assert_eq!(kinds("(A < B)"), "(w.w)");
        assert_eq!(kinds("x(|a| b | c, || d)"), "w(|w|w.w..w)");
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for code in ["(]", "(", "}", "/* */", "\"", "$(a,)*"] {
            assert!(tokens(code).is_none(), "{code}");
        }
    }
}
