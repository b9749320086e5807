use ::witcraft_host::wasmtime::component::__internal::Box;
#[derive(Clone)]
pub struct Guest {
    ticks: ::witcraft_host::wasmtime::component::Func,
    panic: ::witcraft_host::wasmtime::component::Func,
}
#[derive(Clone)]
pub struct GuestIndices {
    ticks: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    panic: ::witcraft_host::wasmtime::component::ComponentExportIndex,
}
impl GuestIndices {
    /// Constructor for [`GuestIndices`] which takes a
    /// [`Component`](::witcraft_host::wasmtime::component::Component) as input and can be executed
    /// before instantiation.
    ///
    /// This constructor can be used to front-load string lookups to find exports
    /// within a component.
    pub fn new<_T>(
        _instance_pre: &::witcraft_host::wasmtime::component::InstancePre<_T>,
    ) -> ::witcraft_host::wasmtime::Result<GuestIndices> {
        let instance = _instance_pre
            .component()
            .get_export_index(None, "control")
            .ok_or_else(
                || ::witcraft_host::wasmtime::format_err!(
                    "no exported instance named `control`"
                ),
            )?;
        let mut lookup = move |name: &str| {
            _instance_pre
                .component()
                .get_export_index(Some(&instance), name)
                .ok_or_else(|| {
                    ::witcraft_host::wasmtime::format_err!(
                        "instance export `control` does \
  not have export `{name}`"
                    )
                })
        };
        let _ = &mut lookup;
        let ticks = lookup("ticks")?;
        let panic = lookup("panic")?;
        Ok(GuestIndices { ticks, panic })
    }
    pub fn load(
        &self,
        mut store: impl ::witcraft_host::wasmtime::AsContextMut,
        instance: &::witcraft_host::wasmtime::component::Instance,
    ) -> ::witcraft_host::wasmtime::Result<Guest> {
        let _instance = instance;
        let _instance_pre = _instance.instance_pre(&store);
        let _instance_type = _instance_pre.instance_type();
        let mut store = store.as_context_mut();
        let _ = &mut store;
        let ticks =
            *_instance.get_typed_func::<(u32,), (u64,)>(&mut store, &self.ticks)?.func();
        let panic =
            *_instance.get_typed_func::<(&str,), ()>(&mut store, &self.panic)?.func();
        Ok(Guest { ticks, panic })
    }
}
impl Guest {
    pub fn func_ticks(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<(u32,), (u64,)> {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (u32,),
                (u64,),
            >::new_unchecked(self.ticks)
        }
    }
    /// Calls a function so often.
    pub fn call_ticks<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: u32,
    ) -> ::witcraft_host::wasmtime::Result<u64> {
        let callee = self.func_ticks();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_panic(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<(&str,), ()> {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<(&str,), ()>::new_unchecked(
                self.panic,
            )
        }
    }
    /// Panics with this message.
    pub fn call_panic<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: &str,
    ) -> ::witcraft_host::wasmtime::Result<()> {
        let callee = self.func_panic();
        let () = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(())
    }
}
