//! What is measured by `cargo bench` is WIT: nothing else runs it.

#[path = "../benches/input/mod.rs"]
mod input;

#[test]
fn every_size_can_be_loaded() {
    for size in input::SIZES {
        let world = input::load(&input::wit(size));
        let interface = &world.package().resolve().interfaces;
        assert!(
            interface
                .iter()
                .any(|(_, interface)| interface.functions.len() == size)
        );
    }
}
