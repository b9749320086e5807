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
    #[link_name = "[stream-new-0]readings"]
    fn new() -> u64;
    #[link_name = "[stream-cancel-write-0]readings"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[stream-cancel-read-0]readings"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[stream-drop-writable-0]readings"]
    fn drop_writable(_: u32);
    #[link_name = "[stream-drop-readable-0]readings"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][stream-read-0]readings"]
    fn start_read(_: u32, _: *mut u8, _: usize) -> u32;
    #[link_name = "[async-lower][stream-write-0]readings"]
    fn start_write(_: u32, _: *const u8, _: usize) -> u32;
}
unsafe fn lift(ptr: *mut u8) -> super::super::local::streaming::pipes::Reading {
    unsafe {
        let l0 = *ptr.add(0).cast::<i64>();
        let l1 = *ptr.add(8).cast::<*mut u8>();
        let l2 = *ptr.add(8 + 1 * ::core::mem::size_of::<*const u8>()).cast::<usize>();
        let len3 = l2;
        let bytes3 = super::super::_rt::Vec::from_raw_parts(l1.cast(), len3, len3);
        let l4 = *ptr.add(8 + 2 * ::core::mem::size_of::<*const u8>()).cast::<f64>();
        super::super::local::streaming::pipes::Reading {
            at: l0 as u64,
            name: super::super::_rt::string_lift(bytes3),
            value: l4,
        }
    }
}
unsafe fn lower(value: super::super::local::streaming::pipes::Reading, ptr: *mut u8) {
    unsafe {
        let super::super::local::streaming::pipes::Reading {
            at: at0,
            name: name0,
            value: value0,
        } = value;
        *ptr.add(0).cast::<i64>() = super::super::_rt::as_i64(at0);
        let vec1 = (name0.into_bytes()).into_boxed_slice();
        let ptr1 = vec1.as_ptr().cast::<u8>();
        let len1 = vec1.len();
        ::core::mem::forget(vec1);
        *ptr.add(8 + 1 * ::core::mem::size_of::<*const u8>()).cast::<usize>() = len1;
        *ptr.add(8).cast::<*mut u8>() = ptr1.cast_mut();
        *ptr.add(8 + 2 * ::core::mem::size_of::<*const u8>()).cast::<f64>() =
            super::super::_rt::as_f64(value0);
    }
}
unsafe fn dealloc_lists(ptr: *mut u8) {
    unsafe {
        let l0 = *ptr.add(8).cast::<*mut u8>();
        let l1 = *ptr.add(8 + 1 * ::core::mem::size_of::<*const u8>()).cast::<usize>();
        super::super::_rt::cabi_dealloc(l0, l1, 1);
    }
}
pub static VTABLE: ::witcraft_guest::rt::async_support::StreamVtable<
    super::super::local::streaming::pipes::Reading,
> = ::witcraft_guest::rt::async_support::StreamVtable::<
    super::super::local::streaming::pipes::Reading,
> {
    cancel_write,
    cancel_read,
    drop_writable,
    drop_readable,
    dealloc_lists: Some(dealloc_lists),
    layout: unsafe { ::core::alloc::Layout::from_size_align_unchecked(24, 8) },
    lift: Some(lift),
    lower: Some(lower),
    new,
    start_read,
    start_write,
};
impl super::StreamPayload for super::super::local::streaming::pipes::Reading {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::StreamVtable<
        Self,
    > = &VTABLE;
}
