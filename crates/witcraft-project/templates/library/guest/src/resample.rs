//! Resizing, in whole numbers: the same bits on every machine.
//!
//! Pixels are squares. The middle of pixel `i` of the result lies at `(i + 1/2) * from / to` of the
//! source, where the middles of its pixels are at halves.

use crate::bindings::local::{{snake}}::types::{Filter, Image, ResizeError, Size};

/// Bytes per pixel.
const CHANNELS: usize = 4;

/// No picture is larger, in bytes.
const LARGEST: u64 = 64 << 20;

/// The picture in another size.
pub fn resize(source: &Image, to: Size, filter: Filter) -> Result<Image, ResizeError> {
    let length = bytes(source.size)?;
    if source.data.len() as u64 != length {
        return Err(ResizeError::BadLength(length));
    }
    let mut data = Vec::with_capacity(bytes(to)? as usize);
    for y in 0..to.height {
        let rows = taps(y, source.size.height, to.height, filter);
        for x in 0..to.width {
            let columns = taps(x, source.size.width, to.width, filter);
            for channel in 0..CHANNELS {
                data.push(sample(source, &rows, &columns, channel));
            }
        }
    }
    Ok(Image { size: to, data })
}

/// How many bytes a picture of this size has.
fn bytes(size: Size) -> Result<u64, ResizeError> {
    let bytes = u64::from(size.width) * u64::from(size.height);
    match bytes.checked_mul(CHANNELS as u64) {
        Some(bytes @ 1..=LARGEST) => Ok(bytes),
        _ => Err(ResizeError::BadSize(size)),
    }
}

/// Two neighbours in the source, and how much each counts.
struct Taps {
    at: [u32; 2],
    weight: [u64; 2],
}

/// Where pixel `i` of the result comes from, along one axis.
fn taps(i: u32, from: u32, to: u32, filter: Filter) -> Taps {
    let (i, from, to) = (u64::from(i), u64::from(from), u64::from(to));
    // The place, in units of 1 / (2 * to) of a pixel of the source.
    let unit = 2 * to;
    let place = (2 * i + 1) * from;
    match filter {
        Filter::Nearest => {
            let at = (place / unit) as u32;
            Taps {
                at: [at, at],
                weight: [unit, 0],
            }
        }
        Filter::Bilinear => {
            // Beyond the middle of the first and the last pixel there is nothing to blend with.
            let place = place.saturating_sub(to).min((from - 1) * unit);
            let (at, rest) = (place / unit, place % unit);
            let next = (at + 1).min(from - 1);
            Taps {
                at: [at as u32, next as u32],
                weight: [unit - rest, rest],
            }
        }
    }
}

fn sample(source: &Image, rows: &Taps, columns: &Taps, channel: usize) -> u8 {
    let (mut sum, mut all) = (0_u128, 0_u128);
    for (y, row) in rows.at.into_iter().zip(rows.weight) {
        for (x, column) in columns.at.into_iter().zip(columns.weight) {
            let pixel = y as usize * source.size.width as usize + x as usize;
            let weight = u128::from(row) * u128::from(column);
            sum += weight * u128::from(source.data[pixel * CHANNELS + channel]);
            all += weight;
        }
    }
    // Half a step up rounds to the nearest.
    ((2 * sum + all) / (2 * all)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gray(width: u32, height: u32, values: &[u8]) -> Image {
        let data = values.iter().flat_map(|value| [*value; 4]).collect();
        Image {
            size: Size { width, height },
            data,
        }
    }

    fn values(image: &Image) -> Vec<u8> {
        image.data.iter().copied().step_by(CHANNELS).collect()
    }

    #[test]
    fn the_nearest_pixel_is_repeated() {
        let to = Size {
            width: 4,
            height: 1,
        };
        let image = resize(&gray(2, 1, &[10, 200]), to, Filter::Nearest).unwrap();
        assert_eq!(values(&image), [10, 10, 200, 200]);
    }

    #[test]
    fn pixels_in_between_are_blended() {
        let to = Size {
            width: 4,
            height: 1,
        };
        let image = resize(&gray(2, 1, &[0, 100]), to, Filter::Bilinear).unwrap();
        assert_eq!(values(&image), [0, 25, 75, 100]);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let to = Size {
            width: 0,
            height: 1,
        };
        let error = resize(&gray(1, 1, &[0]), to, Filter::Nearest).unwrap_err();
        assert!(matches!(error, ResizeError::BadSize(Size { width: 0, .. })));
        let mut short = gray(2, 2, &[0; 4]);
        short.data.pop();
        let error = resize(&short, short.size, Filter::Nearest).unwrap_err();
        assert!(matches!(error, ResizeError::BadLength(16)));
    }
}
