//! The guest side of `wit/image-processor`: a component that really resizes, masks and draws.
//!
//! It is what the runtime tests run, and it shows what a guest looks like: the bindings, a type that implements
//! the generated traits, and one `export!`. Nothing here panics on any input; what cannot be done comes back
//! as a `resize-error`.

mod area;
mod canvas;
mod picture;
mod resample;

// The pinned output of the generator, so that what is reviewed is what runs. `cargo fmt` would follow the path.
#[rustfmt::skip]
#[path = "../../../../snapshots/image-processor/guest.rs"]
mod bindings;

use bindings::exports::local::image_processor::processing::{
    Canvas, CanvasBorrow, Channels, Filter, Guest as Processing, Image, MaskArea, Rectangle,
    ResizeError,
};
use bindings::local::image_processor::reporting::{self, Progress};
use canvas::DrawnCanvas;
use picture::{Picture, Size};
use resample::Scaling;

/// The component: what the exports of the world are implemented on.
struct ImageProcessor;

bindings::export!(ImageProcessor with_types_in bindings);

impl bindings::Guest for ImageProcessor {
    fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }
}

impl Processing for ImageProcessor {
    type Canvas = DrawnCanvas;

    fn resize(
        source: Image,
        width: u32,
        height: u32,
        filter: Filter,
    ) -> Result<Image, ResizeError> {
        let source = Picture::try_from(source)?;
        let target = source.blank(width, height)?;
        let progress = reporting::start("resize");
        let result = scale(&source, target, filter, |done| {
            progress.report(done, height)
        });
        bindings::log(&match &result {
            Ok(picture) => format!("resize: {source} to {picture}"),
            Err(_) => format!("resize: {source} cancelled"),
        });
        result.map(Image::from)
    }

    fn resize_all(
        sources: Vec<Image>,
        width: u32,
        height: u32,
        filter: Filter,
        watch: &Progress,
    ) -> Result<Vec<Image>, ResizeError> {
        // Refused even when there is no image to scale.
        Size::check(width, height)?;
        let total = u32::try_from(sources.len()).unwrap_or(u32::MAX);
        let mut results = Vec::new();
        for (done, source) in (1..=total).zip(sources) {
            let source = Picture::try_from(source)?;
            let target = source.blank(width, height)?;
            results.push(scale(&source, target, filter, |_| true)?.into());
            if !watch.report(done, total) {
                return Err(ResizeError::Cancelled);
            }
        }
        Ok(results)
    }

    fn keep_channels(source: Image, keep: Channels) -> Result<Image, ResizeError> {
        let mut picture = Picture::try_from(source)?;
        picture.keep(keep);
        Ok(picture.into())
    }

    fn mask(source: Image, area: MaskArea) -> Result<Image, ResizeError> {
        let source = Picture::try_from(source)?;
        let mut target = source.blank(source.width(), source.height())?;
        target.copy_area(&source, &area);
        Ok(target.into())
    }

    fn content_bounds(subject: CanvasBorrow<'_>) -> Option<Rectangle> {
        subject.get::<DrawnCanvas>().content_bounds()
    }

    fn combine(under: Canvas, over: CanvasBorrow<'_>) -> Result<Canvas, ResizeError> {
        // On an error `under` goes out of scope here, and the canvas with it.
        under.get::<DrawnCanvas>().draw(over.get::<DrawnCanvas>())?;
        Ok(under)
    }

    fn finish(subject: Canvas) -> Image {
        subject.into_inner::<DrawnCanvas>().finish()
    }
}

/// Fills `target` with `source`, row by row, until `go_on`, told how many rows are finished, says no.
fn scale(
    source: &Picture,
    mut target: Picture,
    filter: Filter,
    go_on: impl Fn(u32) -> bool,
) -> Result<Picture, ResizeError> {
    let scaling = Scaling::new(source, target.width(), target.height(), filter);
    for (row, done) in target.rows_mut().zip(1..) {
        scaling.row(done - 1, row);
        if !go_on(done) {
            return Err(ResizeError::Cancelled);
        }
    }
    Ok(target)
}
