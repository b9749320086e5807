//! From a build script's options to bindings.

use std::path::{Path, PathBuf};

use witcraft_codegen::Options;
use witcraft_config::{Arguments, Config, Invocation, Side, Syntax};
use witcraft_diagnostics::{Failure, SourceSet};
use witcraft_model::{Input, Loader, World};

use crate::script::{env, lone, rerun_if_changed};
use crate::{Error, verify};

/// Bindings of one side, to be made.
///
/// Paths are relative to the folder of the crate.
#[derive(Clone, Debug)]
pub struct Builder {
    side: Side,
    wit: Vec<PathBuf>,
    world: Option<String>,
    features: Vec<String>,
    all_features: bool,
    arguments: Arguments,
    name: Option<String>,
    /// `CARGO_MANIFEST_DIR`, except in tests.
    root: Option<PathBuf>,
    out: Option<PathBuf>,
}

impl Builder {
    pub(crate) fn new(side: Side) -> Self {
        Self {
            side,
            wit: Vec::new(),
            world: None,
            features: Vec::new(),
            all_features: false,
            arguments: Arguments::default(),
            name: None,
            root: None,
            out: None,
        }
    }

    /// A WIT file or folder; may be called again. With it, `witcraft.toml` is not read.
    #[must_use]
    pub fn wit(mut self, path: impl Into<PathBuf>) -> Self {
        self.wit.push(path.into());
        self
    }

    /// The world, where there are several.
    #[must_use]
    pub fn world(mut self, name: impl Into<String>) -> Self {
        self.world = Some(name.into());
        self
    }

    /// A feature gate to open; may be called again.
    #[must_use]
    pub fn feature(mut self, name: impl Into<String>) -> Self {
        self.features.push(name.into());
        self
    }

    /// Whether to open all feature gates.
    #[must_use]
    pub fn all_features(mut self, all: bool) -> Self {
        self.all_features = all;
        self
    }

    /// An option of [`Bindings`](witcraft_config::Bindings), written as on the command line: `("derives", "Hash")`,
    /// `("with", "wasi:io=crate::io")`, `("async", "true")`.
    #[must_use]
    pub fn option(mut self, name: &str, value: &str) -> Self {
        self.arguments.push(name, Some(value));
        self
    }

    /// What to call the file in `OUT_DIR`, without its ending: for several in one crate.
    #[must_use]
    pub fn file_stem(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The folder to write to instead of `OUT_DIR`, and the folder of the crate.
    #[cfg(test)]
    pub(crate) fn folders(mut self, root: &Path, out: &Path) -> Self {
        self.root = Some(root.to_owned());
        self.out = Some(out.to_owned());
        self
    }

    /// Writes `guest.rs` or `host.rs` into `OUT_DIR`, and tells Cargo what that depends on.
    ///
    /// # Errors
    ///
    /// Every finding, if there is something wrong with the options or the WIT; else one, if the file cannot be
    /// written.
    pub fn generate(self) -> Result<(), Error> {
        let (text, _) = self.text()?;
        let out = self.out.clone().or_else(|| env("OUT_DIR"));
        let out = out.ok_or_else(|| lone("`OUT_DIR` is not set: this is for build scripts"))?;
        let stem = self.name.clone().unwrap_or_else(|| self.side.to_string());
        let path = out.join(format!("{stem}.rs"));
        // An equal file is left alone: nothing is compiled again for it.
        if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(());
        }
        std::fs::write(&path, text).map_err(|error| {
            lone(&format!("`{}` cannot be written: {error}", path.display())).into()
        })
    }

    /// Compares with a file that is checked in, and fails if it is not what would be generated now.
    ///
    /// # Errors
    ///
    /// As [`Builder::generate`], and one that shows the first difference.
    pub fn verify(self, path: impl AsRef<Path>) -> Result<(), Error> {
        let (text, wit) = self.text()?;
        let path = self.root().join(path);
        rerun_if_changed(&path);
        let help = format!("type `{}`", self.command(&wit, &path));
        verify::compare(&path, &text, &help)
            .map_err(|(found, sources)| Failure::new(vec![found], sources).into())
    }

