//! `--watch`: a round with every change.

use std::path::{Path, PathBuf};
use std::time::Instant;

use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

use super::Args;
use super::plan::asked;
use super::round::{Details, Done, Round, round};
use crate::cache;
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::output::{Written, duration};
use crate::watch::Watched;

/// Rounds until the user ends it, with a line each.
pub(super) fn watch(args: &Args, console: &Console) -> Outcome {
    if args.path.as_deref() == Some(Path::new("-")) {
        return Err(only_once());
    }
    let mut last: Option<State> = None;
    let mut failed = false;
    crate::watch::watch(
        args.poll,
        || watched(args),
        || {
            // Systems report more than changes of content.
            let state = State::now(args);
            if last.as_ref() == Some(&state) {
                return;
            }
            let is_first = last.is_none();
            if failed {
                console.clear();
            }
            let start = Instant::now();
            let came = round(args, Details::None, console);
            // What a round writes is no change, but what was read may have changed meanwhile.
            last = Some(State {
                outputs: State::now(args).outputs,
                ..state
            });
            match came {
                Ok(round) => {
                    let fixed = if failed { "no errors any more; " } else { "" };
                    let line = line(&round);
                    let time = duration(start.elapsed());
                    console.done(&format!("{fixed}{line} ({time})\n"));
                    failed = false;
                }
                Err(failure) => {
                    console.findings(&failure.diagnostics, &failure.sources);
                    console.done("waiting for the next change\n");
                    failed = true;
                }
            }
            if is_first {
                console.done("watching for changes; end with Ctrl-C\n");
            }
        },
    )?;
    Ok(Exit::Fine)
}

/// What a round would find: the same as the last one need not be done again.
#[derive(PartialEq, Eq)]
struct State {
    /// `None` if something cannot be read now.
    inputs: Option<String>,
    outputs: Vec<Option<String>>,
}

impl State {
    fn now(args: &Args) -> Self {
        let outputs = asked(args).map_or_else(|_| Vec::new(), |asked| asked.outputs);
        let content = |path| cache::inputs(std::slice::from_ref(path));
        Self {
            inputs: cache::inputs(&inputs_of(args)),
            outputs: outputs.iter().map(content).collect(),
        }
    }
}

/// Everything that a change of may change what is generated, and what is generated.
fn watched(args: &Args) -> Watched {
    let mut paths = inputs_of(args);
    paths.extend(asked(args).into_iter().flat_map(|asked| asked.outputs));
    Watched { paths }
}

/// Configurations and WIT.
fn inputs_of(args: &Args) -> Vec<PathBuf> {
    match asked(args) {
        Ok(asked) => {
            let configs = asked.configs.iter().map(|file| PathBuf::from(file.name()));
            configs.chain(asked.inputs).collect()
        }
        // The configuration is not there, or not right yet.
        Err(_) => vec![match &args.path {
            Some(path) if path.is_dir() => path.join(witcraft_config::FILE_NAME),
            Some(path) => path.clone(),
            None => witcraft_config::FILE_NAME.into(),
        }],
    }
}

fn only_once() -> Failure {
    let diagnostic = Diagnostic::error("unwatchable", "standard input can be read only once")
        .help("name a file or a folder instead of `-`");
    Failure::new(vec![diagnostic], SourceSet::default())
}

fn line(round: &Round) -> String {
    let names = |files: &[Done], wanted: Written| -> Vec<String> {
        let files = files.iter().filter(|file| file.written == wanted);
        files.map(|file| file.path.display().to_string()).collect()
    };
    match round {
        Round::Checked(_) => String::new(),
        Round::Unchanged(_) => "nothing has changed".to_owned(),
        Round::Made(files) => {
            let new = names(files, Written::New);
            let old = names(files, Written::Unchanged).len();
            match (new.is_empty(), old) {
                (true, _) => "generated; no file differs".to_owned(),
                (false, 0) => format!("wrote {}", new.join(", ")),
                (false, old) => format!("wrote {}; kept {old}", new.join(", ")),
            }
        }
    }
}
