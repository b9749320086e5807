//! What else there is in the kitchen sink: items of the world itself, names that are words, traps.

use kitchen_sink_host::bindings::local::kitchen_sink::types::{Level, Person};

use crate::blocking::run;
use crate::same;

mod world {
    use super::*;
    use kitchen_sink_host::bindings::Visit;
    use kitchen_sink_host::bindings::exports::local::kitchen_sink::words::{Option_, Record};

    #[test]
    fn items_of_the_world_itself() {
        let mut running = run();
        assert_eq!(
            running.exports.call_start(&mut running.store).unwrap(),
            Ok(())
        );
        let visits: Vec<Visit> = (0..3)
            .map(|lasted| Visit {
                who: Person {
                    name: format!("number {lasted}"),
                    also: vec![],
                    age: None,
                },
                lasted,
            })
            .collect();
        let levels = running
            .exports
            .call_visits(&mut running.store, &visits)
            .unwrap();
        assert_eq!(levels, [Level::Low, Level::FairlyHigh, Level::High]);
        assert_eq!(
            running.store.data().notes,
            [
                "started",
                "hello number 0",
                "hello number 1",
                "hello number 2"
            ]
        );
        let ticks = running.exports.control().call_ticks(&mut running.store, 4);
        assert_eq!(ticks.unwrap(), 1 + 2 + 3 + 4);
    }

    #[test]
    fn names_that_are_words() {
        let mut running = run();
        let record = Record {
            type_: 1,
            self_: 2,
            some: 3,
        };
        let words = running.exports.local_kitchen_sink_words();
        let option = Option_::Some("x".to_owned());
        let back = words
            .call_match(&mut running.store, record, &option, record)
            .unwrap();
        same(&option, &back);
        let note = &running.store.data().notes[0];
        assert_eq!(
            note.matches("type: 1, self: 2, some: 3").count(),
            2,
            "{note}"
        );
    }
}

mod traps {
    use super::*;
    use witcraft_host::wasmtime::{Trap, WasmBacktrace};

    #[test]
    fn a_panic_is_an_error_that_names_the_function() {
        let mut running = run();
        let error = running
            .exports
            .control()
            .call_panic(&mut running.store, "no way")
            .unwrap_err();
        assert_eq!(running.store.data().notes, ["no way"]);
        assert_eq!(error.downcast_ref(), Some(&Trap::UnreachableCodeReached));
        let trace = error.downcast_ref::<WasmBacktrace>().unwrap();
        let names: Vec<&str> = trace
            .frames()
            .iter()
            .filter_map(|frame| frame.func_name())
            .collect();
        assert!(
            names.iter().any(|name| name.contains("control#panic")),
            "{names:?}"
        );
        // What was lent to the call is gone with the instance; nothing else can be called.
        assert!(running.exports.call_start(&mut running.store).is_err());
    }
}
