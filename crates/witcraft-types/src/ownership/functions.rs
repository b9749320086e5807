//! What happens to parameters and results.

use witcraft_codegen::Side;

use super::Contents;
use crate::report::{Direction, Transfer};

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    /// From caller to callee.
    Parameter,
    /// From callee to caller.
    Result,
}

/// What happens to a value, seen from the Rust code at `position`, in short and in words.
///
/// `by_reference` is read off the signature. `any` says that the handles in it are
/// `ResourceAny`: those of resources that the guest implements, on the host.
pub(crate) fn transfer(
    (side, direction): (Side, Direction),
    flow: Flow,
    contents: &Contents,
    by_reference: bool,
    any: bool,
) -> (Transfer, String) {
    // Guests call what is imported, hosts what is exported.
    let caller = (side == Side::Guest) == (direction == Direction::Import);
    let ours_first = caller == (flow == Flow::Parameter);
    let handles = match side {
        Side::Host if any => Handles::Any,
        Side::Host => Handles::Table,
        Side::Guest => Handles::Guest,
    };
    let several = contents.has_several_handles();
    let its_handles = if several {
        "its handles are"
    } else {
        "its handle is"
    };
    let mut phrases = Vec::new();
    if !contents.own.is_empty() {
        let (transfer, words) = if ours_first {
            (Transfer::Given, given_handle(handles, several))
        } else {
            (Transfer::Received, received_handle(handles, several))
        };
        let subject = if contents.borrow.is_empty() {
            its_handles
        } else {
            "its owned handles are"
        };
        phrases.push((subject, transfer, words));
    }
    if contents.ends {
        let (transfer, words) = if ours_first {
            (Transfer::Given, "it belongs to the other side from here on")
        } else {
            (Transfer::Received, "read it to its end, or drop it")
        };
        phrases.push(("its streams and futures are", transfer, words));
    }
    if !contents.borrow.is_empty() {
        let words = match (ours_first, handles, several) {
            (true, _, false) => "the handle is good until the call returns, and stays yours",
            (true, _, true) => "the handles are good until the call returns, and stay yours",
            (false, Handles::Table, false) => {
                "good until the call returns; leave its entry in your `ResourceTable`"
            }
            (false, Handles::Table, true) => {
                "good until the call returns; leave their entries in your `ResourceTable`"
            }
            (false, ..) => "good until the call returns",
        };
        let subject = if contents.own.is_empty() {
            its_handles
        } else {
            "its lent handles are"
        };
        phrases.push((subject, Transfer::Lent, words));
    }
    if contents.memory {
        let (transfer, words) = match (ours_first, by_reference) {
            (true, true) => (
                Transfer::Lent,
                "the other side gets a copy, this one stays yours",
            ),
            (true, false) => (
                Transfer::Given,
                "the bindings copy it to the other side, then free it",
            ),
            (false, _) if side == Side::Guest => (Transfer::Received, "a copy in your memory"),
            (false, _) => (Transfer::Received, "the host's own copy"),
        };
        phrases.push(("its memory is", transfer, words));
    }
    let Some((_, transfer, words)) = phrases.first() else {
        return (Transfer::Copied, "copied".to_owned());
    };
    let words = if phrases.len() > 1 {
        let parts: Vec<String> = phrases
            .iter()
            .map(|(subject, transfer, words)| format!("{subject} {}: {words}", verb(*transfer)))
            .collect();
        parts.join("; ")
    } else {
        format!("{}: {words}", verb(*transfer))
    };
    (*transfer, words)
}

fn verb(transfer: Transfer) -> &'static str {
    match transfer {
        Transfer::Received => "yours",
        other => other.as_str(),
    }
}

/// What stands for a handle.
#[derive(Clone, Copy, PartialEq)]
enum Handles {
    /// A Rust type that drops itself.
    Guest,
    /// `Resource<T>`: an entry in the host's table.
    Table,
    /// `ResourceAny`: something of the guest's.
    Any,
}

fn given_handle(handles: Handles, several: bool) -> &'static str {
    match (handles, several) {
        (Handles::Guest, false) => "the other side owns the handle from here on",
        (Handles::Guest, true) => "the other side owns the handles from here on",
        (Handles::Table, false) => {
            "the guest owns the handle; your `drop` is called when it lets go of it"
        }
        (Handles::Table, true) => {
            "the guest owns the handles; your `drop` is called for each that it lets go of"
        }
        (Handles::Any, false) => "the guest owns the handle from here on; do not drop it",
        (Handles::Any, true) => "the guest owns the handles from here on; do not drop them",
    }
}

fn received_handle(handles: Handles, several: bool) -> &'static str {
    match (handles, several) {
        (Handles::Guest, false) => "dropping it drops the handle",
        (Handles::Guest, true) => "dropping the value drops the handles",
        (Handles::Table, false) => "delete its entry from your `ResourceTable` when done",
        (Handles::Table, true) => "delete their entries from your `ResourceTable` when done",
        (Handles::Any, false) => "call `resource_drop` on it when done",
        (Handles::Any, true) => "call `resource_drop` on each when done",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn memory() -> Contents {
        Contents {
            memory: true,
            ..Contents::default()
        }
    }

    #[test]
    fn memory_is_lent_by_reference_and_given_by_value() {
        let caller = (Side::Guest, Direction::Import);
        let with =
            |by_reference| transfer(caller, Flow::Parameter, &memory(), by_reference, false).0;
        assert_eq!(with(true), Transfer::Lent);
        assert_eq!(with(false), Transfer::Given);
    }

    #[test]
    fn what_one_side_gives_the_other_receives() {
        let pairs = [
            (
                (Side::Guest, Direction::Import),
                (Side::Host, Direction::Import),
            ),
            (
                (Side::Host, Direction::Export),
                (Side::Guest, Direction::Export),
            ),
        ];
        for (caller, callee) in pairs {
            let at = |position, flow| transfer(position, flow, &memory(), false, false).0;
            assert_eq!(at(caller, Flow::Parameter), Transfer::Given);
            assert_eq!(at(callee, Flow::Parameter), Transfer::Received);
            assert_eq!(at(callee, Flow::Result), Transfer::Given);
            assert_eq!(at(caller, Flow::Result), Transfer::Received);
        }
    }

    #[test]
    fn bits_are_copied() {
        let bits = Contents::default();
        let position = (Side::Host, Direction::Import);
        let (transfer, words) = transfer(position, Flow::Result, &bits, false, false);
        assert_eq!((transfer, words.as_str()), (Transfer::Copied, "copied"));
    }
}
