//! Whether a binary fits a world.

use witcraft_abi::{Binary, Expected, WorldAbi};
use witcraft_compat::Misfit;
use witcraft_diagnostics::Diagnostic;
use witcraft_model::World;

use crate::{Kind, Wasm, world_of};

/// All that keeps a module or component from being a guest of a world: of a component its
/// imports, exports and types, of both the core functions, names and signatures that the Canonical
/// ABI gives them. Warnings are among it.
#[must_use]
pub fn misfits(wasm: &Wasm<'_>, world: &World) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    if wasm.kind() == Kind::Component {
        match world_of(wasm) {
            Ok(Some(own)) => {
                let fit = witcraft_compat::fit(&own, world);
                findings.extend(fit.misfits.iter().map(|misfit| finding(misfit, &fit.world)));
            }
            Ok(None) => {}
            Err(error) => findings.extend(error.failure(wasm.name()).diagnostics),
        }
    }
    // What does not fit by its types does not fit by its core functions either: once is enough.
    if findings.is_empty() {
        match Binary::read(wasm.bytes()) {
            Ok(binary) => {
                findings.extend(Expected::of_world(&WorldAbi::new(world)).verify(&binary));
            }
            Err(error) => findings.push(Diagnostic::error("bad-wasm", error.to_string())),
        }
    }
    let at = |found: Diagnostic| match found.path {
        None => found.at_path(wasm.name()),
        Some(_) => found,
    };
    findings.into_iter().map(at).collect()
}

fn finding(misfit: &Misfit, world: &str) -> Diagnostic {
    let direction = misfit.direction.map_or(String::new(), |direction| {
        format!("{} ", direction.as_str())
    });
    // What is of a component's own world has an address that nobody has ever written.
    let path = misfit.path.strip_prefix("root:component/root#");
    let path = path.unwrap_or(&misfit.path);
    let message = format!("{direction}`{path}` does not fit the world `{world}`");
    let mut found = Diagnostic::error("misfit", message).note(misfit.message.clone());
    for (side, text) in [("component", &misfit.component), ("world", &misfit.host)] {
        if let Some(text) = text {
            found = found.note(format!("{side}: {text}"));
        }
    }
    found.help(format!(
        "why that counts: `witcraft explain {}`",
        misfit.rule
    ))
}
