#[cfg(not(target_arch = "wasm32"))]
unsafe extern "C" fn cancel_write(_: u32) -> u32 {
    ::witcraft_guest::native::stream()
}
#[cfg(not(target_arch = "wasm32"))]
unsafe extern "C" fn cancel_read(_: u32) -> u32 {
    ::witcraft_guest::native::stream()
}
#[cfg(not(target_arch = "wasm32"))]
unsafe extern "C" fn drop_writable(_: u32) {
    ::witcraft_guest::native::stream()
}
#[cfg(not(target_arch = "wasm32"))]
unsafe extern "C" fn drop_readable(_: u32) {
    ::witcraft_guest::native::stream()
}
#[cfg(not(target_arch = "wasm32"))]
unsafe extern "C" fn new() -> u64 {
    ::witcraft_guest::native::stream()
}
#[cfg(not(target_arch = "wasm32"))]
unsafe extern "C" fn start_read(_: u32, _: *mut u8) -> u32 {
    ::witcraft_guest::native::stream()
}
#[cfg(not(target_arch = "wasm32"))]
unsafe extern "C" fn start_write(_: u32, _: *const u8) -> u32 {
    ::witcraft_guest::native::stream()
}
#[cfg(target_arch = "wasm32")]
#[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
unsafe extern "C" {
    #[link_name = "[future-new-1]judge"]
    fn new() -> u64;
    #[link_name = "[future-cancel-write-1]judge"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[future-cancel-read-1]judge"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[future-drop-writable-1]judge"]
    fn drop_writable(_: u32);
    #[link_name = "[future-drop-readable-1]judge"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][future-read-1]judge"]
    fn start_read(_: u32, _: *mut u8) -> u32;
    #[link_name = "[async-lower][future-write-1]judge"]
    fn start_write(_: u32, _: *const u8) -> u32;
}
unsafe fn lift(ptr: *mut u8) -> bool {
    unsafe {
        let l0 = i32::from(*ptr.add(0).cast::<u8>());
        super::super::_rt::bool_lift(l0 as u8)
    }
}
unsafe fn lower(value: bool, ptr: *mut u8) {
    unsafe {
        *ptr.add(0).cast::<u8>() = (match value {
            true => 1,
            false => 0,
        }) as u8;
    }
}
unsafe fn dealloc_lists(ptr: *mut u8) {
    unsafe {}
}
pub static VTABLE: ::witcraft_guest::rt::async_support::FutureVtable<bool> = ::witcraft_guest::rt::async_support::FutureVtable::<
    bool,
> {
    cancel_write,
    cancel_read,
    drop_writable,
    drop_readable,
    dealloc_lists,
    layout: unsafe { ::core::alloc::Layout::from_size_align_unchecked(1, 1) },
    lift,
    lower,
    new,
    start_read,
    start_write,
};
impl super::FuturePayload for bool {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::FutureVtable<
        Self,
    > = &VTABLE;
}
