//! A host that is typed like one version of the interface: what it provides, what it calls, and with which values.
//!
//! Every function is typed, as those of generated bindings are: wasmtime compares types where a component is
//! instantiated, or where an export is looked up.

use std::fmt::Debug;

use futures::FutureExt;
use futures::executor::block_on;
use wasmtime::component::{
    Component, ComponentExportIndex, ComponentNamedList, Instance, Lift, Linker, LinkerInstance,
    Lower,
};
use wasmtime::{Result, Store, bail, ensure, format_err};
use witcraft_host::wasmtime;

/// A value that can cross in both directions and be compared.
pub(crate) trait Crosses:
    ComponentNamedList + Lift + Lower + Clone + PartialEq + Debug + Send + Sync + 'static
{
}

impl<T> Crosses for T where
    T: ComponentNamedList + Lift + Lower + Clone + PartialEq + Debug + Send + Sync + 'static
{
}

type Provide = Box<dyn Fn(&mut LinkerInstance<'_, ()>) -> Result<()>>;
type Call = Box<dyn Fn(&mut Store<()>, &Exports<'_>) -> Result<()>>;

/// What a host does with one function, or with one resource.
pub(crate) struct Ability {
    pub(crate) provide: Provide,
    pub(crate) call: Call,
}

/// What an instance exports in one interface.
pub(crate) struct Exports<'a> {
    pub(crate) instance: &'a Instance,
    interface: &'a str,
}

impl Exports<'_> {
    /// Finds a function by its name in the interface.
    pub(crate) fn index(&self, store: &mut Store<()>, name: &str) -> Result<ComponentExportIndex> {
        let interface = self
            .instance
            .get_export_index(&mut *store, None, self.interface);
        let interface = interface.ok_or_else(|| format_err!("no export `{}`", self.interface))?;
        let index = self
            .instance
            .get_export_index(&mut *store, Some(&interface), name);
        index.ok_or_else(|| format_err!("no export `{name}`"))
    }

    /// Calls a function that is not `async`.
    pub(crate) fn call<P, R>(&self, store: &mut Store<()>, name: &str, params: P) -> Result<R>
    where
        P: ComponentNamedList + Lower + Send + Sync + 'static,
        R: ComponentNamedList + Lift + Send + Sync + 'static,
    {
        let index = self.index(store, name)?;
        let function = self.instance.get_typed_func::<P, R>(&mut *store, &index)?;
        function.call(store, params)
    }
}

/// A function that is called with `params` and returns `result`; everything else is an error.
pub(crate) fn func<P: Crosses, R: Crosses>(name: &'static str, params: P, result: R) -> Ability {
    let (expected, returned) = (params.clone(), result.clone());
    Ability {
        provide: Box::new(move |linker| {
            let (expected, returned) = (expected.clone(), returned.clone());
            linker.func_wrap(name, move |_, params: P| {
                ensure!(params == expected, "{name} was called with {params:?}");
                Ok(returned.clone())
            })
        }),
        call: Box::new(move |store, exports| {
            let found: R = exports.call(store, name, params.clone())?;
            ensure!(found == result, "{name} returned {found:?}");
            Ok(())
        }),
    }
}

/// As [`func`], for an `async func`.
pub(crate) fn async_func<P: Crosses, R: Crosses>(
    name: &'static str,
    params: P,
    result: R,
) -> Ability {
    let (expected, returned) = (params.clone(), result.clone());
    Ability {
        provide: Box::new(move |linker| {
            let (expected, returned) = (expected.clone(), returned.clone());
            linker.func_wrap_concurrent(name, move |_, params: P| {
                let same = params == expected;
                let returned = returned.clone();
                async move {
                    ensure!(same, "{name} was called with {params:?}");
                    Ok(returned)
                }
                .boxed()
            })
        }),
        call: Box::new(move |store, exports| {
            let index = exports.index(store, name)?;
            let function = exports
                .instance
                .get_typed_func::<P, R>(&mut *store, &index)?;
            let params = params.clone();
            let called = store
                .run_concurrent(async |accessor| function.call_concurrent(accessor, params).await);
            let found = block_on(called)??;
            ensure!(found == result, "{name} returned {found:?}");
            Ok(())
        }),
    }
}

/// Something that hosts do in their own way.
pub(crate) fn own_way(
    provide: impl Fn(&mut LinkerInstance<'_, ()>) -> Result<()> + 'static,
    call: impl Fn(&mut Store<()>, &Exports<'_>) -> Result<()> + 'static,
) -> Ability {
    Ability {
        provide: Box::new(provide),
        call: Box::new(call),
    }
}

/// The side of a guest that the interface is on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Side {
    Import,
    Export,
}

impl Side {
    pub(crate) const BOTH: [Self; 2] = [Self::Import, Self::Export];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Export => "export",
        }
    }
}

/// Loads a component and runs it: it calls everything that it imports, or everything that it exports is called.
pub(crate) fn run(
    component: &Component,
    interfaces: &[(String, &[Ability])],
    side: Side,
) -> Result<()> {
    let engine = component.engine();
    let mut linker = Linker::new(engine);
    let mut store = Store::new(engine, ());
    if side == Side::Import {
        for (interface, abilities) in interfaces {
            let mut instance = linker.instance(interface)?;
            for ability in *abilities {
                (ability.provide)(&mut instance)?;
            }
        }
        let instance = block_on(linker.instantiate_async(&mut store, component))?;
        let Some(index) = instance.get_export_index(&mut store, None, "run") else {
            bail!("a guest of the tests has no `run`");
        };
        let run = instance.get_typed_func::<(), ()>(&mut store, &index)?;
        return block_on(run.call_async(&mut store, ()));
    }
    let instance = linker.instantiate(&mut store, component)?;
    for (interface, abilities) in interfaces {
        let exports = Exports {
            instance: &instance,
            interface,
        };
        for ability in *abilities {
            (ability.call)(&mut store, &exports)?;
        }
    }
    Ok(())
}
