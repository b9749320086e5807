//! A module that imports from something that its world does not have.

use crate::Page;
use crate::provider::Interface;
use crate::said::{Here, Said, listed};

pub(super) const PAGE: Page = Page {
    code: "import-not-in-world",
    title: "the module imports from something that is not in its world",
    messages: &["module requires an import interface named `…`"],
    meaning: "
Everything that a module imports has to be in the world that it is built for, under exactly that name. `env` is \
where C compilers look for functions that were declared and never defined. The name of an interface with another \
version means that the bindings were generated from other WIT than the component is made with.",
    remedy: "
- `env`: define or link the functions that are missing; `witcraft inspect FILE` lists them.
- An interface: import it in the world, and generate the bindings again.
- A module that serves another one as an adapter: `witcraft component new --adapt NAME=adapter.wasm`.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let module = said.after("requires an import interface named")?;
    let about = said.about;
    let mut why = format!("{} imports from `{module}`", about.subject());
    if !about.imports.is_empty() {
        let imports = about.imports.iter().map(String::as_str);
        why.push_str(&format!("; its world has: {}", listed(imports)));
    }
    let next = match (module, Interface::parse(module)) {
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
