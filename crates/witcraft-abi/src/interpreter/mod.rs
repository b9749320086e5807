//! The Canonical ABI, executed: values to core values and bytes, and back.
//!
//! It follows the reference of the specification, function by function, and not the way in which
//! any runtime does it: that is what makes it worth comparing with them. Addresses have 32 bits and
//! strings are UTF-8. What the specification traps on is a [`Trap`] that names its section.
//!
//! ```
//! use witcraft_abi::{Handles, Instance, Layouts, LinearMemory, Value};
//! use witcraft_model::{Input, Loader, wit::Type};
//!
//! let package = Loader::default()
//!     .load(&[Input::text("demo.wit", "package a:b;\nworld w {}\n")])
//!     .unwrap();
//! let layouts = Layouts::new(package.resolve());
//! let mut memory = LinearMemory::default();
//! let mut handles = Handles::default();
//! let mut instance = Instance::new(&layouts, &mut memory, &mut handles);
//! let flat = instance.lower_flat(&Value::String("hello".into()), &Type::String).unwrap();
//! assert_eq!(instance.lift_flat(&flat, &Type::String).unwrap(), Value::String("hello".into()));
//! ```

mod call;
mod cells;
mod flat;
mod handles;
mod labels;
mod lift;
mod lower;
mod memory;
mod trap;
mod value;
mod wave;

pub use cells::{Cell, Target};
pub use flat::CoreValue;
pub use handles::{Handles, Kind};
pub use labels::flat_labels;
pub use memory::{LinearMemory, Memory};
pub use trap::{Error, Trap};
pub use value::Value;
pub use wave::{WaveError, parse_arguments, parse_wave, print_wave};

use crate::layout::Layouts;

/// A guest as the ABI sees it: its memory, its allocator, and its handles.
#[derive(Debug)]
pub struct Instance<'a, M: ?Sized> {
    pub(crate) layouts: &'a Layouts<'a>,
    pub(crate) memory: &'a mut M,
    pub(crate) handles: &'a mut Handles,
}

impl<'a, M: Memory + ?Sized> Instance<'a, M> {
    /// A guest with types of `layouts`.
    pub fn new(layouts: &'a Layouts<'a>, memory: &'a mut M, handles: &'a mut Handles) -> Self {
        Self {
            layouts,
            memory,
            handles,
        }
    }

    /// Its memory.
    pub fn memory(&mut self) -> &mut M {
        self.memory
    }
}
