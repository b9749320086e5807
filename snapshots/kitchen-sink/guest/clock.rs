#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::__link_custom_section_describing_imports;
/// Nanoseconds.
pub type Instant = u64;
/// The time.
pub fn now() -> Instant {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "clock")]
        unsafe extern "C" {
            #[link_name = "now"]
            fn wit_import0() -> i64;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0() -> i64 {
            ::witcraft_guest::native::import("clock", "now")
        }
        let ret = wit_import0();
        ret as u64
    }
}
