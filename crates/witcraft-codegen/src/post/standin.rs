//! Names that are put out of the way while upstream generates.
//!
//! Upstream writes some names where they cannot stand: a keyword as the name of a field, a type called `Option`
//! among code that means Rust's. Such a name gets a stand-in in the cloned packages, a word that upstream cannot
//! trip over, and the text that comes back gets the name again. As the stand-in is spelled the way upstream
//! spells names there (`snake_case`, `UpperCamelCase`, `SCREAMING_CASE`, or as in WIT), no rule of upstream's is
//! guessed.
//!
//! This module knows the words; who uses them says which names they stand for.

/// What stands in front of a name, in its four spellings. A word of letters and digits stays one word in each.
const KEBAB: &str = "wck7x";
const CAMEL: &str = "Wck7x";
const SCREAMING: &str = "WCK7X";

/// What follows it where the name itself is what something else is called.
const TAKEN: &str = "t";

/// The stand-in of a name that upstream must not see.
pub(crate) fn of(name: &str) -> String {
    format!("{KEBAB}-{name}")
}

/// The same for a type that something generated has the name of. It always gets a `_` at its end.
pub(crate) fn taken(name: &str) -> String {
    format!("{KEBAB}{TAKEN}-{name}")
}

/// The same for a name that is fine as it is, and only has to differ from all with another number.
#[cfg(feature = "guest")]
pub(crate) fn numbered(name: &str, number: usize) -> String {
    format!("{KEBAB}{number}-{name}")
}

/// Gives all names back.
///
/// Strings get the name as it is in WIT. Where it is a name of Rust by itself, it gets a `_` at its end if Rust
/// has another use for it; where it is a part of a longer name it does not need one.
pub(crate) fn restore(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = next(rest) {
        let (before, found) = rest.split_at(at);
        out.push_str(before);
        let is_part = before.chars().next_back().is_some_and(is_word);
        let (spelling, found) = found.split_at(KEBAB.len());
        let taken = match spelling {
            SCREAMING => found.strip_prefix(&TAKEN.to_uppercase()),
            _ => found.strip_prefix(TAKEN),
        };
        let found = taken.unwrap_or(found);
        let name = found.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_numbered = name.len() < found.len();
        let separator = name.chars().next().filter(|c| "-_".contains(*c));
        let name = &name[separator.map_or(0, char::len_utf8)..];
        let end = name.find(|c| !is_word(c)).unwrap_or(name.len());
        let (name, after) = name.split_at(end);
        out.push_str(name);
        let is_taken = match (spelling, separator) {
            (CAMEL, _) => {
                name == "Self" || !is_numbered && (is_taken_type(name) || name == "Lower")
            }
            (KEBAB, Some('_')) => is_keyword(name) || !is_numbered && is_taken_item(name),
            _ => false,
        };
        if is_taken && !is_part {
            out.push('_');
        }
        if taken.is_some() && spelling == CAMEL && !is_part {
            out.push('_');
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where the next stand-in is. All three spellings have this in common.
fn next(text: &str) -> Option<usize> {
    const COMMON: &str = "7";
    let digit = KEBAB.find(COMMON)?;
    text.match_indices(COMMON).find_map(|(at, _)| {
        let start = at.checked_sub(digit)?;
        let end = start + KEBAB.len();
        let word = text.get(start..end)?;
        [KEBAB, CAMEL, SCREAMING].contains(&word).then_some(start)
    })
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// Whether Rust, in any edition, reserves the word.
pub(crate) fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "abstract"
            | "as"
            | "async"
            | "await"
            | "become"
            | "box"
            | "break"
            | "const"
            | "continue"
            | "crate"
            | "do"
            | "dyn"
            | "else"
            | "enum"
            | "extern"
            | "false"
            | "final"
            | "fn"
            | "for"
            | "gen"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "macro"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "override"
            | "priv"
            | "pub"
            | "ref"
            | "return"
            | "self"
            | "static"
            | "struct"
            | "super"
            | "trait"
            | "true"
            | "try"
            | "type"
            | "typeof"
            | "unsafe"
            | "unsized"
            | "use"
            | "virtual"
            | "where"
            | "while"
            | "yield"
    )
}

/// Whether generated code, on either side, means something of its own by a type of this name.
pub(crate) fn is_taken_type(name: &str) -> bool {
    const PARAMETERS: [&str; 3] = ["D", "S", "T"];
    const TYPES: [&str; 13] = [
        "Box",
        "Clone",
        "Copy",
        "Guest",
        "GuestIndices",
        "Host",
        "HostWithStore",
        "Option",
        "Result",
        "RetArea",
        "Self",
        "Send",
        "Sized",
    ];
    PARAMETERS.contains(&name) || TYPES.contains(&name)
}

/// Whether generated code has a function or a module of this name beside those of the user.
fn is_taken_item(name: &str) -> bool {
    matches!(
        name,
        "drop" | "exports" | "from_handle" | "handle" | "instantiate" | "new" | "take_handle"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back_in_every_spelling() {
        for (text, expected) in [
            ("x.wck7x_match(\"wck7x-match\")", "x.match_(\"match\")"),
            ("call_wck7x_match()", "call_match()"),
            ("Wck7xOption, GuestWck7xOption", "Option_, GuestOption"),
            ("Wck7xMatch", "Match"),
            ("wck7x_drop: wck7x_drop0", "drop_: drop0"),
            // Numbered: only what no Rust can have.
            ("wck7x12_new, wck7x12_type", "new, type_"),
            (
                "Wck7x3Self, Wck7x3Option, WCK7X3_SELF",
                "Self_, Option, SELF",
            ),
            ("\"[method]r.wck7x-drop\"", "\"[method]r.drop\""),
            (
                "Wck7xtTurn, HostWck7xtTurn, Wck7xtSend, Wck7xTurn, \"wck7xt-turn\", wck7xt_turn()",
                "Turn_, HostTurn, Send__, Turn, \"turn\", turn()",
            ),
        ] {
            assert_eq!(restore(text), expected);
        }
    }
}
