//! A call step by step, for the terminal.

use std::fmt::Write;

use super::value::{cells, flat};
use crate::explain::{Call, Step};

/// What `abi call` prints.
#[must_use]
pub fn render(call: &Call) -> String {
    let mut text = format!("call of {} {}\n", call.direction.as_str(), call.function);
    for (index, step) in call.steps.iter().enumerate() {
        let _ = write!(text, "\n{:>2}  ", index + 1);
        self::step(&mut text, step);
    }
    text
}

fn step(text: &mut String, step: &Step) {
    let indent = "      ";
    match step {
        Step::Allocate {
            by,
            size,
            align,
            address,
        } => {
            let how = match *by {
                "host" => format!("host calls cabi_realloc(0, 0, {align}, {size})"),
                by => format!("{by} allocates {size} bytes, align {align}"),
            };
            let _ = writeln!(text, "{how} -> {address:#x}");
        }
        Step::Write {
            by,
            what,
            cells: found,
        } => {
            let _ = writeln!(text, "{by} writes the {what}");
            cells(text, found, indent);
        }
        Step::Read {
            by,
            what,
            cells: found,
        } => {
            let _ = writeln!(text, "{by} reads the {what}");
            cells(text, found, indent);
        }
        Step::Call {
            by,
            module,
            name,
            arguments,
        } => {
            let module = module
                .as_ref()
                .map_or(String::new(), |module| format!("\"{module}\" "));
            let _ = writeln!(text, "{by} calls {module}\"{name}\"");
            flat(text, arguments, indent);
        }
        Step::Return { how, results } => {
            let _ = writeln!(text, "it returns: {how}");
            flat(text, results, indent);
        }
    }
}
