use ::witcraft_host::wasmtime::component::__internal::Box;
pub trait HostWithStore<T>: ::witcraft_host::wasmtime::component::HasData {}
impl<H: ?Sized, T> HostWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData,
{}
pub trait Host {
    /// There from the beginning.
    fn old(&mut self) -> u32;
    /// Since the second version.
    fn new(&mut self) -> u32;
    /// To be replaced by `new`.
    fn older(&mut self) -> u32;
}
impl<_T: Host + ?Sized> Host for &mut _T {
    /// There from the beginning.
    fn old(&mut self) -> u32 {
        Host::old(*self)
    }
    /// Since the second version.
    fn new(&mut self) -> u32 {
        Host::new(*self)
    }
    /// To be replaced by `new`.
    fn older(&mut self) -> u32 {
        Host::older(*self)
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
        "old",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (): ()| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::old(host);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "new",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (): ()| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::new(host);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "older",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (): ()| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::older(host);
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
    let mut inst = linker.instance("local:kitchen-sink/gates@1.2.0")?;
    add_to_linker_instance::<T, D>(&mut inst, host_getter)
}
