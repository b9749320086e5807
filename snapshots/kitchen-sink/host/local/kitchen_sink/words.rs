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
        3 == < Record as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < Record as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
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
        4 == < Option_ as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
/// A name with digits after a hyphen, and an acronym.
pub type Http23 = Record;
const _: () = {
    assert!(
        3 == < Http23 as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < Http23 as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub trait HostWithStore<T>: ::witcraft_host::wasmtime::component::HasData {}
impl<H: ?Sized, T> HostWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData,
{}
pub trait Host {
    /// Keywords of Rust.
    fn match_(&mut self, impl_: Record, use_: Option_, super_: Http23) -> Option_;
}
impl<_T: Host + ?Sized> Host for &mut _T {
    /// Keywords of Rust.
    fn match_(&mut self, impl_: Record, use_: Option_, super_: Http23) -> Option_ {
        Host::match_(*self, impl_, use_, super_)
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
    inst.func_wrap(
        "match",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1, arg2): (Record, Option_, Http23)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::match_(host, arg0, arg1, arg2);
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
    let mut inst = linker.instance("local:kitchen-sink/words@1.2.0")?;
    add_to_linker_instance::<T, D>(&mut inst, host_getter)
}
