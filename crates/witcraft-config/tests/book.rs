//! The chapter of the book about the options of generated bindings: made from what `witcraft-config` says of each, and
//! from the examples in `tests/options`, which compile.
//!
//! `WITCRAFT_BLESS=1` writes it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use witcraft_config::{BindingOption, Bindings, LEFT_OUT, OptionKind, Side};

const INTRODUCTION: &str = "\
<!-- Made by a test from `witcraft-config` and `tests/options`; `cargo xtask bless` writes it anew. -->

# Options of the bindings

Every option has the same name and the same meaning wherever it stands: in `witcraft.toml`, in the macros
`witcraft_guest::generate!` and `witcraft_host::bindgen!`, on the command line (`witcraft guest`, `witcraft host`,
`witcraft generate`), and in a build script. In macros `-` is written `_`. In `witcraft.toml`, options of both sides
stand below `[rust]`, or below `[guest]` or `[host]` where they are to hold for one side; those of one side stand below
its name. Lists and tables that are given in several places add up; everything else is replaced by what is nearer to the
use.

A *selector* is `*`, or the address of something in the world, or the end of one: `my:package`, `types`, `types#image`,
`types#image.width`, `my:package/types@1.0.0#image.width`. One that picks nothing is an error with the nearest name.

";

const LEFT_OUT_INTRODUCTION: &str = "
# What upstream has besides

Options of the generators that Witcraft stands on, and why they are not options here. A test fails when there is one
more.

| side | upstream's name | instead |
| --- | --- | --- |
";

/// The root of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The examples.
fn sources() -> PathBuf {
    root().join("tests/options/src")
}

fn example(option: &BindingOption) -> PathBuf {
    sources().join(format!("{}.rs", option.key.replace('-', "_")))
}

/// How an option is written in each of the places, with a value that stands for what it takes.
fn spelled(option: &BindingOption) -> String {
    let key = option.key;
    let name = key.replace('-', "_");
    let (toml, tokens, line, text) = match option.kind {
        OptionKind::Flag => ("true", "true", "", "true"),
        OptionKind::Text => ("\"…\"", "\"…\"", " …", "…"),
        OptionKind::List => ("[\"…\"]", "[\"…\"]", " …,…", "…,…"),
        OptionKind::Functions => ("[\"SELECTOR\"]", "[\"SELECTOR\"]", "=SELECTOR", "SELECTOR"),
        OptionKind::Selected => (
            "{ \"SELECTOR\" = [\"…\"] }",
            "{ \"SELECTOR\": […] }",
            " SELECTOR=…",
            "SELECTOR=…",
        ),
        OptionKind::Pairs => (
            "{ \"WIT\" = \"RUST\" }",
            "{ \"WIT\": RUST }",
            " WIT=RUST",
            "WIT=RUST",
        ),
        _ => unreachable!("a kind that the book does not know"),
    };
    let section = match option.side {
        None => "rust".to_owned(),
        Some(side) => side.to_string(),
    };
    format!(
        "| where | how |\n| --- | --- |\n\
         | `witcraft.toml`, below `[{section}]` | `{key} = {toml}` |\n\
         | macro | `{name}: {tokens}` |\n\
         | command line | `--{key}{line}` |\n\
         | build script | `.option(\"{key}\", \"{text}\")` |\n"
    )
}

fn chapter() -> String {
    let mut text = INTRODUCTION.to_owned();
    for option in Bindings::OPTIONS {
        let docs: Vec<&str> = option.docs.lines().map(str::trim).collect();
        let docs = docs.join("\n");
        let (_, docs) = docs.split_once(": ").expect("`name`: what it does");
        let mut docs = docs.trim().to_owned();
        docs[..1].make_ascii_uppercase();
        let side = match option.side {
            None => "Of both sides.",
            Some(Side::Guest) => "Of guests.",
            Some(Side::Host) => "Of hosts.",
        };
        let example = fs::read_to_string(example(option)).unwrap();
        let (_, example) = example
            .split_once("\n\n")
            .expect("a line about the file comes first");
        let _ = write!(
            text,
            "## `{}`\n\n{side} {docs}\n\n{}\n```rust,ignore\n{}\n```\n\n",
            option.key,
            spelled(option),
            example.trim_end()
        );
    }
    text = text.trim_end().to_owned() + "\n" + LEFT_OUT_INTRODUCTION;
    for option in LEFT_OUT {
        let _ = writeln!(
            text,
            "| {} | `{}` | {} |",
            option.side, option.name, option.why
        );
    }
    text
}

#[test]
fn every_option_has_an_example_and_every_example_an_option() {
    for option in Bindings::OPTIONS {
        let file = example(option);
        assert!(file.exists(), "write {}", file.display());
    }
    let lib = fs::read_to_string(sources().join("lib.rs")).unwrap();
    for entry in fs::read_dir(sources()).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        if stem == "lib" {
            continue;
        }
        let known = Bindings::OPTIONS
            .iter()
            .any(|option| example(option) == path);
        assert!(known, "{} is of no option", path.display());
        let listed = [format!("mod {stem};"), format!("mod r#{stem};")];
        assert!(
            listed.iter().any(|line| lib.contains(line)),
            "`mod {stem};` is not in lib.rs"
        );
        // It shows the option that it is about.
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(&format!("{stem}: ")), "{}", path.display());
    }
}

#[test]
fn the_book_is_up_to_date() {
    let path = root().join("book/src/configuration/options.md");
    let (old, new) = (fs::read_to_string(&path).unwrap_or_default(), chapter());
    if old == new {
        return;
    }
    if std::env::var_os("WITCRAFT_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, new).unwrap();
        return;
    }
    let diff = TextDiff::from_lines(old.as_str(), new.as_str());
    panic!(
        "{}\nIf this is meant, run `cargo xtask bless`.",
        diff.unified_diff().header("the book", "as it is")
    );
}
