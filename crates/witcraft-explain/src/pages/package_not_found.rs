//! A dependency that is not where it is looked for.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "package-not-found",
    title: "a WIT package that is used was not found",
    messages: &["package 'a:b' not found. known packages: …"],
    meaning: "
A `use` or an `import` names another package, and packages are not fetched: they have to be in the folder `deps`
beside the WIT, or be named on the command line. A package with a version is another one than the same without,
and than another version of it.",
    remedy: "
```text
wit/
├── your.wit
└── deps/
    ├── http/*.wit    a folder whose files begin with `package demo:http;`
    ├── http.wit      the same as one file
    └── http.wasm     the package encoded as wasm
```

- `witcraft check wit` says which package is needed where, and which there are.
- Another version: change the number behind the `@`, or get that version.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let package = said
        .after("package")
        .filter(|_| said.has("not found. known packages:"))?;
    let known = said
        .message("known packages:")
        .and_then(|message| message.split_once("known packages:"))
        .map(|(_, known)| {
            let names = known.lines().map(str::trim).filter(|line| !line.is_empty());
            names.take_while(|line| line.contains(':') && !line.contains("-->")).collect::<Vec<_>>()
        })
        .unwrap_or_default();
    let plain = package.split('@').next().unwrap_or(package);
    let version = known
        .iter()
        .find(|known| known.split('@').next() == Some(plain) && **known != package);
    let mut why = format!("`{package}` is used, and is not among the packages that were read");
    match version {
        Some(other) => why.push_str(&format!("; there is another version of it: `{other}`")),
        None if known.is_empty() => {}
        None => why.push_str(&format!("; there are: {}", known.join(", "))),
    }
    let folder = plain.split(':').next_back().unwrap_or(plain);
    let here = Here::new(why);
    let here = match version {
        Some(other) => here.next(format!("write `{other}`, or get the version that is asked for")),
        None => here.next(format!("put it into `deps/{folder}/` beside the WIT, or into `deps/{folder}.wit`")),
    };
    Some(here.next("all that is missing, with places: witcraft check wit"))
}
