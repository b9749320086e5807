//! What the search looks through: a script, as a page on the disk may not read other files.

use serde::Serialize;
use witcraft_model::ItemPath;

use super::site::Site;
use crate::model::{Docs, Gate, InterfaceDoc, ItemDoc};
use crate::prose;

/// Name, address, kind, page with anchor, text of the documentation, and what it can be filtered by.
#[derive(Serialize)]
struct Entry<'a>(String, String, &'a str, String, String, String);

/// Calls a function of `witcraft.js` with one entry per item.
pub(super) fn render(site: &Site<'_>) -> String {
    let mut entries = Vec::new();
    let none = Gate::default();
    for package in &site.documentation.packages {
        push(
            site,
            &mut entries,
            &package.path,
            "package",
            &none,
            package.docs.as_ref(),
        );
        for world in &package.worlds {
            push(
                site,
                &mut entries,
                &world.path,
                "world",
                &world.gate,
                world.docs.as_ref(),
            );
            items(site, &mut entries, &world.items);
            world
                .interfaces
                .iter()
                .for_each(|one| interface(site, &mut entries, one));
        }
        package
            .interfaces
            .iter()
            .for_each(|one| interface(site, &mut entries, one));
    }
    let json = serde_json::to_string(&entries).unwrap_or_default();
    format!("witcraftSearch({json});\n")
}

fn interface<'a>(site: &Site<'_>, entries: &mut Vec<Entry<'a>>, interface: &'a InterfaceDoc) {
    push(
        site,
        entries,
        &interface.path,
        "interface",
        &interface.gate,
        interface.docs.as_ref(),
    );
    items(site, entries, &interface.items);
}

fn items<'a>(site: &Site<'_>, entries: &mut Vec<Entry<'a>>, list: &'a [ItemDoc]) {
    for item in list.iter().filter(|item| item.kind != "use") {
        push(
            site,
            entries,
            &item.path,
            item.kind,
            &item.gate,
            item.docs.as_ref(),
        );
        for member in item.members.iter().filter(|one| one.kind != "parameter") {
            push(
                site,
                entries,
                &member.path,
                member.kind,
                &item.gate,
                member.docs.as_ref(),
            );
        }
        items(site, entries, &item.functions);
    }
}

fn push<'a>(
    site: &Site<'_>,
    entries: &mut Vec<Entry<'a>>,
    path: &ItemPath,
    kind: &'a str,
    gate: &Gate,
    docs: Option<&Docs>,
) {
    let Some(href) = site.href("", path) else {
        return;
    };
    let name = match path.names.len() {
        0 if path.owner.is_none() => path.to_string(),
        0 => path.name().to_owned(),
        _ => path.names.join("."),
    };
    let mut filters = Vec::new();
    filters.extend(
        gate.unstable
            .as_ref()
            .map(|feature| format!("unstable:{feature}")),
    );
    filters.extend(gate.deprecated.as_ref().map(|_| "deprecated".to_owned()));
    entries.push(Entry(
        name,
        path.to_string(),
        kind,
        href,
        docs.map_or(String::new(), |docs| prose::plain_text(&docs.markdown)),
        filters.join(" "),
    ));
}
