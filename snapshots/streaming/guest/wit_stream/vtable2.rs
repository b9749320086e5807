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
    #[link_name = "[stream-new-1]nested"]
    fn new() -> u64;
    #[link_name = "[stream-cancel-write-1]nested"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[stream-cancel-read-1]nested"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[stream-drop-writable-1]nested"]
    fn drop_writable(_: u32);
    #[link_name = "[stream-drop-readable-1]nested"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][stream-read-1]nested"]
    fn start_read(_: u32, _: *mut u8, _: usize) -> u32;
    #[link_name = "[async-lower][stream-write-1]nested"]
    fn start_write(_: u32, _: *const u8, _: usize) -> u32;
}
unsafe fn lift(ptr: *mut u8) -> ::witcraft_guest::rt::async_support::FutureReader<u8> {
    unsafe {
        let l0 = *ptr.add(0).cast::<i32>();
        ::witcraft_guest::rt::async_support::FutureReader::new(
            l0 as u32,
            &<u8 as super::super::wit_future::FuturePayload>::VTABLE,
        )
    }
}
unsafe fn lower(
    value: ::witcraft_guest::rt::async_support::FutureReader<u8>,
    ptr: *mut u8,
) {
    unsafe {
        *ptr.add(0).cast::<i32>() = (value).take_handle() as i32;
    }
}
unsafe fn dealloc_lists(ptr: *mut u8) {
    unsafe {}
}
pub static VTABLE: ::witcraft_guest::rt::async_support::StreamVtable<
    ::witcraft_guest::rt::async_support::FutureReader<u8>,
> = ::witcraft_guest::rt::async_support::StreamVtable::<
    ::witcraft_guest::rt::async_support::FutureReader<u8>,
> {
    cancel_write,
    cancel_read,
    drop_writable,
    drop_readable,
    dealloc_lists: Some(dealloc_lists),
    layout: unsafe { ::core::alloc::Layout::from_size_align_unchecked(4, 4) },
    lift: Some(lift),
    lower: Some(lower),
    new,
    start_read,
    start_write,
};
impl super::StreamPayload
for ::witcraft_guest::rt::async_support::FutureReader<u8> {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::StreamVtable<
        Self,
    > = &VTABLE;
}
