//! Who owns the values of a type.

use witcraft_codegen::Side;

use super::Contents;
use crate::report::Direction;

/// Of a type that is passed by value: everything but resources.
pub(crate) fn value(side: Side, contents: &Contents, any: bool) -> String {
    let mut sentences = Vec::new();
    if !contents.own.is_empty() {
        sentences.push(match side {
            Side::Guest => "Owns the handles in it: dropping it drops them.",
            Side::Host if any => {
                "Owns the handles in it, and dropping it does not drop them: \
                 each needs `resource_drop`."
            }
            Side::Host => {
                "Owns the handles in it, and dropping it does not drop them: \
                 their entries are in your `ResourceTable`."
            }
        });
    }
    if contents.ends {
        sentences.push("Owns the ends of streams and futures in it: read them, or drop it.");
    }
    if !contents.borrow.is_empty() {
        sentences.push("Holds lent handles: good until the call that passes it returns.");
    }
    if contents.memory {
        sentences.push("Owns its memory, and frees it when dropped. The other side gets a copy.");
    }
    if contents.kinds() == 0 {
        sentences.push("Plain data: copied wherever it goes, nothing to free.");
    }
    sentences.join(" ")
}

/// Of a resource. `name` is its Rust name, `borrow` that of a lent handle, `dropper` the trait
/// with the `drop` that the host implements.
pub(crate) fn resource(
    (side, direction): (Side, Direction),
    wit_name: &str,
    name: &str,
    borrow: &str,
    dropper: Option<&str>,
) -> String {
    match (side, direction) {
        (Side::Guest, Direction::Import) => format!(
            "`{name}` owns its handle: dropping it calls `[resource-drop]{wit_name}`, which \
             tells the host. `{borrow}` lends it for a call."
        ),
        (Side::Guest, Direction::Export) => format!(
            "You implement it. `{name}` is a handle that owns a value of yours, made by \
             `{name}::new`. When whoever owns the handle drops it, the destructor runs, and with \
             it the `Drop` of your value. `{borrow}` is lent for a call."
        ),
        (Side::Host, Direction::Import) => {
            let drop = match dropper {
                Some(dropper) => format!("`{dropper}::drop`"),
                None => "your `drop`".to_owned(),
            };
            format!(
                "You implement it, commonly as entries of a `ResourceTable`. When the guest drops \
                 a handle that it owns, {drop} is called and must delete the entry. A lent handle \
                 is `{borrow}`, too: leave its entry alone."
            )
        }
        (Side::Host, Direction::Export) => format!(
            "The guest implements it. Any `{borrow}` that you own must be dropped by calling \
             `resource_drop` on it, which runs the guest's destructor; dropping the Rust value \
             alone leaks it until the store is gone. To lend it, pass it: it stays yours."
        ),
    }
}