    /// What a user types for the same bindings.
    fn command(&self, wit: &[PathBuf], output: &Path) -> String {
        let name = |path: &Path| quoted(&path.display().to_string());
        let mut words = vec![format!("witcraft {}", self.side)];
        if wit.is_empty() {
            // A configuration says where the WIT is, and the command looks for it from where it is typed.
            words.insert(0, format!("cd {} &&", name(&self.root())));
        }
        words.extend(wit.iter().map(|path| name(path)));
        if let Some(world) = &self.world {
            words.push(format!("--world {}", quoted(world)));
        }
        if !self.features.is_empty() {
            words.push(format!("--features {}", quoted(&self.features.join(","))));
        }
        if self.all_features {
            words.push("--all-features".to_owned());
        }
        words.push(self.arguments.typed());
        words.push(format!("--output {}", name(output)));
        words.retain(|word| !word.is_empty());
        words.join(" ")
    }

    fn root(&self) -> PathBuf {
        let root = self.root.clone().or_else(|| env("CARGO_MANIFEST_DIR"));
        root.unwrap_or_default()
    }

    /// The bindings, and where their WIT is unless a configuration says so.
    fn text(&self) -> Result<(String, Vec<PathBuf>), Failure> {
        let (config, file) = self.configuration()?;
        let inputs = config.inputs();
        for path in inputs.iter().chain(&file) {
            // A folder stands for the files that may yet be added to it.
            rerun_if_changed(path);
        }
        let world = self.load(&config, &inputs)?;
        let options = Options::default()
            .inputs(names(&inputs, &world))
            .bindings(config.bindings(self.side).clone());
        let text = witcraft_codegen::bindings(&world, self.side, &options)?;
        Ok((text, if file.is_some() { Vec::new() } else { inputs }))
    }

    fn configuration(&self) -> Result<(Config, Option<PathBuf>), Failure> {
        let root = self.root();
        let mut sources = SourceSet::default();
        let table = self.arguments.table(&mut sources);
        let mut invocation = Invocation::read(&table, self.side, Syntax::Arguments)
            .map_err(|diagnostics| Failure::new(diagnostics, sources.clone()))?;
        if !self.wit.is_empty() {
            invocation.wit = Some(self.wit.clone());
        }
        invocation.features.extend(self.features.iter().cloned());
        invocation.all_features |= self.all_features;
        let found = if invocation.stands_alone() {
            None
        } else {
            Config::find(&root)
        };
        let mut config = match &found {
            Some(file) => Config::load_into(file, sources)?,
            None => {
                let mut config = Config::none(root.clone());
                config.sources = sources;
                config
            }
        };
        if invocation.wit.is_some() {
            config.folder = root;
        }
        let sources = config.sources.clone();
        Ok((invocation.over(config, self.side, sources), found))
    }

    fn load(&self, config: &Config, inputs: &[PathBuf]) -> Result<World, Failure> {
        let inputs: Vec<Input> = inputs.iter().cloned().map(Input::Path).collect();
        let package = Loader::default()
            .features(config.features.iter().cloned())
            .all_features(config.all_features)
            .sources(config.sources.clone())
            .load(&inputs)?;
        for file in package.files() {
            rerun_if_changed(file);
        }
        let configured = config.world.as_ref().map(|world| world.value.as_str());
        let name = self.world.as_deref().or(configured);
        package
            .world(name)
            .map_err(|found| Failure::new(vec![found], package.sources().clone()))
    }
}

