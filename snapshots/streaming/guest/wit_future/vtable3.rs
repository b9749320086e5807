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
    #[link_name = "[future-new-0]nested"]
    fn new() -> u64;
    #[link_name = "[future-cancel-write-0]nested"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[future-cancel-read-0]nested"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[future-drop-writable-0]nested"]
    fn drop_writable(_: u32);
    #[link_name = "[future-drop-readable-0]nested"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][future-read-0]nested"]
    fn start_read(_: u32, _: *mut u8) -> u32;
    #[link_name = "[async-lower][future-write-0]nested"]
    fn start_write(_: u32, _: *const u8) -> u32;
}
unsafe fn lift(ptr: *mut u8) -> u8 {
    unsafe {
        let l0 = i32::from(*ptr.add(0).cast::<u8>());
        l0 as u8
    }
}
unsafe fn lower(value: u8, ptr: *mut u8) {
    unsafe {
        *ptr.add(0).cast::<u8>() = (super::super::_rt::as_i32(value)) as u8;
    }
}
unsafe fn dealloc_lists(ptr: *mut u8) {
    unsafe {}
}
pub static VTABLE: ::witcraft_guest::rt::async_support::FutureVtable<u8> = ::witcraft_guest::rt::async_support::FutureVtable::<
    u8,
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
impl super::FuturePayload for u8 {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::FutureVtable<
        Self,
    > = &VTABLE;
}
