//! What the paths in a file name, once a top-level `use` may have renamed it.

use std::collections::HashMap;

use witcraft_diagnostics::FileId;
use witcraft_model::wit::{InterfaceId, PackageId, Resolve, World};
use witcraft_syntax::ast::{self, PathParts};
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use crate::context::Context;

/// The paths of one file.
pub(crate) struct WrittenPaths<'a> {
    resolve: &'a Resolve,
    /// The package that the file belongs to.
    own: PackageId,
    /// What a name stands for that a top-level `use` brings into the file.
    renamed: HashMap<String, PathParts>,
}

impl<'a> WrittenPaths<'a> {
    pub(crate) fn new(context: &Context<'a>, file: FileId, own: Option<PackageId>) -> Option<Self> {
        let file = context.files.iter().find(|found| found.id == file)?;
        let uses = ast::children(&file.tree, SyntaxKind::TopLevelUse);
        let renamed = uses.filter_map(|node| {
            let path = ast::path(&ast::child(&node, SyntaxKind::Path)?)?;
            let name = ast::name(&node).or_else(|| path.item.clone())?;
            Some((name, path))
        });
        Some(Self {
            resolve: context.resolve(),
            own: own?,
            renamed: renamed.collect(),
        })
    }

    /// Whether a path names an interface.
    pub(crate) fn is_interface(&self, path: &SyntaxNode, id: InterfaceId) -> bool {
        let interface = &self.resolve.interfaces[id];
        let name = interface.name.as_deref();
        name.is_some_and(|name| self.names(path, name, interface.package))
    }

    /// Whether a path names a world.
    pub(crate) fn is_world(&self, path: &SyntaxNode, world: &World) -> bool {
        self.names(path, &world.name, world.package)
    }

    fn names(&self, path: &SyntaxNode, name: &str, package: Option<PackageId>) -> bool {
        let (Some(path), Some(id)) = (ast::path(path), package) else {
            return false;
        };
        let mut path = &path;
        // One `use` may go on from another; in a circle they name nothing, and are refused.
        for _ in 0..self.renamed.len() {
            let renamed = match (&path.package, &path.item) {
                (None, Some(item)) => self.renamed.get(item),
                _ => None,
            };
            path = renamed.unwrap_or(path);
        }
        let found = &self.resolve.packages[id].name;
        let in_package = match &path.package {
            None => id == self.own,
            Some((namespace, name)) => {
                let version = path.version.as_ref();
                let is_version = version.is_none_or(|version| {
                    found.version.as_ref().map(ToString::to_string).as_ref() == Some(version)
                });
                *namespace == found.namespace && *name == found.name && is_version
            }
        };
        in_package && path.item.as_deref() == Some(name)
    }
}
