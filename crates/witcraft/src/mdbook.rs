//! The protocol of mdBook's preprocessors: a book on standard input, the same with WIT in it on standard
//! output.

use std::collections::HashMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_doc::Documentation;
use witcraft_doc::mdbook::{Place, preprocess};
use witcraft_model::{Input, Loader};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::inputs::InputArgs;

pub(crate) fn run(inputs: &InputArgs, console: &Console) -> Outcome {
    // mdBook asks first whether a renderer is supported: what is made is Markdown, so every one is.
    if inputs
        .paths
        .first()
        .is_some_and(|first| first == Path::new("supports"))
    {
        return Ok(Exit::Fine);
    }
    let mut input = String::new();
    // What could be read is looked at; a book that ends early is not a book.
    let _ = std::io::stdin().lock().read_to_string(&mut input);
    let mut loaded: HashMap<PathBuf, Option<Documentation>> = HashMap::new();
    let mut wrong = false;
    let mut load = |place: &Place<'_>| {
        let path = resolve(place);
        let documentation = loaded.entry(path.clone()).or_insert_with(|| {
            let loader = Loader::default().all_features(true);
            match loader.load(&[Input::Path(path.clone())]) {
                Ok(package) => {
                    let (documentation, findings) = Documentation::new(&package, &[path]);
                    console.findings(&findings, package.sources());
                    Some(documentation)
                }
                Err(failure) => {
                    console.findings(&failure.diagnostics, &failure.sources);
                    None
                }
            }
        });
        wrong |= documentation.is_none();
        documentation.clone()
    };
    let made = preprocess(&input, &mut load);
    let (book, findings) = made.map_err(|found| failure(vec![found]))?;
    if !findings.is_empty() {
        return Err(failure(findings));
    }
    // A book with holes in it is worse than none: mdBook stops where its preprocessor fails.
    if wrong {
        return Ok(Exit::Findings);
    }
    console.out(&book);
    Ok(Exit::Fine)
}

fn failure(findings: Vec<Diagnostic>) -> Failure {
    Failure::new(findings, SourceSet::default())
}

/// A path as seen from the folder of the chapter.
fn resolve(place: &Place<'_>) -> PathBuf {
    let chapter = Path::new(place.root)
        .join(place.sources)
        .join(place.chapter);
    let folder = chapter.parent().unwrap_or(Path::new("."));
    folder.join(place.path)
}
