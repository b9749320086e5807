#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::__link_custom_section_describing_imports;
use super::super::_rt;
#[doc(hidden)]
pub unsafe fn _export_ticks_cabi<G_: Guest>(arg0: i32) -> i64 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = { G_::ticks(arg0 as u32) };
        _rt::as_i64(result0)
    }
}
#[doc(hidden)]
pub unsafe fn _export_panic_cabi<G_: Guest>(arg0: *mut u8, arg1: usize) {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        {
            let len0 = arg1;
            let bytes0 = _rt::Vec::from_raw_parts(arg0.cast(), len0, len0);
            G_::panic(_rt::string_lift(bytes0))
        };
    }
}
pub trait Guest {
    /// Calls a function so often.
    fn ticks(n: u32) -> u64;
    /// Panics with this message.
    fn panic(message: _rt::String) -> ();
}
#[doc(hidden)]
macro_rules! __export_control_cabi {
    ($ty:ident with_types_in $($path_to_types:tt)*) => {
        #[cfg(not(target_family = "wasm"))]
        const _: () = {
            const fn exported<T: $($path_to_types)*::Guest>() {}
            exported::<$ty>();
        };
        #[allow(dead_code, unsafe_code, clippy::all, clippy::pedantic, clippy::restriction)]
        #[cfg(target_family = "wasm")]
        const _: () = {
            #[unsafe(export_name = "control#ticks")]
            unsafe extern "C" fn export_ticks(arg0: i32) -> i64 {
                unsafe { $($path_to_types)*::_export_ticks_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "control#panic")]
            unsafe extern "C" fn export_panic(arg0: *mut u8, arg1: usize) {
                unsafe { $($path_to_types)*::_export_panic_cabi::<$ty>(arg0, arg1) }
            }
        };
    };
}
#[doc(hidden)]
pub(crate) use __export_control_cabi;
