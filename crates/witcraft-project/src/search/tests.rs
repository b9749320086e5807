//! The search, on machines made of temporary folders.

use super::*;
use crate::testing::{Machine, touch};

/// A machine with an active compiler, and what its environment says.
fn machine() -> (Machine, Search) {
    let machine = Machine::new();
    machine.compiler("rustc", "1.95.0");
    let bundled = "lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld";
    touch(
        &machine
            .sysroot_of("rustc")
            .join(format!("{bundled}{}", std::env::consts::EXE_SUFFIX)),
    );
    let search = Search::from_variables(&|_| None).cache(Some(machine.folder("cache")));
    (machine, search)
}

fn ask(machine: &Machine, program: &str) -> Compiler {
    Compiler::ask_with(machine, Path::new(program)).unwrap()
}

#[test]
fn an_installed_target_is_taken_as_it_is() {
    let (machine, search) = machine();
    crate::testing::lay_out_sysroot(&machine.sysroot_of("rustc"));
    let found = search.find_with(&machine).unwrap();
    assert!(matches!(found.source(), Source::Installed { .. }));
    assert_eq!(found.linker(), None, "rustc finds its own");
    assert_eq!(found.compiler().program(), Path::new("rustc"));
}

#[test]
fn a_named_sysroot_comes_before_an_installed_target() {
    let (machine, search) = machine();
    crate::testing::lay_out_sysroot(&machine.sysroot_of("rustc"));
    let named = machine.folder("named");
    machine.sysroot(&named, "rustc");
    let found = search
        .sysroot(Some(named.clone()))
        .find_with(&machine)
        .unwrap();
    assert_eq!(found.source(), &Source::Named { sysroot: named });
    assert!(found.linker().is_some());
}

#[test]
fn a_named_sysroot_is_used_with_the_compiler_that_can_read_it() {
    let (machine, search) = machine();
    machine.compiler(SYSTEM_RUSTC, "1.96.0");
    let named = machine.folder("named");
    machine.sysroot(&named, SYSTEM_RUSTC);
    let found = search.sysroot(Some(named)).find_with(&machine).unwrap();
    assert_eq!(found.compiler().program(), Path::new(SYSTEM_RUSTC));
}

#[test]
fn a_named_sysroot_that_is_none_is_an_error_even_where_another_way_would_work() {
    let (machine, search) = machine();
    crate::testing::lay_out_sysroot(&machine.sysroot_of("rustc"));
    let error = search
        .sysroot(Some(machine.folder("empty")))
        .find_with(&machine)
        .unwrap_err();
    assert!(matches!(error, Error::InvalidSysroot { .. }));
    let message = error.to_string();
    assert!(message.contains("no file `libcore-*.rlib` in"), "{message}");
    assert!(message.contains("unset WITCRAFT_SYSROOT"), "{message}");
}

#[test]
fn a_named_sysroot_of_another_compiler_is_an_error_with_its_complaint() {
    let (machine, search) = machine();
    let named = machine.folder("named");
    machine.sysroot(&named, "another");
    let error = search.sysroot(Some(named)).find_with(&machine).unwrap_err();
    assert!(matches!(error, Error::ForeignSysroot { .. }));
    assert!(
        error.to_string().contains("    rustc 1.95.0: error[E0514]"),
        "{error}"
    );
}

#[test]
fn a_prepared_sysroot_of_the_systems_compiler_is_found() {
    let (machine, search) = machine();
    machine.compiler(SYSTEM_RUSTC, "1.96.0");
    let prepared = prepared_sysroot(&machine.folder("cache"), &ask(&machine, SYSTEM_RUSTC));
    machine.sysroot(&prepared, SYSTEM_RUSTC);
    let found = search.find_with(&machine).unwrap();
    assert_eq!(found.source(), &Source::Prepared { sysroot: prepared });
    assert_eq!(found.compiler().program(), Path::new(SYSTEM_RUSTC));
    // The system's compiler comes without a linker; the active toolchain's one does.
    assert!(
        found
            .linker()
            .unwrap()
            .starts_with(machine.sysroot_of("rustc"))
    );
}

