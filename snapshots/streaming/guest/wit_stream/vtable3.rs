use ::witcraft_guest::rt::WitMap;
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
    #[link_name = "[stream-new-0]tables"]
    fn new() -> u64;
    #[link_name = "[stream-cancel-write-0]tables"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[stream-cancel-read-0]tables"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[stream-drop-writable-0]tables"]
    fn drop_writable(_: u32);
    #[link_name = "[stream-drop-readable-0]tables"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][stream-read-0]tables"]
    fn start_read(_: u32, _: *mut u8, _: usize) -> u32;
    #[link_name = "[async-lower][stream-write-0]tables"]
    fn start_write(_: u32, _: *const u8, _: usize) -> u32;
}
unsafe fn lift(ptr: *mut u8) -> ::witcraft_guest::rt::Map<super::super::_rt::String, u32> {
    unsafe {
        let l0 = *ptr.add(0).cast::<*mut u8>();
        let l1 = *ptr.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base6 = l0;
        let len6 = l1;
        let mut result6 = ::witcraft_guest::rt::WitMap::wit_map_new(len6);
        for i in 0..len6 {
            let base = base6.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            let (map_key, map_value) = {
                let l2 = *base.add(0).cast::<*mut u8>();
                let l3 = *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
                let len4 = l3;
                let bytes4 = super::super::_rt::Vec::from_raw_parts(l2.cast(), len4, len4);
                let l5 = *base.add(2 * ::core::mem::size_of::<*const u8>()).cast::<i32>();
                (super::super::_rt::string_lift(bytes4), l5 as u32)
            };
            ::witcraft_guest::rt::WitMap::wit_map_push(&mut result6, map_key, map_value);
        }
        super::super::_rt::cabi_dealloc(
            base6,
            len6 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        );
        result6
    }
}
unsafe fn lower(
    value: ::witcraft_guest::rt::Map<super::super::_rt::String, u32>,
    ptr: *mut u8,
) {
    unsafe {
        let map1 = value;
        let len1 = map1.wit_map_len();
        let layout1 = super::super::_rt::alloc::Layout::from_size_align(
            len1 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        ).unwrap();
        let (result1, _cleanup1) = ::witcraft_guest::rt::Cleanup::new(layout1);
        if let Some(cleanup) = _cleanup1 {
            cleanup.forget();
        }
        for (i, (map_key, map_value)) in map1.into_iter().enumerate() {
            let base = result1.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            {
                let vec0 = (map_key.into_bytes()).into_boxed_slice();
                let ptr0 = vec0.as_ptr().cast::<u8>();
                let len0 = vec0.len();
                ::core::mem::forget(vec0);
                *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len0;
                *base.add(0).cast::<*mut u8>() = ptr0.cast_mut();
                *base.add(2 * ::core::mem::size_of::<*const u8>()).cast::<i32>() =
                    super::super::_rt::as_i32(map_value);
            }
        }
        *ptr.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len1;
        *ptr.add(0).cast::<*mut u8>() = result1;
    }
}
unsafe fn dealloc_lists(ptr: *mut u8) {
    unsafe {
        let l0 = *ptr.add(0).cast::<*mut u8>();
        let l1 = *ptr.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base4 = l0;
        let len4 = l1;
        for i in 0..len4 {
            let base = base4.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            {
                let l2 = *base.add(0).cast::<*mut u8>();
                let l3 = *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
                super::super::_rt::cabi_dealloc(l2, l3, 1);
            }
        }
        super::super::_rt::cabi_dealloc(
            base4,
            len4 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        );
    }
}
pub static VTABLE: ::witcraft_guest::rt::async_support::StreamVtable<
    ::witcraft_guest::rt::Map<super::super::_rt::String, u32>,
> = ::witcraft_guest::rt::async_support::StreamVtable::<
    ::witcraft_guest::rt::Map<super::super::_rt::String, u32>,
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
impl super::StreamPayload
for ::witcraft_guest::rt::Map<super::super::_rt::String, u32> {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::StreamVtable<
        Self,
    > = &VTABLE;
}
