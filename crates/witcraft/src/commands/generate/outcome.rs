//! What a round is said to be about, and what differs with `--check`.

use witcraft_diagnostics::{Diagnostic, SourceSet};
use witcraft_model::{World, WorldEntry};

use crate::cli::Exit;
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::generate::Made;
use crate::output;

pub(super) fn describe(world: &World) -> String {
    let list = |title: &str, entries: Vec<WorldEntry>| -> String {
        if entries.is_empty() {
            return format!("       {title} nothing\n");
        }
        let names = entries
            .iter()
            .map(|entry| format!("         {:9} {}\n", entry.kind, entry.name));
        format!("       {title}\n{}", names.collect::<String>())
    };
    format!(
        "       package {}\n       world   {}\n{}{}",
        world.path().package,
        world.name(),
        list("imports", world.imports()),
        list("exports", world.exports())
    )
}

pub(super) fn check(made: &[Made], format: FormatArgs, console: &Console) -> Exit {
    if !format.for_people() {
        let stale = made
            .iter()
            .filter(|file| output::difference(&file.path, &file.text).is_some());
        let findings: Vec<Diagnostic> = stale.map(not_up_to_date).collect();
        return format.print(&findings, &SourceSet::default(), console);
    }
    let mut exit = Exit::Fine;
    for file in made {
        match output::difference(&file.path, &file.text) {
            Some(diff) => {
                console.out(&diff);
                exit = Exit::Findings;
            }
            None => console.done(&format!("{} is up to date\n", file.path.display())),
        }
    }
    if exit == Exit::Findings {
        console.error("error: not up to date; run the same command without `--check`\n");
    }
    exit
}

fn not_up_to_date(file: &Made) -> Diagnostic {
    Diagnostic::error("not-up-to-date", "this is not what would be generated")
        .at_path(file.path.display().to_string())
        .help("run the same command without `--check`")
}
