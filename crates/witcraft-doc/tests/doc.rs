//! The documentation as a whole: goldens of a small package, the structure of sites, and comments that
//! mean harm.

#[allow(dead_code, reason = "each suite uses a part of it")]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use scraper::{ElementRef, Html, Node, Selector};
use serde_json::Value;
use witcraft_doc::{Files, html, json, markdown};
use witcraft_model::Package;

fn site(package: &Package) -> Files {
    html::render(&support::documented(package).0, html::Options::default())
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("WITCRAFT_BLESS").is_some() {
        fs::write(&path, text).unwrap();
        return;
    }
    let pinned = fs::read_to_string(&path).unwrap_or_default();
    let diff = similar::TextDiff::from_lines(pinned.as_str(), text);
    let diff = diff.unified_diff().to_string();
    assert!(
        diff.is_empty(),
        "{diff}\nis that meant? WITCRAFT_BLESS=1 cargo test -p witcraft-doc --test doc"
    );
}

#[test]
fn a_small_package_reads_like_this() {
    let wit = include_str!("golden/small.wit");
    let (documentation, findings) = support::documented(&support::text(wit));
    assert!(findings.is_empty(), "{findings:#?}");
    golden("small.json", &json::render(&documentation));
    golden("small.md", &markdown::single(&documentation));
}

/// Of the packages in `wit/`: all of the Markdown, and of the model one line per thing that has an address. What it is in
/// Rust and in memory is left out, which `snapshots/` has.
#[test]
fn the_examples_read_like_this() {
    for name in ["image-processor", "kitchen-sink", "streaming"] {
        let (documentation, _) = support::documented(&support::example(name));
        golden(&format!("{name}.md"), &markdown::single(&documentation));
        let model: Value = serde_json::from_str(&json::render(&documentation)).unwrap();
        let mut lines = String::new();
        model_lines("documentation", &model, &mut lines);
        golden(&format!("{name}.jsonl"), &lines);
    }
}

/// A line for an object, and below it lines for what has an address in it. What is empty is left out.
fn model_lines(place: &str, value: &Value, lines: &mut String) {
    const ELSEWHERE: [&str; 6] = [
        "rust",
        "abi",
        "declaration",
        "generated_by",
        "generation",
        "source",
    ];
    let mut line = serde_json::Map::from_iter([("in".to_owned(), Value::from(place))]);
    let mut inner = Vec::new();
    for (key, value) in value.as_object().into_iter().flatten() {
        let items = value
            .as_array()
            .filter(|list| list.iter().any(|item| item.get("docs").is_some()));
        match items {
            Some(items) => inner.extend(items.iter().map(|item| (key, item))),
            None if ELSEWHERE.contains(&key.as_str()) => {}
            None => line.extend(full(value).map(|value| (key.clone(), value))),
        }
    }
    *lines += &format!("{}\n", Value::from(line));
    for (key, item) in inner {
        model_lines(key, item, lines);
    }
}

/// A value without what says nothing: nulls, and lists and objects of nothing.
fn full(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::Array(list) => {
            let list: Vec<Value> = list.iter().filter_map(full).collect();
            (!list.is_empty()).then(|| Value::from(list))
        }
        Value::Object(object) => {
            let object = object
                .iter()
                .filter_map(|(key, value)| Some((key.clone(), full(value)?)));
            let object: serde_json::Map<String, Value> = object.collect();
            (!object.is_empty()).then(|| Value::from(object))
        }
        other => Some(other.clone()),
    }
}

#[test]
fn the_schema_describes_what_is_printed() {
    let schema: Value = serde_json::from_str(json::JSON_SCHEMA).unwrap();
    for name in ["kitchen-sink", "streaming"] {
        let (documentation, _) = support::documented(&support::example(name));
        let printed: Value = serde_json::from_str(&json::render(&documentation)).unwrap();
        let mut problems = Vec::new();
        against(&schema, &schema, &printed, "$", &mut problems);
        assert!(problems.is_empty(), "{name}\n{}", problems.join("\n"));
        let mut broken = printed.clone();
        broken["packages"][0]["interfaces"][0]["items"][0]["kind"] = Value::from("thing");
        against(&schema, &schema, &broken, "$", &mut problems);
        assert_eq!(
            problems,
            ["$.packages[0].interfaces[0].items[0].kind: not one of those"]
        );
    }
}

