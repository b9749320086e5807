//! What the suites share: packages to document, and the folder of the workspace.

use std::path::PathBuf;

use witcraft_diagnostics::Diagnostic;
use witcraft_doc::Documentation;
use witcraft_model::{Input, Loader, Package};

/// The root of the workspace.
pub(crate) fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A package of `wit/`, with every feature.
pub(crate) fn example(name: &str) -> Package {
    let folder = workspace().join("wit").join(name);
    Loader::default()
        .all_features(true)
        .load(&[Input::Path(folder)])
        .unwrap()
}

/// WIT that is in memory, with every feature.
pub(crate) fn text(wit: &str) -> Package {
    Loader::default()
        .all_features(true)
        .load(&[Input::text("demo.wit", wit)])
        .unwrap_or_else(|failure| panic!("{failure}"))
}

/// Its documentation.
pub(crate) fn documented(package: &Package) -> (Documentation, Vec<Diagnostic>) {
    Documentation::new(package, &[])
}
