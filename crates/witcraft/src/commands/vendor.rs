//! `witcraft vendor`: copies the WIT that a crate needs into it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::Package;

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::inputs::InputArgs;
use crate::output;
use crate::vendored::Vendored;

#[derive(ClapArgs)]
#[command(after_help = "\
What was copied is noted in `vendor.lock` beside the copies: those are replaced by newer ones, and
removed when nothing uses them any more. What you wrote or edited there is left unless `--force`.

Examples:
  witcraft vendor ../wit                  into the folder wit
  witcraft vendor ../wit --out my-wit
  witcraft vendor ../wit --check          in CI: fails if the copy is out of date
  witcraft vendor ../wit --check --format github   the same, as annotations of a pull request")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    /// The folder to copy to
    #[arg(long, value_name = "DIR", default_value = "wit")]
    out: PathBuf,

    /// Copy nothing; exit with 1 if the copy is not up to date
    #[arg(long)]
    check: bool,

    /// Remove WIT from the folder that would not be copied, and replace files that are no copies or were edited
    #[arg(long, conflicts_with = "check")]
    force: bool,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    vendor(args, console).or_else(|failure| args.format.fail(failure, console))
}

fn vendor(args: &Args, console: &Console) -> Outcome {
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
        let stale = stale.into_iter().map(|target| not_up_to_date(target));
        let surplus = surplus.iter().map(|target| not_copied(target));
        let found: Vec<Diagnostic> = stale.chain(surplus).collect();
        return Ok(args.format.print(&found, &SourceSet::default(), console));
    }
    let vendored = Vendored::read(&args.out);
    if !args.force {
        let foreign = |path: &&PathBuf| !vendored.is_untouched(path);
        let extra = surplus.iter().filter(foreign);
        let own = stale.iter().copied().filter(|path| path.exists());
        let own = own.filter(foreign);
        let found: Vec<Diagnostic> = extra
            .map(|path| read_along(path))
            .chain(own.map(|path| not_a_copy(path)))
            .collect();
        if !found.is_empty() {
            return Err(Failure::new(found, SourceSet::default()));
        }
    }
    let done = |text: String| {
        if args.format.for_people() {
            console.done(&text);
        }
    };
    for target in &surplus {
        fs::remove_file(target).map_err(|error| unremovable(target, &error))?;
        // An empty folder in `deps` would be a package without a file. One that is not empty is not removed.
        let folders = target.ancestors().skip(1);
        for folder in folders.take_while(|folder| *folder != args.out) {
            let _ = fs::remove_dir(folder);
        }
        done(format!("removed {}\n", target.display()));
    }
    for (target, bytes) in &files {
        let verb = if stale.contains(&target) {
            output::put(target, bytes)?;
            "copied "
        } else {
            "kept   "
        };
        done(format!("{verb} {}\n", target.display()));
    }
    Vendored::of(&files).write(&args.out)?;
    for file in package.unused_files() {
        done(format!("left    {}: nothing uses it\n", file.display()));
    }
    match args.format.for_people() {
        true => Ok(Exit::Fine),
        false => Ok(args.format.print(&[], &SourceSet::default(), console)),
    }
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

fn not_up_to_date(path: &Path) -> Diagnostic {
    Diagnostic::error("not-up-to-date", "this is not what would be copied")
        .at_path(path.display().to_string())
        .help("run the same command without `--check`")
}

fn not_copied(path: &Path) -> Diagnostic {
    Diagnostic::error("not-up-to-date", "this file would not be copied")
        .at_path(path.display().to_string())
        .note("it is read along with the copies")
        .help("remove it, or run the same command with `--force` instead of `--check`")
}

fn read_along(path: &Path) -> Diagnostic {
    let message = "this file would be read along with the copies";
    in_the_way(path, message).help("move it elsewhere, or pass `--force` to remove it")
}

fn not_a_copy(path: &Path) -> Diagnostic {
    let message = "a copy would replace this file, which is no copy or was edited";
    in_the_way(path, message)
        .help("copy to another folder with `--out`, or pass `--force` to replace it")
}

fn in_the_way(path: &Path, message: &str) -> Diagnostic {
    Diagnostic::error("in-the-way", message)
        .at_path(path.display().to_string())
        .note("nothing was changed")
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let diagnostic = Diagnostic::error("unreadable", format!("cannot read this file: {error}"))
        .at_path(path.display().to_string());
    Failure::new(vec![diagnostic], SourceSet::default())
}

fn unremovable(path: &Path, error: &std::io::Error) -> Failure {
    let diagnostic = Diagnostic::error("unwritable", format!("cannot remove this file: {error}"))
        .at_path(path.display().to_string());
    Failure::new(vec![diagnostic], SourceSet::default())
}
