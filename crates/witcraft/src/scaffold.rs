//! Implementations to start from: written once, and afterwards only compared.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use witcraft_codegen::scaffold::{Kind, Missing, missing};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::output;

/// Writes `scaffold` to `path`, or says what the file that is there lacks.
pub(crate) fn put(path: &Path, scaffold: &str, console: &Console) -> Outcome {
    let written = match fs::read_to_string(path) {
        Ok(written) => written,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            output::write(path, scaffold, false)?;
            console.done(&format!("wrote {}; it is yours now\n", path.display()));
            return Ok(Exit::Fine);
        }
        Err(error) => {
            let message = format!("cannot read this file: {error}");
            return Err(about(path, Diagnostic::error("unreadable", message)));
        }
    };
    let missing = missing(&written, scaffold).map_err(|error| {
        let message = format!("this file is there already, and is not Rust: {error}");
        let diagnostic = Diagnostic::error("not-rust", message);
        about(
            path,
            diagnostic
                .note("it was not changed")
                .help("name another file"),
        )
    })?;
    if missing.is_empty() {
        console.done(&format!("{} implements everything\n", path.display()));
        return Ok(Exit::Fine);
    }
    console.out(&report(path, &missing));
    Ok(Exit::Findings)
}

/// `target` as seen from the folder of `from`, with `/` between its parts.
pub(crate) fn relative(target: &Path, from: &Path) -> String {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (target, from) = (absolute(target), absolute(from));
    let folder = from.parent().unwrap_or(&from);
    let shared = folder
        .components()
        .zip(target.components())
        .take_while(|(one, other)| one == other)
        .count();
    let ups = folder.components().skip(shared).map(|_| "..".to_owned());
    let downs = target
        .components()
        .skip(shared)
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    ups.chain(downs).collect::<Vec<_>>().join("/")
}

fn about(path: &Path, diagnostic: Diagnostic) -> Failure {
    let diagnostic = diagnostic.at_path(path.display().to_string());
    Failure::new(vec![diagnostic], SourceSet::default())
}

fn report(path: &Path, missing: &[Missing]) -> String {
    let mut text = format!(
        "{} was not changed. It is not what the world asks for in {} place{}:\n",
        path.display(),
        missing.len(),
        if missing.len() == 1 { "" } else { "s" }
    );
    let mut before = String::new();
    for one in missing {
        let of = &one.of;
        let place = match one.kind {
            Kind::Into => format!("paste into the implementation of `{of}`"),
            Kind::Beside => format!("paste into the module that implements its interface: `{of}`"),
            Kind::Root => "paste at the end of the file".to_owned(),
            Kind::Signature => {
                format!("`{}` of `{of}` has another signature now", one.name)
            }
            Kind::Surplus if one.name.is_empty() => {
                format!("remove the implementation of `{of}`: the world has no such")
            }
            Kind::Surplus => format!("remove `{}`: `{of}` has no such", one.name),
            _ => of.clone(),
        };
        if place != before {
            text.push_str(&format!("\n// {place}\n"));
            before = place;
        }
        text.push_str(&one.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bindings_are_named_from_where_the_scaffold_is() {
        let relative = |target: &str, from: &str| relative(Path::new(target), Path::new(from));
        assert_eq!(relative("src/bindings.rs", "src/lib.rs"), "bindings.rs");
        assert_eq!(relative("src/gen/guest.rs", "src/lib.rs"), "gen/guest.rs");
        assert_eq!(
            relative("gen/guest.rs", "src/a/lib.rs"),
            "../../gen/guest.rs"
        );
    }
}
