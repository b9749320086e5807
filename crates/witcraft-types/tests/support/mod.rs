//! What the tests share.

#![allow(dead_code, reason = "each test file uses a part")]

use witcraft_codegen::Side;
use witcraft_model::{Input, Loader, World};
use witcraft_types::{Direction, Item, Position, Report, report};

pub(crate) const EVERY_KIND: &str = include_str!("../every-kind.wit");

pub(crate) const GUEST_IMPORT: (Side, Direction) = (Side::Guest, Direction::Import);
pub(crate) const GUEST_EXPORT: (Side, Direction) = (Side::Guest, Direction::Export);
pub(crate) const HOST_IMPORT: (Side, Direction) = (Side::Host, Direction::Import);
pub(crate) const HOST_EXPORT: (Side, Direction) = (Side::Host, Direction::Export);

pub(crate) fn world(wit: &str) -> World {
    let package = Loader::default().load(&[Input::text("test.wit", wit)]);
    let package = package.unwrap_or_else(|failure| panic!("{failure}"));
    package.world(None).unwrap()
}

pub(crate) fn report_of(wit: &str) -> Report {
    report(&world(wit)).unwrap()
}

/// An item by the end of its address.
pub(crate) fn item<'a>(report: &'a Report, end: &str) -> &'a Item {
    let mut found = report.items.iter().filter(|item| item.path.ends_with(end));
    let item = found.next().unwrap_or_else(|| panic!("no {end}"));
    assert!(found.next().is_none(), "several {end}");
    item
}

pub(crate) fn position(item: &Item, (side, direction): (Side, Direction)) -> &Position {
    let mut positions = item.positions.iter();
    positions
        .find(|position| position.side == side && position.direction == direction)
        .unwrap_or_else(|| panic!("no {side} {direction:?} of {}", item.path))
}
