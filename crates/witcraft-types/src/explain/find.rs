//! Which item is meant.

use witcraft_diagnostics::{Diagnostic, nearest};

use crate::report::{Child, Item, Report};

/// More candidates than this are counted instead of named.
const NAMED: usize = 6;

/// An item, or a part of one.
type Found<'a> = (&'a Item, Option<&'a Child>);

/// Whether something is what a text means.
type Reading<'a> = &'a dyn Fn(&Found<'_>, &str) -> bool;

pub(super) fn find<'a>(report: &'a Report, query: &str) -> Result<Found<'a>, Diagnostic> {
    let all: Vec<(Found<'a>, &'a str)> = report
        .items
        .iter()
        .flat_map(|item| {
            let children = item.children.iter();
            let children = children.map(move |child| ((item, Some(child)), child.path.as_str()));
            std::iter::once(((item, None), item.path.as_str())).chain(children)
        })
        .collect();
    // From the most exact reading to the loosest; another name for something is not what is meant by it.
    let is_use = |(item, _): &Found<'_>| item.kind == "use";
    let readings: [Reading<'_>; 4] = [
        &|_, path| path == query,
        &|found, path| !is_use(found) && !query.is_empty() && ends(path, query),
        &|_, path| !query.is_empty() && ends(path, query),
        &|_, path| !query.is_empty() && unversioned(path) == query,
    ];
    for reading in readings {
        let mut found = all.iter().filter(|(found, path)| reading(found, path));
        match (found.next(), found.next()) {
            (Some((found, _)), None) => return Ok(*found),
            (Some(first), Some(second)) => {
                let paths = [first, second].into_iter().chain(found);
                return Err(several(query, paths.map(|(_, path)| *path).collect()));
            }
            (None, _) => {}
        }
    }
    Err(nothing(report, query, &all))
}

/// Whether the address ends with whole parts of it: `image` and `types#image` and `types`, but not `mage`.
fn ends(path: &str, query: &str) -> bool {
    // An interface that is written in a world ends with a slash, which nobody types.
    let path = unversioned(path.trim_end_matches('/'));
    let is_end = |path: &str| {
        path.strip_suffix(query)
            .is_some_and(|before| before.is_empty() || before.ends_with(['/', '#', ':']))
    };
    is_end(&path)
}

/// The address without the version, which few remember.
fn unversioned(path: &str) -> String {
    match path.split_once('@') {
        Some((before, rest)) => match rest.find('#') {
            Some(at) => before.to_owned() + &rest[at..],
            None => before.to_owned(),
        },
        None => path.to_owned(),
    }
}

fn several(query: &str, paths: Vec<&str>) -> Diagnostic {
    let message = format!("`{query}` could be {} items", paths.len());
    listed(Diagnostic::error("ambiguous-item", message), &paths)
        .help("write more of the address, from its end on: `types#image` instead of `image`")
}

fn nothing(report: &Report, query: &str, all: &[(Found<'_>, &str)]) -> Diagnostic {
    let world = report.world.as_deref().unwrap_or(&report.package);
    let found = Diagnostic::error("no-such-item", format!("`{world}` has no item `{query}`"));
    let name = |path: &str| {
        let path = path.trim_end_matches('/');
        path.rsplit(['#', '/']).next().unwrap_or(path).to_owned()
    };
    let short: Vec<String> = all
        .iter()
        .map(|(_, path)| name(&unversioned(path)))
        .collect();
    let typed = name(&unversioned(query));
    let candidates = short.iter().filter(|_| !typed.is_empty());
    match nearest(&typed, candidates.map(String::as_str)) {
        Some(near) => {
            let paths = all.iter().zip(&short).filter(|(_, name)| *name == near);
            let paths: Vec<&str> = paths.map(|((_, path), _)| *path).collect();
            listed(found.help(format!("did you mean `{near}`?")), &paths)
        }
        None => found.help("`witcraft types` without `--explain` shows all there are"),
    }
}

fn listed(found: Diagnostic, paths: &[&str]) -> Diagnostic {
    let mut names: Vec<String> = paths
        .iter()
        .take(NAMED)
        .map(|path| format!("`{path}`"))
        .collect();
    if paths.len() > NAMED {
        names.push(format!("{} more", paths.len() - NAMED));
    }
    found.note(names.join(", "))
}
