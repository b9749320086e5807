//! What a package is compared with: a folder, a file, wasm, or a revision in git.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{Input, Loader, Package};

use crate::git::Repository;

/// Where the old WIT comes from.
pub(crate) struct Baseline {
    path: PathBuf,
    /// What users know it by, and the folder that stands for it, if it was taken out of git.
    checkout: Option<(String, TempDir)>,
}

impl Baseline {
    /// Finds what `--against` names: `git:REV`, `git:REV#FOLDER`, or a path. In a revision, the
    /// WIT is where it is now, unless a folder is named.
    pub(crate) fn find(base: &str, wit: &Path) -> Result<Self, Failure> {
        let Some(revision) = base.strip_prefix("git:") else {
            return Ok(Self {
                path: base.into(),
                checkout: None,
            });
        };
        let (revision, folder) = match revision.split_once('#') {
            Some((revision, folder)) => (revision, Some(folder)),
            None => (revision, None),
        };
        let repository = Repository::around(wit)?;
        let inside = match folder {
            Some(folder) => folder.trim_matches('/').to_owned(),
            None => repository.inside(wit)?,
        };
        let checkout = repository.export(revision, &inside)?;
        Ok(Self {
            path: checkout.path().join(&inside),
            checkout: Some((revision.to_owned(), checkout)),
        })
    }

    /// Loads the old package. What is wrong with it is said to be wrong with the baseline.
    pub(crate) fn load(&self, loader: &Loader) -> Result<Package, Failure> {
        loader
            .load(&[Input::Path(self.path.clone())])
            .map_err(|failure| self.blame(failure))
    }

    /// A file of the old package as users know it: `main:wit/types.wit` in git.
    pub(crate) fn name(&self, file: &str) -> String {
        let Some((revision, folder)) = &self.checkout else {
            return file.to_owned();
        };
        match Path::new(file).strip_prefix(folder.path()) {
            Ok(inside) => {
                let inside = inside.display().to_string().replace('\\', "/");
                format!("{revision}:{inside}")
            }
            Err(_) => file.to_owned(),
        }
    }

    fn blame(&self, failure: Failure) -> Failure {
        let mut sources = SourceSet::default();
        // In the same order, so that every span stays true.
        for file in failure.sources.iter() {
            sources.add(self.name(file.name()), file.text());
        }
        let diagnostics = failure.diagnostics.into_iter().map(|mut found| {
            found.path = found.path.map(|path| self.name(&path));
            found.note("this is the baseline, which the WIT is compared with")
        });
        Failure::new(diagnostics.collect(), sources)
    }
}

/// The two packages have nothing to do with each other.
pub(crate) fn other_package(old: &Package, new: &Package) -> Failure {
    let message = format!(
        "the baseline is package `{}`, and this is package `{}`",
        old.name(),
        new.name()
    );
    let found = Diagnostic::error("other-package", message)
        .note("they have no interface or world of the same name: there is nothing to compare")
        .help("name the WIT of the same package, such as a folder of an older release");
    Failure::new(vec![found], SourceSet::default())
}
