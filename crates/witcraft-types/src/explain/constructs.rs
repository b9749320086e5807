//! How each construct of WIT crosses the boundary: what is copied, who frees it, what it costs, and where the
//! tables of handles are. See "Canonical ABI Explainer" in the component model's repository.

use super::Section;
use crate::report::Item;

/// What the item itself is.
pub(super) fn kind(item: &Item) -> &'static str {
    match item.kind {
        "interface" => {
            "An interface: a group of types and functions under one name. It costs nothing by itself: only the \
             functions that are called are in a compiled guest."
        }
        "record" => {
            "A record: its fields side by side, in the order of the WIT. It is passed field by field, in \
             registers where there is room; what a field costs is all that it costs."
        }
        "variant" => {
            "A variant: one of several cases. A small number says which, and beside it is room for the largest \
             payload; only the payload that is there is looked at."
        }
        "enum" => "An enumeration: a small number, nothing to copy beside it and nothing to free.",
        "flags" => {
            "Flags: one bit for each, in 8, 16 or 32 bits. A number, nothing to copy beside it and nothing to \
             free. Bits that WIT does not name are dropped on the way."
        }
        "resource" => {
            "A resource: something that stays where it was made. What crosses is a handle to it, a number of 32 \
             bits; the value itself is never copied, nor seen by the other side."
        }
        "use" => {
            "Another name for a type of another interface: the same type in Rust, no conversion, no cost."
        }
        "type" => "A name for a type: the same type in Rust, no conversion, no cost.",
        "constructor" => {
            "A constructor: the function that makes a resource, and returns a handle that owns it."
        }
        "method" => {
            "A method of a resource: a function whose first parameter is a handle, lent for the call."
        }
        "static" => {
            "A static function of a resource: a function like any other, under the resource's name."
        }
        _ => {
            "A function. Its parameters are flattened to numbers: up to 16 of them go in registers, more through \
             memory; so does a result of more than one number."
        }
    }
}

/// A construct: the words that it is written with, and its story.
struct Construct {
    title: &'static str,
    is_in: fn(&Item, &[&str]) -> bool,
    story: &'static [&'static str],
}

const MEMORY: &str = "The two sides never share memory, so there is nothing to keep alive for the other one: \
    whoever receives it owns a copy, and frees it by dropping the Rust value.";

const ALL: [Construct; 17] = [
    Construct {
        title: "resource",
        is_in: |item, _| item.kind == "resource",
        story: &[
            "A handle is an index into the table of the instance that has it, in nobody's memory: only its owner can use \
             it. Where the value is depends on who made it: a resource that the host implements is in the host's memory, commonly in a \
             `ResourceTable`; one that the guest exports is in the guest's, in a `Box`.",
            "Costs: an entry in the table for each handle, a call of the engine to make one and one to drop it. \
             No memory is copied.",
        ],
    },
    Construct {
        title: "own and borrow",
        is_in: |item, words| {
            words.contains(&"own")
                || words.contains(&"borrow")
                || item.kind == "resource"
                || passes_handles(item)
        },
        story: &[
            "Each component instance has a table of handles, inside the engine. `own<T>`, or just `T`, moves the handle: it \
             leaves the giver's table and is entered into the receiver's, who drops it. `borrow<T>` lends it: it is \
             entered for one call, the giver keeps it, and the engine ends a guest with a trap that has not let go of \
             it by the end of the call. On the host, Wasmtime keeps the table, and what its handles stand for is \
             commonly in a `ResourceTable` of yours.",
        ],
    },
    Construct {
        title: "string",
        is_in: |_, words| words.contains(&"string"),
        story: &[
            "Text is UTF-8. A pointer and a length cross, in bytes; the receiver makes room and the bytes are \
             copied once, and checked to be UTF-8. Rust's strings are UTF-8 as well, so nothing is converted.",
            MEMORY,
        ],
    },
    Construct {
        title: "list",
        is_in: |_, words| words.contains(&"list"),
        story: &[
            "A pointer and a number of elements cross. A list of numbers is copied as one block. Elements that \
             hold memory or handles, and those that are padded, are written and read one by one; for that, who \
             passes the list makes a buffer, which the bindings free after the call.",
            MEMORY,
        ],
    },
    Construct {
        title: "list of a fixed length",
        is_in: |_, words| words.contains(&FIXED),
        story: &[
            "Its elements are side by side, as in a tuple: an array in Rust, without a pointer or an allocation of \
             its own.",
        ],
    },
    Construct {
        title: "map",
        is_in: |_, words| words.contains(&"map"),
        story: &[
            "It crosses as a list of pairs, and is built again on the other side: one insertion per pair. A guest \
             has a map in the order of its keys, the host a `HashMap`; the order in which pairs cross means \
             nothing, and of several pairs with one key the last one stays.",
        ],
    },
    Construct {
        title: "tuple",
        is_in: |_, words| words.contains(&"tuple"),
        story: &["Its parts are side by side and passed one by one, like the fields of a record."],
    },
    Construct {
        title: "option",
        is_in: |_, words| words.contains(&"option"),
        story: &[
            "A number says whether there is something, and beside it is room for it. Nested options stay apart: \
             `Some(None)` is not `None`.",
        ],
    },
    Construct {
        title: "result",
        is_in: |_, words| words.contains(&"result"),
        story: &[
            "A number says which of the two it is, and beside it is room for the larger one. An error is a value \
             like any other: it leaves the guest running. A trap, such as a panic, is none: the host's call fails \
             with an `Err` of the engine's, and the instance is not entered again.",
        ],
    },
    Construct {
        title: "stream",
        is_in: |_, words| words.contains(&"stream"),
        story: &[
            "What is passed is the end to read from, a handle in the table of the instance, inside the engine. It \
             moves: who passes it does not have it any more. Items are copied straight from the writer to the \
             reader when both are there, as many at once as both have room for; nothing is buffered in between, so \
             a slow reader makes the writer wait. Dropping the reader tells the writer, and dropping the writer \
             ends the stream.",
        ],
    },
    Construct {
        title: "future",
        is_in: |_, words| words.contains(&"future"),
        story: &[
            "One value that comes later. What is passed is the end to read from, a handle in the table of the \
             instance, inside the engine. It moves. The value is copied when it is there and asked for; a writer \
             has to write one before it is dropped, which a guest's bindings do with a default.",
        ],
    },
    Construct {
        title: "error-context",
        is_in: |_, words| words.contains(&"error-context"),
        story: &[
            "A handle to a message for people who debug, in the table of the instance, inside the engine. Wasmtime \
             has it switched off unless it is asked for.",
            "Guests make and read them. A host only learns that there is one, and cannot hand on what the guest that made \
             it has let go of.",
        ],
    },
    Construct {
        title: "async",
        is_in: |_, words| words.contains(&"async"),
        story: &[
            "The call starts a task: it may return at once, or later, and others run meanwhile. Parameters are \
             there until the task has returned; a guest that imports the function keeps them in memory for so \
             long, and only up to 4 numbers go in registers. A guest that drops the Rust future cancels the call, if it \
             has not returned yet.",
            "On the host, tasks only go on while the store is run (`run_concurrent`). Dropping the future of a call gives \
             up its result and nothing else: the guest goes on until it is done, or the store is dropped.",
        ],
    },
    Construct {
        title: "char",
        is_in: |_, words| words.contains(&"char"),
        story: &[
            "A Unicode scalar value in 32 bits. Surrogates are none: the engine ends a guest that passes one.",
        ],
    },
    Construct {
        title: "float",
        is_in: |_, words| words.contains(&"f32") || words.contains(&"f64"),
        story: &[
            "Every value arrives as it is, to the bit, but for what a NaN carries: the Canonical ABI lets each side \
             replace it.",
        ],
    },
    Construct {
        title: "bool",
        is_in: |_, words| words.contains(&"bool"),
        story: &["A number, of which 0 is `false` and everything else is `true`."],
    },
    Construct {
        title: "numbers",
        is_in: |_, words| {
            words.iter().any(|word| {
                word.strip_prefix(['u', 's'])
                    .is_some_and(|bits| ["8", "16", "32", "64"].contains(&bits))
            })
        },
        story: &["Copied, in a register if there is one left. Nothing to free."],
    },
];

