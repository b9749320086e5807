use ::witcraft_host::wasmtime::component::__internal::Box;
/// Nanoseconds.
pub type Instant = u64;
const _: () = {
    assert!(
        8 == < Instant as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        8 == < Instant as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub trait HostWithStore<T>: ::witcraft_host::wasmtime::component::HasData {}
impl<H: ?Sized, T> HostWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData,
{}
pub trait Host {
    /// The time.
    fn now(&mut self) -> Instant;
}
impl<_T: Host + ?Sized> Host for &mut _T {
    /// The time.
    fn now(&mut self) -> Instant {
        Host::now(*self)
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
        "now",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (): ()| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::now(host);
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
    let mut inst = linker.instance("clock")?;
    add_to_linker_instance::<T, D>(&mut inst, host_getter)
}
