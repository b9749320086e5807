//! An import that the linker does not have.

use crate::provider::{Interface, Provider, provider};
use crate::said::{Here, Said, quoted};
use crate::Page;

pub(super) const PAGE: Page = Page {
    code: "import-not-provided",
    title: "the component imports something that this host does not provide",
    messages: &["component imports instance `…`, but a matching implementation was not found in the linker"],
    meaning: "
A component names what it needs. Before it starts, a host looks for each of these names in its *linker*, and one is
not there. There are three usual reasons: the host never added it (`add_to_linker` was not called); the host has it
in a version that is not compatible, which for `0.y.z` means another `y`, and from `1.0.0` on another first number;
or it was not granted, as with networking. The name decides, so a type or a function more or less inside of the
interface is another message.",
    remedy: "
- `witcraft inspect FILE` lists all imports and who can provide each.
- `witcraft targets FILE wit` compares the component with the WIT of the host, side by side.
- An interface of your own: implement its trait `Host`, and call the `add_to_linker` of the bindings.
- WASI: enable `wasi`, `wasi-http` or `wasi-p3` of `witcraft-host`, and add it to the linker.
- Another version: build the guest against the WIT of the host, or add that version to the host, too.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    const WORDS: &str = "a matching implementation was not found in the linker";
    let message = said.message(WORDS)?;
    let import = ["instance", "function", "func", "module", "resource", "type"]
        .iter()
        .find_map(|kind| quoted(message, &format!("component imports {kind}")))?;
    let who = provider(import);
    let subject = said.about.subject();
    let mut why = format!("{subject} imports `{import}`; it is provided by: {who}");
    if let Some(version) = Interface::parse(import).and_then(|it| it.version) {
        why.push_str(&format!(
            "\nit asks for version {version}: the host has none that is compatible with it"
        ));
    }
    // The cause names a single function or type where the interface is there, and is not complete.
    let within = said.chain.iter().find_map(|cause| {
        let name = quoted(cause, "instance export").or_else(|| quoted(cause, "expected export"))?;
        Some(format!("in it, `{name}` is missing or another one"))
    });
    if let Some(within) = &within {
        why.push('\n');
        why.push_str(within);
    }
    let mut here = Here::new(why).next(who.remedy());
    if who == Provider::Host {
        here = here.next(format!("see both sides: witcraft targets {} wit", said.about.name()));
    }
    Some(here.next(format!("see all imports: witcraft inspect {}", said.about.name())))
}
