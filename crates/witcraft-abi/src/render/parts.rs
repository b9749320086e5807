//! Parts of the report, for who lays them out: documentation shows one item at a time.

use super::words;
use crate::report::{CrossingAbi, FunctionAbi, TypeAbi};

/// A fact about how a function crosses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub title: &'static str,
    /// What is so.
    pub value: String,
    /// Whether the value is a name of the core module, with its signature, and not prose.
    pub is_code: bool,
}

/// When a crossing is used, such as `import, async`.
#[must_use]
pub fn title(crossing: &CrossingAbi) -> &'static str {
    words::crossing(crossing.crossing)
}

/// Names, signatures, and who allocates and frees memory, in one of the ways a function can cross.
#[must_use]
pub fn rows(function: &FunctionAbi, crossing: &CrossingAbi) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut push = |title, value, is_code| {
        rows.push(Row {
            title,
            value,
            is_code,
        });
    };
    push("core", words::core(crossing), true);
    if let Some(name) = &crossing.callback {
        push("callback", name.clone(), true);
    }
    if let Some(intrinsic) = &crossing.task_return {
        push("task.return", words::intrinsic(intrinsic), true);
    }
    if let Some(name) = &crossing.post_return {
        push("post-return", name.clone(), true);
    }
    push("arguments", words::arguments(function, crossing), false);
    push("result", words::result(crossing), false);
    for memory in &crossing.memory {
        let value = format!(
            "allocated by {}; freed by {}",
            memory.allocated, memory.freed
        );
        // What they are has been said above.
        let title = match memory.what {
            "arguments" => "memory for the arguments",
            "result" => "memory for the result",
            other => other,
        };
        push(title, value, false);
    }
    rows
}

/// The size of a type in bytes, its alignment and flat types, in one line.
#[must_use]
pub fn size(ty: &TypeAbi) -> String {
    words::size(ty)
}

/// The bytes of a type, one line per field: `■` means something, `·` is padding. Empty where there
/// is nothing to draw.
#[must_use]
pub fn diagram(ty: &TypeAbi) -> Vec<String> {
    super::diagram::lines(ty)
}
