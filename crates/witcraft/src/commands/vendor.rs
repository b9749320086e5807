//! `witcraft vendor`: copies the WIT that a crate needs into it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::Package;

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::inputs::InputArgs;

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft vendor ../wit                  into the folder wit
  witcraft vendor ../wit --out my-wit
  witcraft vendor ../wit --check          in CI: fails if the copy is out of date")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    /// The folder to copy to
    #[arg(long, value_name = "DIR", default_value = "wit")]
    out: PathBuf,

    /// Copy nothing; exit with 1 if the copy is not up to date
    #[arg(long)]
    check: bool,

    /// Remove WIT from the folder that would not be copied, and replace other files
    #[arg(long, conflicts_with = "check")]
    force: bool,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let roots = args.inputs.roots()?;
    let package = args.inputs.load(console)?;
    let files = plan(&roots, &package, &args.out)?;
    let surplus = surplus(&args.out, &files);
    let stale: Vec<&PathBuf> = files
        .iter()
        .filter(|(target, bytes)| fs::read(target).ok().as_ref() != Some(bytes))
        .map(|(target, _)| target)
        .collect();
    if args.check {
        for target in &stale {
            console.out(&format!("{} is not up to date\n", target.display()));
        }
        for target in &surplus {
            console.out(&format!("{} would not be copied\n", target.display()));
        }
        let fine = stale.is_empty() && surplus.is_empty();
        return Ok(if fine { Exit::Fine } else { Exit::Findings });
    }
    if !args.force && !surplus.is_empty() {
        return Err(in_the_way(&surplus));
    }
    for target in &surplus {
        fs::remove_file(target).map_err(|error| unwritable(target, &error))?;
        console.done(&format!("removed {}\n", target.display()));
    }
    for (target, bytes) in &files {
        let verb = if stale.contains(&target) {
            let folder = target.parent().unwrap_or(Path::new("."));
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(target, bytes))
                .map_err(|error| unwritable(target, &error))?;
            "copied "
        } else {
            "kept   "
        };
        console.done(&format!("{verb} {}\n", target.display()));
    }
    for file in package.unused_files() {
        console.done(&format!("left    {}: nothing uses it\n", file.display()));
    }
    Ok(Exit::Fine)
}

/// Which file goes where, with its content.
fn plan(
    roots: &[PathBuf],
    package: &Package,
    out: &Path,
) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    for (inside, file) in package.needed_files(roots) {
        let bytes = fs::read(file).map_err(|error| unreadable(file, &error))?;
        let target = out.join(inside);
        if let Some(other) = files.insert(target.clone(), bytes.clone())
            && other != bytes
        {
            let diagnostic = Diagnostic::error(
                "vendor-conflict",
                "two different files would be copied here",
            )
            .at_path(target.display().to_string())
            .help("copy them in two steps, into two folders");
            return Err(Failure::new(vec![diagnostic], SourceSet::default()));
        }
    }
    Ok(files)
}

/// WIT in the folder that is not a copy: it would be read along with the copies.
fn surplus(out: &Path, files: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![out.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_wit = path.extension().is_some_and(|extension| {
                ["wit", "wasm", "wat"].iter().any(|wit| extension == *wit)
            });
            if path.is_dir() {
                folders.push(path);
            } else if is_wit && !files.contains_key(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn in_the_way(surplus: &[PathBuf]) -> Failure {
    let diagnostics = surplus.iter().map(|path| {
        Diagnostic::error(
            "in-the-way",
            "this file would be read along with the copies",
        )
        .at_path(path.display().to_string())
        .note("nothing was changed")
        .help("move it elsewhere, or pass `--force` to remove it")
    });
    Failure::new(diagnostics.collect(), SourceSet::default())
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let diagnostic = Diagnostic::error("unreadable", format!("cannot read this file: {error}"))
        .at_path(path.display().to_string());
    Failure::new(vec![diagnostic], SourceSet::default())
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    let diagnostic = Diagnostic::error("unwritable", format!("cannot write this file: {error}"))
        .at_path(path.display().to_string());
    Failure::new(vec![diagnostic], SourceSet::default())
}
