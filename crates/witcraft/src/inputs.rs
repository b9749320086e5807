//! From arguments to a loaded package: paths, standard input, or `witcraft.toml`.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use witcraft_config::{Config, FILE_NAME};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{Input, Loader, Package, World};

use crate::console::Console;

// What to load.
#[derive(Args)]
pub(crate) struct InputArgs {
    /// WIT files, folders with an optional `deps/`, WIT packages as wasm, components, or `-` for
    /// standard input; without any, what the nearest witcraft.toml says
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) gates: Gates,
}

// Which feature gates are open.
#[derive(Args, Clone, Default, Debug)]
pub(crate) struct Gates {
    /// Keep items behind `@unstable(feature = NAME)`
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    features: Vec<String>,

    /// Keep all `@unstable` items
    #[arg(long)]
    all_features: bool,
}

// Which world is meant.
#[derive(Args, Debug)]
pub(crate) struct WorldArgs {
    /// The world, by name or in full (`my:package/world@1.0.0`); needed where there are several
    #[arg(short, long, value_name = "WORLD")]
    pub(crate) world: Option<String>,
}

impl InputArgs {
    /// These paths, and no feature gates open.
    pub(crate) fn of(paths: Vec<PathBuf>) -> Self {
        Self {
            paths,
            gates: Gates::default(),
        }
    }

    /// The same with all gates open, unless they are, or what is loaded cannot be read again.
    pub(crate) fn opened(&self) -> Option<Self> {
        let is_read_once = self.paths.iter().any(|path| path == Path::new("-"));
        let opened = || Self {
            paths: self.paths.clone(),
            gates: Gates {
                all_features: true,
                ..self.gates.clone()
            },
        };
        (!is_read_once && !self.gates.all_features).then(opened)
    }

    /// What is loaded.
    pub(crate) fn roots(&self) -> Result<Vec<PathBuf>, Failure> {
        if self.paths.is_empty() {
            return Ok(self.config(SourceSet::default())?.inputs());
        }
        Ok(self.paths.clone())
    }

    /// What to load and how, for who loads it more than once.
    pub(crate) fn plan(&self) -> Result<(Vec<Input>, Loader), Failure> {
        let config = self.config(SourceSet::default())?;
        let loader = self.gates.loader();
        let loader = loader
            .features(config.features.iter().cloned())
            .all_features(self.gates.all_features || config.all_features)
            .sources(config.sources.clone());
        Ok((inputs(&self.roots()?), loader))
    }

    /// The configuration that goes with what is loaded: the one that names it, or the nearest one
    /// at or above it.
    pub(crate) fn levels_config(&self) -> Result<Option<Config>, Failure> {
        match self.paths.first() {
            None => configuration(None, SourceSet::default()).map(Some),
            Some(path) => nearest(path),
        }
    }

    /// The files and folders that are read, the configuration among them: what to watch.
    pub(crate) fn watched(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut paths = self.roots()?;
        if self.paths.is_empty() {
            let config = self.config(SourceSet::default())?;
            paths.push(config.folder.join(FILE_NAME));
        }
        Ok(paths)
    }

    /// Loads the package.
    pub(crate) fn load(&self, console: &Console) -> Result<Package, Failure> {
        let config = self.config(SourceSet::default())?;
        self.load_with(&config, console)
    }

    /// Loads the package for who reads documentation in its texts, if at all.
    pub(crate) fn load_to_check(&self, console: &Console) -> Result<Package, Failure> {
        let (inputs, loader) = self.plan()?;
        load(&inputs, loader.without_documentation(), console)
    }

    /// The world that is meant: by the arguments, else by the configuration, else the only one.
    pub(crate) fn pick(&self, package: &Package, args: &WorldArgs) -> Result<World, Failure> {
        let config = self.config(SourceSet::default())?;
        configured_world(&config, package, args)
    }

    /// Loads the package and picks the world.
    pub(crate) fn world(&self, args: &WorldArgs, console: &Console) -> Result<World, Failure> {
        self.world_of(&self.config(SourceSet::default())?, args, console)
    }

    /// The nearest configuration, unless WIT was named, which it does not speak of. Its text is put
    /// beside `sources`.
    pub(crate) fn config(&self, sources: SourceSet) -> Result<Config, Failure> {
        if self.paths.is_empty() {
            return configuration(None, sources);
        }
        let mut config = Config::none(PathBuf::new());
        config.sources = sources;
        Ok(config)
    }

    /// Loads the package and picks the world, with the configuration that [`InputArgs::config`]
    /// returned.
    pub(crate) fn world_of(
        &self,
        config: &Config,
        args: &WorldArgs,
        console: &Console,
    ) -> Result<World, Failure> {
        let package = self.load_with(config, console)?;
        configured_world(config, &package, args)
    }

    fn load_with(&self, config: &Config, console: &Console) -> Result<Package, Failure> {
        if self.paths.is_empty() {
            return from_config(config, &self.gates, console);
        }
        let loader = self.gates.loader().sources(config.sources.clone());
        load(&inputs(&self.paths), loader, console)
    }

    /// The files that were read, as the header of generated code names them: relative to the
    /// folder that was loaded, so that they do not depend on where the command ran.
    pub(crate) fn names(&self, package: &Package) -> Vec<String> {
        names(&self.paths, package)
    }
}

