//! Every kind of value, through the kitchen-sink guest and its host and back: out of the host into an export, from
//! the guest into an import, and both ways back.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use kitchen_sink_host::Running;
use kitchen_sink_host::bindings::local::kitchen_sink::types::{
    Eight, Level, Nine, One, Person, Scalars, Seventeen, Shape, Sixteen, ThirtyTwo,
};
use witcraft_host::wasmtime::component::Component;
use witcraft_tests::guest;
use witcraft_tests::random::Random;

fn run() -> Running {
    static COMPONENT: LazyLock<Component> =
        LazyLock::new(|| Running::compile(guest::component("kitchen-sink")).unwrap());
    Running::new(&COMPONENT).unwrap()
}

/// Calls a function of the exported `values`.
macro_rules! values {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        $running
            .exports
            .local_kitchen_sink_values()
            .$function(&mut $running.store, $($argument),*)
            .unwrap()
    };
}

/// Values that have to look the same when they come back. What has no equality of its own has `Debug`.
#[track_caller]
fn same<T: std::fmt::Debug>(expected: &T, actual: &T) {
    assert_eq!(format!("{expected:?}"), format!("{actual:?}"));
}

fn scalars(random: &mut Random) -> Scalars {
    #[allow(clippy::cast_possible_truncation, reason = "any bits will do")]
    Scalars {
        truth: random.flip(),
        byte: random.number() as u8,
        small: random.number() as i8,
        port: random.number() as u16,
        sample: random.number() as i16,
        count: random.number() as u32,
        offset: random.number() as i32,
        size: random.number(),
        time: random.number() as i64,
        ratio: f32::from_bits(random.number() as u32),
        angle: f64::from_bits(random.number()),
        letter: random.char(),
    }
}

fn person(random: &mut Random) -> Person {
    Person {
        name: random.string(9),
        also: random.many(3, |random| random.string(5)),
        age: random.maybe(|random| random.bits() as u8),
    }
}

fn shape(random: &mut Random) -> Shape {
    match random.below(6) {
        0 => Shape::Nothing,
        1 => Shape::Circle(random.below(1000) as f32 / 7.0),
        2 => Shape::Area(random.number()),
        3 => Shape::Corner((random.number() as i32, random.number() as i32)),
        4 => Shape::Named(person(random)),
        _ => Shape::Maybe(random.maybe(|random| {
            if random.flip() {
                Ok(random.maybe(|random| random.string(4)))
            } else {
                Err(random.bits() as u8)
            }
        })),
    }
}

fn level(random: &mut Random) -> Level {
    [Level::Low, Level::FairlyHigh, Level::High][random.below(3)]
}

mod edges {
    use super::*;

    #[test]
    fn strings_of_every_length() {
        let mut running = run();
        for text in ["", "\0", "a\0b", "ß", "\u{d7ff}\u{e000}\u{10ffff}"] {
            assert_eq!(values!(running.call_text(text)), text);
        }
        for bytes in [64 << 10, 16 << 20] {
            let text = "é".repeat(bytes / 2);
            assert!(values!(running.call_text(&text)) == text, "{bytes} bytes");
        }
    }

    #[test]
    fn lists_of_every_length() {
        let mut running = run();
        for length in [0, 1, 1_000_000] {
            let data: Vec<u8> = (0..length).map(|i| (i % 251) as u8).collect();
            assert!(values!(running.call_bytes(&data)) == data, "{length}");
        }
        // A million of what is copied one by one.
        let levels: Vec<Level> = (0..1_000_000)
            .map(|i| [Level::Low, Level::High][i % 2])
            .collect();
        let (all, top) = values!(running.call_heights(&levels, Level::FairlyHigh));
        assert!(all == levels && top == Level::FairlyHigh);
    }

