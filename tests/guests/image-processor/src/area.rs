//! Rectangles against the edges of a picture.

use std::ops::Range;

use crate::bindings::local::image_processor::types::Rectangle;

/// All the pixels of a picture.
#[derive(Clone, Copy)]
pub(crate) struct Area {
    width: u32,
    height: u32,
}

impl Area {
    /// An area whose top left corner is at the origin.
    pub(crate) fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }

    /// The columns and rows of `rectangle` that lie in the area, unless there are none.
    pub(crate) fn clip(self, rectangle: &Rectangle) -> Option<(Range<u32>, Range<u32>)> {
        let columns = rectangle.x..end(rectangle.x, rectangle.width).min(self.width);
        let rows = rectangle.y..end(rectangle.y, rectangle.height).min(self.height);
        (!columns.is_empty() && !rows.is_empty()).then_some((columns, rows))
    }

    /// Whether all of `rectangle` lies in the area.
    pub(crate) fn holds(self, rectangle: &Rectangle) -> bool {
        let fits =
            |start: u32, length, limit| start.checked_add(length).is_some_and(|end| end <= limit);
        fits(rectangle.x, rectangle.width, self.width)
            && fits(rectangle.y, rectangle.height, self.height)
    }
}

/// The end of a range that may reach past any picture.
fn end(start: u32, length: u32) -> u32 {
    start.saturating_add(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rectangle(x: u32, y: u32, width: u32, height: u32) -> Rectangle {
        Rectangle {
            x,
            y,
            width,
            height,
        }
    }

    #[test]
    fn clips_at_every_edge() {
        let area = Area::new(4, 3);
        assert_eq!(area.clip(&rectangle(1, 1, 2, 1)), Some((1..3, 1..2)));
        assert_eq!(
            area.clip(&rectangle(3, 2, u32::MAX, u32::MAX)),
            Some((3..4, 2..3))
        );
        assert_eq!(area.clip(&rectangle(4, 0, 1, 1)), None);
        assert_eq!(area.clip(&rectangle(0, 0, 0, 1)), None);
        assert_eq!(area.clip(&rectangle(u32::MAX, 0, 1, 1)), None);
    }

    #[test]
    fn holds_only_what_fits() {
        let area = Area::new(4, 3);
        assert!(area.holds(&rectangle(0, 0, 4, 3)));
        assert!(area.holds(&rectangle(3, 2, 1, 1)));
        assert!(!area.holds(&rectangle(3, 2, 2, 1)));
        assert!(!area.holds(&rectangle(u32::MAX, 0, 2, 1)));
    }
}
