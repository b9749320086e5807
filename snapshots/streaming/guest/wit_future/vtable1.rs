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
    #[link_name = "[future-new-1]fetch"]
    fn new() -> u64;
    #[link_name = "[future-cancel-write-1]fetch"]
    fn cancel_write(_: u32) -> u32;
    #[link_name = "[future-cancel-read-1]fetch"]
    fn cancel_read(_: u32) -> u32;
    #[link_name = "[future-drop-writable-1]fetch"]
    fn drop_writable(_: u32);
    #[link_name = "[future-drop-readable-1]fetch"]
    fn drop_readable(_: u32);
    #[link_name = "[async-lower][future-read-1]fetch"]
    fn start_read(_: u32, _: *mut u8) -> u32;
    #[link_name = "[async-lower][future-write-1]fetch"]
    fn start_write(_: u32, _: *const u8) -> u32;
}
unsafe fn lift(ptr: *mut u8) -> Result<(), super::super::local::streaming::pipes::Failure> {
    unsafe {
        let l0 = i32::from(*ptr.add(0).cast::<u8>());
        match l0 {
            0 => {
                let e = ();
                Ok(e)
            }
            1 => {
                let e = {
                    let l1 = i32::from(*ptr.add(8).cast::<u8>());
                    use super::super::local::streaming::pipes::Failure as V3;
                    let v3 = match l1 {
                        0 => { V3::Closed }
                        n => {
                            debug_assert_eq!(n, 1, "invalid enum discriminant");
                            let e3 = {
                                let l2 = *ptr.add(16).cast::<i64>();
                                l2 as u64
                            };
                            V3::Stopped(e3)
                        }
                    };
                    v3
                };
                Err(e)
            }
            _ => super::super::_rt::invalid_enum_discriminant(),
        }
    }
}
unsafe fn lower(
    value: Result<(), super::super::local::streaming::pipes::Failure>,
    ptr: *mut u8,
) {
    unsafe {
        match value {
            Ok(_) => {
                *ptr.add(0).cast::<u8>() = (0i32) as u8;
            }
            Err(e) => {
                *ptr.add(0).cast::<u8>() = (1i32) as u8;
                use super::super::local::streaming::pipes::Failure as V0;
                match e {
                    V0::Closed => {
                        *ptr.add(8).cast::<u8>() = (0i32) as u8;
                    }
                    V0::Stopped(e) => {
                        *ptr.add(8).cast::<u8>() = (1i32) as u8;
                        *ptr.add(16).cast::<i64>() = super::super::_rt::as_i64(e);
                    }
                }
            }
        };
    }
}
unsafe fn dealloc_lists(ptr: *mut u8) {
    unsafe {}
}
pub static VTABLE: ::witcraft_guest::rt::async_support::FutureVtable<
    Result<(), super::super::local::streaming::pipes::Failure>,
> = ::witcraft_guest::rt::async_support::FutureVtable::<
    Result<(), super::super::local::streaming::pipes::Failure>,
> {
    cancel_write,
    cancel_read,
    drop_writable,
    drop_readable,
    dealloc_lists,
    layout: unsafe { ::core::alloc::Layout::from_size_align_unchecked(24, 8) },
    lift,
    lower,
    new,
    start_read,
    start_write,
};
impl super::FuturePayload
for Result<(), super::super::local::streaming::pipes::Failure> {
    const VTABLE: &'static ::witcraft_guest::rt::async_support::FutureVtable<
        Self,
    > = &VTABLE;
}