    #[test]
    fn floats_keep_their_value() {
        let mut running = run();
        let zero = scalars(&mut Random::new(0));
        for (x, y) in [
            (0.0, -0.0),
            (f32::MIN_POSITIVE, f64::MIN_POSITIVE),
            (f32::from_bits(1), f64::from_bits(1)),
            (f32::INFINITY, f64::NEG_INFINITY),
            (f32::MAX, f64::MIN),
        ] {
            let (_, x2, y2, _) = values!(running.call_numbers(zero, x, y, 'x'));
            assert_eq!((x.to_bits(), y.to_bits()), (x2.to_bits(), y2.to_bits()));
        }
        // The Canonical ABI may change what a NaN carries. Nobody on this way does: it arrives to the bit.
        for (x, y) in [
            (0x7fc0_0000, 0x7ff8 << 48),
            (0xffc0_1234, 0xfff8_0000_0000_1234),
            (0x7fff_ffff, 0x7fff_ffff_ffff_ffff),
        ] {
            let all = Scalars {
                ratio: f32::from_bits(x),
                angle: f64::from_bits(y),
                ..zero
            };
            let (all, x2, y2, _) = values!(running.call_numbers(all, all.ratio, all.angle, 'x'));
            assert_eq!((x, y), (x2.to_bits(), y2.to_bits()));
            assert_eq!((x, y), (all.ratio.to_bits(), all.angle.to_bits()));
        }
    }

    #[test]
    fn characters_around_the_surrogates() {
        let mut running = run();
        let zero = scalars(&mut Random::new(0));
        for c in [
            '\0',
            '\u{7f}',
            '\u{80}',
            '\u{d7ff}',
            '\u{e000}',
            '\u{ffff}',
            char::MAX,
        ] {
            assert_eq!(values!(running.call_numbers(zero, 0.0, 0.0, c)).3, c);
        }
    }

    #[test]
    fn every_flag_and_none() {
        let mut running = run();
        let none = (
            One::empty(),
            Eight::empty(),
            Nine::empty(),
            Sixteen::empty(),
            Seventeen::empty(),
            ThirtyTwo::empty(),
        );
        let all = (
            One::all(),
            Eight::all(),
            Nine::all(),
            Sixteen::all(),
            Seventeen::all(),
            ThirtyTwo::all(),
        );
        for (a, b, c, d, e, f) in [none, all] {
            let back = values!(running.call_switches(a, b, c, d, e, f));
            assert_eq!(back, (a, b, c, d, e, f));
        }
        for bit in 0..32 {
            let one = ThirtyTwo::from_bits(1 << bit).unwrap();
            let back = values!(running.call_switches(none.0, none.1, none.2, none.3, none.4, one));
            assert_eq!(back.5, one);
        }
    }

    #[test]
    fn all_shapes_of_options_and_results() {
        let mut running = run();
        for a in [None, Some(""), Some("x")] {
            for b in [None, Some(None), Some(Some(0)), Some(Some(u32::MAX))] {
                let (a2, b2) = values!(running.call_options(a, b));
                assert_eq!((a2.as_deref(), b2), (a, b));
            }
        }
        for (a, b, c, d) in [
            (Ok(()), Ok(7), Ok(()), Ok(9)),
            (Err(()), Err(()), Err("why"), Err(Level::High)),
        ] {
            let back = values!(running.call_results(a, b, c, d));
            same(
                &(a, b, c, d),
                &(
                    back.0,
                    back.1,
                    back.2.as_ref().copied().map_err(String::as_str),
                    back.3,
                ),
            );
        }
        assert_eq!(
            values!(running.call_attempt(Ok("yes"))),
            Ok("yes".to_owned())
        );
        assert_eq!(
            values!(running.call_attempt(Err(Level::Low))),
            Err(Level::Low)
        );
    }

    #[test]
    fn variants_as_deep_as_they_go() {
        let mut running = run();
        let all = [
            Shape::Nothing,
            Shape::Maybe(None),
            Shape::Maybe(Some(Err(255))),
            Shape::Maybe(Some(Ok(None))),
            Shape::Maybe(Some(Ok(Some(String::new())))),
            Shape::Maybe(Some(Ok(Some("x".repeat(70_000))))),
        ];
        let back = values!(running.call_shapes(&all));
        same(&all.as_slice(), &back.as_slice());
    }

    #[test]
    fn more_parameters_than_registers() {
        let mut running = run();
        let n = values!(running.call_wide(
            u8::MAX,
            i16::MIN,
            u32::MAX,
            i64::MIN,
            0.5,
            -0.25,
            char::MAX,
            true,
            "text",
            &[1, u16::MAX],
            Some(3),
            Level::High,
            Nine::A | Nine::I,
            u64::MAX,
        ));
        assert_eq!(n, u64::MAX);
        assert_eq!(
            running.store.data().wide,
            format!(
                "255 -32768 4294967295 -9223372036854775808 0.5 -0.25 \u{10ffff} true text [1, 65535] \
                 Some(3) {:?} Nine(A | I)",
                Level::High
            )
        );
    }
}

