//! A folder of compiled components, looked at on all cores.

use std::fs;
use std::path::{Path, PathBuf};

use witcraft_compat::{Fit, Plugin, fit};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{Input, Loader, World, workers};

/// How every component of a folder fits a host's world, to which it may add WASI. Nothing is
/// executed.
pub(crate) fn judge(folder: &Path, world: &World, wasi: bool) -> Result<Vec<Plugin>, Failure> {
    let files = components(folder)?;
    let judge = |(): &(), file: &PathBuf| {
        let name = file.file_name().unwrap_or_default();
        Plugin::new(name.to_string_lossy(), one(file, world, wasi))
    };
    Ok(workers::each(
        &files,
        workers::processors(),
        &(),
        || (),
        judge,
    ))
}

/// How one component fits.
fn one(file: &Path, world: &World, wasi: bool) -> Result<Fit, String> {
    let package = Loader::default()
        .load(&[Input::Path(file.to_owned())])
        .map_err(|failure| failure.to_string())?;
    let component = package.world(None).map_err(|found| found.message)?;
    let fit = fit(&component, world);
    Ok(if wasi { fit.added("wasi") } else { fit })
}

fn components(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let fail = |code, message: String| {
        let found = Diagnostic::error(code, message).at_path(folder.display().to_string());
        Failure::new(vec![found], SourceSet::default())
    };
    let entries = fs::read_dir(folder)
        .map_err(|error| fail("unreadable", format!("cannot read this folder: {error}")))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|it| it == "wasm" || it == "wat")
        })
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(fail(
            "no-input",
            "there is no component (`.wasm`) in this folder".to_owned(),
        ));
    }
    Ok(files)
}
