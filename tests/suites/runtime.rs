//! The image-processor guest, run by its host: values, errors, resources and what is left after each.

use std::sync::LazyLock;

use image_processor_host::bindings::local::image_processor::types::{
    Channels, Color, Filter, Format, Image, Rectangle, ResizeError,
};
use image_processor_host::{Host, Running, Work, lend};
use witcraft_host::wasmtime::component::{Component, ResourceAny};
use witcraft_host::wasmtime::{Config, Engine, Result, Store, Trap};
use witcraft_tests::guest;

const FORMATS: [(Format, usize); 4] = [
    (Format::Gray, 1),
    (Format::GrayAlpha, 2),
    (Format::Rgb, 3),
    (Format::Rgba, 4),
];

const FILTERS: [Filter; 2] = [Filter::Nearest, Filter::Bilinear];

const WHITE: Color = Color {
    red: 255,
    green: 255,
    blue: 255,
    alpha: 255,
};

/// Instantiates the guest, which is compiled once for all tests.
fn run(host: Host) -> Running {
    static COMPONENT: LazyLock<Component> = LazyLock::new(|| compile(&Config::new()));
    instantiate(&COMPONENT, host)
}

/// Instantiates the guest where Wasmtime keeps no account of concurrent tasks.
fn run_without_tasks(host: Host) -> Running {
    static COMPONENT: LazyLock<Component> =
        LazyLock::new(|| compile(Config::new().concurrency_support(false)));
    instantiate(&COMPONENT, host)
}

fn compile(config: &Config) -> Component {
    let engine = Engine::new(config).unwrap();
    Component::new(&engine, guest::component("image-processor")).unwrap()
}

fn instantiate(component: &Component, host: Host) -> Running {
    Running::instantiate(component, Store::new(component.engine(), host)).unwrap()
}

/// Calls a function of the exported interface.
macro_rules! call {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        $running
            .exports
            .local_image_processor_processing()
            .$function(&mut $running.store, $($argument),*)
    };
}

/// Calls a function of the exported `canvas`.
macro_rules! canvas {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        $running
            .exports
            .local_image_processor_processing()
            .canvas()
            .$function(&mut $running.store, $($argument),*)
    };
}

fn image(format: Format, width: u32, height: u32, data: &[u8]) -> Image {
    Image {
        width,
        height,
        format,
        data: data.to_vec(),
    }
}

/// An image with another value in every sample, as far as there are values.
fn noise(format: Format, samples: usize, width: u32, height: u32) -> Image {
    let length = width as usize * height as usize * samples;
    let data: Vec<u8> = (0..length).map(|i| (i * 97 + 31) as u8).collect();
    image(format, width, height, &data)
}

fn rectangle(x: u32, y: u32, width: u32, height: u32) -> Rectangle {
    Rectangle {
        x,
        y,
        width,
        height,
    }
}

fn corners(rectangle: Rectangle) -> (u32, u32, u32, u32) {
    let Rectangle {
        x,
        y,
        width,
        height,
    } = rectangle;
    (x, y, width, height)
}

fn dropped_canvases(running: &Running) -> Vec<&str> {
    let log = running.host().log.iter();
    log.filter_map(|line| line.strip_suffix(": dropped"))
        .collect()
}

mod resizing {
    use super::*;

    #[test]
    fn nearest_gives_exactly_these_pixels() {
        let mut running = run(Host::default());
        #[rustfmt::skip]
        let source = image(Format::Rgb, 2, 2, &[
            1, 2, 3,   4, 5, 6,
            7, 8, 9,   10, 11, 12,
        ]);
        let result = call!(running.call_resize(&source, 4, 3, Filter::Nearest))
            .unwrap()
            .unwrap();
        assert_eq!((result.width, result.height), (4, 3));
        assert_eq!(result.format, Format::Rgb);
        #[rustfmt::skip]
        assert_eq!(result.data, [
            1, 2, 3,   1, 2, 3,   4, 5, 6,      4, 5, 6,
            7, 8, 9,   7, 8, 9,   10, 11, 12,   10, 11, 12,
            7, 8, 9,   7, 8, 9,   10, 11, 12,   10, 11, 12,
        ]);
    }

