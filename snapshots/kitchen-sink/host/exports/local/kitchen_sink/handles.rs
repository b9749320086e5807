use ::witcraft_host::wasmtime::component::__internal::Box;
/// Something that counts.
pub type Counter = ::witcraft_host::wasmtime::component::ResourceAny;
pub struct GuestCounter<'a> {
    funcs: &'a Guest,
}
/// Something that may refuse to exist.
pub type Gauge = ::witcraft_host::wasmtime::component::ResourceAny;
pub struct GuestGauge<'a> {
    funcs: &'a Guest,
}
/// A record that owns resources.
#[derive(::witcraft_host::wasmtime::component::ComponentType)]
#[derive(::witcraft_host::wasmtime::component::Lift)]
#[derive(::witcraft_host::wasmtime::component::Lower)]
#[component(record)]
#[component(wasmtime_crate = ::witcraft_host::wasmtime)]
pub struct Pair {
    /// One.
    #[component(name = "left")]
    pub left: ::witcraft_host::wasmtime::component::ResourceAny,
    /// The other.
    #[component(name = "right")]
    pub right: ::witcraft_host::wasmtime::component::ResourceAny,
}
impl core::fmt::Debug for Pair {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Pair")
            .field("left", &self.left)
            .field("right", &self.right)
            .finish()
    }
}
const _: () = {
    assert!(
        8 == < Pair as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        4 == < Pair as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
/// A variant that owns resources, or none.
#[derive(::witcraft_host::wasmtime::component::ComponentType)]
#[derive(::witcraft_host::wasmtime::component::Lift)]
#[derive(::witcraft_host::wasmtime::component::Lower)]
#[component(variant)]
#[component(wasmtime_crate = ::witcraft_host::wasmtime)]
pub enum Slot {
    /// None.
    #[component(name = "empty")]
    Empty,
    /// One.
    #[component(name = "one")]
    One(::witcraft_host::wasmtime::component::ResourceAny),
    /// Any number.
    #[component(name = "many")]
    Many(
        ::witcraft_host::wasmtime::component::__internal::Vec<
            ::witcraft_host::wasmtime::component::ResourceAny,
        >,
    ),
}
impl core::fmt::Debug for Slot {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Slot::Empty => { f.debug_tuple("Slot::Empty").finish() }
            Slot::One(e) => { f.debug_tuple("Slot::One").field(e).finish() }
            Slot::Many(e) => { f.debug_tuple("Slot::Many").field(e).finish() }
        }
    }
}
const _: () = {
    assert!(
        12 == < Slot as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        4 == < Slot as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
#[derive(Clone)]
pub struct Guest {
    constructor_counter_constructor: ::witcraft_host::wasmtime::component::Func,
    method_counter_add: ::witcraft_host::wasmtime::component::Func,
    static_counter_merge: ::witcraft_host::wasmtime::component::Func,
    constructor_gauge_constructor: ::witcraft_host::wasmtime::component::Func,
    method_gauge_fits: ::witcraft_host::wasmtime::component::Func,
    pass: ::witcraft_host::wasmtime::component::Func,
    read: ::witcraft_host::wasmtime::component::Func,
    total: ::witcraft_host::wasmtime::component::Func,
    swap: ::witcraft_host::wasmtime::component::Func,
    take: ::witcraft_host::wasmtime::component::Func,
}
#[derive(Clone)]
pub struct GuestIndices {
    constructor_counter_constructor: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    method_counter_add: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    static_counter_merge: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    constructor_gauge_constructor: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    method_gauge_fits: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    pass: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    read: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    total: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    swap: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    take: ::witcraft_host::wasmtime::component::ComponentExportIndex,
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
            .get_export_index(None, "local:kitchen-sink/handles@1.2.0")
            .ok_or_else(
                || ::witcraft_host::wasmtime::format_err!(
                    "no exported instance named `local:kitchen-sink/handles@1.2.0`"
                ),
            )?;
        let mut lookup = move |name: &str| {
            _instance_pre
                .component()
                .get_export_index(Some(&instance), name)
                .ok_or_else(|| {
                    ::witcraft_host::wasmtime::format_err!(
                        "instance export `local:kitchen-sink/handles@1.2.0` does \
          not have export `{name}`"
                    )
                })
        };
        let _ = &mut lookup;
        let constructor_counter_constructor = lookup("[constructor]counter")?;
        let method_counter_add = lookup("[method]counter.add")?;
        let static_counter_merge = lookup("[static]counter.merge")?;
        let constructor_gauge_constructor = lookup("[constructor]gauge")?;
        let method_gauge_fits = lookup("[method]gauge.fits")?;
        let pass = lookup("pass")?;
        let read = lookup("read")?;
        let total = lookup("total")?;
        let swap = lookup("swap")?;
        let take = lookup("take")?;
        Ok(GuestIndices {
            constructor_counter_constructor,
            method_counter_add,
            static_counter_merge,
            constructor_gauge_constructor,
            method_gauge_fits,
            pass,
            read,
            total,
            swap,
            take,
        })
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
        let constructor_counter_constructor = *_instance
            .get_typed_func::<
                (u32,),
                (::witcraft_host::wasmtime::component::ResourceAny,),
            >(&mut store, &self.constructor_counter_constructor)?
            .func();
        let method_counter_add = *_instance
            .get_typed_func::<
                (::witcraft_host::wasmtime::component::ResourceAny, u32),
                (u32,),
            >(&mut store, &self.method_counter_add)?
            .func();
        let static_counter_merge = *_instance
            .get_typed_func::<
                (
                    ::witcraft_host::wasmtime::component::ResourceAny,
                    ::witcraft_host::wasmtime::component::ResourceAny,
                ),
                (::witcraft_host::wasmtime::component::ResourceAny,),
            >(&mut store, &self.static_counter_merge)?
            .func();
        let constructor_gauge_constructor = *_instance
            .get_typed_func::<
                (u32,),
                (
                    Result<
                        ::witcraft_host::wasmtime::component::ResourceAny,
                        ::witcraft_host::wasmtime::component::__internal::String,
                    >,
                ),
            >(&mut store, &self.constructor_gauge_constructor)?
            .func();
        let method_gauge_fits = *_instance
            .get_typed_func::<
                (
                    ::witcraft_host::wasmtime::component::ResourceAny,
                    ::witcraft_host::wasmtime::component::ResourceAny,
                ),
                (bool,),
            >(&mut store, &self.method_gauge_fits)?
            .func();
        let pass = *_instance
            .get_typed_func::<
                (::witcraft_host::wasmtime::component::ResourceAny,),
                (::witcraft_host::wasmtime::component::ResourceAny,),
            >(&mut store, &self.pass)?
            .func();
        let read = *_instance
            .get_typed_func::<
                (::witcraft_host::wasmtime::component::ResourceAny,),
                (u32,),
            >(&mut store, &self.read)?
            .func();
        let total = *_instance
            .get_typed_func::<
                (&[::witcraft_host::wasmtime::component::ResourceAny],),
                (u64,),
            >(&mut store, &self.total)?
            .func();
        let swap = *_instance
            .get_typed_func::<(Pair,), (Pair,)>(&mut store, &self.swap)?
            .func();
        let take = *_instance
            .get_typed_func::<
                (&Slot, u32),
                (
                    Result<
                        Option<::witcraft_host::wasmtime::component::ResourceAny>,
                        ::witcraft_host::wasmtime::component::__internal::Vec<
                            ::witcraft_host::wasmtime::component::ResourceAny,
                        >,
                    >,
                ),
            >(&mut store, &self.take)?
            .func();
        Ok(Guest {
            constructor_counter_constructor,
            method_counter_add,
            static_counter_merge,
            constructor_gauge_constructor,
            method_gauge_fits,
            pass,
            read,
            total,
            swap,
            take,
        })
    }
}
impl Guest {
    pub fn func_pass(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (::witcraft_host::wasmtime::component::ResourceAny,),
        (::witcraft_host::wasmtime::component::ResourceAny,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (::witcraft_host::wasmtime::component::ResourceAny,),
                (::witcraft_host::wasmtime::component::ResourceAny,),
            >::new_unchecked(self.pass)
        }
    }
    /// Gives a counter away, and another back.
    pub fn call_pass<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
    ) -> ::witcraft_host::wasmtime::Result<
        ::witcraft_host::wasmtime::component::ResourceAny,
    > {
        let callee = self.func_pass();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_read(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (::witcraft_host::wasmtime::component::ResourceAny,),
        (u32,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (::witcraft_host::wasmtime::component::ResourceAny,),
                (u32,),
            >::new_unchecked(self.read)
        }
    }
    /// Only lends it.
    pub fn call_read<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
    ) -> ::witcraft_host::wasmtime::Result<u32> {
        let callee = self.func_read();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_total(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (&[::witcraft_host::wasmtime::component::ResourceAny],),
        (u64,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (&[::witcraft_host::wasmtime::component::ResourceAny],),
                (u64,),
            >::new_unchecked(self.total)
        }
    }
    /// Lends several.
    pub fn call_total<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: &[::witcraft_host::wasmtime::component::ResourceAny],
    ) -> ::witcraft_host::wasmtime::Result<u64> {
        let callee = self.func_total();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_swap(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (Pair,),
        (Pair,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (Pair,),
                (Pair,),
            >::new_unchecked(self.swap)
        }
    }
    /// Gives two away in a record, and gets them back the other way round.
    pub fn call_swap<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: Pair,
    ) -> ::witcraft_host::wasmtime::Result<Pair> {
        let callee = self.func_swap();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_take(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (&Slot, u32),
        (
            Result<
                Option<::witcraft_host::wasmtime::component::ResourceAny>,
                ::witcraft_host::wasmtime::component::__internal::Vec<
                    ::witcraft_host::wasmtime::component::ResourceAny,
                >,
            >,
        ),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (&Slot, u32),
                (
                    Result<
                        Option<::witcraft_host::wasmtime::component::ResourceAny>,
                        ::witcraft_host::wasmtime::component::__internal::Vec<
                            ::witcraft_host::wasmtime::component::ResourceAny,
                        >,
                    >,
                ),
            >::new_unchecked(self.take)
        }
    }
    /// Gives away what is in the slot. Fails with what was refused: more than `most`.
    pub fn call_take<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: &Slot,
        arg1: u32,
    ) -> ::witcraft_host::wasmtime::Result<
        Result<
            Option<::witcraft_host::wasmtime::component::ResourceAny>,
            ::witcraft_host::wasmtime::component::__internal::Vec<
                ::witcraft_host::wasmtime::component::ResourceAny,
            >,
        >,
    > {
        let callee = self.func_take();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
        Ok(ret0)
    }
    pub fn counter(&self) -> GuestCounter<'_> {
        GuestCounter { funcs: self }
    }
    pub fn gauge(&self) -> GuestGauge<'_> {
        GuestGauge { funcs: self }
    }
}
impl GuestCounter<'_> {
    pub fn func_constructor(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (u32,),
        (::witcraft_host::wasmtime::component::ResourceAny,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (u32,),
                (::witcraft_host::wasmtime::component::ResourceAny,),
            >::new_unchecked(self.funcs.constructor_counter_constructor)
        }
    }
    /// A counter that stands at `start`.
    pub fn call_constructor<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: u32,
    ) -> ::witcraft_host::wasmtime::Result<
        ::witcraft_host::wasmtime::component::ResourceAny,
    > {
        let callee = self.func_constructor();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_add(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (::witcraft_host::wasmtime::component::ResourceAny, u32),
        (u32,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (::witcraft_host::wasmtime::component::ResourceAny, u32),
                (u32,),
            >::new_unchecked(self.funcs.method_counter_add)
        }
    }
    /// A method: adds `n`, and returns the sum.
    pub fn call_add<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
        arg1: u32,
    ) -> ::witcraft_host::wasmtime::Result<u32> {
        let callee = self.func_add();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
        Ok(ret0)
    }
    pub fn func_merge(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (
            ::witcraft_host::wasmtime::component::ResourceAny,
            ::witcraft_host::wasmtime::component::ResourceAny,
        ),
        (::witcraft_host::wasmtime::component::ResourceAny,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (
                    ::witcraft_host::wasmtime::component::ResourceAny,
                    ::witcraft_host::wasmtime::component::ResourceAny,
                ),
                (::witcraft_host::wasmtime::component::ResourceAny,),
            >::new_unchecked(self.funcs.static_counter_merge)
        }
    }
    /// A static function: takes one, looks at the other.
    pub fn call_merge<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
        arg1: ::witcraft_host::wasmtime::component::ResourceAny,
    ) -> ::witcraft_host::wasmtime::Result<
        ::witcraft_host::wasmtime::component::ResourceAny,
    > {
        let callee = self.func_merge();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
        Ok(ret0)
    }
}
impl GuestGauge<'_> {
    pub fn func_constructor(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (u32,),
        (
            Result<
                ::witcraft_host::wasmtime::component::ResourceAny,
                ::witcraft_host::wasmtime::component::__internal::String,
            >,
        ),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (u32,),
                (
                    Result<
                        ::witcraft_host::wasmtime::component::ResourceAny,
                        ::witcraft_host::wasmtime::component::__internal::String,
                    >,
                ),
            >::new_unchecked(self.funcs.constructor_gauge_constructor)
        }
    }
    /// Refuses a limit of zero.
    pub fn call_constructor<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: u32,
    ) -> ::witcraft_host::wasmtime::Result<
        Result<
            ::witcraft_host::wasmtime::component::ResourceAny,
            ::witcraft_host::wasmtime::component::__internal::String,
        >,
    > {
        let callee = self.func_constructor();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_fits(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (
            ::witcraft_host::wasmtime::component::ResourceAny,
            ::witcraft_host::wasmtime::component::ResourceAny,
        ),
        (bool,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (
                    ::witcraft_host::wasmtime::component::ResourceAny,
                    ::witcraft_host::wasmtime::component::ResourceAny,
                ),
                (bool,),
            >::new_unchecked(self.funcs.method_gauge_fits)
        }
    }
    /// A method that lends another resource.
    pub fn call_fits<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
        arg1: ::witcraft_host::wasmtime::component::ResourceAny,
    ) -> ::witcraft_host::wasmtime::Result<bool> {
        let callee = self.func_fits();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
        Ok(ret0)
    }
}
