//! Chapters of an mdBook: the book comes in as JSON, and goes out with WIT in place of directives.
//!
//! | directive | becomes |
//! | --- | --- |
//! | `{{#wit path}}` | the reference of the packages at `path`, on this page |
//! | `{{#wit path item}}` | one item, interface or world, by its address or as much of it as is needed |
//!
//! `path` is relative to the folder of the chapter. A directive stands on a line of its own; one after
//! `\` is left as it is. Loading what they name is left to the caller.

use serde_json::Value;
use witcraft_diagnostics::Diagnostic;
use witcraft_model::ItemPath;

use crate::{Documentation, markdown};

const DIRECTIVE: &str = "{{#wit";

/// Loads a path, as seen from a chapter: the folder of the book's sources, the chapter's own path, and
/// the path that the directive names.
pub type Load<'a> = dyn FnMut(&Place<'_>) -> Option<Documentation> + 'a;

/// Where a directive stands.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The root of the book.
    pub root: &'a str,
    /// The folder of its sources, from there.
    pub sources: &'a str,
    /// The chapter, from there.
    pub chapter: &'a str,
    /// What the directive names.
    pub path: &'a str,
}

/// The book, as mdBook wants it back, and what is wrong with its directives.
///
/// What `load` cannot load it reports itself.
///
/// # Errors
///
/// One diagnostic, if the input is not what mdBook gives to a preprocessor.
pub fn preprocess(
    input: &str,
    load: &mut Load<'_>,
) -> Result<(String, Vec<Diagnostic>), Diagnostic> {
    let mut input: Value =
        serde_json::from_str(input).map_err(|error| no_book(&error.to_string()))?;
    let [context, book] = input
        .as_array_mut()
        .map(Vec::as_mut_slice)
        .unwrap_or_default()
    else {
        return Err(no_book("it is no list of a context and a book"));
    };
    let root = text(&context["root"]).unwrap_or(".").to_owned();
    let sources = text(&context["config"]["book"]["src"])
        .unwrap_or("src")
        .to_owned();
    // Called `sections` before mdBook 0.5.
    let items = match book.get("items").is_some() {
        true => "items",
        false => "sections",
    };
    let mut pass = Pass {
        root: &root,
        sources: &sources,
        load,
        findings: Vec::new(),
    };
    for item in book[items].as_array_mut().into_iter().flatten() {
        pass.item(item);
    }
    Ok((book.to_string(), pass.findings))
}

fn text(value: &Value) -> Option<&str> {
    value.as_str()
}

fn no_book(reason: &str) -> Diagnostic {
    Diagnostic::error(
        "no-book",
        "what was read is not what mdBook gives to a preprocessor",
    )
    .at_path("<stdin>")
    .note(reason.to_owned())
    .help(
        "do not run this by hand; put it into book.toml and run `mdbook build`:\n\
               [preprocessor.witcraft]\ncommand = \"witcraft doc --format mdbook\"",
    )
}

struct Pass<'a, 'l> {
    root: &'a str,
    sources: &'a str,
    load: &'a mut Load<'l>,
    findings: Vec<Diagnostic>,
}

impl Pass<'_, '_> {
    fn item(&mut self, item: &mut Value) {
        let Some(chapter) = item.get_mut("Chapter") else {
            return;
        };
        let path = text(&chapter["path"]).unwrap_or_default().to_owned();
        if let Some(content) = text(&chapter["content"]) {
            if content.contains(DIRECTIVE) {
                chapter["content"] = Value::from(self.content(&path, content));
            }
        }
        for inner in chapter["sub_items"].as_array_mut().into_iter().flatten() {
            self.item(inner);
        }
    }

    fn content(&mut self, chapter: &str, content: &str) -> String {
        let mut out = String::with_capacity(content.len());
        // The level of the heading that a directive stands under.
        let mut level = 0;
        let mut fenced = false;
        for line in content.split_inclusive('\n') {
            let trimmed = line.trim();
            if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
                fenced = !fenced;
            }
            let marks = trimmed.chars().take_while(|c| *c == '#').count();
            if !fenced && (1..=6).contains(&marks) && trimmed[marks..].starts_with(' ') {
                level = marks;
            }
            if let Some(directive) = trimmed.strip_prefix('\\') {
                if directive.starts_with(DIRECTIVE) {
                    out += &line.replacen('\\', "", 1);
                    continue;
                }
            }
            match trimmed
                .strip_prefix(DIRECTIVE)
                .and_then(|rest| rest.strip_suffix("}}"))
            {
                Some(arguments) => {
                    let level = u8::try_from(level + 1).unwrap_or(6);
                    match self.directive(chapter, arguments, level) {
                        Some(text) => out += &format!("\n{text}\n"),
                        None => out += line,
                    }
                }
                None => out += line,
            }
        }
        out
    }

    fn directive(&mut self, chapter: &str, arguments: &str, level: u8) -> Option<String> {
        let mut words = arguments.split_whitespace();
        let (path, item, rest) = (words.next(), words.next(), words.next());
        let (Some(path), None) = (path, rest) else {
            let message = format!("`{DIRECTIVE}{arguments}}}}}` is not a directive");
            let found = Diagnostic::error("bad-directive", message)
                .at_path(chapter.to_owned())
                .help("write `{{#wit path}}` or `{{#wit path item}}`");
            self.findings.push(found);
            return None;
        };
        let documentation = (self.load)(&Place {
            root: self.root,
            sources: self.sources,
            chapter,
            path,
        })?;
        let Some(item) = item else {
            return Some(markdown::below(&documentation, level));
        };
        match find(&documentation, item) {
            Ok(path) => markdown::one(&documentation, &path, level),
            Err(found) => {
                self.findings.push(found.at_path(chapter.to_owned()));
                None
            }
        }
    }
}

