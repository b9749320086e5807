//! The `canvas` resource.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::bindings;
use crate::bindings::exports::local::image_processor::processing::{
    Canvas, Color, Format, GuestCanvas, Image, MaskArea, Rectangle, ResizeError,
};
use crate::picture::{Picture, Size};

/// What a `canvas` handle stands for.
///
/// Methods get a shared reference, because several borrows of a canvas can exist at a time. No method calls
/// back into the host while it holds the picture, so the cell is never borrowed twice.
pub(crate) struct DrawnCanvas {
    /// Which canvas it is, for the log.
    number: u32,
    /// Gone once `finish` has handed it out.
    picture: RefCell<Option<Picture>>,
}

impl DrawnCanvas {
    fn new(picture: Picture) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        bindings::log(&format!("canvas {number}: {picture}"));
        Self {
            number,
            picture: RefCell::new(Some(picture)),
        }
    }

    /// Looks at the picture, which is only gone when `self` is about to be.
    fn with<R>(&self, look: impl FnOnce(&mut Picture) -> R) -> Option<R> {
        self.picture.borrow_mut().as_mut().map(look)
    }

    /// See `content-bounds`.
    pub(crate) fn content_bounds(&self) -> Option<Rectangle> {
        self.with(|picture| picture.content_bounds()).flatten()
    }

    /// Pastes `over` into the top left corner.
    pub(crate) fn draw(&self, over: &Self) -> Result<(), ResizeError> {
        self.with(|under| over.with(|over| under.paste(over, 0, 0)))
            .flatten()
            .unwrap_or(Ok(()))
    }

    /// Takes the picture out.
    pub(crate) fn finish(self) -> Image {
        image(self.picture.take())
    }
}

impl GuestCanvas for DrawnCanvas {
    fn new(width: u32, height: u32, format: Format) -> Result<Self, ResizeError> {
        Ok(Self::new(Size::check(width, height)?.blank(format)?))
    }

    fn open(source: Image) -> Result<Canvas, ResizeError> {
        Ok(Canvas::new(Self::new(source.try_into()?)))
    }

    fn bounds(&self) -> Rectangle {
        let (width, height) = self
            .with(|picture| (picture.width(), picture.height()))
            .unwrap_or_default();
        Rectangle {
            x: 0,
            y: 0,
            width,
            height,
        }
    }

    fn fill(&self, area: MaskArea, color: Color) {
        self.with(|picture| picture.fill(&area, color));
    }

    fn paste(&self, source: Image, x: u32, y: u32) -> Result<(), ResizeError> {
        let source = Picture::try_from(source)?;
        self.with(|picture| picture.paste(&source, x, y))
            .unwrap_or(Ok(()))
    }

    fn snapshot(&self) -> Image {
        image(self.with(|picture| picture.duplicate()))
    }
}

impl Drop for DrawnCanvas {
    fn drop(&mut self) {
        bindings::log(&format!("canvas {}: dropped", self.number));
    }
}

/// What a canvas shows.
fn image(picture: Option<Picture>) -> Image {
    picture.map(Image::from).unwrap_or_else(|| Image {
        width: 0,
        height: 0,
        format: Format::Gray,
        data: Vec::new(),
    })
}
