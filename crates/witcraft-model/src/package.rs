//! What was loaded: the resolved package, and its worlds.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use wit_parser::{PackageId, PackageName, Resolve, WorldId, WorldItem};
use witcraft_diagnostics::{FileId, SourceSet, Span};
use witcraft_syntax::Parse;

use crate::excerpt::{self, Cuts};
use crate::{ItemPath, Paths};

/// Everything that was loaded in one go: the packages asked for, and what they depend on.
///
/// Cheap to clone.
#[derive(Clone, Debug)]
pub struct Package {
    inner: Arc<Inner>,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) resolve: Resolve,
    pub(crate) paths: Paths,
    pub(crate) sources: SourceSet,
    pub(crate) files: Vec<PathBuf>,
    pub(crate) unused: Vec<PathBuf>,
    pub(crate) mains: Vec<PackageId>,
    /// The world of a component, which has no package of its own to look in.
    pub(crate) component_world: Option<WorldId>,
    pub(crate) features: Vec<String>,
    pub(crate) texts: Vec<Text>,
}

/// A text of WIT, and its tree once somebody asks: those of dependencies are rarely needed.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    file: FileId,
    /// Asked for, as opposed to found in `deps`.
    main: bool,
    parse: OnceLock<Parse>,
    cuts: OnceLock<Cuts>,
}

impl Text {
    pub(crate) fn new(file: FileId, main: bool) -> Self {
        Self {
            file,
            main,
            parse: OnceLock::new(),
            cuts: OnceLock::new(),
        }
    }

    pub(crate) fn file(&self) -> FileId {
        self.file
    }

    /// What it was parsed into, if it was.
    pub(crate) fn parsed(&self) -> Option<&Parse> {
        self.parse.get()
    }

    /// `sources` are those that the text is in.
    pub(crate) fn parse(&self, sources: &SourceSet) -> &Parse {
        let text = sources.file(self.file).text();
        self.parse
            .get_or_init(|| witcraft_syntax::parse(self.file, text))
    }

    /// What upstream reads of it, which is where its spans point into.
    pub(crate) fn excerpt(&self, sources: &SourceSet, documentation: bool) -> String {
        let text = sources.file(self.file).text();
        let (excerpt, cuts) = excerpt::excerpt(text, documentation);
        // Whoever reads it again reads the same.
        let _ = self.cuts.set(cuts);
        excerpt
    }

    pub(crate) fn cuts(&self) -> &Cuts {
        self.cuts.get_or_init(Cuts::default)
    }
}

impl Package {
    pub(crate) fn new(inner: Inner) -> Self {
        Self {
            inner: Arc::new(inner),
        }
    }

    /// The resolved packages. Both code generators change theirs, so give each a clone.
    #[must_use]
    pub fn resolve(&self) -> &Resolve {
        &self.inner.resolve
    }

    /// Where every item has its address.
    #[must_use]
    pub fn paths(&self) -> &Paths {
        &self.inner.paths
    }

    /// The texts that spans point into.
    #[must_use]
    pub fn sources(&self) -> &SourceSet {
        &self.inner.sources
    }

    /// All WIT texts, dependencies included. What came as wasm has none.
    pub fn texts(&self) -> impl Iterator<Item = FileId> {
        self.inner.texts.iter().map(Text::file)
    }

    /// The WIT texts of what was asked for.
    pub fn main_texts(&self) -> impl Iterator<Item = FileId> {
        let texts = self.inner.texts.iter();
        texts.filter(|text| text.main).map(Text::file)
    }

    /// The syntax tree of a WIT text, and of nothing else. That of a dependency is made when it is asked
    /// for first.
    #[must_use]
    pub fn parse(&self, file: FileId) -> Option<&Parse> {
        let text = self.inner.texts.iter().find(|text| text.file == file)?;
        Some(text.parse(self.sources()))
    }

    pub(crate) fn all_texts(&self) -> &[Text] {
        &self.inner.texts
    }

