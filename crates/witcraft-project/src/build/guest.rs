//! Which crate is the guest.

use std::path::{Path, PathBuf};

use cargo_metadata::{Metadata, Package, TargetKind};
use witcraft_diagnostics::{Diagnostic, Failure, suggestion};

use super::lone;
use crate::WasmToolchain;

/// A crate that compiles to a core module.
pub(super) struct Guest {
    pub(super) name: String,
    /// The name of its library, which is that of the module.
    pub(super) library: String,
    pub(super) folder: PathBuf,
    pub(super) manifest: PathBuf,
    /// Where cargo compiles to.
    pub(super) target_folder: PathBuf,
}

/// What a guest depends on.
const RUNTIMES: [&str; 2] = ["witcraft-guest", "wit-bindgen"];

/// The guest in a folder: the package that is named, else the crate there, else the only one of the
/// workspace that compiles to a module.
pub(super) fn find(
    toolchain: &WasmToolchain,
    folder: &Path,
    package: Option<&str>,
) -> Result<Guest, Failure> {
    let metadata = metadata(toolchain, folder)?;
    let members = metadata.workspace_packages();
    let here = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let mut guests: Vec<&Package> = members.iter().copied().filter(|it| is_guest(it)).collect();
    if let Some(name) = package {
        let Some(found) = members.iter().find(|it| it.name == name) else {
            let names = members.iter().map(|it| it.name.as_str());
            return Err(lone(
                Diagnostic::error(
                    "no-such-package",
                    format!("there is no package `{name}` here"),
                )
                .at_path(folder.display().to_string())
                .maybe_help(suggestion(name, names.clone()))
                .note(format!(
                    "there are: {}",
                    names.collect::<Vec<_>>().join(", ")
                )),
            ));
        };
        guests.retain(|it| it.name == found.name);
        if guests.is_empty() {
            return Err(no_guest(folder, &format!("`{name}` is no guest")));
        }
    }
    // In the folder of a guest, that one is meant, whatever else is in the workspace.
    let own = guests.iter().find(|it| {
        let root = it
            .manifest_path
            .parent()
            .map(|root| root.as_std_path().to_owned());
        root.and_then(|root| std::fs::canonicalize(root).ok()) == Some(here.clone())
    });
    let guest = match (own, guests.as_slice()) {
        (Some(guest), _) => guest,
        (None, [guest]) => guest,
        (None, []) => return Err(no_guest(folder, "there is no guest here")),
        (None, several) => {
            let names: Vec<&str> = several.iter().map(|it| it.name.as_str()).collect();
            return Err(lone(
                Diagnostic::error("several-guests", "there are several guests here")
                    .at_path(folder.display().to_string())
                    .note(format!("they are: {}", names.join(", ")))
                    .help(format!("choose one: `witcraft build -p {}`", names[0])),
            ));
        }
    };
    let library = guest
        .targets
        .iter()
        .find(|target| target.kind.contains(&TargetKind::CDyLib));
    Ok(Guest {
        name: guest.name.to_string(),
        library: library.map_or(String::new(), |it| it.name.replace('-', "_")),
        folder: guest
            .manifest_path
            .parent()
            .map_or(here, |it| it.as_std_path().to_owned()),
        manifest: guest.manifest_path.as_std_path().to_owned(),
        target_folder: metadata.target_directory.as_std_path().to_owned(),
    })
}

fn metadata(toolchain: &WasmToolchain, folder: &Path) -> Result<Metadata, Failure> {
    let mut command = toolchain.cargo();
    command
        .current_dir(folder)
        .args(["metadata", "--no-deps", "--format-version", "1"]);
    let failed = |why: String| {
        lone(
            Diagnostic::error("no-crate", "cargo finds no crate here")
                .at_path(folder.display().to_string())
                .note(why.trim_end().to_owned())
                .help("go to the folder of a crate, or name it: `witcraft build FOLDER`")
                .help("`witcraft new NAME` makes a project to start from"),
        )
    };
    let output = command
        .output()
        .map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text
        .lines()
        .find(|line| line.starts_with('{'))
        .unwrap_or_default();
    cargo_metadata::MetadataCommand::parse(line).map_err(|error| failed(error.to_string()))
}

/// Whether it compiles to a module, and is meant to become a component.
fn is_guest(package: &Package) -> bool {
    let module = package
        .targets
        .iter()
        .any(|it| it.kind.contains(&TargetKind::CDyLib));
    let runtime = |name: &str| RUNTIMES.contains(&name);
    module
        && package
            .dependencies
            .iter()
            .any(|dependency| runtime(&dependency.name))
}

fn no_guest(folder: &Path, message: &str) -> Failure {
    lone(
        Diagnostic::error("no-guest", message)
            .at_path(folder.display().to_string())
            .note("a guest is a library that depends on `witcraft-guest` and compiles to a module")
            .help("in its Cargo.toml: `[lib]` `crate-type = [\"cdylib\", \"rlib\"]`")
            .help("and: cargo add witcraft-guest"),
    )
}
