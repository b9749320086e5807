//! What packages that `wit-parser` did not read offer to others, and want of them.

use wit_parser::PackageName;
use witcraft_diagnostics::Span;
use witcraft_syntax::SyntaxKind;
use witcraft_syntax::ast::{self, PathParts};

use super::index::{Index, Place, TextPackage};

/// The interfaces and worlds of a package.
#[derive(Clone, Debug, Default)]
pub(in crate::load) struct Names {
    pub(in crate::load) names: Vec<String>,
    /// There may be more, where the text is broken.
    pub(in crate::load) open: bool,
}

/// Something that another package has to define.
#[derive(Debug)]
pub(in crate::load) struct Request {
    pub(in crate::load) package: PackageName,
    pub(in crate::load) item: String,
    pub(in crate::load) place: Option<Span>,
    /// Whether it stands behind a gate, which is perhaps closed.
    pub(in crate::load) gated: bool,
}

/// The packages in groups of texts, as far as their names are known; `None` stands for one whose
/// name is not.
pub(in crate::load) fn known(
    index: &Index,
    group: impl Fn(usize) -> bool,
) -> Vec<(Option<PackageName>, Names)> {
    let packages = index.packages.iter();
    let packages = packages.filter(|package| group(package.group));
    let names = |package: &TextPackage| {
        let interfaces = package.interfaces().map(|(name, _)| name);
        Names {
            names: interfaces
                .chain(package.worlds())
                .map(str::to_owned)
                .collect(),
            open: !package.whole,
        }
    };
    packages
        .map(|package| {
            let name = package.name.as_ref().and_then(full_name);
            (name, names(package))
        })
        .collect()
}

/// What the packages in groups of texts want of others, in the order of the text.
pub(in crate::load) fn requests(index: &Index, group: impl Fn(usize) -> bool) -> Vec<Request> {
    let mut requests = Vec::new();
    let packages = index.packages.iter();
    for package in packages.filter(|package| group(package.group)) {
        for Mention { place, path, gated } in mentions(package) {
            let named = full_name(&path).filter(|_| !package.is_named(&path));
            if let (Some(package), Some(item)) = (named, path.item) {
                requests.push(Request {
                    package,
                    item,
                    place: Some(place.file.span(ast::range(&place.node))),
                    gated,
                });
            }
        }
    }
    requests
}

/// A path somewhere in a package.
pub(super) struct Mention {
    pub(super) place: Place,
    pub(super) path: PathParts,
    /// Whether it stands behind a gate, which is perhaps closed.
    gated: bool,
}

/// Every path in a package, and not in those that are nested in it.
pub(super) fn mentions(package: &TextPackage) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for part in package.parts.iter().map(|part| &part.place) {
        let own = part.node.kind() == SyntaxKind::NestedPackage;
        let paths = part.node.descendants();
        for node in paths.filter(|node| node.kind() == SyntaxKind::Path) {
            let nested = node
                .ancestors()
                .any(|node| node.kind() == SyntaxKind::NestedPackage);
            let gated = node
                .ancestors()
                .any(|node| ast::child(&node, SyntaxKind::Attribute).is_some());
            if let Some(path) = ast::path(&node).filter(|_| nested == own) {
                mentions.push(Mention {
                    place: Place::new(part.file, node),
                    path,
                    gated,
                });
            }
        }
    }
    mentions
}

pub(super) fn full_name(path: &PathParts) -> Option<PackageName> {
    let (namespace, name) = path.package.clone()?;
    let version = match &path.version {
        Some(version) => Some(version.parse().ok()?),
        None => None,
    };
    Some(PackageName {
        namespace,
        name,
        version,
    })
}
