use ::witcraft_host::wasmtime::component::__internal::Box;
/// An alias.
pub type Depth = u8;
const _: () = {
    assert!(
        1 == < Depth as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < Depth as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub trait HostWithStore<T>: ::witcraft_host::wasmtime::component::HasData {}
impl<H: ?Sized, T> HostWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData,
{}
pub trait Host {
    /// One deeper.
    fn deeper(&mut self, depth: Depth) -> Depth;
}
impl<_T: Host + ?Sized> Host for &mut _T {
    /// One deeper.
    fn deeper(&mut self, depth: Depth) -> Depth {
        Host::deeper(*self, depth)
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
        "deeper",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (Depth,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::deeper(host, arg0);
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
    let mut inst = linker.instance("local:nested/inner@0.1.0")?;
    add_to_linker_instance::<T, D>(&mut inst, host_getter)
}
