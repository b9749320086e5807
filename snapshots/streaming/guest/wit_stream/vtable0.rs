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
unsafe extern "C" fn start_read(_: u32, _: *mut u8, _: usize) -> u32 {
    ::witcraft_guest::native::stream()
}
#[cfg(not(target_arch = "wasm32"))]
unsafe extern "C" fn start_write(_: u32, _: *const u8, _: usize) -> u32 {
    ::witcraft_guest::native::stream()
}
#[cfg(target_arch = "wasm32")]
#[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
unsafe extern "C" {
    #[link_name = "[stream-new-0]bytes"]
    fn new() -> u64;
    #[link_name = "[stream-cancel-write-0]bytes"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[stream-cancel-read-0]bytes"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[stream-drop-writable-0]bytes"]
    fn drop_writable(_: u32);
    #[link_name = "[stream-drop-readable-0]bytes"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][stream-read-0]bytes"]
    fn start_read(_: u32, _: *mut u8, _: usize) -> u32;
    #[link_name = "[async-lower][stream-write-0]bytes"]
    fn start_write(_: u32, _: *const u8, _: usize) -> u32;
}
pub static VTABLE: ::witcraft_guest::rt::async_support::StreamVtable<u8> = ::witcraft_guest::rt::async_support::StreamVtable::<
    u8,
> {
    cancel_write,
    cancel_read,
    drop_writable,
    drop_readable,
    dealloc_lists: None,
    layout: unsafe { ::core::alloc::Layout::from_size_align_unchecked(1, 1) },
    lift: None,
    lower: None,
    new,
    start_read,
    start_write,
};
impl super::StreamPayload for u8 {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::StreamVtable<
        Self,
    > = &VTABLE;
}