/// Whether a function takes or returns handles of resources, wherever they are in its values.
fn passes_handles(item: &Item) -> bool {
    let each = item.positions.iter();
    let mut passed = each.flat_map(|position| position.parameters.iter().chain(&position.result));
    passed.any(|passing| passing.has_handles)
}

/// The stories of what the item is made of.
pub(super) fn of(item: &Item) -> Vec<Section> {
    let words = words(&item.wit);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let found = ALL
        .iter()
        .filter(|construct| (construct.is_in)(item, &words));
    found
        .map(|construct| Section {
            title: format!("How it crosses: {}", construct.title),
            code: None,
            paragraphs: construct
                .story
                .iter()
                .map(|text| (*text).to_owned())
                .collect(),
        })
        .collect()
}

/// Stands for a list of a fixed length.
const FIXED: &str = "list<T, N>";

/// The words that types are written with, without the names of fields, cases and parameters, which are followed
/// by a colon or stand where no type does. A list of a fixed length is [`FIXED`].
fn words(wit: &str) -> Vec<String> {
    const TYPES: [&str; 24] = [
        "async",
        "bool",
        "borrow",
        "char",
        "error-context",
        "f32",
        "f64",
        "future",
        "list",
        "map",
        "option",
        "own",
        "result",
        "s16",
        "s32",
        "s64",
        "s8",
        "stream",
        "string",
        "tuple",
        "u16",
        "u32",
        "u64",
        "u8",
    ];
    let is_word = |c: char| c.is_alphanumeric() || "-%".contains(c);
    let mut words = Vec::new();
    let mut rest = wit;
    while let Some(start) = rest.find(is_word) {
        let tail = &rest[start..];
        let end = tail.find(|c| !is_word(c)).unwrap_or(tail.len());
        let (word, after) = tail.split_at(end);
        // A parameter may have the name of a type, behind a `%`.
        if TYPES.contains(&word) && !after.trim_start().starts_with(':') {
            let is_fixed = word == "list" && is_fixed(after);
            words.push(if is_fixed { FIXED } else { word }.to_owned());
        }
        rest = after;
    }
    words
}

/// Whether what follows `list` is `<T, N>`.
fn is_fixed(after: &str) -> bool {
    let mut depth = 0_usize;
    let mut length = "";
    for (at, char) in after.char_indices() {
        match char {
            '<' => depth += 1,
            '>' if depth <= 1 => {
                let length = length.split('>').next().unwrap_or_default().trim();
                return !length.is_empty() && length.chars().all(|c| c.is_ascii_digit());
            }
            '>' => depth -= 1,
            ',' if depth == 1 => length = &after[at + 1..],
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_found_and_names_are_not() {
        assert_eq!(
            words("f: func(%string: u8, x: list<u8>)"),
            ["u8", "list", "u8"]
        );
        assert_eq!(words("type a = list<list<u8>, 4>"), [FIXED, "list", "u8"]);
        assert_eq!(
            words("record r { list: map<u8, string> }"),
            ["map", "u8", "string"]
        );
        assert_eq!(
            words("type a = list<tuple<u8, u8>>"),
            ["list", "tuple", "u8", "u8"]
        );
    }
}
