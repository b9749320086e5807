//! `cargo xtask compare`: the same work by Witcraft and by a peer, in turns, as ratios.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};

use crate::compare::{self, Bench, COMPARISONS, Comparison};

/// Measure Witcraft against its peers
///
/// Installs the pinned peers from the registry, builds Witcraft for release, lets both do the same work in
/// turns, and prints a Markdown table of medians and ratios. The figures are ratios, because seconds belong to
/// a machine. Nothing here is a test: a goal that is missed is printed, and is not an error.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Which comparisons; all of them unless told
    names: Vec<String>,

    /// How often each side runs
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,

    /// Write a page of the book with the table as well, such as book/src/figures.md
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// List the comparisons, one per line
    #[arg(long)]
    list: bool,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if arguments.list {
        for comparison in COMPARISONS {
            println!("{:<16} {}", comparison.name, comparison.about);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let chosen = choose(&arguments.names)?;
    let bench = Bench::prepare(arguments.runs)?;
    let mut rows = Vec::new();
    for comparison in chosen {
        eprintln!("{}: {}", comparison.name, comparison.about);
        let measured = (comparison.run)(&bench)
            .with_context(|| format!("the comparison `{}` could not be made", comparison.name))?;
        rows.extend(measured);
    }
    let table = compare::table(&rows, arguments.runs);
    print!("{table}");
    if let Some(path) = &arguments.out {
        fs::write(path, page(&table))
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The table as a page, with what a reader has to know.
fn page(table: &str) -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!(
        "# Figures\n\n`cargo xtask compare` measures Witcraft against its peers: whole processes, built for release, in \
         turns on\none machine, here with {cores} processors. It installs the pinned peers and prints this page. Figures \
         are as\nmeasured, also where they fall short of a goal.\n\n{table}"
    )
}

fn choose(names: &[String]) -> anyhow::Result<Vec<&'static Comparison>> {
    if names.is_empty() {
        return Ok(COMPARISONS.to_vec());
    }
    let find = |name: &String| {
        let found = COMPARISONS
            .iter()
            .find(|comparison| comparison.name == name);
        match found {
            Some(comparison) => Ok(*comparison),
            None => bail!(
                "there is no comparison `{name}`; `--list` prints those there are: {}",
                COMPARISONS.map(|comparison| comparison.name).join(", ")
            ),
        }
    };
    names.iter().map(find).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_or_the_names_there_are_are_said() {
        let first = COMPARISONS[0].name.to_owned();
        assert_eq!(choose(&[first]).unwrap().len(), 1);
        let error = choose(&["nothing".to_owned()]).unwrap_err().to_string();
        assert!(error.contains(COMPARISONS[0].name), "{error}");
    }
}
