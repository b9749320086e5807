//! Options, as they change what is generated, and what is said of those that cannot be.

use std::path::PathBuf;

use witcraft_codegen::{Options, Side, bindings};
use witcraft_config::Config;
use witcraft_diagnostics::render::plain;
use witcraft_model::{Input, Loader};

const WIT: &str = "\
package a:b@1.0.0;

interface types {
  enum format { gray, rgb }
  flags channels { red, green }
  record image { width: u32, format: format, keep: channels, pixels: list<u8> }
  record scaled { image: image, factor: f32 }
  variant filter { nearest, factor(f64), named(string) }
  resource canvas { draw: func(image: image); }
  record holder { canvas: canvas }
  type picture = image;
  record held { a: u8 }
  record holds { all: option<held>, keep: channels, format: format }
  record holds-lists { all: list<held> }
  load: func() -> result<image, string>;
}

interface io {
  use types.{image};
  fetch: async func(name: string) -> image;
}

world w {
  import types;
  export io;
  export run: func(filter: filter) -> result<_, string>;
  use types.{filter};
}
";

fn generate(side: Side, toml: &str) -> Result<String, String> {
    let config = Config::parse("witcraft.toml", toml, PathBuf::new())
        .map_err(|failure| plain::render_all(&failure.diagnostics, &failure.sources))?;
    let package = Loader::default()
        .sources(config.sources.clone())
        .load(&[Input::text("a.wit", WIT)])
        .unwrap();
    let world = package.world(None).unwrap();
    let options = Options::default().bindings(config.bindings(side).clone());
    bindings(&world, side, &options)
        .map_err(|failure| plain::render_all(&failure.diagnostics, &failure.sources))
}

fn both(toml: &str) -> [String; 2] {
    [Side::Guest, Side::Host]
        .map(|side| generate(side, toml).unwrap_or_else(|error| panic!("{error}")))
}

/// The attributes above the first line that holds `item`.
fn above(code: &str, item: &str) -> String {
    let lines: Vec<&str> = code.lines().map(str::trim).collect();
    let at = lines
        .iter()
        .position(|line| line.starts_with(item))
        .unwrap_or_else(|| panic!("{item} is not in\n{code}"));
    let attributes = lines[..at]
        .iter()
        .rev()
        .take_while(|line| line.starts_with("#["));
    attributes.copied().collect::<Vec<_>>().join(" ")
}

#[test]
fn derives_go_on_every_type_that_can_have_them() {
    for code in both("[rust]\nderives = [\"Hash\", \"Eq\"]\n") {
        for item in ["pub struct Image ", "pub enum Format "] {
            let attributes = above(&code, item);
            assert!(attributes.contains("Hash"), "{item} {attributes}");
            assert!(
                attributes.contains("PartialEq") && attributes.contains("Eq"),
                "{attributes}"
            );
        }
        for item in [
            "pub struct Scaled ",
            "pub enum Filter ",
            "pub struct Holder ",
        ] {
            assert!(!above(&code, item).contains("Hash"), "{item}");
        }
        assert!(
            code.contains("Hash on types#scaled (`types#scaled.factor` is a float)"),
            "the header says so\n{code}"
        );
        assert!(code.contains("options:    all interfaces and types, owning, derives Hash Eq"));
    }
}

