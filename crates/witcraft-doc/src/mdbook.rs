//! Chapters of an mdBook: the book comes in as JSON, and goes out with WIT in place of directives.
//!
//! | directive | becomes |
//! | --- | --- |
//! | `{{#wit path}}` | the reference of the packages at `path`, on this page |
//! | `{{#wit path item}}` | one item, interface or world, by its address or as much of it as is needed |
//! | `{{#wit-chapters path}}` | chapters below this one: for each package, and in it for each world and interface |
//!
//! `path` is relative to the folder of the chapter. A directive stands on a line of its own; one after
//! `\` is left as it is. Loading what they name is left to the caller.

use serde_json::Value;
use witcraft_diagnostics::Diagnostic;
use witcraft_model::ItemPath;

use crate::Documentation;
use crate::markdown::{self, Chapter};

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
        chapters: Vec::new(),
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
    /// What is to come below the chapter that is looked at.
    chapters: Vec<Chapter>,
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
        let made = std::mem::take(&mut self.chapters);
        for inner in chapter["sub_items"].as_array_mut().into_iter().flatten() {
            self.item(inner);
        }
        insert(chapter, made);
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
        let (chapters, words) = match arguments.strip_prefix("-chapters") {
            Some(rest) => (true, rest),
            None => (false, arguments),
        };
        let is_separate = words.starts_with(char::is_whitespace);
        let mut words = words.split_whitespace();
        let (path, item, rest) = (words.next(), words.next(), words.next());
        let is_known = is_separate && rest.is_none() && !(chapters && item.is_some());
        let (Some(path), true) = (path, is_known) else {
            let message = format!("`{DIRECTIVE}{arguments}}}}}` is not a directive");
            let found = Diagnostic::error("bad-directive", message)
                .at_path(chapter.to_owned())
                .help("write `{{#wit path}}`, `{{#wit path item}}` or `{{#wit-chapters path}}`");
            self.findings.push(found);
            return None;
        };
        let documentation = (self.load)(&Place {
            root: self.root,
            sources: self.sources,
            chapter,
            path,
        })?;
        if chapters {
            let folder = chapter.strip_suffix(".md").unwrap_or(chapter);
            let made = markdown::chapters(&documentation, folder);
            let from = folder.rsplit('/').next().unwrap_or_default();
            let links = made.iter().map(|one| one.link(folder, from));
            let list = links.collect();
            self.chapters.extend(made);
            return Some(list);
        }
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

/// Puts chapters below another, numbered on from those that are there.
fn insert(parent: &mut Value, chapters: Vec<Chapter>) {
    let number = parent["number"].clone();
    let name = parent["name"].clone();
    let mut parents: Vec<Value> = parent["parent_names"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    parents.push(name);
    let Some(items) = parent["sub_items"].as_array_mut() else {
        return;
    };
    for chapter in chapters {
        let mut number = number.clone();
        if let Some(parts) = number.as_array_mut() {
            parts.push(Value::from(items.len() + 1));
        }
        let mut made = serde_json::json!({
            "name": chapter.name,
            "content": chapter.content,
            "number": number,
            "sub_items": [],
            "path": chapter.page,
            "source_path": null,
            "parent_names": parents,
        });
        insert(&mut made, chapter.inner);
        items.push(serde_json::json!({ "Chapter": made }));
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
    fn directives_become_chapters_below() {
        let inner = serde_json::json!({"Chapter": {
            "name": "in", "content": "{{#wit ../wit i#image}}", "number": [2, 1], "path": "a/x/in.md",
            "sub_items": [], "parent_names": ["x"],
        }});
        let chapter = serde_json::json!({"Chapter": {
            "name": "x", "content": "# X\n\n{{#wit-chapters ../wit}}\n", "number": [2], "path": "a/x.md",
            "sub_items": [inner], "parent_names": [],
        }});
        let input = serde_json::json!([{"root": "/book"}, {"items": [chapter]}]);
        let (book, findings) =
            preprocess(&input.to_string(), &mut |_| Some(documentation())).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
        let book: Value = serde_json::from_str(&book).unwrap();
        let x = &book["items"][0]["Chapter"];
        assert_eq!(
            text(&x["content"]).unwrap(),
            "# X\n\n\n- [`a:b`](<x/a_b/index.md>)\n\n"
        );
        let items = x["sub_items"].as_array().unwrap();
        assert_eq!(items.len(), 2, "the one that was there, and the package");
        assert!(
            text(&items[0]["Chapter"]["content"])
                .unwrap()
                .contains("record `image`")
        );
        let package = &items[1]["Chapter"];
        assert_eq!(package["number"], serde_json::json!([2, 2]));
        let interface = &package["sub_items"][0]["Chapter"];
        assert_eq!(interface["name"], "interface i");
        assert_eq!(interface["path"], "a/x/a_b/interface.i.md");
        assert_eq!(interface["number"], serde_json::json!([2, 2, 1]));
        assert_eq!(interface["parent_names"], serde_json::json!(["x", "a:b"]));
        let content = text(&interface["content"]).unwrap();
        assert!(
            content.contains(
                "# interface `i`
"
            ),
            "{content}"
        );
    }

    #[test]
    fn what_is_wrong_with_a_directive_is_said() {
        for wrong in [
            "{{#wit}}",
            "{{#wits ../wit}}",
            "{{#wit-chapters ../wit i}}",
            "{{#wit a b c}}",
        ] {
            assert_eq!(processed(wrong).1[0].code, "bad-directive", "{wrong}");
        }
        let (text, findings) = processed("{{#wit ../wit imagee}}\n");
        assert_eq!(text, "{{#wit ../wit imagee}}\n", "it stays");
        assert_eq!(findings[0].helps, ["did you mean `image`?"]);
        assert!(preprocess("{}", &mut |_| None).is_err());
    }
}
