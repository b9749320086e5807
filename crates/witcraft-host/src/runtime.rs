//! Everything that a host needs besides its bindings: an engine, permissions, limits, a cache of compiled code,
//! and errors that say what to do.
//!
//! A whole host, with bindings in between:
//!
//! ```
//! use witcraft_host::runtime::{Permissions, Runtime};
//! # mod bindings {
//! #     use witcraft_host::wasmtime::{Result, Store, component::Instance};
//! #     pub struct Guest(witcraft_host::wasmtime::component::TypedFunc<(u32,), (u32,)>);
//! #     impl Guest {
//! #         pub fn new<T: 'static>(store: &mut Store<T>, instance: &Instance) -> Result<Self> {
//! #             Ok(Self(instance.get_typed_func(store, "double")?))
//! #         }
//! #         pub fn call_double<T: 'static>(&self, store: &mut Store<T>, n: u32) -> Result<u32> {
//! #             Ok(self.0.call(store, (n,))?.0)
//! #         }
//! #     }
//! # }
//! # use bindings::Guest;
//! # const WAT: &str = r#"(component
//! #     (core module $m (func (export "double") (param i32) (result i32)
//! #         (i32.mul (local.get 0) (i32.const 2))))
//! #     (core instance $i (instantiate $m))
//! #     (func (export "double") (param "n" u32) (result u32) (canon lift (core func $i "double"))))"#;
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("guest.wasm");
//! # std::fs::write(&path, wat::parse_str(WAT)?)?;
//!
//! let runtime = Runtime::new()?;
//! let component = runtime.component(&path)?;
//! let linker = runtime.linker()?; // here your functions go: Guest::add_to_linker(&mut linker, …)
//! let mut store = runtime.store(&Permissions::new(), ())?; // your data instead of ()
//! let instance = runtime.instantiate(&mut store, &component, &linker)?;
//! let guest = Guest::new(&mut store, &instance)?;
//! let doubled = guest.call_double(&mut store, 21).map_err(|error| runtime.explain(&error, &store))?;
//! assert_eq!(doubled, 42);
//! # Ok(())
//! # }
//! ```
//!
//! What a guest may do and use is said where the runtime and the store are made:
//!
//! ```
//! use std::time::Duration;
//! use witcraft_host::runtime::{Access, Cache, Captured, Limits, Output, Permissions, Runtime};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let runtime = Runtime::builder()
//!     .limits(Limits::default().memory(64 << 20).timeout(Duration::from_secs(1)))
//!     .cache(Cache::users())
//!     .build()?;
//! let output = Captured::new(64 << 10);
//! let permissions = Permissions::new()
//!     .dir("data", "/data", Access::Read)
//!     .stdout(Output::Capture(output.clone()));
//! # let _ = (runtime, permissions);
//! # Ok(())
//! # }
//! ```
//!
//! What goes wrong with a plain engine either cannot be written with this one or is a typed [`Error`]:
//!
//! | with a plain engine | here |
//! | --- | --- |
//! | functions of one preset used with the other: an error, or none until a guest has to wait | the preset is part of the type: [`Blocking`], [`Async`]; bindings of the other are refused with an explanation |
//! | a store's data without WASI: it does not compile | [`State`] has it; yours is inside |
//! | output that nobody sees | standard streams are inherited, unless [`Output::Discard`] is written |
//! | an import that is missing | [`Error::Refused`], with who provides it |
//! | a store, a component and a linker of different engines: a panic | [`Error::OtherRuntime`] |
//! | a guest without an end | [`Limits`], each with a reason of its own in [`Trapped`] |
//! | blocking inside of an asynchronous program: a panic | [`Error::BlockingInAsync`] |
//! | compiled code that does not fit: undefined behaviour | [`Cache`] loads what this user compiled with these settings, and nothing else |
//! | code compiled ahead, for another engine: an error with a reason in words | [`Error::NotPrecompiled`], to be matched on |

pub use witcraft_runtime::*;
