//! Nothing that is generated is dropped: every marker in the code is an entry of the report.

mod support;

use std::collections::BTreeSet;

use support::{EVERY_KIND, report_of, world};
use witcraft_codegen::{Side, marked_guest, marked_host, marker};
use witcraft_types::Report;

/// By text, so that nothing depends on how the report reads code.
fn marked(code: &str) -> BTreeSet<String> {
    code.lines()
        .filter_map(|line| marker::read(line.trim().strip_prefix("///")?))
        .map(|path| path.to_string())
        .collect()
}

fn reported(report: &Report, side: Side) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for item in &report.items {
        if item.positions.iter().any(|position| position.side == side) {
            paths.insert(item.path.clone());
        }
        for child in &item.children {
            if child.positions.iter().any(|position| position.side == side) {
                paths.insert(child.path.clone());
            }
        }
    }
    paths
}

#[test]
fn every_marker_is_found() {
    let world = world(EVERY_KIND);
    let report = report_of(EVERY_KIND);
    let guest = marked(&marked_guest(&world).unwrap());
    assert!(guest.len() > 50, "the search finds markers");
    // Equal, and not a subset: what is reported without a marker would be a guess.
    assert_eq!(guest, reported(&report, Side::Guest));
    let host = marked(&marked_host(&world).unwrap());
    let interfaces = report.items.iter().filter(|item| item.owner.is_none());
    let mut reported = reported(&report, Side::Host);
    // The host's modules have no documentation; where they are follows from what is in them.
    for interface in interfaces {
        reported.remove(&interface.path);
    }
    assert_eq!(host, reported);
}
