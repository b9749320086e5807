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
    #[link_name = "[future-new-0]later"]
    fn new() -> u64;
    #[link_name = "[future-cancel-write-0]later"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[future-cancel-read-0]later"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[future-drop-writable-0]later"]
    fn drop_writable(_: u32);
    #[link_name = "[future-drop-readable-0]later"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][future-read-0]later"]
    fn start_read(_: u32, _: *mut u8) -> u32;
    #[link_name = "[async-lower][future-write-0]later"]
    fn start_write(_: u32, _: *const u8) -> u32;
}
unsafe fn lift(ptr: *mut u8) -> super::super::_rt::String {
    unsafe {
        let l0 = *ptr.add(0).cast::<*mut u8>();
        let l1 = *ptr.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let len2 = l1;
        let bytes2 = super::super::_rt::Vec::from_raw_parts(l0.cast(), len2, len2);
        super::super::_rt::string_lift(bytes2)
    }
}
unsafe fn lower(value: super::super::_rt::String, ptr: *mut u8) {
    unsafe {
        let vec0 = (value.into_bytes()).into_boxed_slice();
        let ptr0 = vec0.as_ptr().cast::<u8>();
        let len0 = vec0.len();
        ::core::mem::forget(vec0);
        *ptr.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len0;
        *ptr.add(0).cast::<*mut u8>() = ptr0.cast_mut();
    }
}
unsafe fn dealloc_lists(ptr: *mut u8) {
    unsafe {
        let l0 = *ptr.add(0).cast::<*mut u8>();
        let l1 = *ptr.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        super::super::_rt::cabi_dealloc(l0, l1, 1);
    }
}
pub static VTABLE: ::witcraft_guest::rt::async_support::FutureVtable<
    super::super::_rt::String,
> = ::witcraft_guest::rt::async_support::FutureVtable::<
    super::super::_rt::String,
> {
    cancel_write,
    cancel_read,
    drop_writable,
    drop_readable,
    dealloc_lists,
    layout: unsafe { ::core::alloc::Layout::from_size_align_unchecked(8, 4) },
    lift,
    lower,
    new,
    start_read,
    start_write,
};
impl super::FuturePayload for super::super::_rt::String {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::FutureVtable<
        Self,
    > = &VTABLE;
}
