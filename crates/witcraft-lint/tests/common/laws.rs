//! What holds for every text, good or bad. The fuzz target holds to it, too.

use witcraft_diagnostics::render::text;
use witcraft_lint::{Level, Levels, lint, repair};
use witcraft_model::{Input, Loader, Package};

fn load(text: &str) -> Result<Package, witcraft_diagnostics::Failure> {
    Loader::default()
        .all_features(true)
        .load(&[Input::text("fuzz.wit", text)])
}

/// Whether the text could be loaded.
pub(crate) fn laws(text: &str) -> Result<bool, String> {
    let package = match load(text) {
        Ok(package) => package,
        Err(failure) => {
            let said = text::render_all(&failure.diagnostics, &failure.sources, false);
            // Upstream's own panics are caught and said so; that there is one is not ours to mend.
            return if said.is_empty() {
                Err(format!("refused without a word\n{text}"))
            } else {
                Ok(false)
            };
        }
    };
    let mut levels = Levels::default();
    levels
        .set("all", Level::Warn)
        .map_err(|unknown| unknown.to_string())?;
    let findings = lint(&package, &levels);
    if text::render_all(&findings, package.sources(), false).is_empty() != findings.is_empty() {
        return Err(format!("a finding without words\n{text}"));
    }
    for repaired in repair(&findings, package.sources()) {
        if let Err(failure) = load(&repaired.text) {
            return Err(format!(
                "repaired, it does not load\n--- from\n{text}\n--- to\n{}\n{failure}",
                repaired.text
            ));
        }
    }
    Ok(true)
}
