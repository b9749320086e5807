use ::witcraft_host::wasmtime::component::__internal::Box;
/// A keyword of WIT.
#[derive(::witcraft_host::wasmtime::component::ComponentType)]
#[derive(::witcraft_host::wasmtime::component::Lift)]
#[derive(::witcraft_host::wasmtime::component::Lower)]
#[component(record)]
#[component(wasmtime_crate = ::witcraft_host::wasmtime)]
#[derive(Clone, Copy)]
pub struct Record {
    /// Keywords of both.
    #[component(name = "type")]
    pub type_: u8,
    /// A keyword of Rust that cannot be written raw.
    #[component(name = "self")]
    pub self_: u8,
    /// A name that Rust's prelude has, too.
    #[component(name = "some")]
    pub some: u8,
}
impl core::fmt::Debug for Record {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Record")
            .field("type", &self.type_)
            .field("self", &self.self_)
            .field("some", &self.some)
            .finish()
    }
}
const _: () = {
    assert!(
        3 == < Record as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        1 == < Record as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
/// Rust's own types.
#[derive(::witcraft_host::wasmtime::component::ComponentType)]
#[derive(::witcraft_host::wasmtime::component::Lift)]
#[derive(::witcraft_host::wasmtime::component::Lower)]
#[component(variant)]
#[component(wasmtime_crate = ::witcraft_host::wasmtime)]
#[derive(Clone)]
pub enum Option_ {
    /// As in Rust.
    #[component(name = "none")]
    None,
    /// As in Rust.
    #[component(name = "some")]
    Some(::witcraft_host::wasmtime::component::__internal::String),
}
impl core::fmt::Debug for Option_ {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Option_::None => { f.debug_tuple("Option_::None").finish() }
            Option_::Some(e) => { f.debug_tuple("Option_::Some").field(e).finish() }
        }
    }
}
const _: () = {
    assert!(
        12 == < Option_ as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        4 == < Option_ as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
/// A name with digits after a hyphen, and an acronym.
pub type Http23 = Record;
const _: () = {
    assert!(
        3 == < Http23 as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        1 == < Http23 as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
#[derive(Clone)]
pub struct Guest {
    match_: ::witcraft_host::wasmtime::component::Func,
}
#[derive(Clone)]
pub struct GuestIndices {
    match_: ::witcraft_host::wasmtime::component::ComponentExportIndex,
}
impl GuestIndices {
    /// Constructor for [`GuestIndices`] which takes a
    /// [`Component`](::witcraft_host::wasmtime::component::Component) as input and can be executed
    /// before instantiation.
    ///
    /// This constructor can be used to front-load string lookups to find exports
    /// within a component.
    pub fn new<_T>(
        _instance_pre: &::witcraft_host::wasmtime::component::InstancePre<
            _T,
        >,
    ) -> ::witcraft_host::wasmtime::Result<GuestIndices> {
        let instance = _instance_pre
            .component()
            .get_export_index(None, "local:kitchen-sink/words@1.2.0")
            .ok_or_else(
                || ::witcraft_host::wasmtime::format_err!(
                    "no exported instance named `local:kitchen-sink/words@1.2.0`"
                ),
            )?;
        let mut lookup = move |name: &str| {
            _instance_pre
                .component()
                .get_export_index(Some(&instance), name)
                .ok_or_else(|| {
                    ::witcraft_host::wasmtime::format_err!(
                        "instance export `local:kitchen-sink/words@1.2.0` does \
          not have export `{name}`"
                    )
                })
        };
        let _ = &mut lookup;
        let match_ = lookup("match")?;
        Ok(GuestIndices { match_ })
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
        let match_ = *_instance
            .get_typed_func::<(Record, &Option_, Http23), (Option_,)>(
                &mut store, &self.match_,
            )?
            .func();
        Ok(Guest { match_ })
    }
}
impl Guest {
    pub fn func_match(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (Record, &Option_, Http23),
        (Option_,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (Record, &Option_, Http23),
                (Option_,),
            >::new_unchecked(self.match_)
        }
    }
    /// Keywords of Rust.
    pub fn call_match<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: Record,
        arg1: &Option_,
        arg2: Http23,
    ) -> ::witcraft_host::wasmtime::Result<Option_> {
        let callee = self.func_match();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1, arg2))?;
        Ok(ret0)
    }
}
