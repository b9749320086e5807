//! A host to start from, on `witcraft_host::runtime`, around a component that its build script makes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use witcraft_config::Bindings;
use witcraft_diagnostics::Failure;
use witcraft_model::World;

use super::names::{self, From};
use super::{host, layout};
use crate::{Options, Side};

/// A library with all that a host program needs: what a component sees of its host, the traits to implement, and
/// functions that start the guest and call it. Its bindings are made by `bindgen!` with the options `bindings`, which
/// have to be `async` where [`is_async`] says so. The file of the component is in the environment variable
/// `WITCRAFT_COMPONENT` while it is compiled, as `witcraft_build::component` has it.
///
/// # Errors
///
/// As [`crate::host`].
pub fn embedding(world: &World, bindings: &Bindings) -> Result<String, Failure> {
    let options = Options::default().format(false).bindings(bindings.clone());
    let code = crate::host(world, &options)?;
    let file = crate::parse(world, Side::Host, &code).map_err(|found| crate::fail(world, found))?;
    let title = format!(
        " The host of `{}`. Witcraft made this start; it is yours from here on.",
        world.path()
    );
    let modules = host::modules(&host::imported(&file.items));
    let lists = names::lists(&modules);
    let include = names::include(From::Bindgen);
    let run = run(&file.items, waits(&code));
    let has_self = host::names_self(modules.iter().chain([&run])).then(|| quote!(HasSelf,));
    let file: syn::File = syn::parse2(quote! {
        #![doc = #title]
        #![allow(unused_variables, unreachable_code, clippy::todo, clippy::diverging_sub_expression,
            reason = "until every `todo!()` is replaced")]
        #lists
        use witcraft_host::runtime::{self, Permissions, Runtime};
        use witcraft_host::wasmtime;
        use witcraft_host::wasmtime::Store;
        use witcraft_host::wasmtime::component::{#has_self ResourceTable};
        #include
        #[doc = " The guest, as the build script made it."]
        const GUEST: &[u8] = include_bytes!(env!("WITCRAFT_COMPONENT"));
        #[doc = " What the guest sees of its host. Put your own state beside the table."]
        #[derive(Default)]
        pub struct State {
            #[doc = " What the handles of the guest's resources stand for."]
            pub table: ResourceTable,
        }
        #(#modules)*
        #run
    })
    .map_err(|error| crate::fail(world, crate::not_rust(world, Side::Host, &error)))?;
    Ok(layout::print(&file))
}

/// Whether a host of this world has to be asynchronous: it calls, or is called by, what waits.
///
/// # Errors
///
/// As [`crate::host`].
pub fn is_async(world: &World) -> Result<bool, Failure> {
    let code = crate::host(world, &Options::default().format(false))?;
    Ok(waits(&code))
}

/// WASI 0.3 is asynchronous throughout.
fn waits(code: &str) -> bool {
    [
        "call_async",
        "call_concurrent",
        "wasmtime_wasi::p3",
        "wasmtime_wasi_http::p3",
    ]
    .iter()
    .any(|word| code.contains(word))
}

/// `start` and `call`.
fn run(items: &[syn::Item], asynchronous: bool) -> TokenStream {
    let Some((world, methods)) = host::instantiated(items) else {
        return quote!();
    };
    let link = host::link(&world, &methods, &quote!(|state| &mut state.data));
    let mutable = link.is_some().then(|| quote!(mut));
    let calls = host::calls(items, &methods);
    let (keyword, wait, new) = if asynchronous {
        (quote!(async), quote!(.await), format_ident!("new_async"))
    } else {
        (quote!(), quote!(), format_ident!("new"))
    };
    quote! {
        #[doc = " A guest that has been started."]
        pub struct Guest {
            #[doc = " What its functions are called with."]
            pub store: Store<runtime::State<State>>,
            #[doc = " Its functions."]
            pub exports: bindings::#world,
        }
        #[doc = " Compiles and starts the guest. It may do what is permitted, and nothing else."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = " If it is no component of this world, or fails while it starts."]
        pub #keyword fn start(permissions: &Permissions) -> wasmtime::Result<Guest> {
            let runtime = Runtime::#new()?;
            let component = runtime.load_bytes("guest", GUEST)?;
            let #mutable linker = runtime.linker()?;
            #link
            let mut store = runtime.store(permissions, State::default())?;
            let instance = runtime.instantiate(&mut store, component.component()?, &linker)#wait?;
            let exports = bindings::#world::new(&mut store, &instance)?;
            Ok(Guest { store, exports })
        }
        #[doc = " How each export is called: take what you need."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = " If a call traps."]
        pub #keyword fn call(guest: &mut Guest) -> wasmtime::Result<()> {
            let Guest { store, exports } = guest;
            #(#calls)*
            Ok(())
        }
    }
}