#[test]
fn a_sysroot_prepared_for_an_older_compiler_is_a_miss() {
    let (machine, search) = machine();
    let prepared = prepared_sysroot(&machine.folder("cache"), &ask(&machine, "rustc"));
    machine.sysroot(&prepared, "rustc");
    assert!(search.find_with(&machine).is_ok());
    machine.compiler("rustc", "1.95.1");
    assert!(matches!(
        search.find_with(&machine),
        Err(Error::NotFound { .. })
    ));
}

#[test]
fn nothing_found_says_what_was_looked_for_and_what_to_type() {
    let (machine, search) = machine();
    machine.compiler(SYSTEM_RUSTC, "1.96.0");
    let error = search.find_with(&machine).unwrap_err();
    let Error::NotFound { looked } = &error else {
        panic!("{error}")
    };
    assert_eq!(looked.len(), 5, "{looked:#?}");
    let message = error.to_string();
    for part in [
        "WITCRAFT_SYSROOT names: it is not set",
        "installed for rustc 1.95.0: not in",
        "prepared earlier for /usr/bin/rustc 1.96.0: not in",
        "- rustup target add wasm32-unknown-unknown",
        "- cargo xtask setup",
        "- export WITCRAFT_SYSROOT=<folder>",
    ] {
        assert!(message.contains(part), "{part:?} is not in:\n{message}");
    }
}

#[test]
fn the_same_compiler_under_two_names_is_asked_once() {
    let (machine, search) = machine();
    let search = Search {
        compilers: vec!["rustc".into(), "rustc".into()],
        ..search
    };
    let Err(Error::NotFound { looked }) = search.find_with(&machine) else {
        panic!("found")
    };
    assert_eq!(looked.len(), 3, "{looked:#?}");
}

#[test]
fn sysroots_only_leaves_out_the_installed_target() {
    let (machine, search) = machine();
    crate::testing::lay_out_sysroot(&machine.sysroot_of("rustc"));
    let error = search.only_sysroots().find_with(&machine).unwrap_err();
    assert!(matches!(error, Error::NotFound { .. }));
}

#[test]
fn a_chosen_compiler_is_the_only_one_but_any_linker_will_do() {
    let (machine, search) = machine();
    crate::testing::lay_out_sysroot(&machine.sysroot_of("rustc"));
    machine.compiler(SYSTEM_RUSTC, "1.96.0");
    let search = search.only_compiler(SYSTEM_RUSTC);
    assert!(matches!(
        search.find_with(&machine),
        Err(Error::NotFound { .. })
    ));
    let prepared = prepared_sysroot(&machine.folder("cache"), &ask(&machine, SYSTEM_RUSTC));
    machine.sysroot(&prepared, SYSTEM_RUSTC);
    let found = search.find_with(&machine).unwrap();
    assert!(
        found
            .linker()
            .unwrap()
            .starts_with(machine.sysroot_of("rustc"))
    );
}

#[test]
fn a_chosen_compiler_has_to_be_there() {
    let (machine, search) = machine();
    let error = search
        .only_compiler(SYSTEM_RUSTC)
        .find_with(&machine)
        .unwrap_err();
    assert!(matches!(error, Error::CompilerNotRun { .. }));
}

#[test]
fn a_linker_of_the_users_own_is_left_alone() {
    let machine = Machine::new();
    machine.compiler("rustc", "1.95.0");
    let named = machine.folder("named");
    machine.sysroot(&named, "rustc");
    let search = Search::from_variables(&|name| (name == linker::VARIABLE).then(|| "mine".into()));
    let found = search.sysroot(Some(named)).find_with(&machine).unwrap();
    assert_eq!(found.linker(), None);
}

#[test]
fn empty_variables_count_as_not_set() {
    let search = Search::from_variables(&|_| Some("".into()));
    assert_eq!(search.named, None);
    assert_eq!(search.compilers[0], Path::new("rustc"));
    assert!(!search.own_linker);
}

#[test]
fn this_machines_compiler_answers() {
    // The real thing, whatever it finds: only that it does not panic, and explains itself.
    match Search::from_env().find() {
        Ok(found) => assert!(found.to_string().contains(found.compiler().release())),
        Err(error) => assert!(error.to_string().contains("\n  "), "{error}"),
    }
}
