//! Every kind of value, from one end to the other and back, whichever way functions are called.
//!
//! Around this: `run` instantiates the guest, `values!` calls a function of its `values`, and `lend` makes of a reference
//! what such a function takes.

use std::collections::{BTreeMap, HashMap};

use witcraft_tests::random::Random;

use super::types::{
    Eight, Level, Nine, One, Person, Scalars, Seventeen, Shape, Sixteen, ThirtyTwo,
};
use super::{lend, run};
use crate::same;

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
            assert_eq!(values!(running.call_text(lend(text))), text);
        }
        for bytes in [64 << 10, 16 << 20] {
            let text = "é".repeat(bytes / 2);
            assert!(
                values!(running.call_text(lend(text.as_str()))) == text,
                "{bytes} bytes"
            );
        }
    }

    #[test]
    fn lists_of_every_length() {
        let mut running = run();
        for length in [0, 1, 1_000_000] {
            let data: Vec<u8> = (0..length).map(|i| (i % 251) as u8).collect();
            assert!(
                values!(running.call_bytes(lend(data.as_slice()))) == data,
                "{length}"
            );
        }
        // A million of what is copied one by one.
        let levels: Vec<Level> = (0..1_000_000)
            .map(|i| [Level::Low, Level::High][i % 2])
            .collect();
        let (all, top) = values!(running.call_heights(lend(levels.as_slice()), Level::FairlyHigh));
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
                let (a2, b2) = values!(running.call_options(a.map(lend), b));
                assert_eq!((a2.as_deref(), b2), (a, b));
            }
        }
        for (a, b, c, d) in [
            (Ok(()), Ok(7), Ok(()), Ok(9)),
            (Err(()), Err(()), Err("why"), Err(Level::High)),
        ] {
            let back = values!(running.call_results(a, b, c.map_err(lend), d));
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
            values!(running.call_attempt(Ok(lend("yes")))),
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
        let back = values!(running.call_shapes(lend(all.as_slice())));
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
            lend("text"),
            lend(&[1, u16::MAX][..]),
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

    #[test]
    fn neither_parameters_nor_a_result() {
        let mut running = run();
        for calls in 1..=3 {
            values!(running.call_nothing());
            assert_eq!(running.store.data().nothings, calls);
        }
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

            let bytes = random.many(40, |random| random.bits() as u8);
            assert_eq!(
                values!(running.call_bytes(lend(bytes.as_slice()))),
                bytes,
                "{seed}"
            );

            let maybe = random.maybe(|random| random.string(6));
            let nested = random.maybe(|random| random.maybe(|random| random.number() as u32));
            assert_eq!(
                values!(running.call_options(maybe.as_deref().map(lend), nested)),
                (maybe, nested),
                "{seed}"
            );

            let outcome = match random.flip() {
                true => Ok(random.string(6)),
                false => Err(level(random)),
            };
            let lent = outcome.as_deref().map(lend).map_err(|level| *level);
            assert_eq!(values!(running.call_attempt(lent)), outcome, "{seed}");

            let people = random.many(4, person);
            same(
                &people,
                &values!(running.call_people(lend(people.as_slice()))),
            );

            let shapes = random.many(6, shape);
            same(
                &shapes,
                &values!(running.call_shapes(lend(shapes.as_slice()))),
            );

            let levels = random.many(5, level);
            assert_eq!(
                values!(running.call_heights(lend(levels.as_slice()), Level::Low)).0,
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
            let lent = trio.each_ref().map(|text| lend(text.as_str()));
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
                        .map(|(name, age)| (lend(name.as_str()), *age))
                        .collect(),
                    names
                        .iter()
                        .map(|(key, names)| (*key, lend(names.as_slice())))
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
                    .map(|(name, age)| (lend(name.as_str()), *age))
                    .collect(),
                HashMap::new(),
            )
        );
        assert_eq!(back.into_iter().collect::<BTreeMap<_, _>>(), ages);
    }
}

mod steady {
    use super::*;

    #[test]
    fn a_hundred_thousand_calls_leave_nothing_behind() {
        let mut running = run();
        let trio = ["x".repeat(100), "y".repeat(200), String::new()];
        let shapes = [Shape::Named(Person {
            name: "n".repeat(50),
            also: vec!["a".repeat(30)],
            age: None,
        })];
        let mut before = None;
        for round in 0..100_000 {
            match round % 4 {
                0 => {
                    let lent = trio.each_ref().map(|text| lend(text.as_str()));
                    drop(values!(running.call_trio(lent)));
                }
                1 => drop(values!(running.call_shapes(lend(&shapes[..])))),
                2 => drop(values!(
                    running.call_maps(HashMap::from([(lend("key"), 1)]), HashMap::new())
                )),
                _ => drop(values!(running.call_text(lend("text")))),
            }
            if round == 1_000 {
                let tasks = running.store.concurrent_state_table_size();
                before = Some((tasks, running.store.data().memory));
            }
        }
        let tasks = running.store.concurrent_state_table_size();
        let after = (tasks, running.store.data().memory);
        assert_eq!(before, Some(after), "tasks and bytes");
    }
}