/// As much of JSON Schema as the schema uses.
fn against(root: &Value, schema: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return against(root, &root["$defs"][name], value, at, problems);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let tries = choices.iter().map(|choice| {
            let mut found = Vec::new();
            against(root, choice, value, at, &mut found);
            found
        });
        let mut tries: Vec<Vec<String>> = tries.collect();
        if tries.iter().all(|found| !found.is_empty()) {
            problems.append(&mut tries[0]);
        }
        return;
    }
    let constant = schema
        .get("const")
        .is_some_and(|constant| constant != value);
    let choices = schema["enum"].as_array();
    if constant || choices.is_some_and(|choices| !choices.contains(value)) {
        problems.push(format!("{at}: not one of those"));
    }
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "boolean" => value.is_boolean(),
        _ => value.is_null(),
    };
    let fits = match &schema["type"] {
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).any(is),
        _ => true,
    };
    if !fits {
        problems.push(format!("{at}: not of type {}", schema["type"]));
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(name) {
            Some(property) => against(root, property, inner, &format!("{at}.{name}"), problems),
            None if schema["additionalProperties"] == false => {
                problems.push(format!("{at}: `{name}` is not in the schema"));
            }
            None => {}
        }
    }
    let required = schema["required"].as_array().into_iter().flatten();
    for name in required.filter_map(Value::as_str) {
        if value.is_object() && value.get(name).is_none() {
            problems.push(format!("{at}: `{name}` is missing"));
        }
    }
    if let (Some(schema), Some(values)) = (schema.get("items"), value.as_array()) {
        for (index, inner) in values.iter().enumerate() {
            against(root, schema, inner, &format!("{at}[{index}]"), problems);
        }
    }
}

/// Whatever a package holds is in its site, in its Markdown, and nowhere called unknown.
#[test]
fn every_construct_is_documented() {
    for name in ["kitchen-sink", "image-processor", "streaming"] {
        let package = support::example(name);
        let (documentation, _) = support::documented(&package);
        let files = html::render(&documentation, html::Options::default());
        let search = files.get("search.js").unwrap();
        let single = markdown::single(&documentation);
        assert!(!single.contains("unknown"), "{name}");
        for id in package.mains() {
            for item in package.items(*id) {
                let address = item.path.to_string();
                if item.kind.as_str() == "use" {
                    continue;
                }
                assert!(search.contains(&format!("\"{address}\"")), "{address}");
            }
        }
        for item in documentation.items().filter(|item| item.kind != "use") {
            assert!(!item.wit.0.is_empty());
            let rust = item.rust.len() + usize::from(item.kind == "resource");
            assert!(rust > 0, "{} has no Rust", item.path);
            let abi = &item.abi;
            let crosses =
                abi.ty.is_some() || !abi.functions.is_empty() || !abi.resources.is_empty();
            assert!(crosses, "{} has no ABI", item.path);
        }
    }
}

#[test]
fn sites_are_sound() {
    for name in ["kitchen-sink", "image-processor", "streaming"] {
        sound(name, &site(&support::example(name)));
    }
}

