//! Random packages: whatever WIT says, both sides can be generated or a finding says why not.
//!
//! A sample of them is compiled by the crates `compiles-guest` and `compiles-host`;
//! `cargo xtask fuzz-codegen` looks at many more.

use witcraft_codegen::Side;
use witcraft_tests::generated::bindings;
use witcraft_tests::packages::{Maker, package, start, worlds};

/// How many packages of each kind.
const PACKAGES: u64 = 250;

/// Generates all there is for a package, and parses it. Returns how many worlds there were, and were refused.
fn generate(maker: Maker, seed: u64) -> (usize, usize) {
    let reproducer = format!("{maker:?} {seed}");
    let found = package(maker, seed).unwrap_or_else(|error| panic!("{reproducer}: {error:?}"));
    let Some((text, package)) = found else {
        return (0, 0);
    };
    let (mut all, mut refused) = (0, 0);
    for world in worlds(&package) {
        all += 1;
        for side in [Side::Guest, Side::Host] {
            let refusals = witcraft_codegen::refusals(&world, side);
            refused += usize::from(!refusals.is_empty());
            let made = bindings(&world, side, true);
            assert_eq!(
                made.is_ok(),
                refusals.is_empty(),
                "{reproducer}: {:?}\n{text}",
                made.err()
            );
        }
        if let Err(found) = witcraft_types::report(&world) {
            // What cannot be generated cannot be reported either.
            assert!(refused > 0, "{reproducer}: {found}\n{text}");
        }
    }
    (all, refused)
}

fn generate_all(maker: Maker) {
    let (mut all, mut refused) = (0, 0);
    let start = start().unwrap();
    for seed in start..start + PACKAGES {
        let (worlds, refusals) = generate(maker, seed);
        all += worlds;
        refused += refusals;
    }
    // Most have to get through, or nothing is shown.
    assert!(all > 100, "{all} worlds");
    assert!(
        refused < all,
        "{refused} of {all} worlds are refused on a side"
    );
}

#[test]
fn packages_of_our_own() {
    generate_all(Maker::Own);
}

#[test]
fn packages_of_wit_smith() {
    generate_all(Maker::Smith);
}
