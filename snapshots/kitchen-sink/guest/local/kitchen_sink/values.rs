#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::__link_custom_section_describing_imports;
use super::super::super::_rt;
use super::super::super::_rt::WitMap;
pub type Scalars = super::super::super::local::kitchen_sink::types::Scalars;
pub type Person = super::super::super::local::kitchen_sink::types::Person;
pub type Shape = super::super::super::local::kitchen_sink::types::Shape;
pub type Level = super::super::super::local::kitchen_sink::types::Level;
pub type Height = super::super::super::local::kitchen_sink::types::Level;
pub type One = super::super::super::local::kitchen_sink::types::One;
pub type Eight = super::super::super::local::kitchen_sink::types::Eight;
pub type Nine = super::super::super::local::kitchen_sink::types::Nine;
pub type Sixteen = super::super::super::local::kitchen_sink::types::Sixteen;
pub type Seventeen = super::super::super::local::kitchen_sink::types::Seventeen;
pub type ThirtyTwo = super::super::super::local::kitchen_sink::types::ThirtyTwo;
/// Scalars, in a record and by themselves.
pub fn numbers(all: Scalars, x: f32, y: f64, c: char) -> (Scalars, f32, f64, char) {
    unsafe {
        #[repr(align(8))]
        struct RetArea([::core::mem::MaybeUninit::<u8>; 80]);
        let mut ret_area = RetArea([::core::mem::MaybeUninit::uninit(); 80]);
        let super::super::super::local::kitchen_sink::types::Scalars {
            truth: truth0,
            byte: byte0,
            small: small0,
            port: port0,
            sample: sample0,
            count: count0,
            offset: offset0,
            size: size0,
            time: time0,
            ratio: ratio0,
            angle: angle0,
            letter: letter0,
        } = all;
        let ptr1 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "numbers"]
            fn wit_import2(
                _: i32, _: i32, _: i32, _: i32, _: i32, _: i32, _: i32, _: i64, _: i64,
                _: f32, _: f64, _: i32, _: f32, _: f64, _: i32, _: *mut u8,
            );
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import2(
            _: i32, _: i32, _: i32, _: i32, _: i32, _: i32, _: i32, _: i64, _: i64,
            _: f32, _: f64, _: i32, _: f32, _: f64, _: i32, _: *mut u8,
        ) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/values@1.2.0", "numbers",
            )
        }
        wit_import2(
            match truth0 {
                true => 1,
                false => 0,
            },
            _rt::as_i32(byte0),
            _rt::as_i32(small0),
            _rt::as_i32(port0),
            _rt::as_i32(sample0),
            _rt::as_i32(count0),
            _rt::as_i32(offset0),
            _rt::as_i64(size0),
            _rt::as_i64(time0),
            _rt::as_f32(ratio0),
            _rt::as_f64(angle0),
            _rt::as_i32(letter0),
            _rt::as_f32(&x),
            _rt::as_f64(&y),
            _rt::as_i32(&c),
            ptr1,
        );
        let l3 = i32::from(*ptr1.add(0).cast::<u8>());
        let l4 = i32::from(*ptr1.add(1).cast::<u8>());
        let l5 = i32::from(*ptr1.add(2).cast::<i8>());
        let l6 = i32::from(*ptr1.add(4).cast::<u16>());
        let l7 = i32::from(*ptr1.add(6).cast::<i16>());
        let l8 = *ptr1.add(8).cast::<i32>();
        let l9 = *ptr1.add(12).cast::<i32>();
        let l10 = *ptr1.add(16).cast::<i64>();
        let l11 = *ptr1.add(24).cast::<i64>();
        let l12 = *ptr1.add(32).cast::<f32>();
        let l13 = *ptr1.add(40).cast::<f64>();
        let l14 = *ptr1.add(48).cast::<i32>();
        let l15 = *ptr1.add(56).cast::<f32>();
        let l16 = *ptr1.add(64).cast::<f64>();
        let l17 = *ptr1.add(72).cast::<i32>();
        let result18 = (
            super::super::super::local::kitchen_sink::types::Scalars {
                truth: _rt::bool_lift(l3 as u8),
                byte: l4 as u8,
                small: l5 as i8,
                port: l6 as u16,
                sample: l7 as i16,
                count: l8 as u32,
                offset: l9,
                size: l10 as u64,
                time: l11,
                ratio: l12,
                angle: l13,
                letter: _rt::char_lift(l14 as u32),
            },
            l15,
            l16,
            _rt::char_lift(l17 as u32),
        );
        result18
    }
}
/// A string.
pub fn text(s: &str) -> _rt::String {
    unsafe {
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 2 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 2 * ::core::mem::size_of::<*const u8>()
        ]);
        let vec0 = s;
        let ptr0 = vec0.as_ptr().cast::<u8>();
        let len0 = vec0.len();
        let ptr1 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "text"]
            fn wit_import2(_: *mut u8, _: usize, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import2(_: *mut u8, _: usize, _: *mut u8) {
            ::witcraft_guest::native::import("local:kitchen-sink/values@1.2.0", "text")
        }
        wit_import2(ptr0.cast_mut(), len0, ptr1);
        let l3 = *ptr1.add(0).cast::<*mut u8>();
        let l4 = *ptr1.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let len5 = l4;
        let bytes5 = _rt::Vec::from_raw_parts(l3.cast(), len5, len5);
        let result6 = _rt::string_lift(bytes5);
        result6
    }
}
/// A list that is copied as it lies in memory.
pub fn bytes(data: &[u8]) -> _rt::Vec<u8> {
    unsafe {
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 2 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 2 * ::core::mem::size_of::<*const u8>()
        ]);
        let vec0 = data;
        let ptr0 = vec0.as_ptr().cast::<u8>();
        let len0 = vec0.len();
        let ptr1 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "bytes"]
            fn wit_import2(_: *mut u8, _: usize, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import2(_: *mut u8, _: usize, _: *mut u8) {
            ::witcraft_guest::native::import("local:kitchen-sink/values@1.2.0", "bytes")
        }
        wit_import2(ptr0.cast_mut(), len0, ptr1);
        let l3 = *ptr1.add(0).cast::<*mut u8>();
        let l4 = *ptr1.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let len5 = l4;
        let result6 = <_ as From<_rt::Vec<_>>>::from(
            _rt::Vec::from_raw_parts(l3.cast(), len5, len5),
        );
        result6
    }
}
/// Lists of what owns memory itself.
pub fn people(all: &[Person]) -> _rt::Vec<Person> {
    unsafe {
        let mut cleanup_list = _rt::Vec::new();
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 2 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 2 * ::core::mem::size_of::<*const u8>()
        ]);
        let vec4 = all;
        let len4 = vec4.len();
        let layout4 = _rt::alloc::Layout::from_size_align(
            vec4.len() * (5 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        ).unwrap();
        let (result4, _cleanup4) = ::witcraft_guest::rt::Cleanup::new(layout4);
        for (i, e) in vec4.into_iter().enumerate() {
            let base = result4.add(i * (5 * ::core::mem::size_of::<*const u8>()));
            {
                let super::super::super::local::kitchen_sink::types::Person {
                    name: name0,
                    also: also0,
                    age: age0,
                } = e;
                let vec1 = name0;
                let ptr1 = vec1.as_ptr().cast::<u8>();
                let len1 = vec1.len();
                *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len1;
                *base.add(0).cast::<*mut u8>() = ptr1.cast_mut();
                let vec3 = also0;
                let len3 = vec3.len();
                let layout3 = _rt::alloc::Layout::from_size_align(
                    vec3.len() * (2 * ::core::mem::size_of::<*const u8>()),
                    ::core::mem::size_of::<*const u8>(),
                ).unwrap();
                let (result3, _cleanup3) = ::witcraft_guest::rt::Cleanup::new(layout3);
                cleanup_list.extend(_cleanup3);
                for (i, e) in vec3.into_iter().enumerate() {
                    let base =
                        result3.add(i * (2 * ::core::mem::size_of::<*const u8>()));
                    {
                        let vec2 = e;
                        let ptr2 = vec2.as_ptr().cast::<u8>();
                        let len2 = vec2.len();
                        *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>() =
                            len2;
                        *base.add(0).cast::<*mut u8>() = ptr2.cast_mut();
                    }
                }
                *base.add(3 * ::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len3;
                *base.add(2 * ::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
                    result3;
                match age0 {
                    Some(e) => {
                        *base
                            .add(4 * ::core::mem::size_of::<*const u8>())
                            .cast::<u8>() = (1i32) as u8;
                        *base
                            .add(1 + 4 * ::core::mem::size_of::<*const u8>())
                            .cast::<u8>() = (_rt::as_i32(e)) as u8;
                    }
                    None => {
                        *base
                            .add(4 * ::core::mem::size_of::<*const u8>())
                            .cast::<u8>() = (0i32) as u8;
                    }
                };
            }
        }
        let ptr5 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "people"]
            fn wit_import6(_: *mut u8, _: usize, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import6(_: *mut u8, _: usize, _: *mut u8) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/values@1.2.0", "people",
            )
        }
        wit_import6(result4, len4, ptr5);
        let l7 = *ptr5.add(0).cast::<*mut u8>();
        let l8 = *ptr5.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base20 = l7;
        let len20 = l8;
        let mut result20 = _rt::Vec::with_capacity(len20);
        for i in 0..len20 {
            let base = base20.add(i * (5 * ::core::mem::size_of::<*const u8>()));
            let e20 = {
                let l9 = *base.add(0).cast::<*mut u8>();
                let l10 =
                    *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
                let len11 = l10;
                let bytes11 = _rt::Vec::from_raw_parts(l9.cast(), len11, len11);
                let l12 = *base
                    .add(2 * ::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>();
                let l13 =
                    *base.add(3 * ::core::mem::size_of::<*const u8>()).cast::<usize>();
                let base17 = l12;
                let len17 = l13;
                let mut result17 = _rt::Vec::with_capacity(len17);
                for i in 0..len17 {
                    let base =
                        base17.add(i * (2 * ::core::mem::size_of::<*const u8>()));
                    let e17 = {
                        let l14 = *base.add(0).cast::<*mut u8>();
                        let l15 = *base
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        let len16 = l15;
                        let bytes16 =
                            _rt::Vec::from_raw_parts(l14.cast(), len16, len16);
                        _rt::string_lift(bytes16)
                    };
                    result17.push(e17);
                }
                _rt::cabi_dealloc(
                    base17,
                    len17 * (2 * ::core::mem::size_of::<*const u8>()),
                    ::core::mem::size_of::<*const u8>(),
                );
                let l18 = i32::from(
                    *base.add(4 * ::core::mem::size_of::<*const u8>()).cast::<u8>(),
                );
                super::super::super::local::kitchen_sink::types::Person {
                    name: _rt::string_lift(bytes11),
                    also: result17,
                    age: match l18 {
                        0 => None,
                        1 => {
                            let e = {
                                let l19 = i32::from(
                                    *base
                                        .add(1 + 4 * ::core::mem::size_of::<*const u8>())
                                        .cast::<u8>(),
                                );
                                l19 as u8
                            };
                            Some(e)
                        }
                        _ => _rt::invalid_enum_discriminant(),
                    },
                }
            };
            result20.push(e20);
        }
        _rt::cabi_dealloc(
            base20,
            len20 * (5 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        );
        let result21 = result20;
        result21
    }
}
/// Lists whose length is part of their type.
pub fn fixed(point: [f32; 3], grid: [[u8; 2]; 2]) -> ([f32; 3], [[u8; 2]; 2]) {
    unsafe {
        #[repr(align(4))]
        struct RetArea([::core::mem::MaybeUninit::<u8>; 16]);
        let mut ret_area = RetArea([::core::mem::MaybeUninit::uninit(); 16]);
        let ptr0 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "fixed"]
            fn wit_import1(
                _: f32, _: f32, _: f32, _: i32, _: i32, _: i32, _: i32, _: *mut u8,
            );
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import1(
            _: f32, _: f32, _: f32, _: i32, _: i32, _: i32, _: i32, _: *mut u8,
        ) {
            ::witcraft_guest::native::import("local:kitchen-sink/values@1.2.0", "fixed")
        }
        wit_import1(
            _rt::as_f32(point[0]),
            _rt::as_f32(point[1]),
            _rt::as_f32(point[2]),
            _rt::as_i32(grid[0][0]),
            _rt::as_i32(grid[0][1]),
            _rt::as_i32(grid[1][0]),
            _rt::as_i32(grid[1][1]),
            ptr0,
        );
        let array3: [_; 3] = core::array::from_fn(|idx3| {
            let base = ptr0.add(idx3 * 4);
            {
                let l2 = *base.add(0).cast::<f32>();
                l2
            }
        });
        let array6: [_; 2] = core::array::from_fn(|idx6| {
            let base = ptr0.add(idx6 * 2);
            {
                let array5: [_; 2] = core::array::from_fn(|idx5| {
                    let base = base.add(idx5 * 1);
                    {
                        let l4 = i32::from(*base.add(12).cast::<u8>());
                        l4 as u8
                    }
                });
                array5
            }
        });
        let result7 = (array3, array6);
        result7
    }
}
/// Strings in a list whose length is part of its type.
pub fn trio(all: [_rt::String; 3]) -> [_rt::String; 3] {
    unsafe {
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 6 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 6 * ::core::mem::size_of::<*const u8>()
        ]);
        let [all_at0, all_at1, all_at2] = all;
        let vec0 = all_at0;
        let ptr0 = vec0.as_ptr().cast::<u8>();
        let len0 = vec0.len();
        let vec1 = all_at1;
        let ptr1 = vec1.as_ptr().cast::<u8>();
        let len1 = vec1.len();
        let vec2 = all_at2;
        let ptr2 = vec2.as_ptr().cast::<u8>();
        let len2 = vec2.len();
        let ptr3 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "trio"]
            fn wit_import4(
                _: *mut u8, _: usize, _: *mut u8, _: usize, _: *mut u8, _: usize,
                _: *mut u8,
            );
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import4(
            _: *mut u8, _: usize, _: *mut u8, _: usize, _: *mut u8, _: usize,
            _: *mut u8,
        ) {
            ::witcraft_guest::native::import("local:kitchen-sink/values@1.2.0", "trio")
        }
        wit_import4(
            ptr0.cast_mut(), len0, ptr1.cast_mut(), len1, ptr2.cast_mut(), len2, ptr3,
        );
        let array8: [_; 3] = core::array::from_fn(|idx8| {
            let base = ptr3.add(idx8 * (2 * ::core::mem::size_of::<*const u8>()));
            {
                let l5 = *base.add(0).cast::<*mut u8>();
                let l6 = *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
                let len7 = l6;
                let bytes7 = _rt::Vec::from_raw_parts(l5.cast(), len7, len7);
                _rt::string_lift(bytes7)
            }
        });
        let result9 = array8;
        result9
    }
}
/// Maps, with keys that are numbers and keys that are strings.
pub fn maps(
    ages: &::witcraft_guest::rt::Map<_rt::String, u32>,
    names: &::witcraft_guest::rt::Map<u8, _rt::Vec<_rt::String>>,
) -> (
    ::witcraft_guest::rt::Map<_rt::String, u32>,
    ::witcraft_guest::rt::Map<u8, _rt::Vec<_rt::String>>,
) {
    unsafe {
        let mut cleanup_list = _rt::Vec::new();
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 4 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 4 * ::core::mem::size_of::<*const u8>()
        ]);
        let map1 = ages;
        let len1 = map1.wit_map_len();
        let layout1 = _rt::alloc::Layout::from_size_align(
            len1 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        ).unwrap();
        let (result1, _cleanup1) = ::witcraft_guest::rt::Cleanup::new(layout1);
        for (i, (map_key, map_value)) in map1.into_iter().enumerate() {
            let base = result1.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            {
                let vec0 = map_key;
                let ptr0 = vec0.as_ptr().cast::<u8>();
                let len0 = vec0.len();
                *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len0;
                *base.add(0).cast::<*mut u8>() = ptr0.cast_mut();
                *base.add(2 * ::core::mem::size_of::<*const u8>()).cast::<i32>() =
                    _rt::as_i32(map_value);
            }
        }
        let map4 = names;
        let len4 = map4.wit_map_len();
        let layout4 = _rt::alloc::Layout::from_size_align(
            len4 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        ).unwrap();
        let (result4, _cleanup4) = ::witcraft_guest::rt::Cleanup::new(layout4);
        for (i, (map_key, map_value)) in map4.into_iter().enumerate() {
            let base = result4.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            {
                *base.add(0).cast::<u8>() = (_rt::as_i32(map_key)) as u8;
                let vec3 = map_value;
                let len3 = vec3.len();
                let layout3 = _rt::alloc::Layout::from_size_align(
                    vec3.len() * (2 * ::core::mem::size_of::<*const u8>()),
                    ::core::mem::size_of::<*const u8>(),
                ).unwrap();
                let (result3, _cleanup3) = ::witcraft_guest::rt::Cleanup::new(layout3);
                cleanup_list.extend(_cleanup3);
                for (i, e) in vec3.into_iter().enumerate() {
                    let base =
                        result3.add(i * (2 * ::core::mem::size_of::<*const u8>()));
                    {
                        let vec2 = e;
                        let ptr2 = vec2.as_ptr().cast::<u8>();
                        let len2 = vec2.len();
                        *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>() =
                            len2;
                        *base.add(0).cast::<*mut u8>() = ptr2.cast_mut();
                    }
                }
                *base.add(2 * ::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len3;
                *base.add(::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
                    result3;
            }
        }
        let ptr5 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "maps"]
            fn wit_import6(_: *mut u8, _: usize, _: *mut u8, _: usize, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import6(_: *mut u8, _: usize, _: *mut u8, _: usize, _: *mut u8) {
            ::witcraft_guest::native::import("local:kitchen-sink/values@1.2.0", "maps")
        }
        wit_import6(result1, len1, result4, len4, ptr5);
        let l7 = *ptr5.add(0).cast::<*mut u8>();
        let l8 = *ptr5.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base13 = l7;
        let len13 = l8;
        let mut result13 = ::witcraft_guest::rt::WitMap::wit_map_new(len13);
        for i in 0..len13 {
            let base = base13.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            let (map_key, map_value) = {
                let l9 = *base.add(0).cast::<*mut u8>();
                let l10 =
                    *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
                let len11 = l10;
                let bytes11 = _rt::Vec::from_raw_parts(l9.cast(), len11, len11);
                let l12 =
                    *base.add(2 * ::core::mem::size_of::<*const u8>()).cast::<i32>();
                (_rt::string_lift(bytes11), l12 as u32)
            };
            ::witcraft_guest::rt::WitMap::wit_map_push(
                &mut result13, map_key, map_value,
            );
        }
        _rt::cabi_dealloc(
            base13,
            len13 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        );
        let l14 = *ptr5.add(2 * ::core::mem::size_of::<*const u8>()).cast::<*mut u8>();
        let l15 = *ptr5.add(3 * ::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base23 = l14;
        let len23 = l15;
        let mut result23 = ::witcraft_guest::rt::WitMap::wit_map_new(len23);
        for i in 0..len23 {
            let base = base23.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            let (map_key, map_value) = {
                let l16 = i32::from(*base.add(0).cast::<u8>());
                let l17 =
                    *base.add(::core::mem::size_of::<*const u8>()).cast::<*mut u8>();
                let l18 =
                    *base.add(2 * ::core::mem::size_of::<*const u8>()).cast::<usize>();
                let base22 = l17;
                let len22 = l18;
                let mut result22 = _rt::Vec::with_capacity(len22);
                for i in 0..len22 {
                    let base =
                        base22.add(i * (2 * ::core::mem::size_of::<*const u8>()));
                    let e22 = {
                        let l19 = *base.add(0).cast::<*mut u8>();
                        let l20 = *base
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        let len21 = l20;
                        let bytes21 =
                            _rt::Vec::from_raw_parts(l19.cast(), len21, len21);
                        _rt::string_lift(bytes21)
                    };
                    result22.push(e22);
                }
                _rt::cabi_dealloc(
                    base22,
                    len22 * (2 * ::core::mem::size_of::<*const u8>()),
                    ::core::mem::size_of::<*const u8>(),
                );
                (l16 as u8, result22)
            };
            ::witcraft_guest::rt::WitMap::wit_map_push(
                &mut result23, map_key, map_value,
            );
        }
        _rt::cabi_dealloc(
            base23,
            len23 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        );
        let result24 = (result13, result23);
        result24
    }
}
/// Options in options.
pub fn options(
    a: Option<&str>,
    b: Option<Option<u32>>,
) -> (Option<_rt::String>, Option<Option<u32>>) {
    unsafe {
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 8 + 4 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 8 + 4 * ::core::mem::size_of::<
                *const u8,
            >()
        ]);
        let (result1_0, result1_1, result1_2) = match a {
            Some(e) => {
                let vec0 = e;
                let ptr0 = vec0.as_ptr().cast::<u8>();
                let len0 = vec0.len();
                (1i32, ptr0.cast_mut(), len0)
            }
            None => { (0i32, ::core::ptr::null_mut(), 0usize) }
        };
        let (result3_0, result3_1, result3_2) = match b {
            Some(e) => {
                let (result2_0, result2_1) = match e {
                    Some(e) => (1i32, _rt::as_i32(e)),
                    None => { (0i32, 0i32) }
                };
                (1i32, result2_0, result2_1)
            }
            None => { (0i32, 0i32, 0i32) }
        };
        let ptr4 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "options"]
            fn wit_import5(
                _: i32, _: *mut u8, _: usize, _: i32, _: i32, _: i32, _: *mut u8,
            );
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import5(
            _: i32, _: *mut u8, _: usize, _: i32, _: i32, _: i32, _: *mut u8,
        ) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/values@1.2.0", "options",
            )
        }
        wit_import5(
            result1_0, result1_1, result1_2, result3_0, result3_1, result3_2, ptr4,
        );
        let l6 = i32::from(*ptr4.add(0).cast::<u8>());
        let l10 =
            i32::from(*ptr4.add(3 * ::core::mem::size_of::<*const u8>()).cast::<u8>());
        let result13 = (
            match l6 {
                0 => None,
                1 => {
                    let e = {
                        let l7 = *ptr4
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>();
                        let l8 = *ptr4
                            .add(2 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        let len9 = l8;
                        let bytes9 = _rt::Vec::from_raw_parts(l7.cast(), len9, len9);
                        _rt::string_lift(bytes9)
                    };
                    Some(e)
                }
                _ => _rt::invalid_enum_discriminant(),
            },
            match l10 {
                0 => None,
                1 => {
                    let e = {
                        let l11 = i32::from(
                            *ptr4
                                .add(4 + 3 * ::core::mem::size_of::<*const u8>())
                                .cast::<u8>(),
                        );
                        match l11 {
                            0 => None,
                            1 => {
                                let e = {
                                    let l12 = *ptr4
                                        .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                                        .cast::<i32>();
                                    l12 as u32
                                };
                                Some(e)
                            }
                            _ => _rt::invalid_enum_discriminant(),
                        }
                    };
                    Some(e)
                }
                _ => _rt::invalid_enum_discriminant(),
            },
        );
        result13
    }
}
/// A result of all four shapes.
pub fn results(
    a: Result<(), ()>,
    b: Result<u32, ()>,
    c: Result<(), &str>,
    d: Result<u8, Level>,
) -> (
    Result<(), ()>,
    Result<u32, ()>,
    Result<(), _rt::String>,
    Result<u8, Level>,
) {
    unsafe {
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 8 + 5 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 8 + 5 * ::core::mem::size_of::<
                *const u8,
            >()
        ]);
        let result0 = match a {
            Ok(_) => { 0i32 }
            Err(_) => { 1i32 }
        };
        let (result1_0, result1_1) = match b {
            Ok(e) => { (0i32, _rt::as_i32(e)) }
            Err(_) => { (1i32, 0i32) }
        };
        let (result3_0, result3_1, result3_2) = match c {
            Ok(_) => { (0i32, ::core::ptr::null_mut(), 0usize) }
            Err(e) => {
                let vec2 = e;
                let ptr2 = vec2.as_ptr().cast::<u8>();
                let len2 = vec2.len();
                (1i32, ptr2.cast_mut(), len2)
            }
        };
        let (result4_0, result4_1) = match d {
            Ok(e) => { (0i32, _rt::as_i32(e)) }
            Err(e) => { (1i32, e.clone() as i32) }
        };
        let ptr5 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "results"]
            fn wit_import6(
                _: i32, _: i32, _: i32, _: i32, _: *mut u8, _: usize, _: i32, _: i32,
                _: *mut u8,
            );
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import6(
            _: i32, _: i32, _: i32, _: i32, _: *mut u8, _: usize, _: i32, _: i32,
            _: *mut u8,
        ) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/values@1.2.0", "results",
            )
        }
        wit_import6(
            result0, result1_0, result1_1, result3_0, result3_1, result3_2, result4_0,
            result4_1, ptr5,
        );
        let l7 = i32::from(*ptr5.add(0).cast::<u8>());
        let l8 = i32::from(*ptr5.add(4).cast::<u8>());
        let l10 = i32::from(
            *ptr5.add(8 + 1 * ::core::mem::size_of::<*const u8>()).cast::<u8>(),
        );
        let l14 = i32::from(
            *ptr5.add(8 + 4 * ::core::mem::size_of::<*const u8>()).cast::<u8>(),
        );
        let result17 = (
            match l7 {
                0 => {
                    let e = ();
                    Ok(e)
                }
                1 => {
                    let e = ();
                    Err(e)
                }
                _ => _rt::invalid_enum_discriminant(),
            },
            match l8 {
                0 => {
                    let e = {
                        let l9 = *ptr5.add(8).cast::<i32>();
                        l9 as u32
                    };
                    Ok(e)
                }
                1 => {
                    let e = ();
                    Err(e)
                }
                _ => _rt::invalid_enum_discriminant(),
            },
            match l10 {
                0 => {
                    let e = ();
                    Ok(e)
                }
                1 => {
                    let e = {
                        let l11 = *ptr5
                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>();
                        let l12 = *ptr5
                            .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        let len13 = l12;
                        let bytes13 =
                            _rt::Vec::from_raw_parts(l11.cast(), len13, len13);
                        _rt::string_lift(bytes13)
                    };
                    Err(e)
                }
                _ => _rt::invalid_enum_discriminant(),
            },
            match l14 {
                0 => {
                    let e = {
                        let l15 = i32::from(
                            *ptr5
                                .add(9 + 4 * ::core::mem::size_of::<*const u8>())
                                .cast::<u8>(),
                        );
                        l15 as u8
                    };
                    Ok(e)
                }
                1 => {
                    let e = {
                        let l16 = i32::from(
                            *ptr5
                                .add(9 + 4 * ::core::mem::size_of::<*const u8>())
                                .cast::<u8>(),
                        );
                        super::super::super::local::kitchen_sink::types::Level::_lift(
                            l16 as u8,
                        )
                    };
                    Err(e)
                }
                _ => _rt::invalid_enum_discriminant(),
            },
        );
        result17
    }
}
/// A result as a result: what is `Err` in Rust comes back as an error.
pub fn attempt(outcome: Result<&str, &Level>) -> Result<_rt::String, Level> {
    unsafe {
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 3 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 3 * ::core::mem::size_of::<*const u8>()
        ]);
        let (result1_0, result1_1, result1_2) = match outcome {
            Ok(e) => {
                let vec0 = e;
                let ptr0 = vec0.as_ptr().cast::<u8>();
                let len0 = vec0.len();
                (0i32, ptr0.cast_mut(), len0)
            }
            Err(e) => { (1i32, e.clone() as i32 as *mut u8, 0usize) }
        };
        let ptr2 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "attempt"]
            fn wit_import3(_: i32, _: *mut u8, _: usize, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import3(_: i32, _: *mut u8, _: usize, _: *mut u8) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/values@1.2.0", "attempt",
            )
        }
        wit_import3(result1_0, result1_1, result1_2, ptr2);
        let l4 = i32::from(*ptr2.add(0).cast::<u8>());
        let result9 = match l4 {
            0 => {
                let e = {
                    let l5 = *ptr2
                        .add(::core::mem::size_of::<*const u8>())
                        .cast::<*mut u8>();
                    let l6 = *ptr2
                        .add(2 * ::core::mem::size_of::<*const u8>())
                        .cast::<usize>();
                    let len7 = l6;
                    let bytes7 = _rt::Vec::from_raw_parts(l5.cast(), len7, len7);
                    _rt::string_lift(bytes7)
                };
                Ok(e)
            }
            1 => {
                let e = {
                    let l8 = i32::from(
                        *ptr2.add(::core::mem::size_of::<*const u8>()).cast::<u8>(),
                    );
                    super::super::super::local::kitchen_sink::types::Level::_lift(
                        l8 as u8,
                    )
                };
                Err(e)
            }
            _ => _rt::invalid_enum_discriminant(),
        };
        result9
    }
}
/// Variants in a list.
pub fn shapes(all: &[Shape]) -> _rt::Vec<Shape> {
    unsafe {
        let mut cleanup_list = _rt::Vec::new();
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 2 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 2 * ::core::mem::size_of::<*const u8>()
        ]);
        let vec7 = all;
        let len7 = vec7.len();
        let layout7 = _rt::alloc::Layout::from_size_align(
            vec7.len() * (16 + 4 * ::core::mem::size_of::<*const u8>()),
            8,
        ).unwrap();
        let (result7, _cleanup7) = ::witcraft_guest::rt::Cleanup::new(layout7);
        for (i, e) in vec7.into_iter().enumerate() {
            let base = result7.add(i * (16 + 4 * ::core::mem::size_of::<*const u8>()));
            {
                use super::super::super::local::kitchen_sink::types::Shape as V6;
                match e {
                    V6::Nothing => {
                        *base.add(0).cast::<u8>() = (0i32) as u8;
                    }
                    V6::Circle(e) => {
                        *base.add(0).cast::<u8>() = (1i32) as u8;
                        *base.add(8).cast::<f32>() = _rt::as_f32(e);
                    }
                    V6::Area(e) => {
                        *base.add(0).cast::<u8>() = (2i32) as u8;
                        *base.add(8).cast::<i64>() = _rt::as_i64(e);
                    }
                    V6::Corner(e) => {
                        *base.add(0).cast::<u8>() = (3i32) as u8;
                        let (t0_0, t0_1) = e;
                        *base.add(8).cast::<i32>() = _rt::as_i32(t0_0);
                        *base.add(12).cast::<i32>() = _rt::as_i32(t0_1);
                    }
                    V6::Named(e) => {
                        *base.add(0).cast::<u8>() = (4i32) as u8;
                        let super::super::super::local::kitchen_sink::types::Person {
                            name: name1,
                            also: also1,
                            age: age1,
                        } = e;
                        let vec2 = name1;
                        let ptr2 = vec2.as_ptr().cast::<u8>();
                        let len2 = vec2.len();
                        *base
                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>() = len2;
                        *base.add(8).cast::<*mut u8>() = ptr2.cast_mut();
                        let vec4 = also1;
                        let len4 = vec4.len();
                        let layout4 = _rt::alloc::Layout::from_size_align(
                            vec4.len() * (2 * ::core::mem::size_of::<*const u8>()),
                            ::core::mem::size_of::<*const u8>(),
                        ).unwrap();
                        let (result4, _cleanup4) =
                            ::witcraft_guest::rt::Cleanup::new(layout4);
                        cleanup_list.extend(_cleanup4);
                        for (i, e) in vec4.into_iter().enumerate() {
                            let base = result4.add(
                                i * (2 * ::core::mem::size_of::<*const u8>()),
                            );
                            {
                                let vec3 = e;
                                let ptr3 = vec3.as_ptr().cast::<u8>();
                                let len3 = vec3.len();
                                *base
                                    .add(::core::mem::size_of::<*const u8>())
                                    .cast::<usize>() = len3;
                                *base.add(0).cast::<*mut u8>() = ptr3.cast_mut();
                            }
                        }
                        *base
                            .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>() = len4;
                        *base
                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>() = result4;
                        match age1 {
                            Some(e) => {
                                *base
                                    .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                                    .cast::<u8>() = (1i32) as u8;
                                *base
                                    .add(9 + 4 * ::core::mem::size_of::<*const u8>())
                                    .cast::<u8>() = (_rt::as_i32(e)) as u8;
                            }
                            None => {
                                *base
                                    .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                                    .cast::<u8>() = (0i32) as u8;
                            }
                        };
                    }
                    V6::Maybe(e) => {
                        *base.add(0).cast::<u8>() = (5i32) as u8;
                        match e {
                            Some(e) => {
                                *base.add(8).cast::<u8>() = (1i32) as u8;
                                match e {
                                    Ok(e) => {
                                        *base
                                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                            .cast::<u8>() = (0i32) as u8;
                                        match e {
                                            Some(e) => {
                                                *base
                                                    .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<u8>() = (1i32) as u8;
                                                let vec5 = e;
                                                let ptr5 = vec5.as_ptr().cast::<u8>();
                                                let len5 = vec5.len();
                                                *base
                                                    .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<usize>() = len5;
                                                *base
                                                    .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<*mut u8>() = ptr5.cast_mut();
                                            }
                                            None => {
                                                *base
                                                    .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<u8>() = (0i32) as u8;
                                            }
                                        };
                                    }
                                    Err(e) => {
                                        *base
                                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                            .cast::<u8>() = (1i32) as u8;
                                        *base
                                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                            .cast::<u8>() = (_rt::as_i32(e)) as u8;
                                    }
                                };
                            }
                            None => {
                                *base.add(8).cast::<u8>() = (0i32) as u8;
                            }
                        };
                    }
                }
            }
        }
        let ptr8 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "shapes"]
            fn wit_import9(_: *mut u8, _: usize, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import9(_: *mut u8, _: usize, _: *mut u8) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/values@1.2.0", "shapes",
            )
        }
        wit_import9(result7, len7, ptr8);
        let l10 = *ptr8.add(0).cast::<*mut u8>();
        let l11 = *ptr8.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base36 = l10;
        let len36 = l11;
        let mut result36 = _rt::Vec::with_capacity(len36);
        for i in 0..len36 {
            let base = base36.add(i * (16 + 4 * ::core::mem::size_of::<*const u8>()));
            let e36 = {
                let l12 = i32::from(*base.add(0).cast::<u8>());
                use super::super::super::local::kitchen_sink::types::Shape as V35;
                let v35 = match l12 {
                    0 => { V35::Nothing }
                    1 => {
                        let e35 = {
                            let l13 = *base.add(8).cast::<f32>();
                            l13
                        };
                        V35::Circle(e35)
                    }
                    2 => {
                        let e35 = {
                            let l14 = *base.add(8).cast::<i64>();
                            l14 as u64
                        };
                        V35::Area(e35)
                    }
                    3 => {
                        let e35 = {
                            let l15 = *base.add(8).cast::<i32>();
                            let l16 = *base.add(12).cast::<i32>();
                            (l15, l16)
                        };
                        V35::Corner(e35)
                    }
                    4 => {
                        let e35 = {
                            let l17 = *base.add(8).cast::<*mut u8>();
                            let l18 = *base
                                .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                .cast::<usize>();
                            let len19 = l18;
                            let bytes19 =
                                _rt::Vec::from_raw_parts(l17.cast(), len19, len19);
                            let l20 = *base
                                .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                .cast::<*mut u8>();
                            let l21 = *base
                                .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                                .cast::<usize>();
                            let base25 = l20;
                            let len25 = l21;
                            let mut result25 = _rt::Vec::with_capacity(len25);
                            for i in 0..len25 {
                                let base = base25.add(
                                    i * (2 * ::core::mem::size_of::<*const u8>()),
                                );
                                let e25 = {
                                    let l22 = *base.add(0).cast::<*mut u8>();
                                    let l23 = *base
                                        .add(::core::mem::size_of::<*const u8>())
                                        .cast::<usize>();
                                    let len24 = l23;
                                    let bytes24 =
                                        _rt::Vec::from_raw_parts(l22.cast(), len24, len24);
                                    _rt::string_lift(bytes24)
                                };
                                result25.push(e25);
                            }
                            _rt::cabi_dealloc(
                                base25,
                                len25 * (2 * ::core::mem::size_of::<*const u8>()),
                                ::core::mem::size_of::<*const u8>(),
                            );
                            let l26 = i32::from(
                                *base
                                    .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                                    .cast::<u8>(),
                            );
                            super::super::super::local::kitchen_sink::types::Person {
                                name: _rt::string_lift(bytes19),
                                also: result25,
                                age: match l26 {
                                    0 => None,
                                    1 => {
                                        let e = {
                                            let l27 = i32::from(
                                                *base
                                                    .add(9 + 4 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<u8>(),
                                            );
                                            l27 as u8
                                        };
                                        Some(e)
                                    }
                                    _ => _rt::invalid_enum_discriminant(),
                                },
                            }
                        };
                        V35::Named(e35)
                    }
                    n => {
                        debug_assert_eq!(n, 5, "invalid enum discriminant");
                        let e35 = {
                            let l28 = i32::from(*base.add(8).cast::<u8>());
                            match l28 {
                                0 => None,
                                1 => {
                                    let e = {
                                        let l29 = i32::from(
                                            *base
                                                .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                                .cast::<u8>(),
                                        );
                                        match l29 {
                                            0 => {
                                                let e = {
                                                    let l30 = i32::from(
                                                        *base
                                                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                                            .cast::<u8>(),
                                                    );
                                                    match l30 {
                                                        0 => None,
                                                        1 => {
                                                            let e = {
                                                                let l31 = *base
                                                                    .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                                                                    .cast::<*mut u8>();
                                                                let l32 = *base
                                                                    .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                                                                    .cast::<usize>();
                                                                let len33 = l32;
                                                                let bytes33 =
                                                                    _rt::Vec::from_raw_parts(l31.cast(), len33, len33);
                                                                _rt::string_lift(bytes33)
                                                            };
                                                            Some(e)
                                                        }
                                                        _ => _rt::invalid_enum_discriminant(),
                                                    }
                                                };
                                                Ok(e)
                                            }
                                            1 => {
                                                let e = {
                                                    let l34 = i32::from(
                                                        *base
                                                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                                            .cast::<u8>(),
                                                    );
                                                    l34 as u8
                                                };
                                                Err(e)
                                            }
                                            _ => _rt::invalid_enum_discriminant(),
                                        }
                                    };
                                    Some(e)
                                }
                                _ => _rt::invalid_enum_discriminant(),
                            }
                        };
                        V35::Maybe(e35)
                    }
                };
                v35
            };
            result36.push(e36);
        }
        _rt::cabi_dealloc(
            base36,
            len36 * (16 + 4 * ::core::mem::size_of::<*const u8>()),
            8,
        );
        let result37 = result36;
        result37
    }
}
/// An enum, under another name than it was declared with.
pub fn heights(all: &[Height], top: Height) -> (_rt::Vec<Height>, Height) {
    unsafe {
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 3 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 3 * ::core::mem::size_of::<*const u8>()
        ]);
        let vec0 = all;
        let len0 = vec0.len();
        let layout0 = _rt::alloc::Layout::from_size_align(vec0.len() * 1, 1).unwrap();
        let (result0, _cleanup0) = ::witcraft_guest::rt::Cleanup::new(layout0);
        for (i, e) in vec0.into_iter().enumerate() {
            let base = result0.add(i * 1);
            {
                *base.add(0).cast::<u8>() = (e.clone() as i32) as u8;
            }
        }
        let ptr1 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "heights"]
            fn wit_import2(_: *mut u8, _: usize, _: i32, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import2(_: *mut u8, _: usize, _: i32, _: *mut u8) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/values@1.2.0", "heights",
            )
        }
        wit_import2(result0, len0, top.clone() as i32, ptr1);
        let l3 = *ptr1.add(0).cast::<*mut u8>();
        let l4 = *ptr1.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base6 = l3;
        let len6 = l4;
        let mut result6 = _rt::Vec::with_capacity(len6);
        for i in 0..len6 {
            let base = base6.add(i * 1);
            let e6 = {
                let l5 = i32::from(*base.add(0).cast::<u8>());
                super::super::super::local::kitchen_sink::types::Level::_lift(l5 as u8)
            };
            result6.push(e6);
        }
        _rt::cabi_dealloc(base6, len6 * 1, 1);
        let l7 =
            i32::from(*ptr1.add(2 * ::core::mem::size_of::<*const u8>()).cast::<u8>());
        let result8 = (
            result6,
            super::super::super::local::kitchen_sink::types::Level::_lift(l7 as u8),
        );
        result8
    }
}
/// Flags of every width.
pub fn switches(
    a: One,
    b: Eight,
    c: Nine,
    d: Sixteen,
    e: Seventeen,
    f: ThirtyTwo,
) -> (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo) {
    unsafe {
        #[repr(align(4))]
        struct RetArea([::core::mem::MaybeUninit::<u8>; 16]);
        let mut ret_area = RetArea([::core::mem::MaybeUninit::uninit(); 16]);
        let flags0 = a;
        let flags1 = b;
        let flags2 = c;
        let flags3 = d;
        let flags4 = e;
        let flags5 = f;
        let ptr6 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "switches"]
            fn wit_import7(_: i32, _: i32, _: i32, _: i32, _: i32, _: i32, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import7(
            _: i32, _: i32, _: i32, _: i32, _: i32, _: i32, _: *mut u8,
        ) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/values@1.2.0", "switches",
            )
        }
        wit_import7(
            (flags0.bits() >> 0) as i32,
            (flags1.bits() >> 0) as i32,
            (flags2.bits() >> 0) as i32,
            (flags3.bits() >> 0) as i32,
            (flags4.bits() >> 0) as i32,
            (flags5.bits() >> 0) as i32,
            ptr6,
        );
        let l8 = i32::from(*ptr6.add(0).cast::<u8>());
        let l9 = i32::from(*ptr6.add(1).cast::<u8>());
        let l10 = i32::from(*ptr6.add(2).cast::<u16>());
        let l11 = i32::from(*ptr6.add(4).cast::<u16>());
        let l12 = *ptr6.add(8).cast::<i32>();
        let l13 = *ptr6.add(12).cast::<i32>();
        let result14 = (
            super::super::super::local::kitchen_sink::types::One::empty()
                | super::super::super::local::kitchen_sink::types::One::from_bits_retain(
                    ((l8 as u8) << 0) as _,
                ),
            super::super::super::local::kitchen_sink::types::Eight::empty()
                | super::super::super::local::kitchen_sink::types::Eight::from_bits_retain(
                    ((l9 as u8) << 0) as _,
                ),
            super::super::super::local::kitchen_sink::types::Nine::empty()
                | super::super::super::local::kitchen_sink::types::Nine::from_bits_retain(
                    ((l10 as u16) << 0) as _,
                ),
            super::super::super::local::kitchen_sink::types::Sixteen::empty()
                | super::super::super::local::kitchen_sink::types::Sixteen::from_bits_retain(
                    ((l11 as u16) << 0) as _,
                ),
            super::super::super::local::kitchen_sink::types::Seventeen::empty()
                | super::super::super::local::kitchen_sink::types::Seventeen::from_bits_retain(
                    ((l12 as u32) << 0) as _,
                ),
            super::super::super::local::kitchen_sink::types::ThirtyTwo::empty()
                | super::super::super::local::kitchen_sink::types::ThirtyTwo::from_bits_retain(
                    ((l13 as u32) << 0) as _,
                ),
        );
        result14
    }
}
/// More parameters than go through registers: 17, where 16 would.
pub fn wide(
    a: u8,
    b: i16,
    c: u32,
    d: i64,
    e: f32,
    f: f64,
    g: char,
    h: bool,
    i: &str,
    j: &[u16],
    k: Option<u8>,
    l: Level,
    m: Nine,
    n: u64,
) -> u64 {
    unsafe {
        #[repr(align(8))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 56 + 4 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 56 + 4 * ::core::mem::size_of::<
                *const u8,
            >()
        ]);
        let ptr0 = ret_area.0.as_mut_ptr().cast::<u8>();
        *ptr0.add(0).cast::<u8>() = (_rt::as_i32(&a)) as u8;
        *ptr0.add(2).cast::<u16>() = (_rt::as_i32(&b)) as u16;
        *ptr0.add(4).cast::<i32>() = _rt::as_i32(&c);
        *ptr0.add(8).cast::<i64>() = _rt::as_i64(&d);
        *ptr0.add(16).cast::<f32>() = _rt::as_f32(&e);
        *ptr0.add(24).cast::<f64>() = _rt::as_f64(&f);
        *ptr0.add(32).cast::<i32>() = _rt::as_i32(&g);
        *ptr0.add(36).cast::<u8>() = (match &h {
            true => 1,
            false => 0,
        }) as u8;
        let vec1 = i;
        let ptr1 = vec1.as_ptr().cast::<u8>();
        let len1 = vec1.len();
        *ptr0.add(40 + 1 * ::core::mem::size_of::<*const u8>()).cast::<usize>() = len1;
        *ptr0.add(40).cast::<*mut u8>() = ptr1.cast_mut();
        let vec2 = j;
        let ptr2 = vec2.as_ptr().cast::<u8>();
        let len2 = vec2.len();
        *ptr0.add(40 + 3 * ::core::mem::size_of::<*const u8>()).cast::<usize>() = len2;
        *ptr0.add(40 + 2 * ::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
            ptr2.cast_mut();
        match k {
            Some(e) => {
                *ptr0.add(40 + 4 * ::core::mem::size_of::<*const u8>()).cast::<u8>() =
                    (1i32) as u8;
                *ptr0.add(41 + 4 * ::core::mem::size_of::<*const u8>()).cast::<u8>() =
                    (_rt::as_i32(e)) as u8;
            }
            None => {
                *ptr0.add(40 + 4 * ::core::mem::size_of::<*const u8>()).cast::<u8>() =
                    (0i32) as u8;
            }
        };
        *ptr0.add(42 + 4 * ::core::mem::size_of::<*const u8>()).cast::<u8>() =
            (l.clone() as i32) as u8;
        let flags3 = m;
        *ptr0.add(44 + 4 * ::core::mem::size_of::<*const u8>()).cast::<u16>() =
            ((flags3.bits() >> 0) as i32) as u16;
        *ptr0.add(48 + 4 * ::core::mem::size_of::<*const u8>()).cast::<i64>() =
            _rt::as_i64(&n);
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "wide"]
            fn wit_import4(_: *mut u8) -> i64;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import4(_: *mut u8) -> i64 {
            ::witcraft_guest::native::import("local:kitchen-sink/values@1.2.0", "wide")
        }
        let ret = wit_import4(ptr0);
        ret as u64
    }
}
/// Neither takes nor returns anything.
pub fn nothing() -> () {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/values@1.2.0")]
        unsafe extern "C" {
            #[link_name = "nothing"]
            fn wit_import0();
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0() {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/values@1.2.0", "nothing",
            )
        }
        wit_import0();
    }
}
