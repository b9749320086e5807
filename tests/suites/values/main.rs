//! Every kind of value, through a guest and its host and back: out of the host into an export, from the guest into an
//! import, and both ways back. The same cases, in each way that functions can be called.

#![allow(
    clippy::duplicate_mod,
    reason = "the cases are the same, and what they call is not"
)]

mod blocking;
mod fibers;
mod kitchen;
mod waiting;

/// Values that have to look the same when they come back. What has no equality of its own has `Debug`.
#[track_caller]
fn same<T: std::fmt::Debug>(expected: &T, actual: &T) {
    assert_eq!(format!("{expected:?}"), format!("{actual:?}"));
}

/// The interface that is asynchronous has to stay the one that is not.
#[test]
fn both_interfaces_have_the_same_functions() {
    use witcraft_model::wit::{InterfaceId, Resolve};
    use witcraft_model::{Input, Loader};

    fn functions(resolve: &Resolve, id: InterfaceId) -> Vec<String> {
        resolve.interfaces[id]
            .functions
            .values()
            .map(|function| {
                let flat = resolve
                    .wasm_signature(witcraft_model::wit::abi::AbiVariant::GuestImport, function);
                let params: Vec<&str> = function
                    .params
                    .iter()
                    .map(|param| param.name.as_str())
                    .collect();
                format!("{} {params:?} {flat:?}", function.item_name())
            })
            .collect()
    }

    let root = witcraft_tests::guest::workspace();
    let inputs = ["wit/kitchen-sink", "tests/wit/waiting"].map(|path| Input::Path(root.join(path)));
    let package = Loader::default().load(&inputs).unwrap();
    let resolve = package.resolve();
    for name in ["values", "handles"] {
        let all: Vec<InterfaceId> = resolve
            .interfaces
            .iter()
            .filter(|(_, interface)| interface.name.as_deref() == Some(name))
            .map(|(id, _)| id)
            .collect();
        let [one, other] = all[..] else {
            panic!("{} interfaces are called `{name}`", all.len());
        };
        assert_eq!(functions(resolve, one), functions(resolve, other));
    }
}
