//! The arithmetic of resizing: which pixels of the source make one pixel of the result.
//!
//! All of it is in whole numbers, so that every machine, and a test on paper, gets the same bytes. It leaves
//! checking sizes, allocating and reporting progress to its caller.

use crate::bindings::local::image_processor::types::Filter;
use crate::picture::Picture;

/// One picture on its way to another size.
pub(crate) struct Scaling<'a> {
    source: &'a [u8],
    /// Samples per pixel.
    samples: usize,
    columns: Axis,
    rows: Axis,
    filter: Filter,
}

impl<'a> Scaling<'a> {
    /// Scales `source` to `width` × `height` pixels, neither of which may be 0.
    pub(crate) fn new(source: &'a Picture, width: u32, height: u32, filter: Filter) -> Self {
        Self {
            source: source.data(),
            samples: source.samples(),
            columns: Axis::new(source.width(), width),
            rows: Axis::new(source.height(), height),
            filter,
        }
    }

    /// Writes one row of the result. `target` has room for exactly one.
    pub(crate) fn row(&self, row: u32, target: &mut [u8]) {
        match self.filter {
            Filter::Nearest => self.nearest(row, target),
            Filter::Bilinear => self.bilinear(row, target),
        }
    }

    fn nearest(&self, row: u32, target: &mut [u8]) {
        let source = self.source_row(self.rows.nearest(row));
        for (column, pixel) in (0..).zip(target.chunks_exact_mut(self.samples)) {
            pixel.copy_from_slice(self.pixel(source, self.columns.nearest(column)));
        }
    }

    fn bilinear(&self, row: u32, target: &mut [u8]) {
        let vertical = self.rows.blend(row);
        let above = self.source_row(vertical.first);
        let below = self.source_row(vertical.second);
        for (column, pixel) in (0..).zip(target.chunks_exact_mut(self.samples)) {
            let horizontal = self.columns.blend(column);
            let corners = self
                .pixel(above, horizontal.first)
                .iter()
                .zip(self.pixel(above, horizontal.second))
                .zip(self.pixel(below, horizontal.first))
                .zip(self.pixel(below, horizontal.second));
            for (sample, (((nw, ne), sw), se)) in pixel.iter_mut().zip(corners) {
                let above = horizontal.mix(u64::from(*nw), u64::from(*ne));
                let below = horizontal.mix(u64::from(*sw), u64::from(*se));
                let total = horizontal.whole * vertical.whole;
                // Half of the divisor first, so that the division rounds to the nearest.
                let mean = (vertical.mix(above, below) + total / 2) / total;
                *sample = u8::try_from(mean).unwrap_or(u8::MAX);
            }
        }
    }

    fn source_row(&self, row: usize) -> &'a [u8] {
        let stride = self.columns.source as usize * self.samples;
        &self.source[row * stride..][..stride]
    }

    fn pixel(&self, row: &'a [u8], column: usize) -> &'a [u8] {
        &row[column * self.samples..][..self.samples]
    }
}

/// One direction: how many pixels there are, and how many there will be. Both at least 1.
struct Axis {
    source: u32,
    target: u32,
}

/// Two neighbouring pixels of the source, and how much of each there is in the result.
#[derive(Debug, PartialEq, Eq)]
struct Blend {
    first: usize,
    second: usize,
    /// Parts of `second`; the remaining parts of `whole` are of `first`.
    weight: u64,
    /// The number of parts.
    whole: u64,
}

impl Axis {
    fn new(source: u32, target: u32) -> Self {
        Self { source, target }
    }

    /// The pixel of the source that covers the centre of pixel `at` of the result.
    ///
    /// That centre is at (`at` + ½) · source ⁄ target. It is always inside, as `at` is less than `target`.
    fn nearest(&self, at: u32) -> usize {
        (self.centre(at) / self.whole()) as usize
    }

