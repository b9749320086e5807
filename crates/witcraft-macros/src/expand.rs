//! From an invocation to bindings.

use std::path::{Path, PathBuf};

use proc_macro2::{Literal, TokenStream, TokenTree};
use witcraft_codegen::Options;
use witcraft_config::{Config, Invocation, Side, Syntax};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{Input, Loader, Package, World};

use crate::{lock, read, report};

/// What WIT in the invocation itself is called in findings.
const INLINE: &str = "<inline>";

/// The bindings, or compile errors.
pub(crate) fn expand(input: TokenStream, side: Side) -> TokenStream {
    let root = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from);
    let mut sources = SourceSet::default();
    let (written, file, table) = read::read(input, &mut sources);
    // What is wrong with the WIT itself is reported where the WIT is named.
    let anchor = table.as_ref().ok().and_then(|table| {
        let named = ["inline", "path", "wit"];
        let value = named.iter().find_map(|name| table.get(name))?;
        Some(value.span.range.clone())
    });
    let made = table
        .and_then(|table| Invocation::read(&table, side, Syntax::Macro))
        .map_err(|diagnostics| Failure::new(diagnostics, sources.clone()))
        .and_then(|invocation| bindings(&invocation, side, &root, sources));
    match made {
        Ok(tokens) => tokens,
        Err(failure) => {
            let mut tokens = report::errors(&failure, &written, file, anchor, &root);
            tokens.extend(stand_in(side));
            tokens
        }
    }
}

/// Where there are no bindings, at least `export!` is not one more mistake.
fn stand_in(side: Side) -> TokenStream {
    let code = match side {
        Side::Guest => {
            "#[allow(unused_macros)] macro_rules! __witcraft_export { ($($t:tt)*) => {}; }\n\
             #[allow(unused_imports)] pub(crate) use __witcraft_export as export;"
        }
        Side::Host => "",
    };
    code.parse().unwrap_or_default()
}

fn bindings(
    invocation: &Invocation,
    side: Side,
    root: &Path,
    sources: SourceSet,
) -> Result<TokenStream, Failure> {
    let (config, config_file) = configuration(invocation, side, root, sources)?;
    if side == Side::Host && !cfg!(feature = "tracing") {
        traced(&config)?;
    }
    let package = load(invocation, &config, config_file.as_deref(), root)?;
    let world = world(invocation, &config, &package)?;
    let lock = lock::pinned(&config, &package)?;
    let options = Options::default()
        .bindings(config.bindings(side).clone())
        .wasi_features(wasi_features());
    let code = witcraft_codegen::bindings(&world, side, &options)?;
    let mut tokens: TokenStream = code.parse().map_err(|error| {
        let message = format!("the generated code is not Rust: {error}");
        let found = Diagnostic::error("generator-invalid", message)
            .help("this is a defect: please report it with the WIT that causes it");
        Failure::new(vec![found], package.sources().clone())
    })?;
    for path in package.files().iter().chain(&config_file).chain(&lock) {
        tokens.extend(depend_on(path));
    }
    Ok(tokens)
}

/// What the invocation says, laid over the nearest `witcraft.toml` unless it says where its WIT is.
fn configuration(
    invocation: &Invocation,
    side: Side,
    root: &Path,
    sources: SourceSet,
) -> Result<(Config, Option<PathBuf>), Failure> {
    let found = if invocation.stands_alone() {
        None
    } else {
        Config::find(root)
    };
    let config = match &found {
        Some(file) => Config::load_into(file, sources)?,
        None => {
            let mut config = Config::none(root.to_owned());
            config.sources = sources;
            config
        }
    };
    let sources = config.sources.clone();
    let mut config = invocation.over(config, side, sources);
    if invocation.wit.is_some() {
        // What stands in the source is relative to the crate, wherever a configuration is.
        config.folder = root.to_owned();
    }
    Ok((config, found))
}

/// Without the crate `tracing`, what calls it does not compile.
fn traced(config: &Config) -> Result<(), Failure> {
    let selectors = &config.bindings(Side::Host).tracing;
    let on = selectors
        .iter()
        .find(|selector| !selector.value.starts_with('-'));
    let Some(selector) = on else { return Ok(()) };
    let found = Diagnostic::error(
        "tracing-feature",
        "calls are to be traced, and `witcraft-host` is without the crate for it",
    )
    .label(selector.span.clone(), "asked for here")
    .help("enable it: `witcraft-host = { …, features = [\"tracing\"] }`");
    Err(Failure::new(vec![found], config.sources.clone()))
}

