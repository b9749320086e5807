//! Making several files at once.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use witcraft_codegen::Options;
use witcraft_diagnostics::Failure;
use witcraft_model::World;

use crate::commands::types;

/// What can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Product {
    /// Guest bindings.
    Guest,
    /// Host bindings.
    Host,
    /// The report of what WIT becomes in Rust, in the format that the file's ending asks for.
    Types,
}

/// A file to make.
pub(crate) struct Target {
    pub(crate) product: Product,
    pub(crate) path: PathBuf,
}

/// A file that was made, in memory.
pub(crate) struct Made {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    pub(crate) time: Duration,
}

/// Makes all targets, or returns all reasons why some cannot be made. The options are those of the
/// guest and of the host.
pub(crate) fn make(
    world: &World,
    options: [&Options; 2],
    targets: &[Target],
) -> Result<Vec<Made>, Failure> {
    let marked = OnceLock::new();
    let make = &|target: &Target| one(world, options, target, &marked);
    let results: Vec<Result<Made, Failure>> = std::thread::scope(|scope| {
        let threads: Vec<_> = targets
            .iter()
            .map(|target| scope.spawn(move || make(target)))
            .collect();
        let join = |thread: std::thread::ScopedJoinHandle<'_, _>| {
            thread
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        threads.into_iter().map(join).collect()
    });
    let (mut made, mut diagnostics) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(file) => made.push(file),
            Err(failure) => {
                for diagnostic in failure.diagnostics {
                    // The report is read off both bindings: what they cannot do, it cannot, either.
                    if !diagnostics.contains(&diagnostic) {
                        diagnostics.push(diagnostic);
                    }
                }
            }
        }
    }
    if diagnostics.is_empty() {
        Ok(made)
    } else {
        Err(Failure::new(diagnostics, world.package().sources().clone()))
    }
}

/// `marked` is the guest that both the file and the report are made from, made by whoever needs it first.
fn one(
    world: &World,
    options: [&Options; 2],
    target: &Target,
    marked: &OnceLock<Result<String, Failure>>,
) -> Result<Made, Failure> {
    let [guest, host] = options;
    let start = Instant::now();
    let marked = || {
        let made = marked.get_or_init(|| witcraft_codegen::marked_guest(world));
        made.as_deref().map_err(Clone::clone)
    };
    let text = match target.product {
        Product::Guest => witcraft_codegen::guest_from_marked(world, guest, marked)?,
        Product::Host => witcraft_codegen::host(world, host)?,
        Product::Types => {
            let report = types::of_world(world, &guest.bindings, marked)?;
            types::render(&report, format_of(&target.path))
        }
    };
    Ok(Made {
        path: target.path.clone(),
        text,
        time: start.elapsed(),
    })
}

fn format_of(path: &Path) -> types::Format {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("json") => types::Format::Json,
        Some("txt") => types::Format::Text,
        _ => types::Format::Markdown,
    }
}
