//! One round: what is generated is made, compared or written.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use witcraft_abi::Lock;
use witcraft_diagnostics::{Diagnostic, Failure, SourceFile, SourceSet};

use super::plan::{LockPlan, Plan, asked, plan};
use super::{Args, outcome};
use crate::abi_lock;
use crate::cache::Generation;
use crate::cli::Exit;
use crate::console::Console;
use crate::generate::{Made, make};
use crate::output::{self, Written, duration};

/// What one round came to.
pub(super) enum Round {
    /// With `--check`, nothing is written.
    Checked(Exit),
    /// Everything is as the last round left it.
    Unchanged(Vec<Done>),
    Made(Vec<Done>),
}

/// A file that is up to date now.
pub(super) struct Done {
    pub(super) path: PathBuf,
    pub(super) written: Written,
    pub(super) lines: usize,
    /// What making it took, if it was made.
    pub(super) time: Option<Duration>,
}

/// Whether what was read is said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Details {
    All,
    None,
}

pub(super) fn round(args: &Args, details: Details, console: &Console) -> Result<Round, Failure> {
    let start = Instant::now();
    let known = if args.check { None } else { known(args)? };
    if let Some((generation, outputs)) = known.as_ref().filter(|_| !args.force) {
        let paths: Vec<&Path> = outputs.iter().map(PathBuf::as_path).collect();
        if generation.is_current(&paths) {
            return Ok(Round::Unchanged(paths.into_iter().map(kept).collect()));
        }
    }
    let plan = plan(args, console)?;
    if !args.check && details == Details::All {
        let read = start.elapsed();
        console.done(&format!("read   {} ({})\n", plan.source, duration(read)));
        console.done(&outcome::describe(&plan.world));
    }
    let mut said = false;
    let lock = match &plan.lock {
        Some(lock) => pinned(lock, &plan, args.check, &mut said, console)?,
        None => None,
    };
    let [guest, host] = &plan.options;
    let mut made = make(&plan.world, [guest, host], &plan.targets)?;
    made.extend(lock);
    if args.check {
        return Ok(Round::Checked(outcome::check(&made, args.format, console)));
    }
    let files = write(made, args.force)?;
    // Findings are said every time.
    if let Some((generation, outputs)) = known.filter(|_| !said) {
        let paths: Vec<&Path> = outputs.iter().map(PathBuf::as_path).collect();
        generation.remember(&paths);
    }
    Ok(Round::Made(files))
}

/// What would be generated from what, as far as can be said without reading WIT, and the files that would come out.
fn known(args: &Args) -> Result<Option<(Generation, Vec<PathBuf>)>, Failure> {
    let arguments = format!(
        "{:?}",
        (
            &args.path,
            &args.out,
            &args.world,
            &args.gates,
            &args.options
        )
    );
    if args.path.as_deref() == Some(Path::new("-")) {
        return Ok(None);
    }
    let asked = asked(args)?;
    let texts: Vec<&str> = asked.configs.iter().map(SourceFile::text).collect();
    let generation = Generation::new(&arguments, &texts, &asked.inputs);
    Ok(generation.map(|generation| (generation, asked.outputs)))
}

/// Writes all files, or none and says of each that cannot be written why.
fn write(made: Vec<Made>, force: bool) -> Result<Vec<Done>, Failure> {
    let staged = made.iter().map(|file| {
        output::stage(&file.path, &file.text, force).map_err(|failure| failure.diagnostics)
    });
    let (staged, failed): (Vec<_>, Vec<_>) = staged.partition(Result::is_ok);
    let failed: Vec<Diagnostic> = failed
        .into_iter()
        .filter_map(Result::err)
        .flatten()
        .collect();
    if !failed.is_empty() {
        return Err(Failure::new(failed, SourceSet::default()));
    }
    let staged = staged.into_iter().flatten();
    made.into_iter()
        .zip(staged)
        .map(|(file, staged)| {
            Ok(Done {
                written: staged.commit()?,
                lines: file.text.lines().count(),
                time: Some(file.time),
                path: file.path,
            })
        })
        .collect()
}

fn kept(path: &Path) -> Done {
    let text = std::fs::read(path).unwrap_or_default();
    Done {
        path: path.to_owned(),
        written: Written::Unchanged,
        lines: String::from_utf8_lossy(&text).lines().count(),
        time: None,
    }
}

/// Checks the lock before anything is generated from WIT that no longer fits it. What is returned
/// is the lock to write, if there is none yet or the configuration wants it brought up to date.
fn pinned(
    lock: &LockPlan,
    plan: &Plan,
    check: bool,
    said: &mut bool,
    console: &Console,
) -> Result<Option<Made>, Failure> {
    let start = Instant::now();
    if let Some(found) = abi_lock::read(&lock.path)? {
        let package = plan.world.package();
        let findings = found.check(package);
        let drift = findings.iter().any(Diagnostic::is_error);
        if drift && (check || !lock.update) {
            let place = lock.path.display();
            let findings = findings.into_iter().map(|found| {
                found
                    .note(format!("pinned in {place}"))
                    .help("if the change is meant, write the lock anew: `witcraft abi lock`")
            });
            return Err(Failure::new(findings.collect(), package.sources().clone()));
        }
        if !drift {
            *said = !findings.is_empty();
            console.findings(&findings, package.sources());
            return Ok(None);
        }
    }
    Ok(Some(Made {
        path: lock.path.clone(),
        text: Lock::of(std::slice::from_ref(&plan.world)).to_string(),
        time: start.elapsed(),
    }))
}