    /// The definition of bilinear interpolation, unlike the guest in every way: floating point, all pixels of
    /// the source weighted by a tent around the position, samples beyond the edge repeated.
    fn bilinear(source: &Image, samples: usize, size: (u32, u32), at: (u32, u32, usize)) -> f64 {
        let tent = |at: u32, from: u32, to: u32| {
            let position = (f64::from(at) + 0.5) * f64::from(from) / f64::from(to) - 0.5;
            (-1..=i64::from(from)).filter_map(move |pixel| {
                let weight = 1.0 - (position - pixel as f64).abs();
                let pixel = pixel.clamp(0, i64::from(from) - 1) as usize;
                (weight > 0.0).then_some((pixel, weight))
            })
        };
        let (column, row, sample) = at;
        let mut sum = 0.0;
        for (y, vertical) in tent(row, source.height, size.1) {
            for (x, horizontal) in tent(column, source.width, size.0) {
                let index = (y * source.width as usize + x) * samples + sample;
                sum += vertical * horizontal * f64::from(source.data[index]);
            }
        }
        sum
    }

    #[test]
    fn bilinear_agrees_with_its_definition() {
        let mut running = run(Host::default());
        for (format, samples) in FORMATS {
            for (from, to) in [
                ((5, 4), (9, 7)),
                ((5, 4), (3, 2)),
                ((1, 6), (4, 3)),
                ((7, 1), (7, 5)),
            ] {
                let source = noise(format, samples, from.0, from.1);
                let result = call!(running.call_resize(&source, to.0, to.1, Filter::Bilinear))
                    .unwrap()
                    .unwrap();
                assert_eq!(
                    result.data.len(),
                    to.0 as usize * to.1 as usize * samples,
                    "{format:?}"
                );
                let mut data = result.data.iter();
                for row in 0..to.1 {
                    for column in 0..to.0 {
                        for sample in 0..samples {
                            let expected = bilinear(&source, samples, to, (column, row, sample));
                            let actual = f64::from(*data.next().unwrap());
                            assert!(
                                (actual - expected).abs() <= 0.5 + 1e-9,
                                "{format:?} {from:?} to {to:?} at {column}, {row}, sample {sample}: \
                                 {actual}, expected {expected}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_same_size_changes_nothing() {
        let mut running = run(Host::default());
        for (format, samples) in FORMATS {
            for filter in FILTERS {
                let source = noise(format, samples, 6, 5);
                let result = call!(running.call_resize(&source, 6, 5, filter))
                    .unwrap()
                    .unwrap();
                assert_eq!(result.data, source.data, "{format:?} {filter:?}");
            }
        }
    }

    #[test]
    fn a_large_image_comes_through() {
        let mut running = run(Host::default());
        let source = noise(Format::Rgba, 4, 640, 480);
        let result = call!(running.call_resize(&source, 1280, 960, Filter::Nearest))
            .unwrap()
            .unwrap();
        let pixel = |image: &Image, x: usize, y: usize| {
            image.data[(y * image.width as usize + x) * 4..][..4].to_vec()
        };
        for (x, y) in [(0, 0), (1279, 0), (640, 480), (1279, 959)] {
            assert_eq!(pixel(&result, x, y), pixel(&source, x / 2, y / 2));
        }
    }

    #[test]
    fn several_at_once_keep_their_order() {
        let mut running = run(Host::default());
        let work = running.store.data_mut().begin("album").unwrap();
        let sources = [
            image(Format::Gray, 1, 1, &[1]),
            image(Format::GrayAlpha, 1, 1, &[2, 3]),
            image(Format::Rgb, 1, 1, &[4, 5, 6]),
        ];
        let results = call!(running.call_resize_all(&sources, 2, 1, Filter::Bilinear, lend(&work)))
            .unwrap()
            .unwrap();
        let data: Vec<&[u8]> = results.iter().map(|image| &image.data[..]).collect();
        assert_eq!(data, [&[1, 1][..], &[2, 3, 2, 3], &[4, 5, 6, 4, 5, 6]]);

        let none = call!(running.call_resize_all(&[], 2, 1, Filter::Nearest, lend(&work)));
        assert!(none.unwrap().unwrap().is_empty());
    }
}

mod errors {
    use super::*;

    fn resize(source: &Image, width: u32, height: u32) -> (ResizeError, Running) {
        let mut running = run(Host::default());
        let error = call!(running.call_resize(source, width, height, Filter::Bilinear))
            .unwrap()
            .expect_err("this must not work");
        (error, running)
    }

    #[test]
    fn empty_has_no_payload() {
        let good = noise(Format::Rgb, 3, 2, 2);
        for (source, width, height) in [
            (&good, 0, 2),
            (&good, 2, 0),
            (&image(Format::Rgb, 0, 2, &[]), 2, 2),
            (&image(Format::Rgb, 2, 0, &[]), 2, 2),
        ] {
            let (error, running) = resize(source, width, height);
            assert!(matches!(error, ResizeError::Empty), "{error:?}");
            assert_eq!(running.host().begun, 0, "nothing was begun");
        }
    }

    #[test]
    fn wrong_length_says_which_would_be_right() {
        for (format, samples) in FORMATS {
            for length in [0, 6 * samples - 1, 6 * samples + 1] {
                let (error, _) = resize(&image(format, 3, 2, &vec![9; length]), 2, 2);
                assert!(
                    matches!(error, ResizeError::WrongLength(n) if n == 6 * samples as u64),
                    "{error:?}"
                );
            }
        }
    }

    #[test]
    fn too_large_says_what_was_asked() {
        let source = noise(Format::Gray, 1, 1, 1);
        for (width, height) in [
            (u32::MAX, u32::MAX),
            (u32::MAX, 1),
            (1 << 16, 1 << 16),
            (1 << 26, 2),
        ] {
            let (error, _) = resize(&source, width, height);
            assert!(
                matches!(error, ResizeError::TooLarge(size) if size == (width, height)),
                "{error:?}"
            );
        }
        // Refused by its size, before its length is looked at.
        let (error, _) = resize(&image(Format::Rgba, u32::MAX, u32::MAX, &[]), 1, 1);
        assert!(
            matches!(error, ResizeError::TooLarge((u32::MAX, u32::MAX))),
            "{error:?}"
        );
    }

    #[test]
    fn the_component_goes_on_after_an_error() {
        let mut running = run(Host::default());
        let source = noise(Format::Gray, 1, 2, 2);
        for _ in 0..3 {
            assert!(
                call!(running.call_resize(&source, 0, 0, Filter::Nearest))
                    .unwrap()
                    .is_err()
            );
            assert!(
                call!(running.call_resize(&source, 3, 3, Filter::Nearest))
                    .unwrap()
                    .is_ok()
            );
        }
    }
}

mod channels_and_masks {
    use super::*;

    #[test]
    fn every_set_of_channels_on_every_format() {
        let mut running = run(Host::default());
        let (red, green, blue, alpha) = (
            Channels::RED,
            Channels::GREEN,
            Channels::BLUE,
            Channels::ALPHA,
        );
        let colors = red | green | blue;
        for bits in 0..=Channels::all().bits() {
            let keep = Channels::from_bits(bits).unwrap();
            for (format, samples) in FORMATS {
                // Which channels keep the samples of a pixel, one after the other.
                let keepers = match format {
                    Format::Gray => vec![colors],
                    Format::GrayAlpha => vec![colors, alpha],
                    Format::Rgb => vec![red, green, blue],
                    Format::Rgba => vec![red, green, blue, alpha],
                };
                let source = noise(format, samples, 3, 2);
                let result = call!(running.call_keep_channels(&source, keep))
                    .unwrap()
                    .unwrap();
                let expected: Vec<u8> = source
                    .data
                    .iter()
                    .zip(keepers.iter().cycle())
                    .map(|(sample, keeper)| if keep.intersects(*keeper) { *sample } else { 0 })
                    .collect();
                assert_eq!(result.data, expected, "{keep:?} of {format:?}");
            }
        }
    }

    #[test]
    fn a_mask_keeps_the_union_of_its_rectangles() {
        let mut running = run(Host::default());
        let areas = [
            vec![],
            vec![rectangle(0, 0, 5, 4)],
            vec![rectangle(1, 1, 2, 2), rectangle(2, 2, 2, 2)],
            vec![rectangle(4, 3, 100, 100), rectangle(0, 0, 1, 1)],
            vec![rectangle(5, 0, 1, 1), rectangle(0, 0, 0, 4)],
            vec![rectangle(u32::MAX, u32::MAX, u32::MAX, u32::MAX)],
            vec![rectangle(0, 2, u32::MAX, 1)],
        ];
        for (format, samples) in FORMATS {
            let source = noise(format, samples, 5, 4);
            for area in &areas {
                let result = call!(running.call_mask(&source, area)).unwrap().unwrap();
                let inside = |x: u64, y: u64| {
                    area.iter().any(|r| {
                        let (left, top) = (u64::from(r.x), u64::from(r.y));
                        (left..left + u64::from(r.width)).contains(&x)
                            && (top..top + u64::from(r.height)).contains(&y)
                    })
                };
                for (index, (actual, original)) in result.data.iter().zip(&source.data).enumerate()
                {
                    let pixel = (index / samples) as u64;
                    let expected = if inside(pixel % 5, pixel / 5) {
                        *original
                    } else {
                        0
                    };
                    assert_eq!(*actual, expected, "{format:?} {area:?} at {pixel}");
                }
            }
        }
    }
}

mod progress {
    use super::*;

    #[test]
    fn reports_every_row_and_is_dropped_once() {
        let mut running = run(Host::default());
        let source = noise(Format::Gray, 1, 2, 2);
        call!(running.call_resize(&source, 3, 5, Filter::Bilinear))
            .unwrap()
            .unwrap();
        let expected = Work {
            label: "resize".to_owned(),
            reports: (1..=5).map(|done| (done, 5)).collect(),
        };
        assert_eq!(running.host().finished, [expected]);
        assert_eq!((running.host().begun, running.host().live()), (1, 0));
    }

    #[test]
    fn the_host_can_cancel_at_any_row() {
        for patience in 1..=5 {
            let mut running = run(Host::with_patience(patience));
            let source = noise(Format::Rgba, 4, 2, 2);
            let error = call!(running.call_resize(&source, 3, 5, Filter::Nearest))
                .unwrap()
                .expect_err("the host said to stop");
            assert!(matches!(error, ResizeError::Cancelled), "{error:?}");
            let host = running.host();
            assert_eq!(host.finished.len(), 1);
            assert_eq!(host.finished[0].reports.len(), patience);
            assert_eq!((host.begun, host.live()), (1, 0));

            // And the component is as good as before.
            running.store.data_mut().patience = None;
            call!(running.call_resize(&source, 3, 5, Filter::Nearest))
                .unwrap()
                .unwrap();
            assert_eq!((running.host().begun, running.host().live()), (2, 0));
        }
    }

    #[test]
    fn a_lent_progress_stays_with_the_host() {
        let mut running = run(Host::default());
        let work = running.store.data_mut().begin("album").unwrap();
        let sources = vec![noise(Format::Gray, 1, 2, 2); 3];
        call!(running.call_resize_all(&sources, 1, 1, Filter::Nearest, lend(&work)))
            .unwrap()
            .unwrap();
        assert_eq!((running.host().begun, running.host().live()), (1, 1));

        running.store.data_mut().end(work).unwrap();
        let reports = &running.host().finished[0].reports;
        assert_eq!(*reports, [(1, 3), (2, 3), (3, 3)]);
        assert_eq!(running.host().live(), 0);
    }

    #[test]
    fn a_lent_progress_can_cancel() {
        let mut running = run(Host::with_patience(2));
        let work = running.store.data_mut().begin("album").unwrap();
        let sources = vec![noise(Format::Gray, 1, 2, 2); 3];
        let error = call!(running.call_resize_all(&sources, 1, 1, Filter::Nearest, lend(&work)))
            .unwrap()
            .expect_err("the host said to stop");
        assert!(matches!(error, ResizeError::Cancelled), "{error:?}");
        running.store.data_mut().end(work).unwrap();
        assert_eq!(running.host().finished[0].reports, [(1, 3), (2, 3)]);
    }
}

mod canvases {
    use super::*;

    fn new(running: &mut Running, width: u32, height: u32, format: Format) -> ResourceAny {
        canvas!(running.call_constructor(width, height, format))
            .unwrap()
            .unwrap()
    }

    #[test]
    fn constructor_methods_and_static() {
        let mut running = run(Host::default());
        let blank = new(&mut running, 4, 3, Format::Gray);
        let bounds = canvas!(running.call_bounds(blank)).unwrap();
        assert_eq!(corners(bounds), (0, 0, 4, 3));
        let snapshot = canvas!(running.call_snapshot(blank)).unwrap();
        assert_eq!(snapshot.data, [0; 12]);

        let color = Color {
            red: 10,
            green: 20,
            blue: 31,
            alpha: 40,
        };
        canvas!(running.call_fill(blank, &vec![rectangle(2, 1, 9, 1)], color)).unwrap();
        let stamp = image(Format::Gray, 1, 2, &[7, 8]);
        canvas!(running.call_paste(blank, &stamp, 0, 1))
            .unwrap()
            .unwrap();
        let snapshot = canvas!(running.call_snapshot(blank)).unwrap();
        assert_eq!(snapshot.data, [0, 0, 0, 0, 7, 0, 20, 20, 8, 0, 0, 0]);

        let source = noise(Format::Rgba, 4, 3, 2);
        let opened = canvas!(running.call_open(&source)).unwrap().unwrap();
        let shown = canvas!(running.call_snapshot(opened)).unwrap();
        assert_eq!(shown.data, source.data);
        assert_eq!(shown.format, Format::Rgba);

        for canvas in [blank, opened] {
            canvas.resource_drop(&mut running.store).unwrap();
        }
        assert_eq!(dropped_canvases(&running), ["canvas 1", "canvas 2"]);
    }

    #[test]
    fn a_constructor_and_a_static_can_fail() {
        let mut running = run(Host::default());
        let error = canvas!(running.call_constructor(0, 3, Format::Gray))
            .unwrap()
            .expect_err("no pixels");
        assert!(matches!(error, ResizeError::Empty), "{error:?}");
        let error = canvas!(running.call_open(&image(Format::Rgb, 1, 1, &[1])))
            .unwrap()
            .expect_err("not enough data");
        assert!(matches!(error, ResizeError::WrongLength(3)), "{error:?}");
        assert!(running.host().log.is_empty(), "no canvas was made");
    }

    #[test]
    fn paste_says_what_does_not_fit() {
        let mut running = run(Host::default());
        let canvas = new(&mut running, 4, 4, Format::Rgb);
        let stamp = noise(Format::Rgb, 3, 2, 2);
        let error = canvas!(running.call_paste(canvas, &stamp, 3, 1))
            .unwrap()
            .expect_err("it sticks out");
        assert!(
            matches!(error, ResizeError::OutOfBounds(r) if corners(r) == (3, 1, 2, 2)),
            "{error:?}"
        );
        let error = canvas!(running.call_paste(canvas, &noise(Format::Gray, 1, 1, 1), 0, 0))
            .unwrap()
            .expect_err("it is gray");
        assert!(
            matches!(error, ResizeError::FormatMismatch(Format::Rgb)),
            "{error:?}"
        );
        let unchanged = canvas!(running.call_snapshot(canvas)).unwrap();
        assert_eq!(unchanged.data, [0; 48]);
        canvas.resource_drop(&mut running.store).unwrap();
    }

    #[test]
    fn lending_leaves_the_canvas_where_it_is() {
        let mut running = run(Host::default());
        let canvas = new(&mut running, 4, 4, Format::GrayAlpha);
        assert!(
            call!(running.call_content_bounds(canvas))
                .unwrap()
                .is_none()
        );
        let area = vec![rectangle(1, 2, 1, 1), rectangle(3, 1, 1, 1)];
        canvas!(running.call_fill(canvas, &area, WHITE)).unwrap();
        for _ in 0..3 {
            let bounds = call!(running.call_content_bounds(canvas)).unwrap().unwrap();
            assert_eq!(corners(bounds), (1, 1, 3, 2));
        }
        assert!(dropped_canvases(&running).is_empty());
        canvas.resource_drop(&mut running.store).unwrap();
        assert_eq!(dropped_canvases(&running), ["canvas 1"]);
    }

    #[test]
    fn finishing_takes_the_canvas() {
        let mut running = run(Host::default());
        let source = noise(Format::Rgb, 3, 3, 3);
        let canvas = canvas!(running.call_open(&source)).unwrap().unwrap();
        let finished = call!(running.call_finish(canvas)).unwrap();
        assert_eq!(finished.data, source.data);
        assert_eq!(dropped_canvases(&running), ["canvas 1"]);
    }

    #[test]
    fn combining_takes_one_lends_the_other_and_returns_the_first() {
        let mut running = run(Host::default());
        let under = new(&mut running, 2, 2, Format::Gray);
        let over = canvas!(running.call_open(&image(Format::Gray, 2, 1, &[5, 6])))
            .unwrap()
            .unwrap();
        let combined = call!(running.call_combine(under, over)).unwrap().unwrap();
        let shown = canvas!(running.call_snapshot(combined)).unwrap();
        assert_eq!(shown.data, [5, 6, 0, 0]);
        assert!(dropped_canvases(&running).is_empty());

        for canvas in [combined, over] {
            canvas.resource_drop(&mut running.store).unwrap();
        }
        assert_eq!(dropped_canvases(&running), ["canvas 1", "canvas 2"]);
    }

    #[test]
    fn combining_that_fails_drops_what_it_took() {
        let mut running = run(Host::default());
        let under = new(&mut running, 2, 2, Format::Gray);
        let over = new(&mut running, 3, 1, Format::Gray);
        let error = call!(running.call_combine(under, over))
            .unwrap()
            .expect_err("it is too wide");
        assert!(
            matches!(error, ResizeError::OutOfBounds(r) if corners(r) == (0, 0, 3, 1)),
            "{error:?}"
        );
        assert_eq!(dropped_canvases(&running), ["canvas 1"]);
        over.resource_drop(&mut running.store).unwrap();
        assert_eq!(dropped_canvases(&running), ["canvas 1", "canvas 2"]);
    }

    /// What a host sees that uses a handle too long: an error, whatever it tries, and nothing else happens.
    ///
    /// Needs an instance that stays open after each of the errors; see [`after_misuse`].
    fn is_gone(running: &mut Running, canvas: ResourceAny, told: &str) {
        let before = running.host().log.len();
        let errors = [
            canvas!(running.call_bounds(canvas)).map(drop),
            canvas!(running.call_snapshot(canvas)).map(drop),
            call!(running.call_content_bounds(canvas)).map(drop),
            call!(running.call_finish(canvas)).map(drop),
            canvas.resource_drop(&mut running.store),
        ];
        for error in errors {
            let error = error.unwrap_err();
            assert!(error.to_string().contains(told), "{error:?}");
        }
        assert_eq!(running.host().log.len(), before);
    }

    #[test]
    fn a_canvas_that_was_moved_is_gone() {
        let mut running = run_without_tasks(Host::default());
        let canvas = new(&mut running, 1, 1, Format::Gray);
        call!(running.call_finish(canvas)).unwrap();
        is_gone(&mut running, canvas, "unknown handle index");
        assert_eq!(dropped_canvases(&running), ["canvas 1"]);

        // The handle's place may be taken again; the old handle does not become the new canvas.
        let another = new(&mut running, 2, 2, Format::Gray);
        is_gone(&mut running, canvas, "already de-allocated");
        let bounds = canvas!(running.call_bounds(another)).unwrap();
        assert_eq!(corners(bounds), (0, 0, 2, 2));
        another.resource_drop(&mut running.store).unwrap();
        assert_eq!(dropped_canvases(&running), ["canvas 1", "canvas 2"]);
    }

    #[test]
    fn a_canvas_that_was_dropped_is_gone() {
        let mut running = run_without_tasks(Host::default());
        let canvas = new(&mut running, 1, 1, Format::Gray);
        canvas.resource_drop(&mut running.store).unwrap();
        is_gone(&mut running, canvas, "unknown handle index");
        assert_eq!(dropped_canvases(&running), ["canvas 1"]);
    }

    /// Uses a canvas after it was moved, and then calls the component in a way that is right.
    fn after_misuse(mut running: Running) -> Result<String> {
        let canvas = new(&mut running, 1, 1, Format::Gray);
        call!(running.call_finish(canvas)).unwrap();
        assert!(canvas!(running.call_bounds(canvas)).is_err());
        running.exports.call_version(&mut running.store)
    }

    /// Wasmtime keeps the task that the failed call began, and the instance counts as entered from then on. Not
    /// every error does that: dropping a handle that is gone begins no task.
    #[test]
    fn a_call_with_a_canvas_that_is_gone_closes_the_instance() {
        let error = after_misuse(run(Host::default())).unwrap_err();
        assert_eq!(
            error.downcast_ref(),
            Some(&Trap::CannotEnterComponent),
            "{error:?}"
        );

        let mut running = run(Host::default());
        let canvas = new(&mut running, 1, 1, Format::Gray);
        call!(running.call_finish(canvas)).unwrap();
        assert!(canvas.resource_drop(&mut running.store).is_err());
        running.exports.call_version(&mut running.store).unwrap();
    }

    #[test]
    fn without_tasks_the_instance_goes_on() {
        after_misuse(run_without_tasks(Host::default())).unwrap();
    }

    #[test]
    fn a_canvas_cannot_be_given_and_lent_at_once() {
        for mut running in [run(Host::default()), run_without_tasks(Host::default())] {
            let canvas = new(&mut running, 1, 1, Format::Gray);
            assert!(call!(running.call_combine(canvas, canvas)).is_err());
            // Neither order of events makes it be dropped in the middle of the call.
            assert!(dropped_canvases(&running).is_empty());
        }
    }

    #[test]
    fn a_thousand_canvases_are_a_thousand_drops() {
        let mut running = run(Host::default());
        for _ in 0..1000 {
            let canvas = new(&mut running, 8, 8, Format::Rgba);
            canvas.resource_drop(&mut running.store).unwrap();
        }
        let expected: Vec<String> = (1..=1000).map(|n| format!("canvas {n}")).collect();
        assert_eq!(dropped_canvases(&running), expected);
    }
}

mod world {
    use super::*;
    use std::collections::BTreeSet;

    use wasmparser::{Parser, Payload};
    use wit_parser::{Resolve, WorldItem};

    #[test]
    fn functions_of_the_world_go_both_ways() {
        let mut running = run(Host::default());
        assert_eq!(
            running.exports.call_version(&mut running.store).unwrap(),
            "0.0.0"
        );
        assert!(running.host().log.is_empty());

        let source = noise(Format::GrayAlpha, 2, 3, 2);
        call!(running.call_resize(&source, 6, 4, Filter::Nearest))
            .unwrap()
            .unwrap();
        assert_eq!(
            running.host().log,
            ["resize: 3 × 2 gray-alpha to 6 × 4 gray-alpha"]
        );
    }

    #[test]
    fn the_module_imports_nothing_but_its_world() {
        const REPORTING: &str = "local:image-processor/reporting@0.1.0";
        const EXPORTED: &str = "[export]local:image-processor/processing@0.1.0";

        let module = guest::module("image-processor");
        let mut imports = BTreeSet::new();
        for payload in Parser::new(0).parse_all(module) {
            if let Payload::ImportSection(section) = payload.unwrap() {
                for import in section.into_imports() {
                    let import = import.unwrap();
                    imports.insert((import.module, import.name));
                }
            }
        }
        let expected = [
            ("$root", "log"),
            (REPORTING, "start"),
            (REPORTING, "[method]progress.report"),
            (REPORTING, "[resource-drop]progress"),
            (EXPORTED, "[resource-new]canvas"),
            (EXPORTED, "[resource-rep]canvas"),
            (EXPORTED, "[resource-drop]canvas"),
        ];
        assert_eq!(imports, expected.into());
    }

    /// The names of what a world imports and exports, each with what it is.
    fn items(resolve: &Resolve, world: wit_parser::WorldId) -> [BTreeSet<String>; 2] {
        let world = &resolve.worlds[world];
        [&world.imports, &world.exports].map(|items| {
            items
                .iter()
                .map(|(key, item)| {
                    let kind = match item {
                        WorldItem::Interface { .. } => "interface",
                        WorldItem::Function(_) => "function",
                        WorldItem::Type { .. } => "type",
                    };
                    format!("{kind} {}", resolve.name_world_key(key))
                })
                .collect()
        })
    }

    #[test]
    fn bytes_of_this_world_run_and_others_are_refused() {
        let engine = Engine::default();
        let bytes = guest::component("image-processor");
        let mut running = Running::new(&engine, bytes, Host::default()).unwrap();
        assert_eq!(
            running.exports.call_version(&mut running.store).unwrap(),
            "0.0.0"
        );

        let empty = b"\0asm\x0d\0\x01\0";
        assert!(Running::new(&engine, empty, Host::default()).is_err());
        let module = guest::module("image-processor");
        assert!(Running::new(&engine, module, Host::default()).is_err());
    }

    #[test]
    fn the_component_has_the_imports_and_exports_of_the_world() {
        let mut resolve = Resolve::default();
        let (package, _) = resolve
            .push_dir(guest::workspace().join("wit/image-processor"))
            .unwrap();
        let world = resolve
            .select_world(&[package], Some("image-processor"))
            .unwrap();
        let written = items(&resolve, world);

        let decoded = wit_component::decode(guest::component("image-processor")).unwrap();
        let wit_component::DecodedWasm::Component(resolve, world) = &decoded else {
            panic!("not a component");
        };
        assert_eq!(items(resolve, *world), written);
    }
}

mod traps {
    use super::*;

    /// Instantiates the guest on an engine that counts instructions.
    fn metered() -> Running {
        let component = compile(Config::new().consume_fuel(true));
        let mut store = Store::new(component.engine(), Host::default());
        store.set_fuel(u64::MAX).unwrap();
        Running::instantiate(&component, store).unwrap()
    }

    #[test]
    fn a_trap_closes_the_instance_for_good() {
        let mut running = metered();
        running.store.set_fuel(10).unwrap();
        let source = noise(Format::Rgba, 4, 64, 64);
        let error = call!(running.call_resize(&source, 64, 64, Filter::Bilinear)).unwrap_err();
        assert_eq!(error.downcast_ref(), Some(&Trap::OutOfFuel), "{error:?}");

        // With fuel again, the same instance still refuses: its memory may be in any state.
        running.store.set_fuel(u64::MAX).unwrap();
        for _ in 0..2 {
            let error = running
                .exports
                .call_version(&mut running.store)
                .unwrap_err();
            assert_eq!(
                error.downcast_ref(),
                Some(&Trap::CannotEnterComponent),
                "{error:?}"
            );
        }
        assert_eq!(running.host().live(), 0);
    }

    #[test]
    fn a_trap_in_the_middle_leaves_the_progress_to_the_host() {
        let mut running = metered();
        let source = noise(Format::Gray, 1, 1, 1);
        // Enough to begin, never enough for ten thousand pixels.
        running.store.set_fuel(100_000).unwrap();
        let error = call!(running.call_resize(&source, 100, 100, Filter::Bilinear)).unwrap_err();
        assert_eq!(error.downcast_ref(), Some(&Trap::OutOfFuel), "{error:?}");
        let host = running.host();
        assert_eq!((host.begun, host.live()), (1, 1));
    }
}
