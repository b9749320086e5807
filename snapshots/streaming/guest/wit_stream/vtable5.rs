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
    #[link_name = "[stream-new-0]judge"]
    fn new() -> u64;
    #[link_name = "[stream-cancel-write-0]judge"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[stream-cancel-read-0]judge"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[stream-drop-writable-0]judge"]
    fn drop_writable(_: u32);
    #[link_name = "[stream-drop-readable-0]judge"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][stream-read-0]judge"]
    fn start_read(_: u32, _: *mut u8, _: usize) -> u32;
    #[link_name = "[async-lower][stream-write-0]judge"]
    fn start_write(_: u32, _: *const u8, _: usize) -> u32;
}
unsafe fn lift(ptr: *mut u8) -> super::super::_rt::Vec<u8> {
    unsafe {
        let l0 = *ptr.add(0).cast::<*mut u8>();
        let l1 = *ptr.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let len2 = l1;
        <_ as From<super::super::_rt::Vec<_>>>::from(
            super::super::_rt::Vec::from_raw_parts(l0.cast(), len2, len2),
        )
    }
}
unsafe fn lower(value: super::super::_rt::Vec<u8>, ptr: *mut u8) {
    unsafe {
        let vec0 = <_ as Into<super::super::_rt::Vec<_>>>::into(value).into_boxed_slice();
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
        let base2 = l0;
        let len2 = l1;
        super::super::_rt::cabi_dealloc(base2, len2 * 1, 1);
    }
}
pub static VTABLE: ::witcraft_guest::rt::async_support::StreamVtable<
    super::super::_rt::Vec<u8>,
> = ::witcraft_guest::rt::async_support::StreamVtable::<
    super::super::_rt::Vec<u8>,
> {
    cancel_write,
    cancel_read,
    drop_writable,
    drop_readable,
    dealloc_lists: Some(dealloc_lists),
    layout: unsafe { ::core::alloc::Layout::from_size_align_unchecked(8, 4) },
    lift: Some(lift),
    lower: Some(lower),
    new,
    start_read,
    start_write,
};
impl super::StreamPayload for super::super::_rt::Vec<u8> {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::StreamVtable<
        Self,
    > = &VTABLE;
}
