//! The options, one type per section.

use std::fs;
use std::path::{Path, PathBuf};

use witcraft_diagnostics::{Diagnostic, Failure, SourceSet, Span};

use crate::breaking::{Breaking, breaking};
use crate::read::{Reader, Section};

/// What the file is called.
pub const FILE_NAME: &str = "witcraft.toml";

/// A value, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// Where it stands in the file.
    pub span: Span,
}

/// All options of one `witcraft.toml`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Config {
    /// The folder that the file is in. Every path below is relative to it.
    pub folder: PathBuf,
    /// The text of the file, into which all spans point.
    pub sources: SourceSet,
    /// `wit`: the WIT file or folder; `wit` unless said.
    pub wit: PathBuf,
    /// `world`: the world to generate for, where the package has several.
    pub world: Option<Setting<String>>,
    /// `features`: the feature gates to open.
    pub features: Vec<String>,
    /// `all-features`: whether to open all gates; no unless said.
    pub all_features: bool,
    /// `[guest]`: guest bindings, made if the section is there.
    pub guest: Option<Output>,
    /// `[host]`: host bindings, made if the section is there.
    pub host: Option<Output>,
    /// `[types]`: the report of what WIT becomes in Rust, made if the section is there.
    pub types: Option<Output>,
    /// `[abi]`: what crosses the boundary is pinned, if the section is there.
    pub abi: Option<Abi>,
    /// `[fmt]`: how WIT is formatted.
    pub fmt: Fmt,
    /// `[lint]`: which rules apply.
    pub lint: Lint,
    /// `[breaking]`: which changes matter, and against what.
    pub breaking: Breaking,
}

/// The section `[abi]`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Abi {
    /// `lock`: the file that pins the ABI.
    pub lock: Setting<PathBuf>,
    /// `update`: whether generating writes the lock anew where the WIT has changed, instead of
    /// refusing to; no unless said.
    pub update: bool,
}

/// `[fmt]`: how WIT is formatted. What is not said is as the formatter has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fmt {
    /// `indent`: blanks per level of indentation.
    pub indent: Option<usize>,
    /// `max-width`: characters per line, beyond which parameters are put on a line each.
    pub max_width: Option<usize>,
}

/// `[lint]`: rules and groups of rules, by how much they matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lint {
    /// `deny`: findings are errors.
    pub deny: Vec<Setting<String>>,
    /// `warn`: findings are warnings.
    pub warn: Vec<Setting<String>>,
    /// `allow`: there are no findings.
    pub allow: Vec<Setting<String>>,
}

/// A section that says where something is written to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Output {
    /// `out`: the file.
    pub out: Setting<PathBuf>,
}