/// A word as a shell takes it: in quotes where it holds what a shell would read.
fn quoted(word: &str) -> String {
    let plain = |char: char| char.is_alphanumeric() || "-_./:@,+\\".contains(char);
    if word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// What the header calls the files: relative to what was loaded.
fn names(roots: &[PathBuf], world: &World) -> Vec<String> {
    let files = world.package().files().iter();
    let name = |file: &PathBuf| {
        let inside = roots.iter().find_map(|root| file.strip_prefix(root).ok());
        let inside = inside.filter(|inside| !inside.as_os_str().is_empty());
        let name = inside.or_else(|| file.file_name().map(Path::new))?;
        Some(name.display().to_string().replace('\\', "/"))
    };
    files.filter_map(name).collect()
}

#[cfg(all(test, feature = "guest", feature = "host"))]
mod tests {
    use std::fs;

    const WIT: &str = "package a:b;\nworld w { record r { x: u8 } export run: func(r: r); }\n";

    fn project(config: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("wit")).unwrap();
        fs::write(folder.path().join("wit/w.wit"), WIT).unwrap();
        fs::write(folder.path().join("witcraft.toml"), config).unwrap();
        folder
    }

    #[test]
    fn both_sides_follow_one_configuration() {
        let folder = project("[rust]\nderives = [\"Hash\"]\n");
        let root = folder.path();
        crate::guest().folders(root, root).generate().unwrap();
        crate::host()
            .folders(root, root)
            .option("derives", "Eq")
            .generate()
            .unwrap();
        let guest = fs::read_to_string(root.join("guest.rs")).unwrap();
        assert!(guest.contains("derives Hash") && guest.contains("// inputs:     w.wit"));
        let host = fs::read_to_string(root.join("host.rs")).unwrap();
        assert!(host.contains("derives Eq Hash"), "{host}");
    }

    #[test]
    fn a_file_is_verified() {
        let folder = project("");
        let root = folder.path();
        crate::guest().folders(root, root).generate().unwrap();
        crate::guest()
            .folders(root, root)
            .verify("guest.rs")
            .unwrap();
        fs::write(root.join("wit/w.wit"), WIT.replace("u8", "u16")).unwrap();
        let error = crate::guest()
            .folders(root, root)
            .verify("guest.rs")
            .unwrap_err();
        let text = format!("{error:?}");
        assert!(
            text.contains("pub x: u8") && text.contains("it would be `pub x: u16,` now"),
            "{text}"
        );
        let typed = format!("type `cd {} && witcraft guest --output ", root.display());
        assert!(text.contains(&typed), "{text}");
    }

    #[test]
    fn what_to_type_says_all_that_the_script_said() {
        let folder = project("");
        let root = folder.path();
        let wit = "package a:b;\nworld v {}\nworld w {\n  @unstable(feature = x)\n  export run: func();\n}\n";
        fs::write(root.join("wit/w.wit"), wit).unwrap();
        let builder = || {
            crate::guest()
                .folders(root, root)
                .wit("wit")
                .world("w")
                .option("derives", "Hash")
        };
        fs::write(root.join("guest.rs"), "").unwrap();
        let said =
            |builder: crate::Builder| format!("{:?}", builder.verify("guest.rs").unwrap_err());
        let path = |name: &str| root.join(name).display().to_string();
        let text = said(builder().feature("x").feature("y"));
        let typed = format!(
            "type `witcraft guest {} --world w --features x,y --derives='Hash' --output {}`",
            path("wit"),
            path("guest.rs")
        );
        assert!(text.contains(&typed), "{text}");
        let text = said(builder().all_features(true));
        assert!(
            text.contains(" --world w --all-features --derives="),
            "{text}"
        );
    }

    #[test]
    fn words_are_quoted_for_a_shell() {
        assert_eq!(super::quoted("a:b/w@1.0.0"), "a:b/w@1.0.0");
        assert_eq!(super::quoted("/my crate/wit"), "'/my crate/wit'");
        assert_eq!(super::quoted("it's"), r"'it'\''s'");
    }

    #[test]
    fn mistakes_are_shown_with_their_lines() {
        let folder = project("[rust]\nderives = { \"w#q\" = [\"Hash\"] }\n");
        let root = folder.path();
        let error = crate::guest()
            .folders(root, root)
            .option("stbs", "true")
            .generate()
            .unwrap_err();
        let text = format!("{error:?}");
        assert!(
            text.contains("unknown option `stbs`") && text.contains("did you mean `stubs`?"),
            "{text}"
        );
        let error = crate::guest().folders(root, root).generate().unwrap_err();
        let text = format!("{error:?}");
        assert!(
            text.contains("witcraft.toml:2:13") && text.contains("did you mean `w#r`?"),
            "{text}"
        );
    }
}
