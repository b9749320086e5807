//! An image whose data is known to fit its size, and what is done to all of its pixels.

use std::fmt;

use crate::area::Area;
use crate::bindings::local::image_processor::types::{
    Channels, Color, Format, Image, MaskArea, Rectangle, ResizeError,
};

/// More pixels than this are refused: 64 Mi, at most 256 MiB of samples. The source and the result of one
/// call then fit in the 4 GiB that a 32-bit component can have, several times over.
const MAX_PIXELS: u64 = 1 << 26;

/// An [`Image`] that has been checked: neither width nor height is 0, and the data has the length they ask for.
pub(crate) struct Picture {
    width: u32,
    height: u32,
    format: Format,
    data: Vec<u8>,
}

/// A size that has been checked: at least one pixel, and not too many.
pub(crate) struct Size {
    width: u32,
    height: u32,
    pixels: u64,
}

impl Size {
    /// Checks a size, in pixels.
    pub(crate) fn check(width: u32, height: u32) -> Result<Self, ResizeError> {
        // Cannot overflow: 32 bits times 32 bits.
        let pixels = u64::from(width) * u64::from(height);
        match pixels {
            0 => Err(ResizeError::Empty),
            1..=MAX_PIXELS => Ok(Self {
                width,
                height,
                pixels,
            }),
            _ => Err(ResizeError::TooLarge((width, height))),
        }
    }

    /// A picture of this size with every sample at 0.
    pub(crate) fn blank(self, format: Format) -> Result<Picture, ResizeError> {
        let too_large = ResizeError::TooLarge((self.width, self.height));
        let Ok(length) = usize::try_from(self.bytes(format)) else {
            return Err(too_large);
        };
        let mut data = Vec::new();
        // Running out of memory is the caller's to handle, not a trap.
        if data.try_reserve_exact(length).is_err() {
            return Err(too_large);
        }
        data.resize(length, 0);
        Ok(Picture {
            width: self.width,
            height: self.height,
            format,
            data,
        })
    }

    /// The length of the data, in bytes.
    fn bytes(&self, format: Format) -> u64 {
        // Cannot overflow: `pixels` is at most `MAX_PIXELS`.
        self.pixels * samples(format) as u64
    }
}

impl TryFrom<Image> for Picture {
    type Error = ResizeError;

    fn try_from(image: Image) -> Result<Self, ResizeError> {
        let expected = Size::check(image.width, image.height)?.bytes(image.format);
        if image.data.len() as u64 != expected {
            return Err(ResizeError::WrongLength(expected));
        }
        Ok(Self {
            width: image.width,
            height: image.height,
            format: image.format,
            data: image.data,
        })
    }
}

impl From<Picture> for Image {
    fn from(picture: Picture) -> Self {
        Self {
            width: picture.width,
            height: picture.height,
            format: picture.format,
            data: picture.data,
        }
    }
}

/// For the log: `4 × 3 rgba`.
impl fmt::Display for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let format = match self.format {
            Format::Gray => "gray",
            Format::GrayAlpha => "gray-alpha",
            Format::Rgb => "rgb",
            Format::Rgba => "rgba",
        };
        write!(f, "{} × {} {format}", self.width, self.height)
    }
}

impl Picture {
    /// Pixels per row; at least 1.
    pub(crate) fn width(&self) -> u32 {
        self.width
    }

    /// Rows; at least 1.
    pub(crate) fn height(&self) -> u32 {
        self.height
    }

    /// The samples.
    pub(crate) fn data(&self) -> &[u8] {
        &self.data
    }

    /// Samples, and so bytes, per pixel.
    pub(crate) fn samples(&self) -> usize {
        samples(self.format)
    }

    /// Another picture in the same format with every sample at 0.
    pub(crate) fn blank(&self, width: u32, height: u32) -> Result<Self, ResizeError> {
        Size::check(width, height)?.blank(self.format)
    }

    /// The same picture once more.
    pub(crate) fn duplicate(&self) -> Self {
        Self {
            data: self.data.clone(),
            ..*self
        }
    }

