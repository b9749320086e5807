//! The book: what can be generated is generated, what can be run is run, and every link leads somewhere.
//!
//! `WITCRAFT_BLESS=1 cargo test -p witcraft --test book` writes the generated pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use witcraft_config::Config;
use witcraft_model::{Input, Loader};
use witcraft_types::{Direction, Item, Passing, Position, Side};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn source() -> PathBuf {
    root().join("book/src")
}

/// Every page, by its path below `book/src`.
fn pages() -> Vec<String> {
    fn look(folder: &Path, pages: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                look(&path, pages);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                let inside = path.strip_prefix(source()).unwrap();
                pages.push(inside.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    let mut pages = Vec::new();
    look(&source(), &mut pages);
    pages.sort();
    pages
}

fn read(page: &str) -> String {
    fs::read_to_string(source().join(page)).unwrap()
}

/// A page with its `{{#include}}`s in place, as mdBook does it.
fn included(page: &str) -> Result<String, String> {
    let mut out = String::new();
    for line in read(page).split_inclusive('\n') {
        let Some(argument) = line
            .trim()
            .strip_prefix("{{#include ")
            .and_then(|rest| rest.strip_suffix("}}"))
        else {
            out += line;
            continue;
        };
        let (path, anchor) = match argument.rsplit_once(':') {
            Some((path, anchor)) => (path, Some(anchor)),
            None => (argument, None),
        };
        let folder = source().join(page);
        let path = folder.parent().unwrap().join(path);
        let text =
            fs::read_to_string(&path).map_err(|error| format!("{page}: {argument}: {error}"))?;
        let text = match anchor {
            None => text,
            Some(anchor) => {
                let (start, end) = (
                    format!("ANCHOR: {anchor}\n"),
                    format!("// ANCHOR_END: {anchor}"),
                );
                let part = text
                    .split_once(&start)
                    .and_then(|(_, rest)| rest.split_once(&end));
                part.ok_or(format!("{page}: no anchor {anchor}"))?
                    .0
                    .to_owned()
            }
        };
        out += text.trim_end();
        out.push('\n');
    }
    Ok(out)
}

/// A block of code: the words after its fence, and the text.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, String)> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(words))) => {
                open = Some((words.to_string(), String::new()));
            }
            Event::Text(text) => {
                if let Some((_, code)) = &mut open {
                    *code += &text;
                }
            }
            Event::End(TagEnd::CodeBlock) => blocks.extend(open.take()),
            _ => {}
        }
    }
    blocks
}

#[test]
fn every_page_is_in_the_summary_and_every_link_leads_somewhere() {
    let pages = pages();
    let summary = read("SUMMARY.md");
    let mut problems = Vec::new();
    for page in pages.iter().filter(|page| *page != "SUMMARY.md") {
        if page.ends_with("README.md") {
            // It becomes `index.html`, and links to it lead to a `README.html` that is not there.
            problems.push(format!(
                "{page}: mdBook loses links to it; call it index.md"
            ));
        }
        if !summary.contains(&format!("({page})")) {
            problems.push(format!(
                "SUMMARY.md has no line for {page}: - [title]({page})"
            ));
        }
    }
    for page in &pages {
        let text = included(page).unwrap_or_else(|problem| {
            problems.push(problem);
            String::new()
        });
        // What is included has links as seen from where it is.
        let foreign = read(page).contains("{{#include") && !text.starts_with('#');
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            let Event::Start(Tag::Link { dest_url, .. }) = event else {
                continue;
            };
            // `cargo xtask book` makes these beside the pages.
            let made = dest_url.starts_with("../packages/");
            let external = dest_url.contains("://") || made;
            if external
                || foreign
                || page.starts_with("guests/generate")
                || page.starts_with("hosts/bindgen")
            {
                continue;
            }
            let (path, anchor) = dest_url.split_once('#').unwrap_or((&dest_url, ""));
            let target = match path {
                "" => source().join(page),
                path => source().join(page).parent().unwrap().join(path),
            };
            if !target.exists() {
                problems.push(format!("{page}: {dest_url} leads nowhere"));
            } else if !anchor.is_empty() {
                let inside = target.canonicalize().unwrap();
                let inside = inside
                    .strip_prefix(source().canonicalize().unwrap())
                    .unwrap();
                let text = included(&inside.to_string_lossy().replace('\\', "/")).unwrap();
                if !anchors(&text).contains(anchor) {
                    problems.push(format!("{page}: {dest_url} has no such heading"));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// What mdBook calls the headings of a page: their letters and digits in lower case, with lines for blanks.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    *heading += &text;
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let text = heading.take().unwrap_or_default();
                let letter = |letter: char| match letter {
                    letter if letter.is_whitespace() => Some('-'),
                    letter if letter.is_alphanumeric() || "_-".contains(letter) => Some(letter),
                    _ => None,
                };
                let id: String = text
                    .trim()
                    .to_lowercase()
                    .chars()
                    .filter_map(letter)
                    .collect();
                // The second of a name is numbered.
                let mut unique = id.clone();
                let mut number = 0;
                while !anchors.insert(unique.clone()) {
                    number += 1;
                    unique = format!("{id}-{number}");
                }
            }
            _ => {}
        }
    }
    anchors
}