/// What an address, or an end of one, means.
fn find(documentation: &Documentation, item: &str) -> Result<ItemPath, Diagnostic> {
    let packages = documentation.packages.iter();
    let mut all: Vec<&ItemPath> = Vec::new();
    // What was asked for is before what it depends on.
    for package in packages {
        all.extend(package.worlds.iter().map(|world| &world.path));
        all.extend(package.all_interfaces().map(|interface| &interface.path));
        all.extend(
            package
                .items()
                .filter(|item| item.kind != "use")
                .map(|item| &item.path),
        );
    }
    let forms: [fn(&ItemPath) -> String; 4] = [
        ToString::to_string,
        |path| {
            let mut path = path.clone();
            path.package.version = None;
            path.to_string()
        },
        |path| {
            let owner = path.owner.as_deref().unwrap_or_default();
            match path.local() {
                local if local.is_empty() => owner.to_owned(),
                local => format!("{owner}#{local}"),
            }
        },
        ItemPath::local,
    ];
    for form in forms {
        let found: Vec<&&ItemPath> = all.iter().filter(|path| form(path) == item).collect();
        match found.as_slice() {
            [] => {}
            [path] => return Ok((**path).clone()),
            several => {
                let names: Vec<String> = several.iter().map(ToString::to_string).collect();
                let message = format!("there are {} items `{item}`", several.len());
                return Err(Diagnostic::error("ambiguous-item", message)
                    .note(format!("they are: {}", names.join(", ")))
                    .help("write enough of the address to tell which is meant"));
            }
        }
    }
    let names: Vec<String> = all.iter().map(|path| path.local()).collect();
    let near = witcraft_diagnostics::suggestion(item, names.iter().map(String::as_str));
    Err(Diagnostic::error("no-such-item", format!("there is no item `{item}`")).maybe_help(near))
}

#[cfg(test)]
mod tests {
    use super::*;
    use witcraft_model::{Input, Loader};

    fn documentation() -> Documentation {
        let wit = "package a:b;\ninterface i {\n/// An image.\nrecord image { width: u32 }\n}\n";
        let package = Loader::default()
            .load(&[Input::text("i.wit", wit)])
            .unwrap();
        Documentation::new(&package, &[]).0
    }

    fn processed(content: &str) -> (String, Vec<Diagnostic>) {
        let chapter = serde_json::json!({"Chapter": {
            "name": "x", "content": content, "path": "a/x.md", "sub_items": [],
        }});
        let input = serde_json::json!([
            {"root": "/book", "config": {"book": {"src": "src"}}},
            {"items": ["Separator", chapter]},
        ]);
        let mut load = |place: &Place<'_>| {
            assert_eq!((place.chapter, place.path), ("a/x.md", "../wit"));
            Some(documentation())
        };
        let (book, findings) = preprocess(&input.to_string(), &mut load).unwrap();
        let book: Value = serde_json::from_str(&book).unwrap();
        let content = &book["items"][1]["Chapter"]["content"];
        (content.as_str().unwrap().to_owned(), findings)
    }

    #[test]
    fn directives_become_reference() {
        let (text, findings) = processed("# One\n\n## Two\n\n{{#wit ../wit i#image}}\nafter\n");
        assert!(findings.is_empty());
        assert!(
            text.contains("### record `image`\n\n```wit\nrecord image {"),
            "{text}"
        );
        assert!(text.contains("An image."));
        assert!(text.ends_with("after\n"));
        let (text, _) = processed("# One\n\n{{#wit ../wit}}\n");
        assert!(text.contains("## package `a:b`"), "{text}");
        assert!(text.contains("### interface `i`"), "{text}");
        let (text, _) = processed("\\{{#wit ../wit}}\n");
        assert_eq!(text, "{{#wit ../wit}}\n");
    }

    #[test]
    fn what_is_wrong_with_a_directive_is_said() {
        let (text, findings) = processed("{{#wit ../wit imagee}}\n");
        assert_eq!(text, "{{#wit ../wit imagee}}\n", "it stays");
        assert_eq!(findings[0].helps, ["did you mean `image`?"]);
        assert!(preprocess("{}", &mut |_| None).is_err());
    }
}