#[test]
fn attributes_go_on_types_fields_cases_and_flags() {
    let codes = both(
        "[rust]\n\
         derives = { \"types#format\" = [\"Default\", \"Hash\"] }\n\
         [rust.attributes]\n\
         \"types#image\" = \"#[non_exhaustive]\"\n\
         \"a:b/types@1.0.0#image.width\" = \"#[cfg(all())]\"\n\
         \"types#format.rgb\" = \"#[default]\"\n\
         \"types#channels\" = \"#[must_use]\"\n\
         \"types#channels.green\" = \"#[deprecated]\"\n\
         \"types#filter.named\" = \"#[cfg(any())]\"\n",
    );
    for code in codes {
        assert!(above(&code, "pub struct Image ").contains("#[non_exhaustive]"));
        assert!(above(&code, "pub width: u32").contains("#[cfg(all())]"));
        assert!(above(&code, "Rgb,").contains("#[default]"), "{code}");
        assert!(above(&code, "pub enum Format ").contains("#[derive(Default, Hash)]"));
        assert!(above(&code, "pub struct Channels: u8").contains("#[must_use]"));
        assert!(above(&code, "const GREEN").contains("#[deprecated]"));
        assert!(above(&code, "Named(").contains("#[cfg(any())]"));
        assert!(!code.contains("@witcraft"));
    }
}

#[test]
fn what_exists_already_is_not_generated() {
    let guest = generate(
        Side::Guest,
        "[guest]\nwith = { \"types\" = \"crate::types\", \"types#image\" = \"crate::Image\" }\n",
    );
    let guest = guest.unwrap();
    assert!(guest.contains("use crate::types as __with_name"), "{guest}");
    assert!(!guest.contains("pub struct Canvas"), "{guest}");
    let guest = generate(Side::Guest, "[guest]\nwith = { \"a:b\" = \"crate::ab\" }\n").unwrap();
    assert!(
        guest.contains("use crate::ab::types as __with_name"),
        "{guest}"
    );
    let host = generate(
        Side::Host,
        "[host]\nwith = { \"types#canvas\" = \"crate::Canvas\" }\n",
    );
    assert!(host.unwrap().contains("pub use crate::Canvas as"));
}

#[test]
fn functions_are_async_where_asked_for() {
    let guest = generate(Side::Guest, "[guest]\nasync = true\n").unwrap();
    assert!(guest.contains("async fn fetch("), "{guest}");
    assert!(guest.contains("pub fn load("), "{guest}");
    let text = generate(Side::Guest, "[guest]\nasync = [\"types#load\"]\n").unwrap_err();
    for expected in [
        "`async`: `a:b/types@1.0.0#load` is not `async` in WIT",
        "write `load: async func(…)` in the WIT, or ask for it below `[host]` only",
    ] {
        assert!(text.contains(expected), "{text}");
    }
    let guest = generate(Side::Guest, "[guest]\nasync = false\n").unwrap();
    assert!(!guest.contains("async fn fetch("), "{guest}");

    let host = generate(
        Side::Host,
        "[host]\nasync = [\"types#canvas.draw\"]\ntrappable = true\n",
    );
    let host = host.unwrap();
    assert!(
        host.contains("fn draw(") && host.contains("instantiate_async"),
        "{host}"
    );
    let squeezed: String = host.split_whitespace().collect();
    assert!(
        squeezed.contains("fnload(&mutself,)->::witcraft_host::wasmtime::Result<Result<Image,"),
        "{host}"
    );
    let host = generate(Side::Host, "[host]\nasync = true\n").unwrap();
    assert!(host.contains("pub async fn call_run<"), "{host}");
}

#[test]
fn the_other_options_reach_the_generators() {
    let guest = generate(
        Side::Guest,
        "[guest]\nmap-type = \"crate::M\"\nraw-strings = true\nstubs = true\nownership = \"borrowing\"\n\
         export-macro-name = \"exp\"\npub-export-macro = true\nskip = [\"load\"]\n",
    );
    let guest = guest.unwrap();
    assert!(
        guest.contains("macro_rules! __export_w_impl") && guest.contains("as exp"),
        "{guest}"
    );
    assert!(guest.contains("pub struct Stub") && !guest.contains("fn load("));
    let host = generate(
        Side::Host,
        "[host]\nskip-mut-forwarding-impls = true\ninclude-component-type = true\n\
         require-store-data-send = true\n",
    );
    let host = host.unwrap();
    assert!(
        host.contains("COMPONENT_TYPE") && !host.contains("for &mut _T"),
        "{host}"
    );
}