impl Config {
    /// The `witcraft.toml` of `folder`, or of the nearest folder above that has one.
    #[must_use]
    pub fn find(folder: &Path) -> Option<PathBuf> {
        folder
            .ancestors()
            .map(|folder| folder.join(FILE_NAME))
            .find(|file| file.is_file())
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// Every finding: unreadable, not TOML, keys that are not known or hold the wrong type.
    pub fn load(file: &Path) -> Result<Self, Failure> {
        let name = file.display().to_string();
        let text = fs::read_to_string(file).map_err(|error| {
            let message = format!("cannot read this file: {error}");
            let diagnostic = Diagnostic::error("unreadable", message).at_path(&name);
            Failure::new(vec![diagnostic], SourceSet::default())
        })?;
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        Self::parse(&name, &text, folder)
    }

    /// Reads a text that is called `name` and stands in `folder`.
    ///
    /// # Errors
    ///
    /// As [`Config::load`].
    pub fn parse(name: &str, text: &str, folder: PathBuf) -> Result<Self, Failure> {
        let mut sources = SourceSet::default();
        let file = sources.add(name, text);
        Reader::new(file)
            .read(text, |root| {
                let wit = root.string("wit");
                let config = Self {
                    folder,
                    sources: SourceSet::default(),
                    wit: wit.map_or_else(|| PathBuf::from("wit"), |wit| wit.value.into()),
                    world: root.string("world"),
                    features: root.strings("features"),
                    all_features: root.bool("all-features"),
                    guest: root.section("guest", output).flatten(),
                    host: root.section("host", output).flatten(),
                    types: root.section("types", output).flatten(),
                    abi: root.section("abi", abi).flatten(),
                    fmt: root.section("fmt", fmt).unwrap_or_default(),
                    lint: root.section("lint", lint).unwrap_or_default(),
                    breaking: root.section("breaking", breaking).unwrap_or_default(),
                };
                root.finish();
                config
            })
            .map(|config| Self {
                sources: sources.clone(),
                ..config
            })
            .map_err(|diagnostics| Failure::new(diagnostics, sources))
    }

    /// A path of the file as seen from the current folder.
    #[must_use]
    pub fn resolve(&self, path: &Path) -> PathBuf {
        self.folder.join(path)
    }
}

fn output(section: &mut Section<'_, '_>) -> Option<Output> {
    let out = section.required_string("out", "the file to write, such as `\"src/bindings.rs\"`");
    section.finish();
    out.map(|out| Output {
        out: Setting {
            value: out.value.into(),
            span: out.span,
        },
    })
}

fn abi(section: &mut Section<'_, '_>) -> Option<Abi> {
    let lock = section.required_string("lock", "the file to pin it in, such as `\"wit/abi.lock\"`");
    let update = section.bool("update");
    section.finish();
    lock.map(|lock| Abi {
        lock: Setting {
            value: lock.value.into(),
            span: lock.span,
        },
        update,
    })
}

fn fmt(section: &mut Section<'_, '_>) -> Fmt {
    let fmt = Fmt {
        indent: section.number("indent", 0..=16),
        max_width: section.number("max-width", 20..=1000),
    };
    section.finish();
    fmt
}

fn lint(section: &mut Section<'_, '_>) -> Lint {
    let lint = Lint {
        deny: section.settings("deny"),
        warn: section.settings("warn"),
        allow: section.settings("allow"),
    };
    section.finish();
    lint
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config, Failure> {
        Config::parse("witcraft.toml", text, PathBuf::from("project"))
    }

    fn messages(text: &str) -> Vec<String> {
        let failure = parse(text).unwrap_err();
        failure
            .diagnostics
            .into_iter()
            .map(|found| [vec![found.message], found.helps].concat().join(" | "))
            .collect()
    }

    #[test]
    fn everything_has_a_default() {
        let config = parse("").unwrap();
        assert_eq!(config.resolve(&config.wit), Path::new("project/wit"));
        assert!(config.world.is_none() && config.guest.is_none());
        assert!(!config.all_features && config.features.is_empty());
    }

    #[test]
    fn every_key_is_read() {
        let config = parse(
            "wit = \"w\"\nworld = \"x\"\nfeatures = [\"f\"]\nall-features = true\n\
             [guest]\nout = \"g.rs\"\n[host]\nout = \"h.rs\"\n[types]\nout = \"t.md\"\n\
             [abi]\nlock = \"a.lock\"\nupdate = true\n",
        )
        .unwrap();
        assert_eq!(config.wit, Path::new("w"));
        let world = config.world.unwrap();
        assert_eq!(world.value, "x");
        assert_eq!(config.sources.text(&world.span), "\"x\"");
        assert_eq!(config.features, ["f"]);
        assert!(config.all_features);
        let outs = [config.guest, config.host, config.types];
        let outs = outs.map(|output| output.unwrap().out.value.display().to_string());
        assert_eq!(outs, ["g.rs", "h.rs", "t.md"]);
        let abi = config.abi.unwrap();
        assert_eq!(abi.lock.value, Path::new("a.lock"));
        assert!(abi.update);
    }

    #[test]
    fn formatting_and_rules() {
        let config = parse(
            "[fmt]\nindent = 4\nmax-width = 80\n[lint]\ndeny = [\"docs\"]\nallow = [\"abi/x\"]\n",
        )
        .unwrap();
        assert_eq!(
            (config.fmt.indent, config.fmt.max_width),
            (Some(4), Some(80))
        );
        assert_eq!(config.sources.text(&config.lint.allow[0].span), "\"abi/x\"");
        assert_eq!(
            messages("[fmt]\nindent = 99\nmax-width = \"x\"\n"),
            [
                "`fmt.indent` is a number from 0 to 16, not 99",
                "`fmt.max-width` is a number from 20 to 1000, not a string",
            ]
        );
    }

    #[test]
    fn all_mistakes_come_at_once_with_the_nearest_name() {
        assert_eq!(
            messages("wrold = \"x\"\nfeatures = \"f\"\n[gest]\n[host]\nuot = 1\n"),
            [
                "`features` is a list of strings, not a string | write it as `[\"…\"]`",
                "`host.out` is missing | it is the file to write, such as `\"src/bindings.rs\"`",
                "unknown key `host.uot` | did you mean `out`?",
                "unknown key `gest` | did you mean `guest`?",
                "unknown key `wrold` | did you mean `world`?",
            ]
        );
        assert_eq!(
            messages("guest = 1"),
            ["`guest` is a section, not an integer | write it as `[guest]`"]
        );
        assert_eq!(
            messages("all-features = \"yes\""),
            ["`all-features` is `true` or `false`, not a string"]
        );
    }

    #[test]
    fn broken_toml_points_at_its_place() {
        let failure = parse("wit = \n").unwrap_err();
        assert_eq!(failure.diagnostics[0].code, "config-syntax");
        let span = failure.diagnostics[0].span().unwrap();
        assert_eq!(failure.sources.location(span).line, 1);
    }

    #[test]
    fn the_nearest_file_above_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        fs::create_dir_all(&deep).unwrap();
        assert_eq!(Config::find(&deep), None);
        let file = folder.path().join(FILE_NAME);
        fs::write(&file, "").unwrap();
        assert_eq!(Config::find(&deep), Some(file));
    }
}
