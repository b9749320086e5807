//! Guests as sources: what was written against bindings of the old WIT is compiled with bindings of the new one.

use std::collections::{BTreeMap, BTreeSet};

use witcraft_compat::{Axis, Role, compare_worlds};

use crate::guests::{Guests, Source};
use crate::host::Side;
use crate::rows;

/// What compiles although it is broken: both parameters are numbers, and nothing tells the compiler that they are mixed
/// up now.
const SILENT: &str = "parameters reordered";

#[test]
fn sources_of_guests_compile_where_the_verdict_says_so() {
    let rows = rows::all();
    let mut guests = Guests::default();
    let mut cases = Vec::new();
    for row in &rows {
        for side in Side::BOTH {
            let [old, new] =
                [&row.old, &row.new].map(|half| crate::load(half, side, row.is_async()));
            let report = compare_worlds(&old, &new);
            let broken = report
                .findings
                .iter()
                .filter(|it| it.breaks(Role::Guests, Axis::Source));
            let broken: BTreeSet<&str> = broken.map(|it| it.rule).collect();
            let source = Source {
                half: &row.old,
                world: &old,
                bindings: &new,
                side,
            };
            cases.push((row, side, broken, guests.add(&source, row.is_async())));
        }
    }
    let errors = guests.check();
    let (mut wrong, mut counts) = (String::new(), BTreeMap::<bool, usize>::new());
    for (row, side, broken, program) in &cases {
        let error = errors.get(program);
        let silent = row.title == SILENT;
        let idle = row.idle && *side == Side::Import;
        let agree = error.is_some() != broken.is_empty() || ((silent || idle) && error.is_none());
        *counts.entry(error.is_none()).or_default() += 1;
        if !agree {
            wrong += &format!(
                "{} {side:?} {broken:?}: {}\n",
                row.title,
                error.map_or("compiles", String::as_str)
            );
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    for compiles in [true, false] {
        assert!(
            counts.get(&compiles).is_some_and(|count| *count >= 40),
            "{counts:?}"
        );
    }
}
