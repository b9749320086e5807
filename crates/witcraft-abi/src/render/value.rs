//! A value's core values and bytes, for the terminal.

use std::fmt::Write;

use crate::explain::{Encoded, FlatValue};
use crate::interpreter::Cell;

/// What `abi encode` prints.
#[must_use]
pub fn render(encoded: &Encoded) -> String {
    let mut text = format!(
        "{}\n{}\n{} bytes, align {}\n\nflat\n",
        encoded.ty, encoded.value, encoded.size, encoded.align
    );
    match &encoded.flat {
        Some(values) => flat(&mut text, values, "  "),
        None => text.push_str("  more than 16 core values: passed in memory\n"),
    }
    text.push_str("\nmemory\n");
    cells(&mut text, &encoded.cells, "  ");
    let _ = write!(text, "\n{}\n", encoded.memory);
    text
}

/// Core values, one per line.
pub(super) fn flat(text: &mut String, values: &[FlatValue], indent: &str) {
    let words: Vec<String> = values
        .iter()
        .map(|value| match &value.value {
            serde_json::Value::String(word) => word.clone(),
            number => number.to_string(),
        })
        .collect();
    let width = words.iter().map(String::len).max().unwrap_or(0);
    for (value, word) in values.iter().zip(&words) {
        let line = format!("{indent}{} {word:<width$}  {}", value.ty, value.label);
        let _ = writeln!(text, "{}", line.trim_end());
    }
}

/// Bytes, one meaning per line.
pub(super) fn cells(text: &mut String, cells: &[Cell], indent: &str) {
    const SHOWN: usize = 16;
    let bytes: Vec<String> = cells
        .iter()
        .map(|cell| {
            let shown = cell.bytes.iter().take(SHOWN);
            let mut words: Vec<String> = shown.map(|byte| format!("{byte:02x}")).collect();
            if cell.bytes.len() > SHOWN {
                words.push("…".into());
            }
            words.join(" ")
        })
        .collect();
    let width = |lengths: &mut dyn Iterator<Item = usize>| lengths.max().unwrap_or(0);
    let byte_width = width(&mut bytes.iter().map(|bytes| bytes.chars().count()));
    let label_width = width(&mut cells.iter().map(|cell| cell.label.len()));
    for (cell, bytes) in cells.iter().zip(&bytes) {
        let line = format!(
            "{indent}{:#06x}  {bytes:<byte_width$}  {:<label_width$}  {}",
            cell.address, cell.label, cell.meaning
        );
        let _ = writeln!(text, "{}", line.trim_end());
    }
}