    /// The two pixels of the source between whose centres the centre of pixel `at` of the result lies.
    fn blend(&self, at: u32) -> Blend {
        let last = self.source.saturating_sub(1) as usize;
        // Centres are half a pixel from edges. Left of the first centre there is only the first pixel.
        let distance = self.centre(at).saturating_sub(self.whole() / 2);
        let first = (distance / self.whole()) as usize;
        Blend {
            first,
            second: (first + 1).min(last),
            weight: distance % self.whole(),
            whole: self.whole(),
        }
    }

    /// The centre of pixel `at` of the result, in source pixels, times `whole`.
    ///
    /// Cannot overflow: pictures have fewer than 2³¹ pixels either way.
    fn centre(&self, at: u32) -> u64 {
        (2 * u64::from(at) + 1) * u64::from(self.source)
    }

    /// What positions are counted in: twice the target, for the sake of the halves.
    fn whole(&self) -> u64 {
        2 * u64::from(self.target)
    }
}

impl Blend {
    /// The weighted sum, not yet divided by `whole`.
    fn mix(&self, first: u64, second: u64) -> u64 {
        first * (self.whole - self.weight) + second * self.weight
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bindings::local::image_processor::types::{Format, Image};

    fn scale(source: &Picture, width: u32, height: u32, filter: Filter) -> Vec<u8> {
        let mut target = source.blank(width, height).unwrap();
        let scaling = Scaling::new(source, width, height, filter);
        for (row, at) in target.rows_mut().zip(0..) {
            scaling.row(at, row);
        }
        target.data().to_vec()
    }

    fn picture(format: Format, width: u32, height: u32, data: &[u8]) -> Picture {
        let image = Image {
            width,
            height,
            format,
            data: data.to_vec(),
        };
        Picture::try_from(image).unwrap()
    }

    #[test]
    fn the_same_size_changes_nothing() {
        let data: Vec<u8> = (0..3 * 5 * 4).map(|i| (i * 37 % 256) as u8).collect();
        let source = picture(Format::Rgba, 3, 5, &data);
        for filter in [Filter::Nearest, Filter::Bilinear] {
            assert_eq!(scale(&source, 3, 5, filter), data);
        }
    }

    #[test]
    fn nearest_repeats_and_skips() {
        let source = picture(Format::Gray, 2, 1, &[10, 20]);
        assert_eq!(scale(&source, 5, 1, Filter::Nearest), [10, 10, 20, 20, 20]);
        let source = picture(Format::Gray, 5, 1, &[1, 2, 3, 4, 5]);
        assert_eq!(scale(&source, 2, 1, Filter::Nearest), [2, 4]);
        assert_eq!(scale(&source, 1, 2, Filter::Nearest), [3, 3]);
    }

    #[test]
    fn bilinear_on_paper() {
        // Centres of the four at −¼, ¼, ¾ and 1¼ between 0 and 100.
        let source = picture(Format::Gray, 2, 1, &[0, 100]);
        assert_eq!(scale(&source, 4, 1, Filter::Bilinear), [0, 25, 75, 100]);
        // The mean of the four, with its half rounded up.
        let source = picture(Format::Gray, 2, 2, &[0, 1, 0, 1]);
        assert_eq!(scale(&source, 1, 1, Filter::Bilinear), [1]);
        // Samples do not mix with each other.
        let source = picture(Format::GrayAlpha, 2, 1, &[0, 200, 100, 100]);
        assert_eq!(scale(&source, 1, 1, Filter::Bilinear), [50, 150]);
    }

    #[test]
    fn every_position_of_every_small_axis_is_inside() {
        for source in 1..20 {
            for target in 1..40 {
                let axis = Axis::new(source, target);
                for at in 0..target {
                    assert!(axis.nearest(at) < source as usize);
                    let blend = axis.blend(at);
                    assert!(blend.first < source as usize, "{blend:?}");
                    assert!(blend.second < source as usize, "{blend:?}");
                    assert!(blend.weight < blend.whole, "{blend:?}");
                }
            }
        }
    }

    #[test]
    fn the_longest_axes_do_not_overflow() {
        let axis = Axis::new(1 << 26, 1 << 26);
        let last = (1 << 26) - 1;
        assert_eq!(axis.nearest(last), last as usize);
        assert_eq!(axis.blend(last).first, last as usize);
    }
}
