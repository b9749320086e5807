//! From inputs to a [`Package`], or to everything that is wrong with them.

mod borrows;
mod explain;
mod gather;
mod headers;
mod names;
mod parse;
mod reach;
mod references;
mod strict;
mod suspect;
mod wasm;

use std::path::PathBuf;

use wit_parser::{PackageId, PackageName, Resolve, UnresolvedPackageGroup};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

use crate::guard;
use crate::package::{Inner, Package, Text};
use crate::paths::Paths;
use gather::Gathered;

/// Something to load.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Input {
    /// A WIT file, a folder of WIT with an optional `deps/`, a WIT package as wasm (binary or
    /// text), or a component, whose world is loaded.
    Path(PathBuf),
    /// What a file would hold, such as standard input; told apart by content like a file.
    Bytes {
        /// What to call it in diagnostics, such as `<stdin>`.
        name: String,
        /// The content.
        bytes: Vec<u8>,
    },
}

impl Input {
    /// A text that is in memory already.
    pub fn text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Bytes {
            name: name.into(),
            bytes: text.into().into_bytes(),
        }
    }

    /// The WIT in it, for who needs its text and not what it means.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or is not UTF-8: what loading it would say.
    pub fn read_text(&self) -> Result<String, Diagnostic> {
        gather::text(self)
    }

    /// What it is called in diagnostics.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Path(path) => gather::display(path),
            Self::Bytes { name, .. } => name.clone(),
        }
    }
}

impl From<PathBuf> for Input {
    fn from(path: PathBuf) -> Self {
        Self::Path(path)
    }
}

/// How to load: which feature gates are open, and what is needed.
///
/// ```
/// use witcraft_model::{Input, Loader};
///
/// let wit = "package a:b;\ninterface i {\n @unstable(feature = x)\n f: func();\n}\n";
/// let closed = Loader::default().load(&[Input::text("i.wit", wit)]).unwrap();
/// assert!(closed.resolve().interfaces.iter().all(|(_, i)| i.functions.is_empty()));
///
/// let open = Loader::default().feature("x").load(&[Input::text("i.wit", wit)]).unwrap();
/// assert!(open.resolve().interfaces.iter().all(|(_, i)| i.functions.len() == 1));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Loader {
    features: Vec<String>,
    all_features: bool,
    without_documentation: bool,
    sources: SourceSet,
}

impl Loader {
    /// Keeps the items gated by `@unstable(feature = name)`.
    #[must_use]
    pub fn feature(mut self, name: impl Into<String>) -> Self {
        self.features.push(name.into());
        self
    }

    /// Keeps the items gated by any of these features.
    #[must_use]
    pub fn features(mut self, names: impl IntoIterator<Item = String>) -> Self {
        self.features.extend(names);
        self
    }

    /// Keeps all `@unstable` items.
    #[must_use]
    pub fn all_features(mut self, all: bool) -> Self {
        self.all_features = all;
        self
    }

    /// Leaves documentation out of [`Package::resolve`], for who does not read it: of well documented packages it takes
    /// about a third of the time that loading takes. It stays in the texts and in their syntax trees.
    #[must_use]
    pub fn without_documentation(mut self) -> Self {
        self.without_documentation = true;
        self
    }

    /// Texts that were read before, such as a configuration: what they hold is not loaded, but
    /// their spans are good in [`Package::sources`], too.
    #[must_use]
    pub fn sources(mut self, sources: SourceSet) -> Self {
        self.sources = sources;
        self
    }

    /// Loads all inputs into one package. Each may use what another one defines.
    ///
    /// # Errors
    ///
    /// Every finding, if any input cannot be read, parsed or resolved.
    pub fn load(&self, inputs: &[Input]) -> Result<Package, Failure> {
        let mut gathered = gather::gather(inputs, self.sources.clone());
        let mut outcome = parse::parse_all(&gathered, !self.without_documentation);
        gathered.diagnostics.append(&mut outcome.diagnostics);

        let mut resolve = Resolve::default();
        resolve.features.extend(self.features.iter().cloned());
        resolve.all_features = self.all_features;
        let wasm = wasm::merge_all(&mut resolve, &mut gathered);

        let errors = references::check(&outcome, &resolve, &gathered);
        gathered.diagnostics.extend(errors);
        if !gathered.diagnostics.is_empty() {
            return Err(gathered.fail());
        }
        let (groups, texts) = (outcome.parsed, outcome.texts);
        let unused = reach::unused(&groups, &gathered);
        // What follows consumes the groups; the names are how their packages are found again.
        let main_names: Vec<PackageName> = groups
            .iter()
            .filter(|parsed| parsed.main)
            .map(|parsed| parsed.group.main.name.clone())
            .collect();
        let groups: Vec<UnresolvedPackageGroup> =
            groups.into_iter().map(|parsed| parsed.group).collect();
        if let Err(verdict) = resolve_all(&mut resolve, groups, &texts, &gathered) {
            let index = parse::index(&texts, &gathered);
            let mut explained = Vec::new();
            if explain::may_be_closed(&verdict) {
                let is_open = |feature: &str| {
                    self.all_features || self.features.iter().any(|open| open == feature)
                };
                explained = names::closed(&index, is_open);
            }
            if explained.is_empty() {
                explained = names::explain(verdict, &index, None, &gathered);
            } else {
                explained.extend(names::find(&index, None, &gathered));
                Diagnostic::sort(&mut explained);
            }
            gathered.diagnostics.extend(explained);
            return Err(gathered.fail());
        }
        let text_mains = main_names.iter().map(|name| resolve.package_names[name]);
        let mains: Vec<PackageId> = text_mains.chain(wasm.mains).collect();
        Ok(Package::new(Inner {
            paths: Paths::new(&resolve),
            resolve,
            sources: gathered.sources,
            files: gathered.files,
            unused,
            mains,
            component_world: wasm.component_world,
            features: self.features.clone(),
            texts: texts.into_iter().flatten().collect(),
        }))
    }
}

fn resolve_all(
    resolve: &mut Resolve,
    mut groups: Vec<UnresolvedPackageGroup>,
    texts: &[Vec<Text>],
    gathered: &Gathered,
) -> Result<(), Diagnostic> {
    let Some(main) = groups.pop() else {
        return Ok(());
    };
    match guard::catch(|| resolve.push_groups(main, groups)) {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(explain::resolve_error(
            &error,
            resolve,
            texts,
            &gathered.sources,
        )),
        Err(panic) => Err(explain::panic(&panic, "resolving the packages")),
    }
}
