//! The guest side of `tests/wit/kinds`, whichever way its bindings came about.

use std::cell::RefCell;

use crate::bindings::exports::tests::kinds::{drawing, talking};
use crate::bindings::say;
use crate::{Component, fetch};
use drawing::{Colour, Counter, Shape, Style};
use witcraft_guest::StreamReader;

/// What has been drawn.
pub(crate) struct Canvas {
    name: String,
    shapes: RefCell<Vec<Shape>>,
}

impl drawing::Guest for Component {
    type Canvas = Canvas;

    fn describe(shape: Shape, colour: Colour, style: Style) -> String {
        let shape = match shape {
            Shape::Dot(point) => format!("dot at {}, {}", point.x, point.y),
            Shape::Label(text) => format!("label {text:?}"),
            Shape::Nothing => "nothing".to_owned(),
        };
        format!("{colour:?} {shape}, bold: {}", style.contains(Style::BOLD))
    }

    fn count(counter: &Counter) -> u32 {
        counter.next() + counter.next()
    }

    fn positions(names: Vec<String>) -> witcraft_guest::rt::Map<String, u32> {
        names.into_iter().zip(0..).collect()
    }
}

impl drawing::GuestCanvas for Canvas {
    fn new(name: String) -> Self {
        Self {
            name,
            shapes: RefCell::default(),
        }
    }

    fn add(&self, shape: Shape) {
        say(&format!("{}: one more", self.name));
        self.shapes.borrow_mut().push(shape);
    }

    fn shapes(&self) -> Vec<Shape> {
        self.shapes.borrow().clone()
    }
}

impl talking::Guest for Component {
    async fn shout(text: String) -> String {
        fetch(text).await.to_uppercase()
    }

    async fn total(bytes: StreamReader<u8>) -> u64 {
        bytes.collect().await.into_iter().map(u64::from).sum()
    }
}