#[test]
fn what_is_wrong_with_options_is_said_all_at_once() {
    let text = generate(
        Side::Guest,
        "[guest]\n\
         derives = { \"types#imge\" = [\"Hash\"], \"types#scaled\" = [\"Hash\"], \"types#holder\" = [\"Clone\"], \
         \"types#image.width\" = [\"Hash\"], \"types#format\" = [\"Default\"], \"types#picture\" = [\"Hash\"] }\n\
         attributes = { \"types#load\" = [\"#[x]\"], \"types#image\" = [\"x\"] }\n\
         with = { \"type\" = \"x\", \"io\" = \"x\", \"types#load\" = \"x\" }\n\
         async = [\"types#lod\", \"types#image\"]\n\
         skip = [\"laod\"]\n",
    )
    .unwrap_err();
    for expected in [
        "there is no `types#imge` in world `a:b/w@1.0.0`",
        "did you mean `types#image`?",
        "`types#scaled` cannot derive `Hash`: `types#scaled.factor` is a float",
        "a.wit:7:33",
        "`types#holder` cannot derive `Clone`: `types#holder.canvas` is a handle to a resource",
        "`types#image.width` is a field, and only records",
        "write the type: `types#image`",
        "cannot derive `Default`: it has no case with the attribute `#[default]`",
        "write the type it stands for: `types#image`",
        "`attributes`: `types#load` is a function",
        "`x` is not an attribute",
        "write it as in Rust: `#[x]`",
        "did you mean `types`?",
        "`with`: `io` is exported only",
        "`with`: `types#load` is a function",
        "did you mean `types#load`?",
        "`async`: `types#image` is a record, and no function",
        "did you mean `load`?",
        " --> witcraft.toml:2:",
    ] {
        assert!(text.contains(expected), "{expected}\n\n{text}");
    }
}

#[test]
fn flags_have_the_derives_of_rust_only() {
    let serde = "serde::Serialize";
    for code in both("[rust]\nderives = [\"serde::Serialize\", \"Hash\"]\n") {
        assert!(above(&code, "pub enum Format ").contains(serde));
        for item in ["pub struct Channels: u8", "pub struct Image "] {
            assert!(!above(&code, item).contains(serde), "{item}\n{code}");
        }
        assert!(
            code.contains("Serialize on types#image (`types#image.keep` is a set of flags, which"),
            "the header says so\n{code}"
        );
    }
    for side in [Side::Guest, Side::Host] {
        let text = generate(
            side,
            "[rust]\nderives = { \"types#channels\" = [\"serde::Serialize\"], \"types#image\" = [\"serde::Serialize\"] }\n",
        );
        let text = text.unwrap_err();
        for expected in [
            "`types#channels` cannot derive `serde::Serialize`: it is a set of flags, which",
            "`types#image` cannot derive `serde::Serialize`: `types#image.keep` is a set of flags, which",
            "leave it out for this type",
            "`#[derive(serde::Serialize)]`",
        ] {
            assert!(text.contains(expected), "{expected}\n\n{text}");
        }
        assert!(!text.contains("#[default]"), "{text}");
    }
}

