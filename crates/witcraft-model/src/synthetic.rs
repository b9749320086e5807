//! Worlds that nobody wrote: one for a package that has none, and what others see of one.

use std::collections::HashSet;
use std::fmt::Write as _;

use wit_parser::{PackageId, Resolve, UnresolvedPackageGroup, WorldId};
use witcraft_diagnostics::Diagnostic;

use crate::package::Inner;
use crate::{Package, Paths, World, guard};

/// Belongs to no one else: `witcraft` is not a namespace that packages are published under.
const PACKAGE: &str = "witcraft:synthetic";
const WORLD: &str = "every-interface";
/// The namespace of packages that are out of sight.
const HIDDEN: &str = "witcraft-hidden";

impl World {
    /// The same world without its exports: what a component needs from others.
    #[must_use]
    pub fn needs(&self) -> Self {
        self.package()
            .with_world(self.id(), |world| world.exports.clear())
    }

    /// What the world exports, as imports: what a component gives to others, as they see it.
    #[must_use]
    pub fn gives(&self) -> Self {
        self.package().with_world(self.id(), |world| {
            world.imports = std::mem::take(&mut world.exports);
        })
    }
}

impl Package {
    /// A world that imports and exports every interface of the packages that were asked for.
    ///
    /// What a world is generated for, such as a report on the types of a package, can be made
    /// for a package without a world this way. The world is in a package of its own, in a copy
    /// of everything that was loaded, so addresses and spans are those of `self`.
    ///
    /// ```
    /// use witcraft_model::{Input, Loader};
    ///
    /// let package = Loader::default()
    ///     .load(&[Input::text("t.wit", "package a:b;\ninterface t { type id = u64; }\n")])
    ///     .unwrap();
    /// let world = package.every_interface().unwrap();
    /// assert_eq!(world.imports()[0].name, "a:b/t");
    /// assert_eq!(world.exports()[0].name, "a:b/t");
    /// ```
    ///
    /// # Errors
    ///
    /// One diagnostic, if the interfaces cannot all be exported together.
    pub fn every_interface(&self) -> Result<World, Diagnostic> {
        self.every_interface_of(self.mains())
    }

    /// As [`Package::every_interface`], of packages among those that were loaded.
    ///
    /// What these do not use, such as other versions of them, is out of sight of generators, which
    /// number the modules of a package that is there in several versions.
    ///
    /// # Errors
    ///
    /// As [`Package::every_interface`].
    pub fn every_interface_of(&self, packages: &[PackageId]) -> Result<World, Diagnostic> {
        let mut resolve = self.resolve().clone();
        hide_others(&mut resolve, packages);
        let wit = self.every_interface_wit(packages);
        let pushed = guard::catch(|| {
            let group = UnresolvedPackageGroup::parse("every-interface.wit", &wit)
                .map_err(|(sources, error)| error.render(&sources))?;
            resolve
                .push_groups(group, Vec::new())
                .map_err(|error| error.to_string())
        });
        let id = match pushed {
            Ok(Ok(id)) => id,
            Ok(Err(reason)) | Err(reason) => return Err(self.no_synthetic_world(&reason)),
        };
        let world = resolve.packages[id].worlds[WORLD];
        Ok(World::new(self.with_resolve(resolve), world))
    }

    fn with_resolve(&self, resolve: Resolve) -> Self {
        Self::new(Inner {
            paths: Paths::new(&resolve),
            resolve,
            sources: self.sources().clone(),
            files: self.files().to_vec(),
            unused: self.unused_files().to_vec(),
            mains: self.mains().to_vec(),
            component_world: self.component_world(),
            features: self.features().to_vec(),
            texts: self.all_texts().to_vec(),
        })
    }

    /// A copy in which one world has been changed.
    fn with_world(&self, id: WorldId, change: impl FnOnce(&mut wit_parser::World)) -> World {
        let mut resolve = self.resolve().clone();
        change(&mut resolve.worlds[id]);
        World::new(self.with_resolve(resolve), id)
    }

    fn every_interface_wit(&self, packages: &[PackageId]) -> String {
        let mut wit = format!("package {PACKAGE};\nworld {WORLD} {{\n");
        for id in packages {
            let package = &self.resolve().packages[*id];
            for name in package.interfaces.keys() {
                // `%` in case the name is a keyword.
                let mut path =
                    format!("%{}:%{}/%{name}", package.name.namespace, package.name.name);
                if let Some(version) = &package.name.version {
                    let _ = write!(path, "@{version}");
                }
                let _ = writeln!(wit, "import {path};\nexport {path};");
            }
        }
        wit + "}\n"
    }

    fn no_synthetic_world(&self, reason: &str) -> Diagnostic {
        Diagnostic::error(
            "no-synthetic-world",
            format!(
                "the interfaces of package `{}` cannot be looked at without a world",
                self.name()
            ),
        )
        .note(format!(
            "a world that imports and exports all of them is refused: {reason}"
        ))
        .help("write a world with the imports and exports that belong together")
    }
}

/// Renames what `packages` do not reach: nothing can be taken out of a [`Resolve`].
fn hide_others(resolve: &mut Resolve, packages: &[PackageId]) {
    let mut reached = HashSet::new();
    let mut queue = packages.to_vec();
    while let Some(id) = queue.pop() {
        if reached.insert(id) {
            queue.extend(resolve.package_direct_deps(id));
        }
    }
    let others: Vec<PackageId> = resolve.packages.iter().map(|(id, _)| id).collect();
    for id in others.into_iter().filter(|id| !reached.contains(id)) {
        resolve.packages[id].name.namespace = HIDDEN.into();
    }
}