fn load(
    invocation: &Invocation,
    config: &Config,
    config_file: Option<&Path>,
    root: &Path,
) -> Result<Package, Failure> {
    let paths = config.inputs();
    let mut inputs = Vec::new();
    if let Some(inline) = &invocation.inline {
        inputs.push(Input::text(INLINE, inline.value.as_str()));
        let named = invocation.wit.is_some();
        let used = paths.iter().flat_map(|path| used(path, named));
        inputs.extend(used.map(Input::Path));
    } else {
        inputs.extend(paths.into_iter().map(Input::Path));
    }
    let loaded = Loader::default()
        .features(config.features.iter().cloned())
        .all_features(config.all_features)
        .sources(config.sources.clone())
        .load(&inputs);
    loaded.map_err(|mut failure| {
        let is_default = !invocation.stands_alone() && !root.join("wit").exists();
        for found in &mut failure.diagnostics {
            if found.code != "no-such-path" {
                continue;
            }
            if let Some(file) = config_file {
                let help = format!(
                    "correct `wit` in `{}`, which says where the WIT is: the folder `wit` beside it, unless told",
                    file.display()
                );
                found.helps.push(help);
            } else if is_default {
                found.helps.push(
                    "put the WIT there, or say where it is: `{ path: \"../wit\" }`, or as text: \
                     `{ inline: \"package my:package; …\" }`"
                        .into(),
                );
            }
        }
        failure
    })
}

/// What there is to load at a path for WIT in the invocation, which is the package itself: the path may hold only
/// what that uses, in `deps`. One that is not `named` does not have to be there.
fn used(path: &Path, named: bool) -> Vec<PathBuf> {
    if path.is_file() || holds(path, &["wit"]) {
        return vec![path.to_owned()];
    }
    let deps = path.join("deps");
    let mut found: Vec<PathBuf> = std::fs::read_dir(&deps)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir() || has_extension(path, &["wit", "wasm", "wat"]))
        .collect();
    found.sort();
    if found.is_empty() && named {
        // The loader says what is wrong with it.
        found.push(path.to_owned());
    }
    found
}

/// Whether a folder has files with one of these endings directly inside.
fn holds(folder: &Path, extensions: &[&str]) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| has_extension(&entry.path(), extensions))
    })
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension()
        .is_some_and(|found| extensions.iter().any(|extension| found == *extension))
}

fn world(invocation: &Invocation, config: &Config, package: &Package) -> Result<World, Failure> {
    let fail = |found| Failure::new(vec![found], package.sources().clone());
    if let Some(setting) = &config.world {
        return package.world(Some(&setting.value)).map_err(|found| {
            let mut found = found.label(setting.span.clone(), "asked for here");
            found.helps.retain(|help| !help.contains("--world"));
            fail(found)
        });
    }
    if invocation.inline.is_some() {
        // The package in the source is the one that is meant, the others are what it uses.
        let own: Vec<World> = package
            .worlds()
            .into_iter()
            .filter(|world| world.path().package == *package.name())
            .collect();
        if let [world] = own.as_slice() {
            return Ok(world.clone());
        }
    }
    package.world(None).map_err(|mut found| {
        for help in &mut found.helps {
            if let Some(name) = help.strip_prefix("choose one: `--world ") {
                *help = format!("choose one: `world: \"{}\"`", name.trim_end_matches('`'));
            }
        }
        fail(found)
    })
}

/// Makes the compiler look at a file again when it changes.
fn depend_on(path: &Path) -> TokenStream {
    let mut tokens: TokenStream = "const _: &[::core::primitive::u8] = ::core::include_bytes!"
        .parse()
        .unwrap_or_default();
    let text = Literal::string(&path.display().to_string());
    let group = proc_macro2::Group::new(
        proc_macro2::Delimiter::Parenthesis,
        TokenTree::from(text).into(),
    );
    let semicolon = proc_macro2::Punct::new(';', proc_macro2::Spacing::Alone);
    tokens.extend([TokenTree::from(group), semicolon.into()]);
    tokens
}

/// The features of `witcraft-host` that are on.
fn wasi_features() -> Vec<&'static str> {
    let mut features = Vec::new();
    if cfg!(feature = "wasi") {
        features.push("wasi");
    }
    if cfg!(feature = "wasi-http") {
        features.push("wasi-http");
    }
    if cfg!(feature = "wasi-p3") {
        features.push("wasi-p3");
    }
    features
}
