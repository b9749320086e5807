//! The guest: resizes pictures inside of WebAssembly.

mod bindings {
    witcraft_guest::generate!();
}
mod resample;

use std::cell::Cell;

use bindings::exports::local::{{snake}}::resizing::{Guest, GuestResizer};
use bindings::local::{{snake}}::types::{Filter, Image, ResizeError, Size};

struct Component;

bindings::export!(Component with_types_in bindings);

impl Guest for Component {
    type Resizer = Resizer;
}

struct Resizer {
    filter: Filter,
    count: Cell<u32>,
}

impl GuestResizer for Resizer {
    fn new(filter: Filter) -> Self {
        let count = Cell::new(0);
        Self { filter, count }
    }

    fn resize(&self, source: Image, to: Size) -> Result<Image, ResizeError> {
        let image = resample::resize(&source, to, self.filter)?;
        self.count.set(self.count.get() + 1);
        bindings::log(&format!(
            "{}x{} to {}x{}",
            source.size.width, source.size.height, to.width, to.height
        ));
        Ok(image)
    }

    fn count(&self) -> u32 {
        self.count.get()
    }
}
