//! `witcraft cache show`: what is kept.

use std::time::SystemTime;

use clap::Args as ClapArgs;
use witcraft_diagnostics::size;
use witcraft_runtime::cache::Entry;

use super::{programs, unreadable, users};
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::format::Format;

/// Say what is kept, the last used first
#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft cache show
  witcraft cache show --format json")]
pub(crate) struct Args {
    /// How to print it; `json` is the schema witcraft.cache/1
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let cache = users()?;
    let entries = cache
        .entries()
        .map_err(|error| unreadable(&cache, &error))?;
    let folder = cache.folder().display().to_string();
    console.out(&match args.format {
        Format::Text => text(&folder, &entries),
        Format::Json => json(&folder, &entries),
    });
    Ok(Exit::Fine)
}

fn text(folder: &str, entries: &[Entry]) -> String {
    let total: u64 = entries.iter().map(|entry| entry.bytes).sum();
    let mut text = format!("{folder}: {}, {}\n", programs(entries.len()), size(total));
    for entry in entries {
        text.push_str(&format!(
            "{:>10}  {:>9}  {}  {}\n",
            size(entry.bytes),
            ago(entry.used),
            &entry.name[..8],
            entry.label
        ));
    }
    text
}

fn json(folder: &str, entries: &[Entry]) -> String {
    let entries: Vec<serde_json::Value> = entries
        .iter()
        .map(|entry| {
            serde_json::json!({
                "name": entry.name,
                "label": entry.label,
                "bytes": entry.bytes,
                "used": humantime::format_rfc3339_seconds(entry.used).to_string(),
            })
        })
        .collect();
    let all = serde_json::json!({
        "schema": "witcraft.cache/1",
        "folder": folder,
        "entries": entries,
    });
    format!("{all:#}\n")
}

/// How long ago, in the largest unit that fits.
fn ago(time: SystemTime) -> String {
    let seconds = time.elapsed().map_or(0, |age| age.as_secs());
    match seconds {
        0..60 => "just now".to_owned(),
        60..3600 => format!("{} min ago", seconds / 60),
        3600..86_400 => format!("{} h ago", seconds / 3600),
        _ => format!("{} d ago", seconds / 86_400),
    }
}
