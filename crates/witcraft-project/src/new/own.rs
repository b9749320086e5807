//! A project around WIT that is there already: the WIT is copied, and what it asks of either side written down.

use std::fs;
use std::path::{Path, PathBuf};

use witcraft_codegen::{Side, scaffold};
use witcraft_config::Config;
use witcraft_diagnostics::{Diagnostic, Failure};
use witcraft_model::{Input, Loader, World};

use super::{File, Word, lone};

/// What does not depend on the WIT.
pub(super) const TEMPLATE: &[File] = template!["own":
    "README.md" = "README.md",
    "host/Cargo.toml" = "host.toml",
    "host/src/main.rs" = "host/src/main.rs",
    "host/tests/starts.rs" = "host/tests/starts.rs",
];

/// What does.
pub(super) struct Own {
    pub(super) files: Vec<(PathBuf, Vec<u8>)>,
    world: String,
    asynchronous: bool,
    http: bool,
}

impl Own {
    /// Reads the WIT.
    pub(super) fn load(path: &Path, world: Option<&str>) -> Result<Self, Failure> {
        let package = Loader::default().load(&[Input::Path(path.to_owned())])?;
        let world = package
            .world(world)
            .map_err(|found| Failure::new(vec![found], package.sources().clone()))?;
        let mut files = Vec::new();
        for (inside, file) in world.needed_files(&[path.to_owned()]) {
            let bytes = fs::read(file).map_err(|error| {
                let message = format!("cannot read this file: {error}");
                let at = file.display().to_string();
                lone(Diagnostic::error("unreadable", message).at_path(at))
            })?;
            files.push((Path::new("wit").join(inside), bytes));
        }
        let asynchronous = scaffold::is_async(&world)?;
        let config = configuration(path, &world, asynchronous);
        // The scaffold is for just the bindings that the macros make of this file.
        let options = Config::parse("witcraft.toml", &config, PathBuf::new())?;
        let guest = scaffold::macro_stub(&world, options.bindings(Side::Guest))?;
        let host = scaffold::embedding(&world, options.bindings(Side::Host))?;
        for (path, text) in [
            ("witcraft.toml", config),
            ("guest/src/lib.rs", guest),
            ("host/src/lib.rs", host),
        ] {
            files.push((path.into(), text.into_bytes()));
        }
        let http = |entry: &witcraft_model::WorldEntry| entry.name.starts_with("wasi:http/");
        Ok(Self {
            files,
            world: world.path().to_string(),
            asynchronous,
            http: world.imports().iter().any(http),
        })
    }

    /// What is different in the template.
    pub(super) fn words(&self) -> Vec<Word> {
        let either = |yes: &str, no: &str| if self.asynchronous { yes } else { no }.to_owned();
        let features = if self.http {
            "\"runtime\", \"wasi-http\""
        } else {
            "\"runtime\""
        };
        let tokio = "tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n";
        vec![
            ("{{world}}", self.world.clone()),
            ("{{features}}", features.to_owned()),
            ("{{tokio}}", either(tokio, "")),
            ("{{main}}", either("#[tokio::main]\nasync fn", "fn")),
            (
                "{{test}}",
                either("#[tokio::test]\nasync fn", "#[test]\nfn"),
            ),
            ("{{await}}", either(".await", "")),
        ]
    }
}

fn configuration(path: &Path, world: &World, asynchronous: bool) -> String {
    let wit = match path.file_name() {
        // One that is no WIT text is found by its name only.
        Some(name) if path.is_file() => format!("wit/{}", name.to_string_lossy()),
        _ => "wit".to_owned(),
    };
    let mut text = format!(
        "# Read by `witcraft`, by the macros of both sides and by the build script, so that they agree.\n\
         wit = {wit:?}\nworld = \"{}\"\n",
        world.path()
    );
    if asynchronous {
        text.push_str("\n[host]\n# The world has functions, streams or futures that are waited for.\nasync = true\n");
    }
    text
}