mod random {
    use super::*;

    /// Draws values of every type, and looks at what comes back.
    #[test]
    fn whatever_goes_in_comes_out() {
        let mut running = run();
        for seed in 0..300 {
            let random = &mut Random::new(seed);
            let seed = format!("seed {seed}");

            let all = scalars(random);
            let (back, ..) = values!(running.call_numbers(all, 1.0, 1.0, 'x'));
            same(&(&seed, all), &(&seed, back));

            let people = random.many(4, person);
            same(&people, &values!(running.call_people(&people)));

            let shapes = random.many(6, shape);
            same(&shapes, &values!(running.call_shapes(&shapes)));

            let levels = random.many(5, level);
            assert_eq!(
                values!(running.call_heights(&levels, Level::Low)).0,
                levels,
                "{seed}"
            );

            let grid = [[random.bits() as u8, 1], [2, random.bits() as u8]];
            let point = [random.below(9) as f32, 0.0, -1.0];
            assert_eq!(
                values!(running.call_fixed(point, grid)),
                (point, grid),
                "{seed}"
            );

            let trio = [random.string(5), random.string(0), random.string(9)];
            let lent = trio.each_ref().map(String::as_str);
            assert_eq!(values!(running.call_trio(lent)), trio, "{seed}");

            let ages: HashMap<String, u32> = random
                .many(5, |random| (random.string(4), random.number() as u32))
                .into_iter()
                .collect();
            let names: HashMap<u8, Vec<String>> = random
                .many(5, |random| {
                    (
                        random.bits() as u8,
                        random.many(3, |random| random.string(3)),
                    )
                })
                .into_iter()
                .collect();
            let (ages2, names2) = values!(
                running.call_maps(
                    ages.iter()
                        .map(|(name, age)| (name.as_str(), *age))
                        .collect(),
                    names
                        .iter()
                        .map(|(key, names)| (*key, names.as_slice()))
                        .collect(),
                )
            );
            assert_eq!((ages2, names2), (ages, names), "{seed}");

            let flags = (
                One::from_bits_truncate(random.bits() as u8),
                Eight::from_bits_truncate(random.bits() as u8),
                Nine::from_bits_truncate(random.bits() as u16),
                Sixteen::from_bits_truncate(random.bits() as u16),
                Seventeen::from_bits_truncate(random.bits() as u32),
                ThirtyTwo::from_bits_truncate(random.bits() as u32),
            );
            let (a, b, c, d, e, f) = flags;
            assert_eq!(
                values!(running.call_switches(a, b, c, d, e, f)),
                flags,
                "{seed}"
            );
        }
    }

    #[test]
    fn maps_keep_one_value_per_key() {
        let mut running = run();
        let ages: BTreeMap<String, u32> = (0..500).map(|n| (format!("name {n}"), n)).collect();
        let (back, _) = values!(
            running.call_maps(
                ages.iter()
                    .map(|(name, age)| (name.as_str(), *age))
                    .collect(),
                HashMap::new(),
            )
        );
        assert_eq!(back.into_iter().collect::<BTreeMap<_, _>>(), ages);
    }
}

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

mod steady {
    use super::*;

    #[test]
    fn a_hundred_thousand_calls_leave_nothing_behind() {
        let mut running = run();
        let trio = ["x".repeat(100), "y".repeat(200), String::new()];
        let lent = trio.each_ref().map(String::as_str);
        let shapes = [Shape::Named(Person {
            name: "n".repeat(50),
            also: vec!["a".repeat(30)],
            age: None,
        })];
        let mut before = 0;
        for round in 0..100_000 {
            match round % 4 {
                0 => drop(values!(running.call_trio(lent))),
                1 => drop(values!(running.call_shapes(&shapes))),
                2 => drop(values!(
                    running.call_maps(HashMap::from([("key", 1)]), HashMap::new())
                )),
                _ => drop(values!(running.call_text("text"))),
            }
            if round == 1_000 {
                before = running.store.data().memory;
            }
        }
        assert_eq!(running.store.data().memory, before, "bytes");
    }
}