    /// The rows from top to bottom.
    pub(crate) fn rows_mut(&mut self) -> impl Iterator<Item = &mut [u8]> {
        let stride = self.stride();
        self.data.chunks_exact_mut(stride)
    }

    /// Sets the samples of all channels but `keep` to 0.
    pub(crate) fn keep(&mut self, keep: Channels) {
        let brightness = keep.intersects(Channels::RED | Channels::GREEN | Channels::BLUE);
        let red = keep.contains(Channels::RED);
        let green = keep.contains(Channels::GREEN);
        let blue = keep.contains(Channels::BLUE);
        let alpha = keep.contains(Channels::ALPHA);
        let kept: &[bool] = match self.format {
            Format::Gray => &[brightness],
            Format::GrayAlpha => &[brightness, alpha],
            Format::Rgb => &[red, green, blue],
            Format::Rgba => &[red, green, blue, alpha],
        };
        for pixel in self.data.chunks_exact_mut(kept.len()) {
            for (sample, kept) in pixel.iter_mut().zip(kept) {
                *sample *= u8::from(*kept);
            }
        }
    }

    /// Copies the pixels of `area` from a picture of the same size and format.
    pub(crate) fn copy_area(&mut self, source: &Self, area: &MaskArea) {
        for span in self.spans(area) {
            if let (Some(to), Some(from)) = (self.data.get_mut(span.clone()), source.data.get(span))
            {
                to.copy_from_slice(from);
            }
        }
    }

    /// Paints the pixels of `area`.
    pub(crate) fn fill(&mut self, area: &MaskArea, color: Color) {
        let Color {
            red,
            green,
            blue,
            alpha,
        } = color;
        // The sum of three bytes; one more makes the division round to the nearest.
        let sum = u16::from(red) + u16::from(green) + u16::from(blue);
        let brightness = u8::try_from((sum + 1) / 3).unwrap_or(u8::MAX);
        let pixel: &[u8] = match self.format {
            Format::Gray => &[brightness],
            Format::GrayAlpha => &[brightness, alpha],
            Format::Rgb => &[red, green, blue],
            Format::Rgba => &[red, green, blue, alpha],
        };
        for span in self.spans(area) {
            for at in self
                .data
                .get_mut(span)
                .into_iter()
                .flatten()
                .zip(pixel.iter().cycle())
            {
                *at.0 = *at.1;
            }
        }
    }

    /// Replaces the pixels under `source`, whose top left corner goes to column `x` of row `y`.
    pub(crate) fn paste(&mut self, source: &Self, x: u32, y: u32) -> Result<(), ResizeError> {
        if source.format != self.format {
            return Err(ResizeError::FormatMismatch(self.format));
        }
        let target = Rectangle {
            x,
            y,
            width: source.width,
            height: source.height,
        };
        if !Area::new(self.width, self.height).holds(&target) {
            return Err(ResizeError::OutOfBounds(target));
        }
        let rows = source.data.chunks_exact(source.stride());
        for (span, from) in self.spans(&[target]).zip(rows) {
            if let Some(to) = self.data.get_mut(span) {
                to.copy_from_slice(from);
            }
        }
        Ok(())
    }

    /// The smallest rectangle around all pixels with a sample other than 0.
    pub(crate) fn content_bounds(&self) -> Option<Rectangle> {
        let mut columns = Bounds::default();
        let mut rows = Bounds::default();
        for (y, row) in (0..).zip(self.data.chunks_exact(self.stride())) {
            for (x, pixel) in (0..).zip(row.chunks_exact(self.samples())) {
                if pixel.iter().any(|sample| *sample != 0) {
                    columns.include(x);
                    rows.include(y);
                }
            }
        }
        let ((x, width), (y, height)) = (columns.start_and_length()?, rows.start_and_length()?);
        Some(Rectangle {
            x,
            y,
            width,
            height,
        })
    }

