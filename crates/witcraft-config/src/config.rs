//! The options, one type per section.

use std::fs;
use std::path::{Path, PathBuf};

use witcraft_diagnostics::{Diagnostic, Failure, SourceSet, Span};

use crate::bindings::Bindings;
use crate::breaking::{Breaking, breaking};
use crate::read::{Reader, Section, Syntax};
use crate::side::Side;
use crate::value::parse_toml;

/// What the file is called.
pub const FILE_NAME: &str = "witcraft.toml";

/// Where the WIT is unless said.
const DEFAULT_WIT: &str = "wit";

/// A value, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// Where it stands in the file.
    pub span: Span,
}

/// All options of one `witcraft.toml`, macro or command line.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Config {
    /// The folder that the file is in. Every path below is relative to it.
    pub folder: PathBuf,
    /// The text of the file, into which all spans point.
    pub sources: SourceSet,
    /// `wit`: the WIT file or folder, or several; `wit` unless said.
    pub wit: Vec<PathBuf>,
    /// `world`: the world to generate for, where the package has several.
    pub world: Option<Setting<String>>,
    /// `features`: the feature gates to open.
    pub features: Vec<String>,
    /// `all-features`: whether to open all gates; no unless said.
    pub all_features: bool,
    /// `[guest]`: guest bindings, written if the section says where to.
    pub guest: Option<Output>,
    /// `[host]`: host bindings, written if the section says where to.
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
    /// `[rust]` with `[guest]` laid over it.
    pub guest_bindings: Bindings,
    /// `[rust]` with `[host]` laid over it.
    pub host_bindings: Bindings,
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

    /// What holds where there is no file: the folder `wit` of `folder`, and every default.
    #[must_use]
    pub fn none(folder: PathBuf) -> Self {
        Self {
            folder,
            sources: SourceSet::default(),
            wit: vec![DEFAULT_WIT.into()],
            world: None,
            features: Vec::new(),
            all_features: false,
            guest: None,
            host: None,
            types: None,
            abi: None,
            fmt: Fmt::default(),
            lint: Lint::default(),
            breaking: Breaking::default(),
            guest_bindings: Bindings::default(),
            host_bindings: Bindings::default(),
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// Every finding: unreadable, not TOML, keys that are not known or hold the wrong type.
    pub fn load(file: &Path) -> Result<Self, Failure> {
        Self::load_into(file, SourceSet::default())
    }

    /// As [`Config::load`], putting the text beside others that were read before.
    ///
    /// # Errors
    ///
    /// As [`Config::load`].
    pub fn load_into(file: &Path, sources: SourceSet) -> Result<Self, Failure> {
        let name = file.display().to_string();
        let text = fs::read_to_string(file).map_err(|error| {
            let message = format!("cannot read this file: {error}");
            let diagnostic = Diagnostic::error("unreadable", message).at_path(&name);
            Failure::new(vec![diagnostic], sources.clone())
        })?;
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        Self::parse_into(&name, &text, folder, sources)
    }

    /// Reads a text that is called `name` and stands in `folder`.
    ///
    /// # Errors
    ///
    /// As [`Config::load`].
    pub fn parse(name: &str, text: &str, folder: PathBuf) -> Result<Self, Failure> {
        Self::parse_into(name, text, folder, SourceSet::default())
    }

    fn parse_into(
        name: &str,
        text: &str,
        folder: PathBuf,
        mut sources: SourceSet,
    ) -> Result<Self, Failure> {
        let file = sources.add(name, text);
        parse_toml(file, text)
            .and_then(|table| Reader::new(Syntax::Toml).read(&table, |root| top(root, folder)))
            .map(|config| Self {
                sources: sources.clone(),
                ..config
            })
            .map_err(|diagnostics| Failure::new(diagnostics, sources))
    }

    /// The options of one side.
    #[must_use]
    pub fn bindings(&self, side: Side) -> &Bindings {
        match side {
            Side::Guest => &self.guest_bindings,
            Side::Host => &self.host_bindings,
        }
    }

    /// A path of the file as seen from the current folder.
    #[must_use]
    pub fn resolve(&self, path: &Path) -> PathBuf {
        self.folder.join(path)
    }

    /// Where the WIT is, as seen from the current folder.
    #[must_use]
    pub fn inputs(&self) -> Vec<PathBuf> {
        self.wit.iter().map(|path| self.resolve(path)).collect()
    }
}

fn top(root: &mut Section<'_>, folder: PathBuf) -> Config {
    let wit = wit(root);
    let world = root.string("world");
    let features = root.strings("features");
    let all_features = root.bool("all-features");
    let both = root.section("rust", |section| Bindings::read(section, None));
    let both = both.unwrap_or_default();
    let guest = root.section("guest", |section| bindings(section, Side::Guest));
    let host = root.section("host", |section| bindings(section, Side::Host));
    let types = root.section("types", |section| {
        out(section.required_string("out", "the file to write, such as `\"types.md\"`"))
    });
    let (guest, guest_bindings) = guest.unwrap_or_default();
    let (host, host_bindings) = host.unwrap_or_default();
    Config {
        world,
        features,
        all_features,
        guest,
        host,
        types: types.flatten(),
        abi: root.section("abi", abi).flatten(),
        fmt: root.section("fmt", fmt).unwrap_or_default(),
        lint: root.section("lint", lint).unwrap_or_default(),
        breaking: root.section("breaking", breaking).unwrap_or_default(),
        guest_bindings: both.clone().overlaid(guest_bindings),
        host_bindings: both.overlaid(host_bindings),
        wit: wit.unwrap_or_else(|| vec![DEFAULT_WIT.into()]),
        ..Config::none(folder)
    }
}

/// `wit`, or `path`, as macros call it.
pub(crate) fn wit(section: &mut Section<'_>) -> Option<Vec<PathBuf>> {
    let mut paths = section.settings("wit", true);
    let more = section.settings("path", true);
    if let (false, Some(second)) = (paths.is_empty(), more.first()) {
        let diagnostic = Diagnostic::error("config-twice", "`wit` and `path` mean the same")
            .help("write all of it in one: `[\"a\", \"b\"]`");
        section.report(second.span.clone(), diagnostic);
    }
    paths.extend(more);
    let paths: Vec<PathBuf> = paths.into_iter().map(|path| path.value.into()).collect();
    (!paths.is_empty()).then_some(paths)
}

/// A section of one side. Without `out`, it only holds options for macros and build scripts.
fn bindings(section: &mut Section<'_>, side: Side) -> (Option<Output>, Bindings) {
    let out = out(section.string("out"));
    (out, Bindings::read(section, Some(side)))
}

fn out(setting: Option<Setting<String>>) -> Option<Output> {
    setting.map(|out| Output {
        out: Setting {
            value: out.value.into(),
            span: out.span,
        },
    })
}

fn abi(section: &mut Section<'_>) -> Option<Abi> {
    let lock = section.required_string("lock", "the file to pin it in, such as `\"wit/abi.lock\"`");
    let update = section.bool("update");
    lock.map(|lock| Abi {
        lock: Setting {
            value: lock.value.into(),
            span: lock.span,
        },
        update,
    })
}

fn fmt(section: &mut Section<'_>) -> Fmt {
    Fmt {
        indent: section.number("indent", 0..=16),
        max_width: section.number("max-width", 20..=1000),
    }
}

fn lint(section: &mut Section<'_>) -> Lint {
    Lint {
        deny: section.settings("deny", false),
        warn: section.settings("warn", false),
        allow: section.settings("allow", false),
    }
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
        assert_eq!(config.inputs(), [Path::new("project/wit")]);
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
        assert_eq!(config.wit, [Path::new("w")]);
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
            messages("wrold = \"x\"\nfeatures = \"f\"\n[gest]\n[types]\nuot = 1\n"),
            [
                "unknown key `wrold` | did you mean `world`?",
                "`features` is a list of strings, not a string | write it as `[\"…\"]`",
                "unknown key `gest` | did you mean `guest`?",
                "`types.out` is missing | it is the file to write, such as `\"types.md\"`",
                "unknown key `types.uot` | did you mean `out`?",
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
    fn options_of_a_side_are_laid_over_those_of_both() {
        let config = parse(
            "[rust]\nderives = [\"Hash\"]\nownership = \"borrowing\"\nasync = true\n\
             attributes = { \"t#a\" = \"#[b]\" }\n\
             [guest]\nownership = \"owning\"\nwith = { \"a:b\" = \"c\" }\nstubs = true\n\
             [host]\nderives = { \"t#a\" = [\"Eq\"] }\ntrappable = [\"t#f\"]\nwasi = false\n",
        )
        .unwrap();
        assert_eq!(
            config.guest_bindings.describe(Side::Guest),
            [
                "derives Hash",
                "attributes t#a=#[b]",
                "with a:b=c",
                "ownership owning",
                "async *",
                "stubs"
            ]
        );
        assert_eq!(
            config.host_bindings.describe(Side::Host),
            [
                "derives t#a=Eq Hash",
                "attributes t#a=#[b]",
                "ownership borrowing",
                "async *",
                "wasi no",
                "trappable t#f"
            ]
        );
    }

    #[test]
    fn options_have_a_side_and_a_type() {
        assert_eq!(
            messages(
                "[rust]\nstubs = true\n[guest]\ntrappable = true\n[host]\nderives = 1\n\
                 ownership = \"borowing\"\nwith = [\"a\"]\nasync = 2\n"
            ),
            [
                "`rust.stubs` is an option of guest bindings only | write it below `[guest]`",
                "`guest.trappable` is an option of host bindings only | write it below `[host]`",
                "`host.derives` is a list, or a table of lists by selector, not an integer",
                "there is no ownership `borowing` | did you mean `borrowing`?",
                "`host.with` is a table of strings, not a list | write it as `{ \"wit\" = \"rust\" }`",
                "`host.async` is `true`, `false` or a list of functions, not an integer",
            ]
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
