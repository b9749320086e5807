#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::__link_custom_section_describing_imports;
use super::super::super::_rt;
/// An alias.
pub type Depth = u8;
/// One deeper.
pub fn deeper(depth: Depth) -> Depth {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:nested/inner@0.1.0")]
        unsafe extern "C" {
            #[link_name = "deeper"]
            fn wit_import0(_: i32) -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0(_: i32) -> i32 {
            ::witcraft_guest::native::import("local:nested/inner@0.1.0", "deeper")
        }
        let ret = wit_import0(_rt::as_i32(depth));
        ret as u8
    }
}