#[test]
fn what_is_not_run_says_why() {
    for page in pages() {
        let text = read(&page);
        for (at, _) in text.match_indices("```sh\n") {
            let before = text[..at].trim_end();
            let line = before.lines().last().unwrap_or_default();
            assert!(
                line.starts_with("<!-- not run here: ") && line.ends_with(" -->"),
                "{page}: a block of `sh` without a line `<!-- not run here: why -->` above it; what can be run is \
                 `console`"
            );
        }
    }
}

/// The languages that blocks may be in, so that nothing escapes the tests by its name.
const LANGUAGES: [&str; 7] = ["wit", "rust", "toml", "console", "sh", "text", "yaml"];

#[test]
fn wit_is_parsed_toml_is_read_and_rust_is_compiled_elsewhere() {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    let compiled = compiled();
    for page in pages() {
        let written = read(&page);
        let text = included(&page).unwrap();
        if elsewhere(&page) {
            continue;
        }
        for (words, code) in blocks(&text) {
            let language = words.split(',').next().unwrap_or_default().to_owned();
            if !LANGUAGES.contains(&language.as_str()) {
                problems.push(format!(
                    "{page}: a block of `{words}`; use one of {LANGUAGES:?}"
                ));
            }
            let problem = match language.as_str() {
                "wit" => wit(&code),
                "toml" => toml(&code),
                "rust" => rust(&page, &written, &code, &compiled),
                _ => None,
            };
            problems.extend(problem.map(|problem| format!("{page}: {problem}\n{code}")));
            seen.insert(language);
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    for language in ["wit", "rust", "toml", "console"] {
        assert!(seen.contains(language), "{language}");
    }
}

/// Pages whose blocks other tests look at: of rules and explanations beside these, which show what is
/// wrong, and of options by rustdoc. Commands about good WIT and about running are typed by the suite `cli`.
fn elsewhere(page: &str) -> bool {
    [
        "wit/",
        "components/",
        "explanations/",
        "running/running.md",
        "evolution/rules/",
        "guests/generate",
        "hosts/bindgen",
    ]
    .iter()
    .any(|start| page.starts_with(start))
}

fn wit(code: &str) -> Option<String> {
    let loader = Loader::default().all_features(true);
    let text = if code.contains("package ") {
        code.to_owned()
    } else {
        format!("package book:example;\n{code}")
    };
    let failure = loader.load(&[Input::text("book.wit", text)]).err()?;
    Some(failure.to_string())
}

/// A `witcraft.toml`, or what only Cargo and mdBook read.
fn toml(code: &str) -> Option<String> {
    let table: Result<toml::Table, _> = toml::from_str(code);
    let table = match table {
        Ok(table) => table,
        Err(error) => return Some(error.to_string()),
    };
    let other = [
        "package",
        "dependencies",
        "build-dependencies",
        "preprocessor",
        "lib",
    ];
    if other.iter().any(|key| table.contains_key(*key)) {
        return None;
    }
    let failure = Config::parse("book.toml", code, PathBuf::new()).err()?;
    Some(failure.to_string())
}

/// Rust comes out of crates of the workspace, or of the generators; where it is written in the page, it stands
/// in something that is compiled as well.
fn rust(page: &str, written: &str, code: &str, compiled: &str) -> Option<String> {
    let generated = GENERATED.iter().any(|(name, _)| *name == page);
    let own = blocks(written).iter().any(|(_, text)| text == code);
    (own && !generated && !compiled.contains(&bare(code))).then(|| {
        "this Rust is in nothing that is compiled: put it into a crate under `tests/` and include it"
            .to_owned()
    })
}

/// The lines of code without what is around them: indentation, and the marks of doc tests.
fn bare(code: &str) -> String {
    let lines = code.lines().map(|line| {
        let line = line.trim();
        let doc = line.strip_prefix("//!").or(line.strip_prefix("///"));
        doc.map_or(line, str::trim)
    });
    lines
        .filter(|line| !line.is_empty())
        .fold(String::new(), |all, line| all + line + "\n")
}

/// All Rust that the workspace compiles for the sake of the book: the crates of the tests, and the doc tests of
/// the crates that users have.
fn compiled() -> String {
    fn look(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                look(&path, all);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                *all += &bare(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut all = String::new();
    for folder in [
        "tests",
        "crates/witcraft-guest/src",
        "crates/witcraft-host/src",
        // What `witcraft-host` has of it is documented where it is.
        "crates/witcraft-runtime/src",
    ] {
        look(&root().join(folder), &mut all);
    }
    all
}

#[test]
fn commands_print_what_the_book_says() {
    // The commands are typed where `wit` is the package that most chapters speak of.
    let place = tempfile::tempdir().unwrap();
    let copy = |from: &str, to: &str| {
        fs::create_dir_all(place.path().join(to)).unwrap();
        for entry in fs::read_dir(root().join(from)).unwrap() {
            let from = entry.unwrap().path();
            fs::copy(&from, place.path().join(to).join(from.file_name().unwrap())).unwrap();
        }
    };
    copy("wit/image-processor", "wit");
    copy("tests/wit/greeter", "greeter");
    let cases = trycmd::TestCases::new();
    for page in pages() {
        if !elsewhere(&page) && included(&page).is_ok_and(|text| text.contains("```console")) {
            cases.case(source().canonicalize().unwrap().join(page));
        }
    }
    std::env::set_current_dir(place.path()).unwrap();
    cases.run();
}

/// The commands in a line of a shell or in text: what stands between `witcraft` and a pipe, in words.
fn typed(line: &str) -> Option<Vec<String>> {
    let line = line.trim().strip_prefix("$ ").unwrap_or(line.trim());
    let line = line
        .rsplit(" | ")
        .find(|part| part.starts_with("witcraft "))?;
    let mut words = vec![String::new()];
    let mut quote = None;
    for letter in line.chars() {
        match quote {
            Some(open) if open == letter => quote = None,
            None if letter == '\'' || letter == '"' => quote = Some(letter),
            None if letter == ' ' => words.push(String::new()),
            None if letter == '#' && words.last().is_some_and(String::is_empty) => break,
            _ => words.last_mut()?.push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    Some(words.split_off(1))
}

/// Commands whose outcome is not shown, or that are named in a sentence: there are such commands and options.
#[test]
fn every_command_that_is_named_exists() {
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for page in pages() {
        let text = included(&page).unwrap();
        let mut lines: Vec<String> = Vec::new();
        for (words, code) in blocks(&text) {
            let is_shell = words == "sh";
            let lines_of = code
                .lines()
                .filter(|line| is_shell || line.starts_with("$ "));
            lines.extend(lines_of.map(str::to_owned));
        }
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            if let Event::Code(code) = event {
                lines.push(code.to_string());
            }
        }
        for line in lines {
            let Some(words) = typed(&line) else { continue };
            // Help is asked for before what is the program's own; what comes before it is read first.
            let end = words
                .iter()
                .position(|word| word == "--")
                .unwrap_or(words.len());
            if !seen.insert(words[..end].to_vec()) {
                continue;
            }
            let output = Command::new(env!("CARGO_BIN_EXE_witcraft"))
                .args(&words[..end])
                .arg("--help")
                .output()
                .unwrap();
            if !output.status.success() {
                let said = String::from_utf8_lossy(&output.stderr);
                problems.push(format!("{page}: `{line}`\n{said}"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(seen.len() > 60, "{}", seen.len());
}

/// A page, and what makes it.
type Generated = (&'static str, fn() -> String);

/// The pages that are made, and how.
const GENERATED: [Generated; 3] = [
    ("guide/mapping.md", mapping),
    ("reference/commands.md", commands),
    ("reference/configuration.md", configuration),
];

#[test]
fn generated_pages_are_current() {
    let mut stale = Vec::new();
    for (page, make) in GENERATED {
        let path = source().join(page);
        let text = make();
        if std::env::var_os("WITCRAFT_BLESS").is_some() {
            fs::write(&path, text).unwrap();
        } else if fs::read_to_string(&path).ok() != Some(text) {
            stale.push(page);
        }
    }
    for (page, name, make) in GENERATED_PARTS {
        let text = read(page);
        let (start, end) = (format!("<!-- generated: {name} -->\n"), "<!-- end -->");
        let (before, rest) = text
            .split_once(&start)
            .unwrap_or_else(|| panic!("{page}: {name}"));
        let (_, after) = rest
            .split_once(end)
            .unwrap_or_else(|| panic!("{page}: {name}"));
        let new = format!("{before}{start}{}{end}{after}", make(&text));
        if std::env::var_os("WITCRAFT_BLESS").is_some() {
            fs::write(source().join(page), new).unwrap();
        } else if text != new {
            stale.push(page);
        }
    }
    assert!(
        stale.is_empty(),
        "{stale:?}\nWITCRAFT_BLESS=1 cargo test -p witcraft --test book writes them"
    );
}

/// A page, what is between which marks of it, and what makes that out of the page.
type GeneratedPart = (&'static str, &'static str, fn(&str) -> String);

/// The parts of pages that are made, and how.
const GENERATED_PARTS: [GeneratedPart; 2] = [
    ("guide/ownership.md", "values", |_| {
        let wit = "package book:values;\ninterface i {\n\
                   f: func(text: string, items: list<person>) -> list<person>;\n\
                   record person { name: string }\n}\n";
        let passed = |item: &Item| {
            let position = |position: &Position| {
                let values = position.parameters.iter().chain(&position.result);
                values.map(cell).collect::<Vec<String>>()
            };
            WHERE.map(|(_, side, direction)| position(at(item, side, direction)))
        };
        let rows = passed(&functions(wit)[0]);
        let mut table = String::from(
            "| where | `text: string` | `items: list<person>` | `-> list<person>` |\n\
             | --- | --- | --- | --- |\n",
        );
        for ((place, ..), cells) in WHERE.iter().zip(rows) {
            table += &format!("| {place} | {} |\n", cells.join(" | "));
        }
        table
    }),
    ("guide/ownership.md", "handles", |page| {
        let blocks = blocks(page);
        let (_, wit) = blocks.iter().find(|(words, _)| words == "wit").unwrap();
        let places: Vec<&str> = WHERE.iter().map(|(place, ..)| *place).collect();
        let mut table = format!(
            "| | {} |\n| --- | --- | --- | --- | --- |\n",
            places.join(" | ")
        );
        for function in functions(wit) {
            let cells = WHERE.map(|(_, side, direction)| {
                // Of a method, the first is the resource itself.
                cell(at(&function, side, direction).parameters.last().unwrap())
            });
            table += &format!("| {} | {} |\n", code(&function.wit), cells.join(" | "));
        }
        table
    }),
];

/// Every place in which somebody sees a function.
const WHERE: [(&str, Side, Direction); 4] = [
    ("a guest calls an import", Side::Guest, Direction::Import),
    (
        "a guest implements an export",
        Side::Guest,
        Direction::Export,
    ),
    ("a host implements an import", Side::Host, Direction::Import),
    ("a host calls an export", Side::Host, Direction::Export),
];

/// The functions in interfaces, with what becomes of them.
fn functions(wit: &str) -> Vec<Item> {
    let package = Loader::default()
        .load(&[Input::text("book.wit", wit)])
        .unwrap_or_else(|failure| panic!("{failure}"));
    let report = witcraft_types::report_package(&package).unwrap();
    let items = report.items.into_iter();
    items.filter(|item| item.kind == "function").collect()
}

fn at(item: &Item, side: Side, direction: Direction) -> &Position {
    let mut positions = item.positions.iter();
    positions
        .find(|one| one.side == side && one.direction == direction)
        .unwrap()
}

/// A value in a table: its type in Rust, and what happens to it.
fn cell(value: &Passing) -> String {
    format!("{}, {}", code(&value.rust_type), value.transfer.as_str())
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

/// What `--help` says, of every command.
fn commands() -> String {
    let mut text = String::from(
        "# Command reference\n\nGenerated from `--help`. Every command also takes `-q`, `-v` and \
         `--color`.\n\nExit codes: 0 fine, 1 findings in what was read, 2 the command could not run.\n",
    );
    let mut queue = vec![Vec::new()];
    while let Some(path) = queue.pop() {
        let help = help(&path);
        let name = path.join(" ");
        if !path.is_empty() {
            let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
            text += &format!(
                "\n## `witcraft {name}`\n\n```text\n{}\n```\n",
                lines.join("\n").trim_end()
            );
        }
        let inner = help.split_once("Commands:\n").map_or("", |(_, rest)| rest);
        let inner = inner.lines().take_while(|line| line.starts_with("  "));
        let mut inner: Vec<Vec<String>> = inner
            .filter(|line| !line.starts_with("   "))
            .filter_map(|line| line.split_whitespace().next())
            .filter(|name| *name != "help")
            .map(|name| path.iter().cloned().chain([name.to_owned()]).collect())
            .collect();
        inner.reverse();
        queue.extend(inner);
    }
    text
}

fn help(path: &[String]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .args(path)
        .arg("--help")
        .env("COLUMNS", "100")
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The documentation of the crate that reads `witcraft.toml`.
fn configuration() -> String {
    let code = fs::read_to_string(root().join("crates/witcraft-config/src/lib.rs")).unwrap();
    let docs = code.lines().map_while(|line| line.strip_prefix("//!"));
    let docs: Vec<&str> = docs
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    let docs = docs.join("\n");
    let (about, rest) = docs.split_once("\n\n").unwrap_or((&docs, ""));
    let rest = rest.split("\n\nPaths are relative").next().unwrap_or(rest);
    format!(
        "# Configuration reference\n\n{about}\n\n{rest}\n\nPaths are relative to the folder of the file. A key \
         that is not known is an error that names the nearest one. Macros and command lines take the same options \
         under the same names: those of [`generate!`](../guests/generate.md) and [`bindgen!`](../hosts/bindgen.md), \
         and of `--help`. `[rust]` is for both sides; what is below `[guest]` and `[host]` is laid over it.\n"
    )
}

/// The types of WIT, each passed to a function and back.
const TYPES: [&str; 29] = [
    "bool",
    "u8",
    "s16",
    "u32",
    "s64",
    "f32",
    "f64",
    "char",
    "string",
    "list<u8>",
    "list<string>",
    "list<f32, 3>",
    "map<string, u32>",
    "tuple<u8, string>",
    "option<u32>",
    "option<string>",
    "result",
    "result<u32>",
    "result<_, string>",
    "result<u32, string>",
    "point",
    "person",
    "shape",
    "size",
    "marks",
    "thing",
    "list<thing>",
    "stream<u8>",
    "future<string>",
];

/// What is only ever passed to a function.
const LENT: [&str; 2] = ["borrow<thing>", "list<borrow<thing>>"];

/// What each type is in each position, read off generated code.
fn mapping() -> String {
    let mut wit = String::from(
        "package book:mapping;\ninterface types {\nrecord point { x: s32, y: s32 }\n\
         record person { name: string }\nvariant shape { dot(point), label(string) }\n\
         enum size { small, large }\nflags marks { new, local }\nresource thing;\n",
    );
    for (index, ty) in TYPES.iter().enumerate() {
        wit += &format!("f{index}: func(x: {ty}) -> {ty};\n");
    }
    for (index, ty) in LENT.iter().enumerate() {
        wit += &format!("g{index}: func(x: {ty});\n");
    }
    wit += "}\n";
    let package = Loader::default()
        .load(&[Input::text("mapping.wit", wit.as_str())])
        .unwrap_or_else(|failure| panic!("{failure}"));
    let report = witcraft_types::report_package(&package).unwrap();
    let row = |name: &str, ty: &str| {
        let item = report.items.iter().find(|item| item.name == name).unwrap();
        let parameter = |side: Side, direction: Direction| {
            let mut positions = item.positions.iter();
            let position = positions.find(|one| one.side == side && one.direction == direction);
            let ty = &position.unwrap().parameters[0].rust_type;
            format!("`{}`", ty.replace('|', "\\|"))
        };
        format!(
            "| `{ty}` | {} | {} | {} | {} |\n",
            parameter(Side::Guest, Direction::Import),
            parameter(Side::Guest, Direction::Export),
            parameter(Side::Host, Direction::Import),
            parameter(Side::Host, Direction::Export),
        )
    };
    let rows: String = TYPES
        .iter()
        .enumerate()
        .map(|(index, ty)| row(&format!("f{index}"), ty))
        .chain(
            LENT.iter()
                .enumerate()
                .map(|(index, ty)| row(&format!("g{index}"), ty)),
        )
        .collect();
    let short: String = report
        .names
        .iter()
        .map(|name| {
            format!(
                "- on the {}, `{}` is `{}`\n",
                name.side, name.name, name.path
            )
        })
        .collect();
    let mut text = format!(
        "# The Rust mapping\n\nWhat a parameter of each type is, in the signature that you call or implement. Results \
         are owned everywhere, and look as the parameters of a guest's exports do, or of a host's imports.\n\nGenerated: \
         the types below are those of the bindings of a package that passes each of them. `witcraft types` says the same \
         for your own.\n\n| WIT | guest calls an import | guest implements an export | host implements an import | host \
         calls an export |\n| --- | --- | --- | --- | --- |\n{rows}\n{short}"
    );
    text += "\n## Declared types\n\nOf this WIT:\n\n```wit\n";
    let declared: Vec<&str> = wit.lines().filter(|line| !line.contains("func(")).collect();
    text += &declared.join("\n");
    text += "\n```\n";
    for name in ["point", "person", "shape", "size", "marks", "thing"] {
        let item = report.items.iter().find(|item| item.name == name).unwrap();
        text += &format!("\n### `{name}`\n\n```rust\n");
        let mut shown: Vec<(&str, Vec<String>)> = Vec::new();
        for position in &item.positions {
            let place = position.label();
            match shown
                .iter_mut()
                .find(|(code, _)| *code == position.declaration)
            {
                Some((_, places)) => places.push(place),
                None => shown.push((&position.declaration, vec![place])),
            }
        }
        for (code, places) in shown {
            text += &format!("// {}\n{code}\n", places.join(", "));
        }
        text += "```\n";
    }
    text
}
