use ::witcraft_host::wasmtime::component::__internal::Box;
/// Something that counts.
pub enum Counter {}
pub trait HostCounterWithStore<
    T,
>: ::witcraft_host::wasmtime::component::HasData {}
impl<H: ?Sized, T> HostCounterWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData,
{}
pub trait HostCounter {
    /// A counter that stands at `start`.
    fn new(
        &mut self,
        start: u32,
    ) -> ::witcraft_host::wasmtime::component::Resource<Counter>;
    /// A method: adds `n`, and returns the sum.
    fn add(
        &mut self,
        self_: ::witcraft_host::wasmtime::component::Resource<Counter>,
        n: u32,
    ) -> u32;
    /// A static function: takes one, looks at the other.
    fn merge(
        &mut self,
        into: ::witcraft_host::wasmtime::component::Resource<Counter>,
        other: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> ::witcraft_host::wasmtime::component::Resource<Counter>;
    fn drop(
        &mut self,
        rep: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> ::witcraft_host::wasmtime::Result<()>;
}
impl<_T: HostCounter + ?Sized> HostCounter for &mut _T {
    /// A counter that stands at `start`.
    fn new(
        &mut self,
        start: u32,
    ) -> ::witcraft_host::wasmtime::component::Resource<Counter> {
        HostCounter::new(*self, start)
    }
    /// A method: adds `n`, and returns the sum.
    fn add(
        &mut self,
        self_: ::witcraft_host::wasmtime::component::Resource<Counter>,
        n: u32,
    ) -> u32 {
        HostCounter::add(*self, self_, n)
    }
    /// A static function: takes one, looks at the other.
    fn merge(
        &mut self,
        into: ::witcraft_host::wasmtime::component::Resource<Counter>,
        other: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> ::witcraft_host::wasmtime::component::Resource<Counter> {
        HostCounter::merge(*self, into, other)
    }
    fn drop(
        &mut self,
        rep: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> ::witcraft_host::wasmtime::Result<()> {
        HostCounter::drop(*self, rep)
    }
}
/// Something that may refuse to exist.
pub enum Gauge {}
pub trait HostGaugeWithStore<
    T,
>: ::witcraft_host::wasmtime::component::HasData {}
impl<H: ?Sized, T> HostGaugeWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData,
{}
pub trait HostGauge {
    /// Refuses a limit of zero.
    fn new(
        &mut self,
        limit: u32,
    ) -> Result<
        ::witcraft_host::wasmtime::component::Resource<Gauge>,
        ::witcraft_host::wasmtime::component::__internal::String,
    >;
    /// A method that lends another resource.
    fn fits(
        &mut self,
        self_: ::witcraft_host::wasmtime::component::Resource<Gauge>,
        what: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> bool;
    fn drop(
        &mut self,
        rep: ::witcraft_host::wasmtime::component::Resource<Gauge>,
    ) -> ::witcraft_host::wasmtime::Result<()>;
}
impl<_T: HostGauge + ?Sized> HostGauge for &mut _T {
    /// Refuses a limit of zero.
    fn new(
        &mut self,
        limit: u32,
    ) -> Result<
        ::witcraft_host::wasmtime::component::Resource<Gauge>,
        ::witcraft_host::wasmtime::component::__internal::String,
    > {
        HostGauge::new(*self, limit)
    }
    /// A method that lends another resource.
    fn fits(
        &mut self,
        self_: ::witcraft_host::wasmtime::component::Resource<Gauge>,
        what: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> bool {
        HostGauge::fits(*self, self_, what)
    }
    fn drop(
        &mut self,
        rep: ::witcraft_host::wasmtime::component::Resource<Gauge>,
    ) -> ::witcraft_host::wasmtime::Result<()> {
        HostGauge::drop(*self, rep)
    }
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
    pub left: ::witcraft_host::wasmtime::component::Resource<Counter>,
    /// The other.
    #[component(name = "right")]
    pub right: ::witcraft_host::wasmtime::component::Resource<Counter>,
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
        8 == < Pair as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        4 == < Pair as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
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
    One(::witcraft_host::wasmtime::component::Resource<Counter>),
    /// Any number.
    #[component(name = "many")]
    Many(
        ::witcraft_host::wasmtime::component::__internal::Vec<
            ::witcraft_host::wasmtime::component::Resource<Counter>,
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
        12 == < Slot as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        4 == < Slot as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub trait HostWithStore<
    T,
>: ::witcraft_host::wasmtime::component::HasData + HostCounterWithStore<
        T,
    > + HostGaugeWithStore<T> {}
impl<H: ?Sized, T> HostWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData
        + HostCounterWithStore<T> + HostGaugeWithStore<T>,
{}
pub trait Host: HostCounter + HostGauge {
    /// Gives a counter away, and another back.
    fn pass(
        &mut self,
        what: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> ::witcraft_host::wasmtime::component::Resource<Counter>;
    /// Only lends it.
    fn read(
        &mut self,
        what: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> u32;
    /// Lends several.
    fn total(
        &mut self,
        all: ::witcraft_host::wasmtime::component::__internal::Vec<
            ::witcraft_host::wasmtime::component::Resource<Counter>,
        >,
    ) -> u64;
    /// Gives two away in a record, and gets them back the other way round.
    fn swap(&mut self, both: Pair) -> Pair;
    /// Gives away what is in the slot. Fails with what was refused: more than `most`.
    fn take(
        &mut self,
        what: Slot,
        most: u32,
    ) -> Result<
        Option<::witcraft_host::wasmtime::component::Resource<Counter>>,
        ::witcraft_host::wasmtime::component::__internal::Vec<
            ::witcraft_host::wasmtime::component::Resource<Counter>,
        >,
    >;
}
impl<_T: Host + ?Sized> Host for &mut _T {
    /// Gives a counter away, and another back.
    fn pass(
        &mut self,
        what: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> ::witcraft_host::wasmtime::component::Resource<Counter> {
        Host::pass(*self, what)
    }
    /// Only lends it.
    fn read(
        &mut self,
        what: ::witcraft_host::wasmtime::component::Resource<Counter>,
    ) -> u32 {
        Host::read(*self, what)
    }
    /// Lends several.
    fn total(
        &mut self,
        all: ::witcraft_host::wasmtime::component::__internal::Vec<
            ::witcraft_host::wasmtime::component::Resource<Counter>,
        >,
    ) -> u64 {
        Host::total(*self, all)
    }
    /// Gives two away in a record, and gets them back the other way round.
    fn swap(&mut self, both: Pair) -> Pair {
        Host::swap(*self, both)
    }
    /// Gives away what is in the slot. Fails with what was refused: more than `most`.
    fn take(
        &mut self,
        what: Slot,
        most: u32,
    ) -> Result<
        Option<::witcraft_host::wasmtime::component::Resource<Counter>>,
        ::witcraft_host::wasmtime::component::__internal::Vec<
            ::witcraft_host::wasmtime::component::Resource<Counter>,
        >,
    > {
        Host::take(*self, what, most)
    }
}
pub fn add_to_linker_instance<T, D>(
    inst: &mut ::witcraft_host::wasmtime::component::LinkerInstance<'_, T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> ::witcraft_host::wasmtime::Result<()>
where
    D: HostWithStore<T>,
    for<'a> D::Data<'a>: Host,
    T: 'static,
{
    inst.resource(
        "counter",
        ::witcraft_host::wasmtime::component::ResourceType::host::<Counter>(),
        move |mut store,
        rep| -> ::witcraft_host::wasmtime::Result<()> {
            let resource = ::witcraft_host::wasmtime::component::Resource::new_own(rep);
            ::witcraft_host::wasmtime::ToWasmtimeResult::to_wasmtime_result(
                HostCounter::drop(&mut host_getter(store.data_mut()), resource),
            )
        },
    )?;
    inst.resource(
        "gauge",
        ::witcraft_host::wasmtime::component::ResourceType::host::<Gauge>(),
        move |mut store,
        rep| -> ::witcraft_host::wasmtime::Result<()> {
            let resource = ::witcraft_host::wasmtime::component::Resource::new_own(rep);
            ::witcraft_host::wasmtime::ToWasmtimeResult::to_wasmtime_result(
                HostGauge::drop(&mut host_getter(store.data_mut()), resource),
            )
        },
    )?;
    inst.func_wrap(
        "[constructor]counter",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (u32,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = HostCounter::new(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "[method]counter.add",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1): (::witcraft_host::wasmtime::component::Resource<Counter>, u32)| {
            let host = &mut host_getter(caller.data_mut());
            let r = HostCounter::add(host, arg0, arg1);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "[static]counter.merge",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1): (
            ::witcraft_host::wasmtime::component::Resource<Counter>,
            ::witcraft_host::wasmtime::component::Resource<Counter>,
        )| {
            let host = &mut host_getter(caller.data_mut());
            let r = HostCounter::merge(host, arg0, arg1);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "[constructor]gauge",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (u32,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = HostGauge::new(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "[method]gauge.fits",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1): (
            ::witcraft_host::wasmtime::component::Resource<Gauge>,
            ::witcraft_host::wasmtime::component::Resource<Counter>,
        )| {
            let host = &mut host_getter(caller.data_mut());
            let r = HostGauge::fits(host, arg0, arg1);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "pass",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (::witcraft_host::wasmtime::component::Resource<Counter>,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::pass(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "read",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (::witcraft_host::wasmtime::component::Resource<Counter>,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::read(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "total",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (
            ::witcraft_host::wasmtime::component::__internal::Vec<
                ::witcraft_host::wasmtime::component::Resource<Counter>,
            >,
        )| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::total(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "swap",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (Pair,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::swap(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "take",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1): (Slot, u32)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::take(host, arg0, arg1);
            Ok((r,))
        },
    )?;
    Ok(())
}
pub fn add_to_linker<T, D>(
    linker: &mut ::witcraft_host::wasmtime::component::Linker<T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> ::witcraft_host::wasmtime::Result<()>
where
    D: HostWithStore<T>,
    for<'a> D::Data<'a>: Host,
    T: 'static,
{
    let mut inst = linker.instance("local:kitchen-sink/handles@1.2.0")?;
    add_to_linker_instance::<T, D>(&mut inst, host_getter)
}
