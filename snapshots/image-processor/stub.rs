//! The guest of `local:image-processor/image-processor@0.1.0`. Witcraft made this start; it is yours from here on.

#![allow(unused_variables, clippy::todo, reason = "until every `todo!()` is replaced")]
#[rustfmt::skip]
#[path = "guest.rs"]
mod bindings;

/// What the exports of the world are implemented on.
struct Component;

bindings::export!(Component with_types_in bindings);

mod world {
    use super::bindings::*;

    impl Guest for super::Component {
        /// The version of the component, as in `1.2.3`.
        fn version() -> String {
            todo!()
        }
    }
}

mod processing {
    use super::bindings::exports::local::image_processor::processing::*;

    impl Guest for super::Component {
        type Canvas = MyCanvas;

        /// Scales an image to `width` × `height` pixels.
        ///
        /// Starts a `progress` labelled `resize` and reports each finished row of the result on it.
        ///
        /// Errors: `empty`, `wrong-length` and `too-large`, for the source or for the requested size; `cancelled`.
        fn resize(
            source: Image,
            width: u32,
            height: u32,
            filter: Filter,
        ) -> Result<Image, ResizeError> {
            todo!()
        }

        /// Scales several images to the same size of `width` × `height` pixels.
        ///
        /// Reports each finished image on `watch`, which stays with the caller. The results are in the order of the
        /// sources. The first error ends the work.
        ///
        /// Errors: as for `resize`.
        fn resize_all(
            sources: Vec<Image>,
            width: u32,
            height: u32,
            filter: Filter,
            watch: &Progress,
        ) -> Result<Vec<Image>, ResizeError> {
            todo!()
        }

        /// Keeps the samples of the named channels and sets those of all other channels to 0.
        ///
        /// Brightness is kept if at least one of red, green and blue is named. A channel that the format of the image
        /// lacks makes no difference.
        ///
        /// Errors: `empty`, `wrong-length`, `too-large`.
        fn keep_channels(source: Image, keep: Channels) -> Result<Image, ResizeError> {
            todo!()
        }

        /// Keeps the pixels inside `area` and sets every sample of all other pixels to 0.
        ///
        /// Errors: `empty`, `wrong-length`, `too-large`.
        fn mask(source: Image, area: MaskArea) -> Result<Image, ResizeError> {
            todo!()
        }

        /// The smallest rectangle that holds every pixel with a sample other than 0, or none on a blank canvas.
        ///
        /// Looks at a canvas that stays with the caller.
        fn content_bounds(subject: CanvasBorrow<'_>) -> Option<Rectangle> {
            todo!()
        }

        /// Draws `over` onto the top left corner of `under` as `canvas.paste` does, and hands `under` back.
        ///
        /// `over` stays with the caller. `under` is taken: if there is an error, it is gone.
        ///
        /// Errors: `format-mismatch`, `out-of-bounds`.
        fn combine(
            under: Canvas,
            over: CanvasBorrow<'_>,
        ) -> Result<Canvas, ResizeError> {
            todo!()
        }

        /// Takes a canvas and returns what it shows, without a copy in the component.
        fn finish(subject: Canvas) -> Image {
            todo!()
        }
    }

    /// What stands behind each `Canvas`. Functions get it as `&self`.
    pub(crate) struct MyCanvas;

    impl GuestCanvas for MyCanvas {
        /// Makes a blank canvas: every sample is 0.
        ///
        /// Errors: `empty`, `too-large`.
        fn new(width: u32, height: u32, format: Format) -> Result<Self, ResizeError>
        where
            Self: Sized,
        {
            todo!()
        }

        /// Makes a canvas that shows `source`.
        ///
        /// Errors: `empty`, `wrong-length`, `too-large`.
        fn open(source: Image) -> Result<Canvas, ResizeError> {
            todo!()
        }

        /// The whole canvas: `x` and `y` are 0.
        fn bounds(&self) -> Rectangle {
            todo!()
        }

        /// Paints the pixels inside `area` in one colour. What was there before does not shine through.
        fn fill(&self, area: MaskArea, color: Color) -> () {
            todo!()
        }

        /// Replaces the pixels below `source`, whose top left corner goes to column `x` of row `y`.
        ///
        /// Errors: `empty`, `wrong-length`, `too-large`; `format-mismatch`; `out-of-bounds` unless all of `source`
        /// fits on the canvas.
        fn paste(&self, source: Image, x: u32, y: u32) -> Result<(), ResizeError> {
            todo!()
        }

        /// Copies what the canvas shows right now. The canvas can be drawn on further.
        fn snapshot(&self) -> Image {
            todo!()
        }
    }
}