/// Valid HTML, every link and anchor there, and nothing from elsewhere.
fn sound(name: &str, files: &Files) {
    let mut problems = Vec::new();
    let pages: BTreeMap<&str, Html> = files
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, text)| (path, Html::parse_document(text)))
        .collect();
    let mut anchors: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (path, page) in &pages {
        problems.extend(page.errors.iter().map(|error| format!("{path}: {error}")));
        let ids = anchors.entry(path).or_default();
        for element in elements(page) {
            if let Some(id) = element.attr("id") {
                if !ids.insert(id.to_owned()) {
                    problems.push(format!("{path}: the id `{id}` is there twice"));
                }
            }
            problems.extend(harmful(&element).map(|problem| format!("{path}: {problem}")));
        }
        problems.extend(outline(page).map(|problem| format!("{path}: {problem}")));
    }
    for (path, page) in &pages {
        for element in elements(page) {
            for name in ["href", "src", "aria-controls", "aria-labelledby", "for"] {
                let Some(value) = element.attr(name) else {
                    continue;
                };
                let target = match name {
                    "href" | "src" => value.to_owned(),
                    _ => format!("#{value}"),
                };
                if let Err(problem) = leads(path, &target, files, &anchors) {
                    problems.push(format!("{path}: {name}={value}: {problem}"));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{name}\n{}", problems.join("\n"));
    assert!(pages.len() > 3, "{name}");
}

/// What no parser sees: which elements and attributes may stand where. The Nu HTML Checker knows, where there is one:
/// `WITCRAFT_VNU` names its `vnu.jar`, which is in the package of that name in the npm registry.
#[test]
#[expect(clippy::print_stderr, reason = "tests that are skipped say so")]
fn a_validator_has_nothing_to_say() {
    let Some(jar) = std::env::var_os("WITCRAFT_VNU") else {
        eprintln!("skipped: WITCRAFT_VNU does not name a vnu.jar");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in site(&support::example("kitchen-sink")).iter() {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let mut java = std::process::Command::new("java");
    java.arg("-jar").arg(jar);
    // It takes no policy for granted that allows files beside the page.
    java.args([
        "--skip-non-html",
        "--filterpattern",
        ".*Content Security Policy.*",
    ]);
    let said = java.arg(folder.path()).output().unwrap();
    let findings = String::from_utf8_lossy(&said.stderr);
    assert!(
        said.status.success() && findings.trim().is_empty(),
        "{findings}"
    );
}

fn elements(page: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    page.tree.nodes().filter_map(ElementRef::wrap)
}

/// What loads or runs something that is not the site's own.
fn harmful(element: &ElementRef<'_>) -> Option<String> {
    let name = element.value().name();
    let own = match name {
        "script" => element
            .attr("src")
            .is_some_and(|src| src.ends_with("witcraft.js")),
        "link" => element
            .attr("href")
            .is_some_and(|href| href.ends_with("witcraft.css")),
        "img" | "iframe" | "object" | "embed" | "form" | "style" | "base" | "video" | "audio" => {
            false
        }
        _ => true,
    };
    if !own {
        return Some(format!("there is a <{name}>: {}", element.html()));
    }
    let handler = element
        .value()
        .attrs()
        .find(|(name, _)| name.starts_with("on"));
    handler.map(|(name, value)| format!("a handler: {name}={value}"))
}

/// One first heading, and no level that is skipped.
fn outline(page: &Html) -> Option<String> {
    let headings = Selector::parse("h1, h2, h3, h4, h5, h6").unwrap();
    let levels: Vec<u32> = page
        .select(&headings)
        .filter_map(|heading| heading.value().name()[1..].parse().ok())
        .collect();
    if levels.iter().filter(|level| **level == 1).count() != 1 {
        return Some("not one first heading".to_owned());
    }
    let main = Selector::parse("main").unwrap();
    (page.select(&main).count() != 1).then(|| "no main landmark".to_owned())
}

fn leads(
    page: &str,
    target: &str,
    files: &Files,
    anchors: &BTreeMap<&str, BTreeSet<String>>,
) -> Result<(), String> {
    if ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| target.starts_with(scheme))
    {
        return Ok(());
    }
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let file = if path.is_empty() {
        page.to_owned()
    } else {
        let mut parts: Vec<&str> = page.split('/').collect();
        parts.pop();
        for part in path.split('/') {
            match part {
                ".." if parts.pop().is_none() => return Err("leaves the folder".to_owned()),
                ".." => {}
                part => parts.push(part),
            }
        }
        parts.join("/")
    };
    if files.get(&file).is_none() {
        return Err(format!("there is no {file}"));
    }
    match anchors.get(file.as_str()) {
        Some(ids) if !anchor.is_empty() && !ids.contains(anchor) => {
            Err(format!("there is no #{anchor} in {file}"))
        }
        _ => Ok(()),
    }
}

/// Comments that want to run, load or break something.
const HOSTILE: &[&str] = &[
    "<script>window.hacked = true</script>",
    "<img src=x onerror=\"window.hacked = true\"><svg onload=alert(1)>",
    "[a](javascript:alert(1)) [b](data:text/html;base64,eHg=) [c](vbscript:x) [d](file:///etc/passwd)",
    "</div></main></body></html><h1>out</h1>",
    "<!-- <![CDATA[ ]]> --> <plaintext> <textarea> <title>",
    "![x](https://example.com/track.png) ![y](//example.com/y.png)",
    "**unbalanced _mark `down [link](https://example.com",
    "```\nnever closed <script>alert(1)</script>",
    "> > > > > > > > > > > > > > > > > > > > > > > > deep\n> 1. - * + 1. x",
    "# One\n## Two\n###### Six\n\nSetext\n======",
    "&lt;script&gt; &#60;script&#62; &quot; &#x0; &nosuch;",
    "<a href=\"https://example.com\" target=_blank onclick=x>y</a>",
    "[`article`]: javascript:alert(1)\n[article]: javascript:alert(1)\n\n[article] [`article`]",
    "\u{202e}reversed\u{202c} \u{200b}zero\u{feff}",
    "</script><script>alert(1)</script>",
];

#[test]
fn comments_can_do_no_harm() {
    let mut wit = String::from("package a:b;\n");
    for (index, hostile) in HOSTILE.iter().enumerate() {
        // The compiler of WIT takes no text that changes its direction; a comment with it is not WIT.
        let lines = hostile.lines().filter(|line| !line.contains('\u{202e}'));
        let comment: String = lines.map(|line| format!("/// {line}\n")).collect();
        wit += &format!(
            "{comment}interface i{index} {{\n{comment}record article {{\n{comment}x: u8 }}\n{comment}f: func();\n}}\n"
        );
    }
    let rows = "/// | 1 | 2 | 3 |\n".repeat(2_000);
    wit += &format!("/// | a | b | c |\n/// | - | - | - |\n{rows}interface table {{}}\n");
    let files = site(&support::text(&wit));
    sound("hostile", &files);
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = Html::parse_document(text);
        let scripts = page.tree.nodes().filter(|node| match node.value() {
            Node::Element(element) => element.name() == "script",
            _ => false,
        });
        assert_eq!(scripts.count(), 1, "{path}");
    }
    for (path, _) in files.iter() {
        assert!(!path.contains("..") && !path.starts_with('/'), "{path}");
    }
}

#[test]
fn names_of_every_kind_and_many_of_them() {
    let mut wit = String::from("package a:b;\n");
    for name in [
        "con",
        "aux",
        "nul",
        "index",
        "search",
        "HTML",
        "%interface",
        "%world",
        "a-B-c1",
    ] {
        wit += &format!("interface {name} {{ record r {{ id: u8 }} %func: func() -> r; }}\n");
    }
    wit += "interface many {\n";
    for index in 0..3_000 {
        wit += &format!(
            "  /// Number {index}, near [n{}].\n  n{index}: func();\n",
            index / 2
        );
    }
    wit += "}\n";
    let files = site(&support::text(&wit));
    sound("names", &files);
    let lower: BTreeSet<String> = files.iter().map(|(path, _)| path.to_lowercase()).collect();
    assert_eq!(
        lower.len(),
        files.len(),
        "apart whatever a file system thinks of capitals"
    );
}
