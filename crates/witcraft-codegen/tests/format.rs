//! What formatted code looks like, for all that the examples have.

use std::path::PathBuf;

use witcraft_codegen::{Options, Side, bindings};
use witcraft_model::{Input, Loader, World};

/// The worlds of the examples.
fn worlds() -> Vec<World> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../wit");
    let folders = std::fs::read_dir(root).unwrap();
    let world = |path: PathBuf| {
        let package = Loader::default().load(&[Input::Path(path)]).unwrap();
        package.world(None).unwrap()
    };
    let worlds: Vec<World> = folders.map(|entry| world(entry.unwrap().path())).collect();
    assert!(worlds.len() >= 3);
    worlds
}

fn code(world: &World, side: Side) -> String {
    let text = bindings(world, side, &Options::default()).unwrap();
    assert!(!text.contains("__witcraft"), "{text}");
    text
}

#[test]
fn formatting_twice_is_formatting_once() {
    for world in worlds() {
        for side in [Side::Guest, Side::Host] {
            let once = code(&world, side);
            // The header and the lints are put on top of what is formatted.
            let lines = once.split_inclusive('\n');
            let once: String = lines
                .skip_while(|line| line.starts_with("//"))
                .filter(|line| !line.starts_with("#[allow(warnings"))
                .collect();
            let twice = witcraft_codegen::format(&once).unwrap();
            assert!(once == twice, "{}, {side}", world.name());
        }
    }
}

#[test]
fn nothing_is_left_as_the_generators_write_it() {
    for world in worlds() {
        for side in [Side::Guest, Side::Host] {
            for line in code(&world, side).lines() {
                let text = line.trim_start();
                let is_comment = text.starts_with("//");
                let indent = line.len() - text.len();
                assert!(is_comment || !line.ends_with(' '), "{line:?}");
                // Strings over several lines keep their own.
                assert!(
                    indent % 4 == 0 || text.ends_with('"') || text.ends_with("\","),
                    "{line:?}"
                );
                assert!(
                    is_comment || !text.contains(" ,") && !text.contains("( "),
                    "{line:?}"
                );
            }
        }
    }
}
