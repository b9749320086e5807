//! Picking a world, by name or because there is only one.

use wit_parser::WorldId;
use witcraft_diagnostics::{Diagnostic, suggestion};

use crate::{ItemPath, Package, World};

impl Package {
    /// The worlds of the packages that were asked for, in the order in which they are written.
    #[must_use]
    pub fn worlds(&self) -> Vec<World> {
        let own = self
            .mains()
            .iter()
            .flat_map(|package| self.resolve().packages[*package].worlds.values().copied());
        match self.component_world() {
            Some(world) => vec![World::new(self.clone(), world)],
            None => own.map(|id| World::new(self.clone(), id)).collect(),
        }
    }

    /// The world called `name` (`w`, or in full `a:b/w@1.0.0`; the version may be left out where
    /// that is unambiguous). Without a name, the only world there is.
    ///
    /// A bare name is looked for in the packages that were asked for, a full one also in what
    /// they depend on.
    ///
    /// # Errors
    ///
    /// One diagnostic that lists the worlds there are, if there is no such world, or several.
    pub fn world(&self, name: Option<&str>) -> Result<World, Diagnostic> {
        let worlds = self.worlds();
        let Some(name) = name else {
            return match worlds.as_slice() {
                [world] => Ok(world.clone()),
                [] => Err(self.no_world()),
                _ => Err(self.several_worlds(&worlds)),
            };
        };
        // It is shown without the `%` that a keyword is written with, and may be given either way.
        let name = &name.replace('%', "");
        let matching: Vec<World> = match name.parse::<ItemPath>() {
            Ok(wanted) => self
                .every_world()
                .into_iter()
                .filter(|world| is_wanted(&world.path(), &wanted))
                .collect(),
            Err(_) => worlds
                .iter()
                .filter(|world| world.name() == name)
                .cloned()
                .collect(),
        };
        match matching.as_slice() {
            [world] => Ok(world.clone()),
            [] => Err(self.unknown_world(name)),
            _ => Err(self.several_worlds(&matching)),
        }
    }

    fn every_world(&self) -> Vec<World> {
        let ids: Vec<WorldId> = self.resolve().worlds.iter().map(|(id, _)| id).collect();
        ids.into_iter()
            .map(|id| World::new(self.clone(), id))
            .filter(|world| self.resolve().worlds[world.id()].package.is_some())
            .collect()
    }

    /// Names what was loaded: there is no place in it that such a finding could point at.
    fn about_all(&self, diagnostic: Diagnostic) -> Diagnostic {
        let wit = self.main_texts().next();
        match wit
            .map(|id| self.sources().file(id).name().to_owned())
            .or_else(|| {
                let file = self.files().first()?;
                Some(file.display().to_string())
            }) {
            Some(name) => diagnostic.at_path(name),
            None => diagnostic,
        }
    }

    fn no_world(&self) -> Diagnostic {
        let first = self.resolve().packages[self.mains()[0]]
            .interfaces
            .keys()
            .next()
            .map_or("my-interface", String::as_str);
        self.about_all(Diagnostic::error(
            "no-world",
            format!("package `{}` has no world", self.name()),
        ))
        .note("bindings are generated for a world: it says what a guest imports and exports")
        .help(format!(
            "add one to the WIT, such as `world my-world {{ export {first}; }}`"
        ))
    }

    fn several_worlds(&self, worlds: &[World]) -> Diagnostic {
        let mut diagnostic = Diagnostic::error(
            "ambiguous-world",
            format!(
                "there are {} worlds to choose from: {}",
                worlds.len(),
                names(worlds)
            ),
        );
        for world in worlds {
            if let Some(span) = self.span(self.resolve().worlds[world.id()].span) {
                diagnostic = diagnostic.label(span, "");
            }
        }
        diagnostic.help(format!(
            "choose one: `--world {}`",
            short(worlds, &worlds[0])
        ))
    }

    fn unknown_world(&self, name: &str) -> Diagnostic {
        let worlds = self.worlds();
        let message = format!("package `{}` has no world `{name}`", self.name());
        let diagnostic = self.about_all(Diagnostic::error("no-such-world", message));
        if worlds.is_empty() {
            return diagnostic.note("it has no world at all");
        }
        let candidates: Vec<String> = worlds.iter().map(|world| short(&worlds, world)).collect();
        diagnostic
            .note(format!("the worlds there are: {}", names(&worlds)))
            .maybe_help(suggestion(name, candidates.iter().map(String::as_str)))
    }
}

/// Whether a world is what is asked for; the version may be left out.
fn is_wanted(path: &ItemPath, wanted: &ItemPath) -> bool {
    let any_version = wanted.package.version.is_none();
    let mut path = path.clone();
    if any_version {
        path.package.version = None;
    }
    path == *wanted
}

fn names(worlds: &[World]) -> String {
    let names: Vec<String> = worlds
        .iter()
        .map(|world| format!("`{}`", short(worlds, world)))
        .collect();
    names.join(", ")
}

/// The bare name where that says which world is meant, else the full one.
fn short(worlds: &[World], world: &World) -> String {
    let same = worlds
        .iter()
        .filter(|other| other.name() == world.name())
        .count();
    if same == 1 {
        world.name().to_owned()
    } else {
        world.path().to_string()
    }
}