#[test]
fn what_was_meant_is_something_that_the_option_is_about() {
    for (side, option, expected) in [
        (
            Side::Guest,
            "derives = { \"scaled\" = [\"Hash\"] }",
            "did you mean `types#scaled`?",
        ),
        (
            Side::Guest,
            "derives = { \"io#image\" = [\"Hash\"] }",
            "and only records",
        ),
        (
            Side::Guest,
            "derives = { \"x#fliter\" = [\"Hash\"] }",
            "did you mean `types#filter`?",
        ),
        (
            Side::Host,
            "async = [\"canvas.draw\"]",
            "did you mean `types#canvas.draw`?",
        ),
        (
            Side::Host,
            "async = [\"draw\"]",
            "did you mean `types#canvas.draw`?",
        ),
        (
            Side::Host,
            "async = [\"-types#ruin\"]",
            "did you mean `w#run`?",
        ),
        (
            Side::Host,
            "async = [\"-types#rotate\"]",
            "write an address such as `types#canvas.draw`",
        ),
        (
            Side::Host,
            "store = [\"load\"]",
            "did you mean `types#load`?",
        ),
        (
            Side::Host,
            "with = { \"a:c\" = \"x\" }",
            "did you mean `a:b`?",
        ),
        (
            Side::Host,
            "with = { \"other:one\" = \"x\" }",
            "write an address such as `types`",
        ),
        (
            Side::Guest,
            "skip = [\"draw\"]",
            "did you mean `[method]canvas.draw`?",
        ),
    ] {
        let section = if side == Side::Guest { "guest" } else { "host" };
        let text = generate(side, &format!("[{section}]\n{option}\n")).unwrap_err();
        assert!(text.contains(expected), "{option}: {expected}\n\n{text}");
    }
}

#[test]
fn parts_have_the_derives_of_what_they_are_in() {
    for side in [Side::Guest, Side::Host] {
        let text = generate(
            side,
            "[rust]\nderives = { \"types#holds\" = [\"PartialEq\", \"Eq\", \"Hash\", \"Debug\"] }\n",
        )
        .unwrap_err();
        for expected in [
            "`types#holds.all` is a `types#held`, which does not derive `PartialEq` and `Eq` and `Hash`",
            "`types#holds.format` is a `types#format`, which does not derive `Hash`",
            "derive `PartialEq` and `Eq` and `Hash` for `\"types#held\"` as well",
            "write the attribute `#[derive(PartialEq, Eq, Hash)]` instead",
        ] {
            assert!(text.contains(expected), "{side}: {expected}\n\n{text}");
        }
        assert_eq!(text.matches("does not derive").count(), 2, "{text}");
    }
    // With what the message asks for, with an implementation elsewhere, and where the part does not matter.
    for code in [
        both(
            "[rust.derives]\n\"types#holds\" = [\"Eq\", \"Hash\"]\n\"types#held\" = [\"Eq\", \"Hash\"]\n\
             \"types#format\" = [\"Hash\"]\n",
        ),
        both("[rust]\nattributes = { \"types#holds\" = [\"#[derive(PartialEq, Eq)]\"] }\n"),
        both("[rust]\nderives = { \"types#holds-lists\" = [\"Default\"] }\n"),
    ]
    .into_iter()
    .flatten()
    {
        assert!(code.contains("struct Holds"), "{code}");
    }
}

#[test]
fn what_changes_nothing_on_the_host_is_refused() {
    for (options, expected) in [
        (
            "trappable = [\"w#run\"]",
            "`trappable`: `w#run` is exported only",
        ),
        (
            "store = [\"export:w#run\"]",
            "`store`: `w#run` is exported only",
        ),
        ("store = [\"io\"]", "`store`: `io` is exported only"),
        (
            "verbose-tracing = [\"types#load\"]",
            "ask for it with `tracing` as well: `types#load`",
        ),
        (
            "verbose-tracing = [\"w#run\"]\ntracing = [\"types#load\"]",
            "`w#run` is not traced",
        ),
    ] {
        let text = generate(Side::Host, &format!("[host]\n{options}\n")).unwrap_err();
        assert!(text.contains(expected), "{options}: {expected}\n\n{text}");
    }
    for options in [
        "trappable = true",
        "store = [\"a:b\"]",
        "trappable = [\"-types#load\", \"*\"]",
        "verbose-tracing = [\"types\"]\ntracing = [\"types#load\"]",
        "verbose-tracing = true\ntracing = true",
    ] {
        generate(Side::Host, &format!("[host]\n{options}\n"))
            .unwrap_or_else(|text| panic!("{text}"));
    }
}
