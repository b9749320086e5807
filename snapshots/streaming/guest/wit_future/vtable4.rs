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
    #[link_name = "[future-new-1]signals"]
    fn new() -> u64;
    #[link_name = "[future-cancel-write-1]signals"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[future-cancel-read-1]signals"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[future-drop-writable-1]signals"]
    fn drop_writable(_: u32);
    #[link_name = "[future-drop-readable-1]signals"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][future-read-1]signals"]
    fn start_read(_: u32, _: *mut u8) -> u32;
    #[link_name = "[async-lower][future-write-1]signals"]
    fn start_write(_: u32, _: *const u8) -> u32;
}
unsafe fn lift(ptr: *mut u8) -> () {
    let _ = ptr;
}
unsafe fn lower(value: (), ptr: *mut u8) {
    let _ = (ptr, value);
}
unsafe fn dealloc_lists(ptr: *mut u8) {
    let _ = ptr;
}
pub static VTABLE: ::witcraft_guest::rt::async_support::FutureVtable<()> = ::witcraft_guest::rt::async_support::FutureVtable::<
    (),
> {
    cancel_write,
    cancel_read,
    drop_writable,
    drop_readable,
    dealloc_lists,
    layout: unsafe { ::core::alloc::Layout::from_size_align_unchecked(0, 1) },
    lift,
    lower,
    new,
    start_read,
    start_write,
};
impl super::FuturePayload for () {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::FutureVtable<
        Self,
    > = &VTABLE;
}
