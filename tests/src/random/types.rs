//! Random WIT: many named types, each of which may use those before it.

use std::fmt::Write;

use super::Random;

/// Which kinds of types there may be.
#[derive(Clone, Copy, Debug, Default)]
pub struct Kinds {
    /// `own` and `borrow` of a resource.
    pub handles: bool,
    /// `stream`, `future` and `error-context`.
    pub channels: bool,
    /// `list<T, N>` with millions of elements, and enums with tens of thousands of cases.
    pub huge: bool,
    /// Fixed-length lists have numbers and strings only.
    pub plain_fixed: bool,
}

/// The text of an interface, and the names of its types.
#[derive(Clone, Debug, Default)]
pub struct Interface {
    /// Declarations, one item per line.
    pub text: String,
    /// The types, in the order of the text.
    pub names: Vec<String>,
}

const PRIMITIVES: [&str; 13] = [
    "bool", "u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "f32", "f64", "char", "string",
];

/// What can be a key of a map.
const KEYS: [&str; 12] = [
    "bool", "u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "char", "string", "u8",
];

/// So many random types, with a resource `handle` where handles are asked for.
#[must_use]
pub fn interface(random: &mut Random, count: usize, kinds: Kinds) -> Interface {
    let mut interface = Interface::default();
    if kinds.handles {
        interface.text += "    resource handle;\n";
    }
    for index in 0..count {
        let name = format!("t{index}");
        let definition = definition(random, &interface.names, &name, kinds);
        let _ = writeln!(interface.text, "    {definition}");
        interface.names.push(name);
    }
    interface
}

fn definition(random: &mut Random, names: &[String], name: &str, kinds: Kinds) -> String {
    match random.below(8) {
        0 | 1 => {
            let fields =
                (0..size(random, 6)).map(|i| format!("m{i}: {}", ty(random, names, kinds, 2)));
            let fields: Vec<String> = fields.collect();
            format!("record {name} {{ {} }}", fields.join(", "))
        }
        2 | 3 => {
            let cases = (0..size(random, 5)).map(|i| {
                if random.once_in(3) {
                    format!("c{i}")
                } else {
                    format!("c{i}({})", ty(random, names, kinds, 2))
                }
            });
            let cases: Vec<String> = cases.collect();
            format!("variant {name} {{ {} }}", cases.join(", "))
        }
        4 => {
            let count = match random.below(40) {
                0 if kinds.huge => 70_000,
                0 | 1 => 300,
                2 => 256,
                _ => size(random, 6),
            };
            let cases: Vec<String> = (0..count).map(|i| format!("c{i}")).collect();
            format!("enum {name} {{ {} }}", cases.join(", "))
        }
        5 => {
            let count = 1 + random.below(32);
            let flags: Vec<String> = (0..count).map(|i| format!("b{i}")).collect();
            format!("flags {name} {{ {} }}", flags.join(", "))
        }
        _ => format!("type {name} = {};", ty(random, names, kinds, 3)),
    }
}

/// Mostly few, sometimes many: enough to get past the limits of flat values.
fn size(random: &mut Random, usual: usize) -> usize {
    if random.once_in(12) {
        1 + random.below(20)
    } else {
        1 + random.below(usual)
    }
}

fn ty(random: &mut Random, names: &[String], kinds: Kinds, depth: usize) -> String {
    if depth == 0 || random.once_in(3) {
        return (*random.pick(&PRIMITIVES)).to_owned();
    }
    if !names.is_empty() && random.once_in(3) {
        // Later ones more often, so that types get deep.
        let from = names.len().saturating_sub(12);
        return random.pick(&names[from..]).clone();
    }
    let inner = |random: &mut Random| ty(random, names, kinds, depth - 1);
    match random.below(11) {
        0 => format!("list<{}>", inner(random)),
        1 => {
            let length = match random.below(20) {
                0 if kinds.huge => 3_000_000,
                _ => 1 + random.below(5),
            };
            let element = match kinds.plain_fixed {
                true => (*random.pick(&PRIMITIVES)).to_owned(),
                false => inner(random),
            };
            format!("list<{element}, {length}>")
        }
        2 => format!("map<{}, {}>", random.pick(&KEYS), inner(random)),
        3 | 4 => {
            // Rust has `Debug` for tuples of up to 12, and generated types derive it.
            let most = if kinds.huge { usize::MAX } else { 12 };
            let count = size(random, 4).min(most);
            let types: Vec<String> = (0..count).map(|_| inner(random)).collect();
            format!("tuple<{}>", types.join(", "))
        }
        5 => format!("option<{}>", inner(random)),
        6 => match random.below(4) {
            0 => "result".into(),
            1 => format!("result<{}>", inner(random)),
            2 => format!("result<_, {}>", inner(random)),
            _ => format!("result<{}, {}>", inner(random), inner(random)),
        },
        7 if kinds.handles => "handle".into(),
        8 if kinds.channels => match random.below(3) {
            0 => format!("stream<{}>", random.pick(&["u8", "u32", "string"])),
            1 => "future<string>".into(),
            _ => "error-context".into(),
        },
        _ => (*random.pick(&PRIMITIVES)).to_owned(),
    }
}