impl Gates {
    /// All gates, unless some are chosen by name.
    pub(crate) fn all_unless_named(mut self) -> Self {
        self.all_features |= self.features.is_empty();
        self
    }

    fn loader(&self) -> Loader {
        Loader::default()
            .features(self.features.iter().cloned())
            .all_features(self.all_features)
    }
}

/// Paths for people to read.
pub(crate) fn list(paths: &[PathBuf]) -> String {
    let paths: Vec<String> = paths
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    paths.join(", ")
}

/// See [`InputArgs::names`].
pub(crate) fn names(roots: &[PathBuf], package: &Package) -> Vec<String> {
    let relative = |file: &PathBuf| -> Option<PathBuf> {
        let inside = roots.iter().find_map(|root| file.strip_prefix(root).ok());
        match inside {
            Some(inside) if inside.as_os_str().is_empty() => file.file_name().map(PathBuf::from),
            Some(inside) => Some(inside.to_owned()),
            None => file.file_name().map(PathBuf::from),
        }
    };
    package
        .files()
        .iter()
        .filter_map(relative)
        .map(|path| path.display().to_string().replace('\\', "/"))
        .collect()
}

/// The configuration in `folder`, or the nearest one at or above the current folder.
pub(crate) fn configuration(folder: Option<&Path>, sources: SourceSet) -> Result<Config, Failure> {
    let current = PathBuf::from(".");
    let found = match folder {
        Some(folder) if folder.is_file() => Some(folder.to_owned()),
        Some(folder) => Some(folder.join(FILE_NAME)).filter(|file| file.is_file()),
        None => std::fs::canonicalize(&current)
            .ok()
            .and_then(|folder| Config::find(&folder))
            .map(|file| shorten(&file)),
    };
    match found {
        Some(file) => Config::load_into(&file, sources),
        None => {
            let place = folder.unwrap_or(&current);
            let diagnostic = Diagnostic::error(
                "no-config",
                format!("there is no {FILE_NAME} here, and no WIT was named"),
            )
            .at_path(place.display().to_string())
            .help("name a WIT file or folder: `witcraft … wit`")
            .help(format!(
                "or write a {FILE_NAME} with `wit = \"wit\"` and `[guest]` `out = \"…\"`"
            ));
            Err(Failure::new(vec![diagnostic], SourceSet::default()))
        }
    }
}

/// The configuration at or above a path, if there is one; of the current folder for `-`.
pub(crate) fn nearest(path: &Path) -> Result<Option<Config>, Failure> {
    let start = if path == Path::new("-") {
        Path::new(".")
    } else {
        path
    };
    let found = std::fs::canonicalize(start)
        .ok()
        .and_then(|path| Config::find(&path));
    found.map(|file| Config::load(&shorten(&file))).transpose()
}

/// A path below the current folder without the current folder, for people to read.
fn shorten(file: &Path) -> PathBuf {
    let current = std::fs::canonicalize(".").unwrap_or_default();
    match file.strip_prefix(&current) {
        Ok(inside) => inside.to_owned(),
        Err(_) => file.to_owned(),
    }
}

/// Loads what a configuration names.
pub(crate) fn from_config(
    config: &Config,
    gates: &Gates,
    console: &Console,
) -> Result<Package, Failure> {
    let loader = gates
        .loader()
        .features(config.features.iter().cloned())
        .all_features(gates.all_features || config.all_features)
        .sources(config.sources.clone());
    load(&inputs(&config.inputs()), loader, console)
}

/// The world that was asked for, else the one that the configuration names.
pub(crate) fn configured_world(
    config: &Config,
    package: &Package,
    args: &WorldArgs,
) -> Result<World, Failure> {
    match (&args.world, &config.world) {
        (None, Some(setting)) => package.world(Some(&setting.value)).map_err(|found| {
            // The name stands in the configuration, so that is where to point.
            let found = found.label(setting.span.clone(), "asked for here");
            Failure::new(vec![found], package.sources().clone())
        }),
        (world, _) => pick(package, world.as_deref()),
    }
}

/// The world that was asked for, or the only one.
pub(crate) fn pick(package: &Package, world: Option<&str>) -> Result<World, Failure> {
    package
        .world(world)
        .map_err(|found| Failure::new(vec![found], package.sources().clone()))
}

fn load(inputs: &[Input], loader: Loader, console: &Console) -> Result<Package, Failure> {
    let start = Instant::now();
    let _busy = console.busy("reading");
    let package = loader.load(inputs)?;
    for file in package.files() {
        console.detail(&format!("read {}", file.display()));
    }
    console.detail(&format!(
        "loaded {} in {}",
        package.name(),
        crate::output::duration(start.elapsed())
    ));
    Ok(package)
}

/// For a command that ends: the system takes all of a package back at once, which is much less work than piece by piece.
pub(crate) fn leave(package: Package) {
    std::mem::forget(package);
}

fn inputs(paths: &[PathBuf]) -> Vec<Input> {
    paths.iter().map(|path| input(path)).collect()
}

/// What an argument names: a path, or `-` for standard input.
pub(crate) fn input(path: &Path) -> Input {
    if path != Path::new("-") {
        return Input::Path(path.to_owned());
    }
    let mut bytes = Vec::new();
    // What could be read is loaded; a broken pipe shows as WIT that ends early.
    let _ = std::io::stdin().lock().read_to_end(&mut bytes);
    Input::Bytes {
        name: "<stdin>".into(),
        bytes,
    }
}