    /// Every file that was read, dependencies included, in the order in which it was read.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.inner.files
    }

    /// Those of the files whose package neither was asked for nor is used by one that was.
    #[must_use]
    pub fn unused_files(&self) -> &[PathBuf] {
        &self.inner.unused
    }

    /// The files that are needed, each with its path below that of `roots` under which it was found: what to copy, and
    /// where to. A root that is a file itself is found by its name.
    #[must_use]
    pub fn needed_files(&self, roots: &[PathBuf]) -> Vec<(PathBuf, &Path)> {
        let needed = |file: &&PathBuf| !self.inner.unused.contains(file);
        below(roots, self.inner.files.iter().filter(needed))
    }

    /// Whether `path` was among the files that were read.
    #[must_use]
    pub fn read(&self, path: &Path) -> bool {
        self.inner.files.iter().any(|file| file == path)
    }

    /// The feature gates that were opened by name.
    #[must_use]
    pub fn features(&self) -> &[String] {
        &self.inner.features
    }

    /// The packages that were asked for, as opposed to their dependencies. Never empty.
    #[must_use]
    pub fn mains(&self) -> &[PackageId] {
        &self.inner.mains
    }

    /// The name of the first package that was asked for.
    #[must_use]
    pub fn name(&self) -> &PackageName {
        &self.inner.resolve.packages[self.inner.mains[0]].name
    }

    /// Where a span of the resolved packages lies, if it comes from WIT text.
    #[must_use]
    pub fn span(&self, span: wit_parser::Span) -> Option<Span> {
        let Inner {
            resolve,
            texts,
            sources,
            ..
        } = &*self.inner;
        excerpt::place(span, &resolve.source_map, texts, sources)
    }

    pub(crate) fn component_world(&self) -> Option<WorldId> {
        self.inner.component_world
    }
}

/// A world of a package: the unit that is generated, locked and compared.
#[derive(Clone, Debug)]
pub struct World {
    package: Package,
    id: WorldId,
}

/// Something that a world imports or exports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorldEntry {
    /// As written in the binary: `a:b/types@1.0.0` for an interface, the bare name for the rest.
    pub name: String,
    /// `interface`, `function` or `type`.
    pub kind: &'static str,
}

impl World {
    pub(crate) fn new(package: Package, id: WorldId) -> Self {
        Self { package, id }
    }

    /// The package it was found in.
    #[must_use]
    pub fn package(&self) -> &Package {
        &self.package
    }

    /// Its id in [`Package::resolve`].
    #[must_use]
    pub fn id(&self) -> WorldId {
        self.id
    }

    /// Its name as written, without its package.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.package.resolve().worlds[self.id].name
    }

    /// Its address.
    ///
    /// # Panics
    ///
    /// Never: a loaded world belongs to a package.
    #[must_use]
    pub fn path(&self) -> ItemPath {
        self.package
            .paths()
            .world(self.package.resolve(), self.id)
            .expect("a loaded world belongs to a package")
    }

    /// As [`Package::needed_files`], of this world. Where it is one of a dependency, that is every file: the packages
    /// that were asked for need not use it.
    #[must_use]
    pub fn needed_files(&self, roots: &[PathBuf]) -> Vec<(PathBuf, &Path)> {
        let package = self.package.resolve().worlds[self.id].package;
        if package.is_none_or(|package| self.package.mains().contains(&package)) {
            return self.package.needed_files(roots);
        }
        below(roots, self.package.files())
    }

    /// What a guest of this world is given.
    #[must_use]
    pub fn imports(&self) -> Vec<WorldEntry> {
        self.entries(|world| &world.imports)
    }

    /// What a guest of this world offers.
    #[must_use]
    pub fn exports(&self) -> Vec<WorldEntry> {
        self.entries(|world| &world.exports)
    }

    fn entries(
        &self,
        side: impl Fn(&wit_parser::World) -> &wit_parser::IndexMap<wit_parser::WorldKey, WorldItem>,
    ) -> Vec<WorldEntry> {
        let resolve = self.package.resolve();
        side(&resolve.worlds[self.id])
            .iter()
            .map(|(key, item)| WorldEntry {
                name: resolve.name_world_key(key),
                kind: match item {
                    WorldItem::Interface { .. } => "interface",
                    WorldItem::Function(_) => "function",
                    WorldItem::Type { .. } => "type",
                },
            })
            .collect()
    }
}

/// Files with their paths below one of the roots.
fn below<'a>(
    roots: &[PathBuf],
    files: impl IntoIterator<Item = &'a PathBuf>,
) -> Vec<(PathBuf, &'a Path)> {
    let files = files.into_iter().map(|file| {
        let inside = roots.iter().find_map(|root| file.strip_prefix(root).ok());
        let inside = match inside {
            Some(inside) if !inside.as_os_str().is_empty() => inside,
            _ => file.file_name().map_or(file.as_path(), Path::new),
        };
        (inside.to_owned(), file.as_path())
    });
    files.collect()
}
