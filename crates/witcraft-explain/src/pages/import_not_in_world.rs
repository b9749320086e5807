//! A module that imports from something that its world does not have.

use crate::Page;
use crate::provider::Interface;
use crate::said::{Here, Said, listed};

pub(super) const PAGE: Page = Page {
    code: "import-not-in-world",
    title: "the module imports from something that is not in its world",
    messages: &[
        "module requires an import interface named `…`",
        "failed to resolve import `…::…`",
    ],
    meaning: "
Everything that a module imports has to be in the world that it is built for, under exactly that name. `env` is
where C compilers look for functions that were declared and never defined. The name of an interface with another
version means that the bindings were generated from other WIT than the component is made with.",
    remedy: "
- `env`: define or link the functions that are missing; `witcraft inspect FILE` lists them.
- An interface: import it in the world, and generate the bindings again.
- A module that serves another one as an adapter: `witcraft component new --adapt NAME=adapter.wasm`.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let about = said.about;
    let (module, function) = match said.after("requires an import interface named") {
        Some(module) => (module, None),
        None => {
            let (module, function) = said.after("failed to resolve import")?.split_once("::")?;
            (module, Some(function))
        }
    };
    let from = match module {
        "$root" => "the world itself".to_owned(),
        module => format!("`{module}`"),
    };
    let mut why = match function {
        Some(function) => format!("{} imports `{function}` from {from}", about.subject()),
        None => format!("{} imports from {from}", about.subject()),
    };
    if !about.world.is_empty() {
        let world = about.world.iter().map(String::as_str);
        why.push_str(&format!("; its world has: {}", listed(world)));
    }
    let next = match (module, Interface::parse(module)) {
        ("$root", _) => "import the function in the world, and name the WIT of the module".to_owned(),
        ("env", _) => "define or link the functions that it imports from `env`".to_owned(),
        (_, Some(_)) => format!("import `{module}` in the world, and generate the bindings again"),
        _ => format!("give the module that has these functions: --adapt {module}=FILE"),
    };
    Some(
        Here::new(why)
            .next(next)
            .next(format!("see all that it imports: witcraft inspect {}", about.name())),
    )
}