    /// Where in the data the rows of each rectangle are, as far as they lie on the picture.
    fn spans<'a>(
        &self,
        area: &'a [Rectangle],
    ) -> impl Iterator<Item = std::ops::Range<usize>> + use<'a> {
        let (bounds, samples, stride) = (
            Area::new(self.width, self.height),
            self.samples(),
            self.stride(),
        );
        area.iter()
            .filter_map(move |rectangle| bounds.clip(rectangle))
            .flat_map(move |(columns, rows)| {
                rows.map(move |row| {
                    let start = row as usize * stride;
                    start + columns.start as usize * samples..start + columns.end as usize * samples
                })
            })
    }

    /// Bytes per row.
    fn stride(&self) -> usize {
        self.width as usize * self.samples()
    }
}

/// The first and last of the columns or rows seen so far.
#[derive(Default)]
struct Bounds(Option<(u32, u32)>);

impl Bounds {
    fn include(&mut self, at: u32) {
        let (first, last) = self.0.unwrap_or((at, at));
        self.0 = Some((first.min(at), last.max(at)));
    }

    fn start_and_length(self) -> Option<(u32, u32)> {
        self.0.map(|(first, last)| (first, last - first + 1))
    }
}

/// Samples, and so bytes, per pixel.
fn samples(format: Format) -> usize {
    match format {
        Format::Gray => 1,
        Format::GrayAlpha => 2,
        Format::Rgb => 3,
        Format::Rgba => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(format: Format, width: u32, height: u32) -> Picture {
        Size::check(width, height).unwrap().blank(format).unwrap()
    }

    fn rectangle(x: u32, y: u32, width: u32, height: u32) -> Rectangle {
        Rectangle {
            x,
            y,
            width,
            height,
        }
    }

    const WHITE: Color = Color {
        red: 255,
        green: 255,
        blue: 255,
        alpha: 255,
    };

    #[test]
    fn sizes_are_checked_without_overflow() {
        assert!(matches!(Size::check(0, 7), Err(ResizeError::Empty)));
        assert!(matches!(Size::check(7, 0), Err(ResizeError::Empty)));
        assert!(Size::check(1 << 13, 1 << 13).is_ok());
        assert!(matches!(
            Size::check(u32::MAX, u32::MAX),
            Err(ResizeError::TooLarge((u32::MAX, u32::MAX)))
        ));
    }

    #[test]
    fn fill_follows_the_area_and_stays_inside() {
        let mut picture = picture(Format::Gray, 4, 3);
        let area = vec![
            rectangle(0, 0, 1, 1),
            rectangle(2, 1, u32::MAX, u32::MAX),
            rectangle(1, 1, 0, 9),
            rectangle(4, 0, 1, 1),
        ];
        picture.fill(&area, WHITE);
        assert_eq!(
            picture.data(),
            [255, 0, 0, 0, 0, 0, 255, 255, 0, 0, 255, 255]
        );
        let bounds = picture.content_bounds().unwrap();
        assert_eq!(
            (bounds.x, bounds.y, bounds.width, bounds.height),
            (0, 0, 4, 3)
        );
    }

    #[test]
    fn brightness_is_the_rounded_mean() {
        let mut picture = picture(Format::GrayAlpha, 1, 1);
        let color = Color {
            red: 255,
            green: 0,
            blue: 1,
            alpha: 7,
        };
        picture.fill(&vec![rectangle(0, 0, 1, 1)], color);
        assert_eq!(picture.data(), [85, 7]);
    }

    #[test]
    fn paste_refuses_what_does_not_fit() {
        let mut under = picture(Format::Rgb, 4, 4);
        let mut over = picture(Format::Rgb, 2, 2);
        over.fill(&vec![rectangle(0, 0, 2, 2)], WHITE);
        assert!(matches!(
            under.paste(&over, 3, 0),
            Err(ResizeError::OutOfBounds(Rectangle { x: 3, width: 2, .. }))
        ));
        assert!(under.paste(&over, u32::MAX, u32::MAX).is_err());
        assert!(matches!(
            under.paste(&picture(Format::Gray, 1, 1), 0, 0),
            Err(ResizeError::FormatMismatch(Format::Rgb))
        ));
        assert!(under.content_bounds().is_none());

        under.paste(&over, 2, 1).unwrap();
        let bounds = under.content_bounds().unwrap();
        assert_eq!(
            (bounds.x, bounds.y, bounds.width, bounds.height),
            (2, 1, 2, 2)
        );
    }
}
