//! Random packages: they are read without complaint, and formatting them changes nothing.

use arbitrary::Unstructured;
use proptest::prelude::*;
use wit_component::{DecodedWasm, OutputToString, WitPrinter};
use wit_parser::{PackageId, Resolve, SourceMap};
use wit_smith::Config;
use witcraft_diagnostics::SourceSet;
use witcraft_syntax::fmt::{Options, format};

/// A package in one text, with what it depends on nested inside.
fn package(bytes: &[u8]) -> Option<String> {
    let config = Config {
        async_: true,
        futures: true,
        streams: true,
        error_context: true,
        fixed_length_lists: true,
        ..Config::default()
    };
    let mut random = Unstructured::new(bytes);
    let wasm = wit_smith::smith(&config, &mut random).ok()?;
    let DecodedWasm::WitPackage(resolve, main) = wit_component::decode(&wasm).ok()? else {
        return None;
    };
    let nested: Vec<PackageId> = resolve
        .packages
        .iter()
        .map(|(id, _)| id)
        .filter(|id| *id != main)
        .collect();
    let mut printer = WitPrinter::new(OutputToString::default());
    printer.print(&resolve, main, &nested).ok()?;
    Some(printer.output.to_string())
}

fn model(text: &str) -> Option<String> {
    let mut map = SourceMap::default();
    map.push_str("test.wit", text);
    let mut resolve = Resolve::default();
    resolve.push_group(map.parse().ok()?).ok()?;
    Some(serde_json::to_string(&resolve).expect("plain data"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn packages_keep_their_meaning(bytes in prop::collection::vec(any::<u8>(), 256..4096)) {
        let Some(text) = package(&bytes) else {
            return Ok(());
        };
        let file = SourceSet::default().add("test.wit", "");
        let parse = witcraft_syntax::parse(file, &text);
        prop_assert!(parse.is_ok(), "{:?}\n{text}", parse.diagnostics());
        for options in [Options::default(), Options::default().indent(4).max_width(40)] {
            let once = format(&parse, &options);
            let twice = format(&witcraft_syntax::parse(file, &once), &options);
            prop_assert_eq!(&once, &twice);
            prop_assert_eq!(model(&text), model(&once));
        }
    }
}

#[test]
fn packages_come_about() {
    let made = (0..20u32).filter(|seed| {
        let bytes: Vec<u8> = (0..4096u32)
            .map(|at| ((at * 31 + seed * 97) ^ (at >> 3)) as u8)
            .collect();
        package(&bytes).is_some()
    });
    assert!(made.count() >= 10);
}
