//! An interface that a host expects of a component, and that is not there.

use crate::Page;
use crate::provider::Interface;
use crate::said::{Here, Said, listed};

pub(super) const PAGE: Page = Page {
    code: "interface-not-exported",
    title: "the component does not export an interface that this host calls",
    messages: &["no exported instance named `…`"],
    meaning: "
The bindings of a host look for every interface that its world exports as soon as a component is instantiated. This
component is of another world, or of another version of it.",
    remedy: "
- `witcraft targets FILE wit` says what does not fit, all at once.
- `witcraft inspect FILE` lists what it exports.
- Build the guest again from the WIT of the host.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let interface = said.after("no exported instance named")?;
    let about = said.about;
    let mut why = format!("{} does not export `{interface}`", about.subject());
    let wanted = Interface::parse(interface);
    let other = about.exports.iter().find_map(|export| {
        let export = export.split('#').next().unwrap_or(export);
        let (found, wanted) = (Interface::parse(export)?, wanted?);
        let same = |one: Interface<'_>| (one.namespace.to_owned(), one.package.to_owned(), one.name.to_owned());
        (same(found) == same(wanted)).then_some(export)
    });
    match other {
        Some(other) => why.push_str(&format!("; it has another version of it: `{other}`")),
        None if about.exports.is_empty() => {}
        None => why.push_str(&format!(
            "; it exports: {}",
            listed(about.exports.iter().map(String::as_str))
        )),
    }
    Some(
        Here::new(why)
            .next(format!("all that does not fit: witcraft targets {} wit", about.name()))
            .next("build the guest again from the WIT of this host"),
    )
}
