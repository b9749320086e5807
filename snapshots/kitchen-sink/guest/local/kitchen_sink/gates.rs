#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::__link_custom_section_describing_imports;
/// There from the beginning.
pub fn old() -> u32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/gates@1.2.0")]
        unsafe extern "C" {
            #[link_name = "old"]
            fn wit_import0() -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0() -> i32 {
            ::witcraft_guest::native::import("local:kitchen-sink/gates@1.2.0", "old")
        }
        let ret = wit_import0();
        ret as u32
    }
}
/// Since the second version.
pub fn new() -> u32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/gates@1.2.0")]
        unsafe extern "C" {
            #[link_name = "new"]
            fn wit_import0() -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0() -> i32 {
            ::witcraft_guest::native::import("local:kitchen-sink/gates@1.2.0", "new")
        }
        let ret = wit_import0();
        ret as u32
    }
}
/// To be replaced by `new`.
pub fn older() -> u32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/gates@1.2.0")]
        unsafe extern "C" {
            #[link_name = "older"]
            fn wit_import0() -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0() -> i32 {
            ::witcraft_guest::native::import("local:kitchen-sink/gates@1.2.0", "older")
        }
        let ret = wit_import0();
        ret as u32
    }
}
