#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::super::__link_custom_section_describing_imports;
use super::super::super::super::_rt;
use super::super::super::super::_rt::WitMap;
pub type Scalars = super::super::super::super::local::kitchen_sink::types::Scalars;
pub type Person = super::super::super::super::local::kitchen_sink::types::Person;
pub type Shape = super::super::super::super::local::kitchen_sink::types::Shape;
pub type Level = super::super::super::super::local::kitchen_sink::types::Level;
pub type Height = super::super::super::super::local::kitchen_sink::types::Level;
pub type One = super::super::super::super::local::kitchen_sink::types::One;
pub type Eight = super::super::super::super::local::kitchen_sink::types::Eight;
pub type Nine = super::super::super::super::local::kitchen_sink::types::Nine;
pub type Sixteen = super::super::super::super::local::kitchen_sink::types::Sixteen;
pub type Seventeen = super::super::super::super::local::kitchen_sink::types::Seventeen;
pub type ThirtyTwo = super::super::super::super::local::kitchen_sink::types::ThirtyTwo;
#[doc(hidden)]
pub unsafe fn _export_numbers_cabi<G_: Guest>(
    arg0: i32,
    arg1: i32,
    arg2: i32,
    arg3: i32,
    arg4: i32,
    arg5: i32,
    arg6: i32,
    arg7: i64,
    arg8: i64,
    arg9: f32,
    arg10: f64,
    arg11: i32,
    arg12: f32,
    arg13: f64,
    arg14: i32,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::numbers(
                super::super::super::super::local::kitchen_sink::types::Scalars {
                    truth: _rt::bool_lift(arg0 as u8),
                    byte: arg1 as u8,
                    small: arg2 as i8,
                    port: arg3 as u16,
                    sample: arg4 as i16,
                    count: arg5 as u32,
                    offset: arg6,
                    size: arg7 as u64,
                    time: arg8,
                    ratio: arg9,
                    angle: arg10,
                    letter: _rt::char_lift(arg11 as u32),
                },
                arg12,
                arg13,
                _rt::char_lift(arg14 as u32),
            )
        };
        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
        let (t2_0, t2_1, t2_2, t2_3) = result0;
        let super::super::super::super::local::kitchen_sink::types::Scalars {
            truth: truth3,
            byte: byte3,
            small: small3,
            port: port3,
            sample: sample3,
            count: count3,
            offset: offset3,
            size: size3,
            time: time3,
            ratio: ratio3,
            angle: angle3,
            letter: letter3,
        } = t2_0;
        *ptr1.add(0).cast::<u8>() = (match truth3 {
            true => 1,
            false => 0,
        }) as u8;
        *ptr1.add(1).cast::<u8>() = (_rt::as_i32(byte3)) as u8;
        *ptr1.add(2).cast::<u8>() = (_rt::as_i32(small3)) as u8;
        *ptr1.add(4).cast::<u16>() = (_rt::as_i32(port3)) as u16;
        *ptr1.add(6).cast::<u16>() = (_rt::as_i32(sample3)) as u16;
        *ptr1.add(8).cast::<i32>() = _rt::as_i32(count3);
        *ptr1.add(12).cast::<i32>() = _rt::as_i32(offset3);
        *ptr1.add(16).cast::<i64>() = _rt::as_i64(size3);
        *ptr1.add(24).cast::<i64>() = _rt::as_i64(time3);
        *ptr1.add(32).cast::<f32>() = _rt::as_f32(ratio3);
        *ptr1.add(40).cast::<f64>() = _rt::as_f64(angle3);
        *ptr1.add(48).cast::<i32>() = _rt::as_i32(letter3);
        *ptr1.add(56).cast::<f32>() = _rt::as_f32(t2_1);
        *ptr1.add(64).cast::<f64>() = _rt::as_f64(t2_2);
        *ptr1.add(72).cast::<i32>() = _rt::as_i32(t2_3);
        ptr1
    }
}
#[doc(hidden)]
pub unsafe fn _export_text_cabi<G_: Guest>(arg0: *mut u8, arg1: usize) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result1 = {
            let len0 = arg1;
            let bytes0 = _rt::Vec::from_raw_parts(arg0.cast(), len0, len0);
            G_::text(_rt::string_lift(bytes0))
        };
        let ptr2 = (&raw mut _RET_AREA.0).cast::<u8>();
        let vec3 = (result1.into_bytes()).into_boxed_slice();
        let ptr3 = vec3.as_ptr().cast::<u8>();
        let len3 = vec3.len();
        ::core::mem::forget(vec3);
        *ptr2.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len3;
        *ptr2.add(0).cast::<*mut u8>() = ptr3.cast_mut();
        ptr2
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_text<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = *arg0.add(0).cast::<*mut u8>();
        let l1 = *arg0.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        _rt::cabi_dealloc(l0, l1, 1);
    }
}
#[doc(hidden)]
pub unsafe fn _export_bytes_cabi<G_: Guest>(arg0: *mut u8, arg1: usize) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result1 = {
            let len0 = arg1;
            G_::bytes(
                <_ as From<_rt::Vec<_>>>::from(
                    _rt::Vec::from_raw_parts(arg0.cast(), len0, len0),
                ),
            )
        };
        let ptr2 = (&raw mut _RET_AREA.0).cast::<u8>();
        let vec3 = <_ as Into<_rt::Vec<_>>>::into(result1).into_boxed_slice();
        let ptr3 = vec3.as_ptr().cast::<u8>();
        let len3 = vec3.len();
        ::core::mem::forget(vec3);
        *ptr2.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len3;
        *ptr2.add(0).cast::<*mut u8>() = ptr3.cast_mut();
        ptr2
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_bytes<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = *arg0.add(0).cast::<*mut u8>();
        let l1 = *arg0.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base2 = l0;
        let len2 = l1;
        _rt::cabi_dealloc(base2, len2 * 1, 1);
    }
}
#[doc(hidden)]
pub unsafe fn _export_people_cabi<G_: Guest>(
    arg0: *mut u8,
    arg1: usize,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result12 = {
            let base11 = arg0;
            let len11 = arg1;
            let mut result11 = _rt::Vec::with_capacity(len11);
            for i in 0..len11 {
                let base =
                    base11.add(i * (5 * ::core::mem::size_of::<*const u8>()));
                let e11 = {
                    let l0 = *base.add(0).cast::<*mut u8>();
                    let l1 = *base
                        .add(::core::mem::size_of::<*const u8>())
                        .cast::<usize>();
                    let len2 = l1;
                    let bytes2 = _rt::Vec::from_raw_parts(l0.cast(), len2, len2);
                    let l3 = *base
                        .add(2 * ::core::mem::size_of::<*const u8>())
                        .cast::<*mut u8>();
                    let l4 = *base
                        .add(3 * ::core::mem::size_of::<*const u8>())
                        .cast::<usize>();
                    let base8 = l3;
                    let len8 = l4;
                    let mut result8 = _rt::Vec::with_capacity(len8);
                    for i in 0..len8 {
                        let base = base8.add(
                            i * (2 * ::core::mem::size_of::<*const u8>()),
                        );
                        let e8 = {
                            let l5 = *base.add(0).cast::<*mut u8>();
                            let l6 = *base
                                .add(::core::mem::size_of::<*const u8>())
                                .cast::<usize>();
                            let len7 = l6;
                            let bytes7 =
                                _rt::Vec::from_raw_parts(l5.cast(), len7, len7);
                            _rt::string_lift(bytes7)
                        };
                        result8.push(e8);
                    }
                    _rt::cabi_dealloc(
                        base8,
                        len8 * (2 * ::core::mem::size_of::<*const u8>()),
                        ::core::mem::size_of::<*const u8>(),
                    );
                    let l9 = i32::from(
                        *base
                            .add(4 * ::core::mem::size_of::<*const u8>())
                            .cast::<u8>(),
                    );
                    super::super::super::super::local::kitchen_sink::types::Person {
                        name: _rt::string_lift(bytes2),
                        also: result8,
                        age: match l9 {
                            0 => None,
                            1 => {
                                let e = {
                                    let l10 = i32::from(
                                        *base
                                            .add(1 + 4 * ::core::mem::size_of::<*const u8>())
                                            .cast::<u8>(),
                                    );
                                    l10 as u8
                                };
                                Some(e)
                            }
                            _ => _rt::invalid_enum_discriminant(),
                        },
                    }
                };
                result11.push(e11);
            }
            _rt::cabi_dealloc(
                base11,
                len11 * (5 * ::core::mem::size_of::<*const u8>()),
                ::core::mem::size_of::<*const u8>(),
            );
            G_::people(result11)
        };
        let ptr13 = (&raw mut _RET_AREA.0).cast::<u8>();
        let vec18 = result12;
        let len18 = vec18.len();
        let layout18 = _rt::alloc::Layout::from_size_align(
            vec18.len() * (5 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        ).unwrap();
        let (result18, _cleanup18) = ::witcraft_guest::rt::Cleanup::new(layout18);
        if let Some(cleanup) = _cleanup18 {
            cleanup.forget();
        }
        for (i, e) in vec18.into_iter().enumerate() {
            let base = result18.add(i * (5 * ::core::mem::size_of::<*const u8>()));
            {
                let super::super::super::super::local::kitchen_sink::types::Person {
                    name: name14,
                    also: also14,
                    age: age14,
                } = e;
                let vec15 = (name14.into_bytes()).into_boxed_slice();
                let ptr15 = vec15.as_ptr().cast::<u8>();
                let len15 = vec15.len();
                ::core::mem::forget(vec15);
                *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len15;
                *base.add(0).cast::<*mut u8>() = ptr15.cast_mut();
                let vec17 = also14;
                let len17 = vec17.len();
                let layout17 = _rt::alloc::Layout::from_size_align(
                    vec17.len() * (2 * ::core::mem::size_of::<*const u8>()),
                    ::core::mem::size_of::<*const u8>(),
                ).unwrap();
                let (result17, _cleanup17) =
                    ::witcraft_guest::rt::Cleanup::new(layout17);
                if let Some(cleanup) = _cleanup17 {
                    cleanup.forget();
                }
                for (i, e) in vec17.into_iter().enumerate() {
                    let base = result17.add(
                        i * (2 * ::core::mem::size_of::<*const u8>()),
                    );
                    {
                        let vec16 = (e.into_bytes()).into_boxed_slice();
                        let ptr16 = vec16.as_ptr().cast::<u8>();
                        let len16 = vec16.len();
                        ::core::mem::forget(vec16);
                        *base
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<usize>() = len16;
                        *base.add(0).cast::<*mut u8>() = ptr16.cast_mut();
                    }
                }
                *base.add(3 * ::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len17;
                *base
                    .add(2 * ::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>() = result17;
                match age14 {
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
        *ptr13.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len18;
        *ptr13.add(0).cast::<*mut u8>() = result18;
        ptr13
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_people<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = *arg0.add(0).cast::<*mut u8>();
        let l1 = *arg0.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base9 = l0;
        let len9 = l1;
        for i in 0..len9 {
            let base = base9.add(i * (5 * ::core::mem::size_of::<*const u8>()));
            {
                let l2 = *base.add(0).cast::<*mut u8>();
                let l3 =
                    *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
                _rt::cabi_dealloc(l2, l3, 1);
                let l4 = *base
                    .add(2 * ::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>();
                let l5 = *base
                    .add(3 * ::core::mem::size_of::<*const u8>())
                    .cast::<usize>();
                let base8 = l4;
                let len8 = l5;
                for i in 0..len8 {
                    let base =
                        base8.add(i * (2 * ::core::mem::size_of::<*const u8>()));
                    {
                        let l6 = *base.add(0).cast::<*mut u8>();
                        let l7 = *base
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        _rt::cabi_dealloc(l6, l7, 1);
                    }
                }
                _rt::cabi_dealloc(
                    base8,
                    len8 * (2 * ::core::mem::size_of::<*const u8>()),
                    ::core::mem::size_of::<*const u8>(),
                );
            }
        }
        _rt::cabi_dealloc(
            base9,
            len9 * (5 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        );
    }
}
#[doc(hidden)]
pub unsafe fn _export_fixed_cabi<G_: Guest>(
    arg0: f32,
    arg1: f32,
    arg2: f32,
    arg3: i32,
    arg4: i32,
    arg5: i32,
    arg6: i32,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result4 = {
            let result0 = [arg0, arg1, arg2];
            let result1 = [arg3 as u8, arg4 as u8];
            let result2 = [arg5 as u8, arg6 as u8];
            let result3 = [result1, result2];
            G_::fixed(result0, result3)
        };
        let ptr5 = (&raw mut _RET_AREA.0).cast::<u8>();
        let (t6_0, t6_1) = result4;
        for (i, e) in t6_0.into_iter().enumerate() {
            let base = ptr5.add(i * 4);
            {
                *base.add(0).cast::<f32>() = _rt::as_f32(e);
            }
        }
        for (i, e) in t6_1.into_iter().enumerate() {
            let base = ptr5.add(i * 2);
            {
                for (i, e) in e.into_iter().enumerate() {
                    let base = base.add(i * 1);
                    {
                        *base.add(12).cast::<u8>() = (_rt::as_i32(e)) as u8;
                    }
                }
            }
        }
        ptr5
    }
}
#[doc(hidden)]
pub unsafe fn _export_trio_cabi<G_: Guest>(
    arg0: *mut u8,
    arg1: usize,
    arg2: *mut u8,
    arg3: usize,
    arg4: *mut u8,
    arg5: usize,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result4 = {
            let len0 = arg1;
            let bytes0 = _rt::Vec::from_raw_parts(arg0.cast(), len0, len0);
            let len1 = arg3;
            let bytes1 = _rt::Vec::from_raw_parts(arg2.cast(), len1, len1);
            let len2 = arg5;
            let bytes2 = _rt::Vec::from_raw_parts(arg4.cast(), len2, len2);
            let result3 = [
                _rt::string_lift(bytes0),
                _rt::string_lift(bytes1),
                _rt::string_lift(bytes2),
            ];
            G_::trio(result3)
        };
        let ptr5 = (&raw mut _RET_AREA.0).cast::<u8>();
        for (i, e) in result4.into_iter().enumerate() {
            let base = ptr5.add(i * (2 * ::core::mem::size_of::<*const u8>()));
            {
                let vec6 = (e.into_bytes()).into_boxed_slice();
                let ptr6 = vec6.as_ptr().cast::<u8>();
                let len6 = vec6.len();
                ::core::mem::forget(vec6);
                *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len6;
                *base.add(0).cast::<*mut u8>() = ptr6.cast_mut();
            }
        }
        ptr5
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_trio<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = *arg0.add(0).cast::<*mut u8>();
        let l1 = *arg0.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        _rt::cabi_dealloc(l0, l1, 1);
        let l2 =
            *arg0.add(2 * ::core::mem::size_of::<*const u8>()).cast::<*mut u8>();
        let l3 = *arg0.add(3 * ::core::mem::size_of::<*const u8>()).cast::<usize>();
        _rt::cabi_dealloc(l2, l3, 1);
        let l4 =
            *arg0.add(4 * ::core::mem::size_of::<*const u8>()).cast::<*mut u8>();
        let l5 = *arg0.add(5 * ::core::mem::size_of::<*const u8>()).cast::<usize>();
        _rt::cabi_dealloc(l4, l5, 1);
    }
}
#[doc(hidden)]
pub unsafe fn _export_maps_cabi<G_: Guest>(
    arg0: *mut u8,
    arg1: usize,
    arg2: *mut u8,
    arg3: usize,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result13 = {
            let base4 = arg0;
            let len4 = arg1;
            let mut result4 = ::witcraft_guest::rt::WitMap::wit_map_new(len4);
            for i in 0..len4 {
                let base = base4.add(i * (3 * ::core::mem::size_of::<*const u8>()));
                let (map_key, map_value) = {
                    let l0 = *base.add(0).cast::<*mut u8>();
                    let l1 = *base
                        .add(::core::mem::size_of::<*const u8>())
                        .cast::<usize>();
                    let len2 = l1;
                    let bytes2 = _rt::Vec::from_raw_parts(l0.cast(), len2, len2);
                    let l3 = *base
                        .add(2 * ::core::mem::size_of::<*const u8>())
                        .cast::<i32>();
                    (_rt::string_lift(bytes2), l3 as u32)
                };
                ::witcraft_guest::rt::WitMap::wit_map_push(
                    &mut result4, map_key, map_value,
                );
            }
            _rt::cabi_dealloc(
                base4,
                len4 * (3 * ::core::mem::size_of::<*const u8>()),
                ::core::mem::size_of::<*const u8>(),
            );
            let base12 = arg2;
            let len12 = arg3;
            let mut result12 = ::witcraft_guest::rt::WitMap::wit_map_new(len12);
            for i in 0..len12 {
                let base =
                    base12.add(i * (3 * ::core::mem::size_of::<*const u8>()));
                let (map_key, map_value) = {
                    let l5 = i32::from(*base.add(0).cast::<u8>());
                    let l6 = *base
                        .add(::core::mem::size_of::<*const u8>())
                        .cast::<*mut u8>();
                    let l7 = *base
                        .add(2 * ::core::mem::size_of::<*const u8>())
                        .cast::<usize>();
                    let base11 = l6;
                    let len11 = l7;
                    let mut result11 = _rt::Vec::with_capacity(len11);
                    for i in 0..len11 {
                        let base = base11.add(
                            i * (2 * ::core::mem::size_of::<*const u8>()),
                        );
                        let e11 = {
                            let l8 = *base.add(0).cast::<*mut u8>();
                            let l9 = *base
                                .add(::core::mem::size_of::<*const u8>())
                                .cast::<usize>();
                            let len10 = l9;
                            let bytes10 =
                                _rt::Vec::from_raw_parts(l8.cast(), len10, len10);
                            _rt::string_lift(bytes10)
                        };
                        result11.push(e11);
                    }
                    _rt::cabi_dealloc(
                        base11,
                        len11 * (2 * ::core::mem::size_of::<*const u8>()),
                        ::core::mem::size_of::<*const u8>(),
                    );
                    (l5 as u8, result11)
                };
                ::witcraft_guest::rt::WitMap::wit_map_push(
                    &mut result12, map_key, map_value,
                );
            }
            _rt::cabi_dealloc(
                base12,
                len12 * (3 * ::core::mem::size_of::<*const u8>()),
                ::core::mem::size_of::<*const u8>(),
            );
            G_::maps(result4, result12)
        };
        let ptr14 = (&raw mut _RET_AREA.0).cast::<u8>();
        let (t15_0, t15_1) = result13;
        let map17 = t15_0;
        let len17 = map17.wit_map_len();
        let layout17 = _rt::alloc::Layout::from_size_align(
            len17 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        ).unwrap();
        let (result17, _cleanup17) = ::witcraft_guest::rt::Cleanup::new(layout17);
        if let Some(cleanup) = _cleanup17 {
            cleanup.forget();
        }
        for (i, (map_key, map_value)) in map17.into_iter().enumerate() {
            let base = result17.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            {
                let vec16 = (map_key.into_bytes()).into_boxed_slice();
                let ptr16 = vec16.as_ptr().cast::<u8>();
                let len16 = vec16.len();
                ::core::mem::forget(vec16);
                *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len16;
                *base.add(0).cast::<*mut u8>() = ptr16.cast_mut();
                *base.add(2 * ::core::mem::size_of::<*const u8>()).cast::<i32>() =
                    _rt::as_i32(map_value);
            }
        }
        *ptr14.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len17;
        *ptr14.add(0).cast::<*mut u8>() = result17;
        let map20 = t15_1;
        let len20 = map20.wit_map_len();
        let layout20 = _rt::alloc::Layout::from_size_align(
            len20 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        ).unwrap();
        let (result20, _cleanup20) = ::witcraft_guest::rt::Cleanup::new(layout20);
        if let Some(cleanup) = _cleanup20 {
            cleanup.forget();
        }
        for (i, (map_key, map_value)) in map20.into_iter().enumerate() {
            let base = result20.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            {
                *base.add(0).cast::<u8>() = (_rt::as_i32(map_key)) as u8;
                let vec19 = map_value;
                let len19 = vec19.len();
                let layout19 = _rt::alloc::Layout::from_size_align(
                    vec19.len() * (2 * ::core::mem::size_of::<*const u8>()),
                    ::core::mem::size_of::<*const u8>(),
                ).unwrap();
                let (result19, _cleanup19) =
                    ::witcraft_guest::rt::Cleanup::new(layout19);
                if let Some(cleanup) = _cleanup19 {
                    cleanup.forget();
                }
                for (i, e) in vec19.into_iter().enumerate() {
                    let base = result19.add(
                        i * (2 * ::core::mem::size_of::<*const u8>()),
                    );
                    {
                        let vec18 = (e.into_bytes()).into_boxed_slice();
                        let ptr18 = vec18.as_ptr().cast::<u8>();
                        let len18 = vec18.len();
                        ::core::mem::forget(vec18);
                        *base
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<usize>() = len18;
                        *base.add(0).cast::<*mut u8>() = ptr18.cast_mut();
                    }
                }
                *base.add(2 * ::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len19;
                *base.add(::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
                    result19;
            }
        }
        *ptr14.add(3 * ::core::mem::size_of::<*const u8>()).cast::<usize>() = len20;
        *ptr14.add(2 * ::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
            result20;
        ptr14
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_maps<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = *arg0.add(0).cast::<*mut u8>();
        let l1 = *arg0.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base4 = l0;
        let len4 = l1;
        for i in 0..len4 {
            let base = base4.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            {
                let l2 = *base.add(0).cast::<*mut u8>();
                let l3 =
                    *base.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
                _rt::cabi_dealloc(l2, l3, 1);
            }
        }
        _rt::cabi_dealloc(
            base4,
            len4 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        );
        let l5 =
            *arg0.add(2 * ::core::mem::size_of::<*const u8>()).cast::<*mut u8>();
        let l6 = *arg0.add(3 * ::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base12 = l5;
        let len12 = l6;
        for i in 0..len12 {
            let base = base12.add(i * (3 * ::core::mem::size_of::<*const u8>()));
            {
                let l7 = *base
                    .add(::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>();
                let l8 = *base
                    .add(2 * ::core::mem::size_of::<*const u8>())
                    .cast::<usize>();
                let base11 = l7;
                let len11 = l8;
                for i in 0..len11 {
                    let base =
                        base11.add(i * (2 * ::core::mem::size_of::<*const u8>()));
                    {
                        let l9 = *base.add(0).cast::<*mut u8>();
                        let l10 = *base
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        _rt::cabi_dealloc(l9, l10, 1);
                    }
                }
                _rt::cabi_dealloc(
                    base11,
                    len11 * (2 * ::core::mem::size_of::<*const u8>()),
                    ::core::mem::size_of::<*const u8>(),
                );
            }
        }
        _rt::cabi_dealloc(
            base12,
            len12 * (3 * ::core::mem::size_of::<*const u8>()),
            ::core::mem::size_of::<*const u8>(),
        );
    }
}
#[doc(hidden)]
pub unsafe fn _export_options_cabi<G_: Guest>(
    arg0: i32,
    arg1: *mut u8,
    arg2: usize,
    arg3: i32,
    arg4: i32,
    arg5: i32,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result1 = {
            G_::options(
                match arg0 {
                    0 => None,
                    1 => {
                        let e = {
                            let len0 = arg2;
                            let bytes0 =
                                _rt::Vec::from_raw_parts(arg1.cast(), len0, len0);
                            _rt::string_lift(bytes0)
                        };
                        Some(e)
                    }
                    _ => _rt::invalid_enum_discriminant(),
                },
                match arg3 {
                    0 => None,
                    1 => {
                        let e = match arg4 {
                            0 => None,
                            1 => {
                                let e = arg5 as u32;
                                Some(e)
                            }
                            _ => _rt::invalid_enum_discriminant(),
                        };
                        Some(e)
                    }
                    _ => _rt::invalid_enum_discriminant(),
                },
            )
        };
        let ptr2 = (&raw mut _RET_AREA.0).cast::<u8>();
        let (t3_0, t3_1) = result1;
        match t3_0 {
            Some(e) => {
                *ptr2.add(0).cast::<u8>() = (1i32) as u8;
                let vec4 = (e.into_bytes()).into_boxed_slice();
                let ptr4 = vec4.as_ptr().cast::<u8>();
                let len4 = vec4.len();
                ::core::mem::forget(vec4);
                *ptr2.add(2 * ::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len4;
                *ptr2.add(::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
                    ptr4.cast_mut();
            }
            None => {
                *ptr2.add(0).cast::<u8>() = (0i32) as u8;
            }
        };
        match t3_1 {
            Some(e) => {
                *ptr2.add(3 * ::core::mem::size_of::<*const u8>()).cast::<u8>() =
                    (1i32) as u8;
                match e {
                    Some(e) => {
                        *ptr2
                            .add(4 + 3 * ::core::mem::size_of::<*const u8>())
                            .cast::<u8>() = (1i32) as u8;
                        *ptr2
                            .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                            .cast::<i32>() = _rt::as_i32(e);
                    }
                    None => {
                        *ptr2
                            .add(4 + 3 * ::core::mem::size_of::<*const u8>())
                            .cast::<u8>() = (0i32) as u8;
                    }
                };
            }
            None => {
                *ptr2.add(3 * ::core::mem::size_of::<*const u8>()).cast::<u8>() =
                    (0i32) as u8;
            }
        };
        ptr2
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_options<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = i32::from(*arg0.add(0).cast::<u8>());
        match l0 {
            0 => (),
            _ => {
                let l1 = *arg0
                    .add(::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>();
                let l2 = *arg0
                    .add(2 * ::core::mem::size_of::<*const u8>())
                    .cast::<usize>();
                _rt::cabi_dealloc(l1, l2, 1);
            }
        }
    }
}
#[doc(hidden)]
pub unsafe fn _export_results_cabi<G_: Guest>(
    arg0: i32,
    arg1: i32,
    arg2: i32,
    arg3: i32,
    arg4: *mut u8,
    arg5: usize,
    arg6: i32,
    arg7: i32,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result1 = {
            G_::results(
                match arg0 {
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
                match arg1 {
                    0 => {
                        let e = arg2 as u32;
                        Ok(e)
                    }
                    1 => {
                        let e = ();
                        Err(e)
                    }
                    _ => _rt::invalid_enum_discriminant(),
                },
                match arg3 {
                    0 => {
                        let e = ();
                        Ok(e)
                    }
                    1 => {
                        let e = {
                            let len0 = arg5;
                            let bytes0 =
                                _rt::Vec::from_raw_parts(arg4.cast(), len0, len0);
                            _rt::string_lift(bytes0)
                        };
                        Err(e)
                    }
                    _ => _rt::invalid_enum_discriminant(),
                },
                match arg6 {
                    0 => {
                        let e = arg7 as u8;
                        Ok(e)
                    }
                    1 => {
                        let e = super::super::super::super::local::kitchen_sink::types::Level::_lift(
                            arg7 as u8,
                        );
                        Err(e)
                    }
                    _ => _rt::invalid_enum_discriminant(),
                },
            )
        };
        let ptr2 = (&raw mut _RET_AREA.0).cast::<u8>();
        let (t3_0, t3_1, t3_2, t3_3) = result1;
        match t3_0 {
            Ok(_) => {
                *ptr2.add(0).cast::<u8>() = (0i32) as u8;
            }
            Err(_) => {
                *ptr2.add(0).cast::<u8>() = (1i32) as u8;
            }
        };
        match t3_1 {
            Ok(e) => {
                *ptr2.add(4).cast::<u8>() = (0i32) as u8;
                *ptr2.add(8).cast::<i32>() = _rt::as_i32(e);
            }
            Err(_) => {
                *ptr2.add(4).cast::<u8>() = (1i32) as u8;
            }
        };
        match t3_2 {
            Ok(_) => {
                *ptr2
                    .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                    .cast::<u8>() = (0i32) as u8;
            }
            Err(e) => {
                *ptr2
                    .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                    .cast::<u8>() = (1i32) as u8;
                let vec4 = (e.into_bytes()).into_boxed_slice();
                let ptr4 = vec4.as_ptr().cast::<u8>();
                let len4 = vec4.len();
                ::core::mem::forget(vec4);
                *ptr2
                    .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                    .cast::<usize>() = len4;
                *ptr2
                    .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>() = ptr4.cast_mut();
            }
        };
        match t3_3 {
            Ok(e) => {
                *ptr2
                    .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                    .cast::<u8>() = (0i32) as u8;
                *ptr2
                    .add(9 + 4 * ::core::mem::size_of::<*const u8>())
                    .cast::<u8>() = (_rt::as_i32(e)) as u8;
            }
            Err(e) => {
                *ptr2
                    .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                    .cast::<u8>() = (1i32) as u8;
                *ptr2
                    .add(9 + 4 * ::core::mem::size_of::<*const u8>())
                    .cast::<u8>() = (e.clone() as i32) as u8;
            }
        };
        ptr2
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_results<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = i32::from(
            *arg0.add(8 + 1 * ::core::mem::size_of::<*const u8>()).cast::<u8>(),
        );
        match l0 {
            0 => (),
            _ => {
                let l1 = *arg0
                    .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>();
                let l2 = *arg0
                    .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                    .cast::<usize>();
                _rt::cabi_dealloc(l1, l2, 1);
            }
        }
    }
}
#[doc(hidden)]
pub unsafe fn _export_attempt_cabi<G_: Guest>(
    arg0: i32,
    arg1: *mut u8,
    arg2: usize,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result1 = {
            G_::attempt(match arg0 {
                0 => {
                    let e = {
                        let len0 = arg2;
                        let bytes0 =
                            _rt::Vec::from_raw_parts(arg1.cast(), len0, len0);
                        _rt::string_lift(bytes0)
                    };
                    Ok(e)
                }
                1 => {
                    let e = super::super::super::super::local::kitchen_sink::types::Level::_lift(
                        arg1 as i32 as u8,
                    );
                    Err(e)
                }
                _ => _rt::invalid_enum_discriminant(),
            })
        };
        let ptr2 = (&raw mut _RET_AREA.0).cast::<u8>();
        match result1 {
            Ok(e) => {
                *ptr2.add(0).cast::<u8>() = (0i32) as u8;
                let vec3 = (e.into_bytes()).into_boxed_slice();
                let ptr3 = vec3.as_ptr().cast::<u8>();
                let len3 = vec3.len();
                ::core::mem::forget(vec3);
                *ptr2.add(2 * ::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len3;
                *ptr2.add(::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
                    ptr3.cast_mut();
            }
            Err(e) => {
                *ptr2.add(0).cast::<u8>() = (1i32) as u8;
                *ptr2.add(::core::mem::size_of::<*const u8>()).cast::<u8>() =
                    (e.clone() as i32) as u8;
            }
        };
        ptr2
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_attempt<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = i32::from(*arg0.add(0).cast::<u8>());
        match l0 {
            0 => {
                let l1 = *arg0
                    .add(::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>();
                let l2 = *arg0
                    .add(2 * ::core::mem::size_of::<*const u8>())
                    .cast::<usize>();
                _rt::cabi_dealloc(l1, l2, 1);
            }
            _ => (),
        }
    }
}
#[doc(hidden)]
pub unsafe fn _export_shapes_cabi<G_: Guest>(
    arg0: *mut u8,
    arg1: usize,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result25 = {
            let base24 = arg0;
            let len24 = arg1;
            let mut result24 = _rt::Vec::with_capacity(len24);
            for i in 0..len24 {
                let base =
                    base24.add(i * (16 + 4 * ::core::mem::size_of::<*const u8>()));
                let e24 = {
                    let l0 = i32::from(*base.add(0).cast::<u8>());
                    use super::super::super::super::local::kitchen_sink::types::Shape as V23;
                    let v23 = match l0 {
                        0 => { V23::Nothing }
                        1 => {
                            let e23 = {
                                let l1 = *base.add(8).cast::<f32>();
                                l1
                            };
                            V23::Circle(e23)
                        }
                        2 => {
                            let e23 = {
                                let l2 = *base.add(8).cast::<i64>();
                                l2 as u64
                            };
                            V23::Area(e23)
                        }
                        3 => {
                            let e23 = {
                                let l3 = *base.add(8).cast::<i32>();
                                let l4 = *base.add(12).cast::<i32>();
                                (l3, l4)
                            };
                            V23::Corner(e23)
                        }
                        4 => {
                            let e23 = {
                                let l5 = *base.add(8).cast::<*mut u8>();
                                let l6 = *base
                                    .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>();
                                let len7 = l6;
                                let bytes7 =
                                    _rt::Vec::from_raw_parts(l5.cast(), len7, len7);
                                let l8 = *base
                                    .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                    .cast::<*mut u8>();
                                let l9 = *base
                                    .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>();
                                let base13 = l8;
                                let len13 = l9;
                                let mut result13 = _rt::Vec::with_capacity(len13);
                                for i in 0..len13 {
                                    let base = base13.add(
                                        i * (2 * ::core::mem::size_of::<*const u8>()),
                                    );
                                    let e13 = {
                                        let l10 = *base.add(0).cast::<*mut u8>();
                                        let l11 = *base
                                            .add(::core::mem::size_of::<*const u8>())
                                            .cast::<usize>();
                                        let len12 = l11;
                                        let bytes12 =
                                            _rt::Vec::from_raw_parts(l10.cast(), len12, len12);
                                        _rt::string_lift(bytes12)
                                    };
                                    result13.push(e13);
                                }
                                _rt::cabi_dealloc(
                                    base13,
                                    len13 * (2 * ::core::mem::size_of::<*const u8>()),
                                    ::core::mem::size_of::<*const u8>(),
                                );
                                let l14 = i32::from(
                                    *base
                                        .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                                        .cast::<u8>(),
                                );
                                super::super::super::super::local::kitchen_sink::types::Person {
                                    name: _rt::string_lift(bytes7),
                                    also: result13,
                                    age: match l14 {
                                        0 => None,
                                        1 => {
                                            let e = {
                                                let l15 = i32::from(
                                                    *base
                                                        .add(9 + 4 * ::core::mem::size_of::<*const u8>())
                                                        .cast::<u8>(),
                                                );
                                                l15 as u8
                                            };
                                            Some(e)
                                        }
                                        _ => _rt::invalid_enum_discriminant(),
                                    },
                                }
                            };
                            V23::Named(e23)
                        }
                        n => {
                            debug_assert_eq!(n, 5, "invalid enum discriminant");
                            let e23 = {
                                let l16 = i32::from(*base.add(8).cast::<u8>());
                                match l16 {
                                    0 => None,
                                    1 => {
                                        let e = {
                                            let l17 = i32::from(
                                                *base
                                                    .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<u8>(),
                                            );
                                            match l17 {
                                                0 => {
                                                    let e = {
                                                        let l18 = i32::from(
                                                            *base
                                                                .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                                                .cast::<u8>(),
                                                        );
                                                        match l18 {
                                                            0 => None,
                                                            1 => {
                                                                let e = {
                                                                    let l19 = *base
                                                                        .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                                                                        .cast::<*mut u8>();
                                                                    let l20 = *base
                                                                        .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                                                                        .cast::<usize>();
                                                                    let len21 = l20;
                                                                    let bytes21 =
                                                                        _rt::Vec::from_raw_parts(l19.cast(), len21, len21);
                                                                    _rt::string_lift(bytes21)
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
                                                        let l22 = i32::from(
                                                            *base
                                                                .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                                                .cast::<u8>(),
                                                        );
                                                        l22 as u8
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
                            V23::Maybe(e23)
                        }
                    };
                    v23
                };
                result24.push(e24);
            }
            _rt::cabi_dealloc(
                base24,
                len24 * (16 + 4 * ::core::mem::size_of::<*const u8>()),
                8,
            );
            G_::shapes(result24)
        };
        let ptr26 = (&raw mut _RET_AREA.0).cast::<u8>();
        let vec34 = result25;
        let len34 = vec34.len();
        let layout34 = _rt::alloc::Layout::from_size_align(
            vec34.len() * (16 + 4 * ::core::mem::size_of::<*const u8>()),
            8,
        ).unwrap();
        let (result34, _cleanup34) = ::witcraft_guest::rt::Cleanup::new(layout34);
        if let Some(cleanup) = _cleanup34 {
            cleanup.forget();
        }
        for (i, e) in vec34.into_iter().enumerate() {
            let base =
                result34.add(i * (16 + 4 * ::core::mem::size_of::<*const u8>()));
            {
                use super::super::super::super::local::kitchen_sink::types::Shape as V33;
                match e {
                    V33::Nothing => {
                        *base.add(0).cast::<u8>() = (0i32) as u8;
                    }
                    V33::Circle(e) => {
                        *base.add(0).cast::<u8>() = (1i32) as u8;
                        *base.add(8).cast::<f32>() = _rt::as_f32(e);
                    }
                    V33::Area(e) => {
                        *base.add(0).cast::<u8>() = (2i32) as u8;
                        *base.add(8).cast::<i64>() = _rt::as_i64(e);
                    }
                    V33::Corner(e) => {
                        *base.add(0).cast::<u8>() = (3i32) as u8;
                        let (t27_0, t27_1) = e;
                        *base.add(8).cast::<i32>() = _rt::as_i32(t27_0);
                        *base.add(12).cast::<i32>() = _rt::as_i32(t27_1);
                    }
                    V33::Named(e) => {
                        *base.add(0).cast::<u8>() = (4i32) as u8;
                        let super::super::super::super::local::kitchen_sink::types::Person {
                            name: name28,
                            also: also28,
                            age: age28,
                        } = e;
                        let vec29 = (name28.into_bytes()).into_boxed_slice();
                        let ptr29 = vec29.as_ptr().cast::<u8>();
                        let len29 = vec29.len();
                        ::core::mem::forget(vec29);
                        *base
                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>() = len29;
                        *base.add(8).cast::<*mut u8>() = ptr29.cast_mut();
                        let vec31 = also28;
                        let len31 = vec31.len();
                        let layout31 = _rt::alloc::Layout::from_size_align(
                            vec31.len() * (2 * ::core::mem::size_of::<*const u8>()),
                            ::core::mem::size_of::<*const u8>(),
                        ).unwrap();
                        let (result31, _cleanup31) =
                            ::witcraft_guest::rt::Cleanup::new(layout31);
                        if let Some(cleanup) = _cleanup31 {
                            cleanup.forget();
                        }
                        for (i, e) in vec31.into_iter().enumerate() {
                            let base = result31.add(
                                i * (2 * ::core::mem::size_of::<*const u8>()),
                            );
                            {
                                let vec30 = (e.into_bytes()).into_boxed_slice();
                                let ptr30 = vec30.as_ptr().cast::<u8>();
                                let len30 = vec30.len();
                                ::core::mem::forget(vec30);
                                *base
                                    .add(::core::mem::size_of::<*const u8>())
                                    .cast::<usize>() = len30;
                                *base.add(0).cast::<*mut u8>() = ptr30.cast_mut();
                            }
                        }
                        *base
                            .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>() = len31;
                        *base
                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>() = result31;
                        match age28 {
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
                    V33::Maybe(e) => {
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
                                                let vec32 = (e.into_bytes()).into_boxed_slice();
                                                let ptr32 = vec32.as_ptr().cast::<u8>();
                                                let len32 = vec32.len();
                                                ::core::mem::forget(vec32);
                                                *base
                                                    .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<usize>() = len32;
                                                *base
                                                    .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<*mut u8>() = ptr32.cast_mut();
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
        *ptr26.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len34;
        *ptr26.add(0).cast::<*mut u8>() = result34;
        ptr26
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_shapes<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = *arg0.add(0).cast::<*mut u8>();
        let l1 = *arg0.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base15 = l0;
        let len15 = l1;
        for i in 0..len15 {
            let base =
                base15.add(i * (16 + 4 * ::core::mem::size_of::<*const u8>()));
            {
                let l2 = i32::from(*base.add(0).cast::<u8>());
                match l2 {
                    0 => (),
                    1 => (),
                    2 => (),
                    3 => (),
                    4 => {
                        let l3 = *base.add(8).cast::<*mut u8>();
                        let l4 = *base
                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        _rt::cabi_dealloc(l3, l4, 1);
                        let l5 = *base
                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>();
                        let l6 = *base
                            .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        let base9 = l5;
                        let len9 = l6;
                        for i in 0..len9 {
                            let base = base9.add(
                                i * (2 * ::core::mem::size_of::<*const u8>()),
                            );
                            {
                                let l7 = *base.add(0).cast::<*mut u8>();
                                let l8 = *base
                                    .add(::core::mem::size_of::<*const u8>())
                                    .cast::<usize>();
                                _rt::cabi_dealloc(l7, l8, 1);
                            }
                        }
                        _rt::cabi_dealloc(
                            base9,
                            len9 * (2 * ::core::mem::size_of::<*const u8>()),
                            ::core::mem::size_of::<*const u8>(),
                        );
                    }
                    _ => {
                        let l10 = i32::from(*base.add(8).cast::<u8>());
                        match l10 {
                            0 => (),
                            _ => {
                                let l11 = i32::from(
                                    *base
                                        .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                        .cast::<u8>(),
                                );
                                match l11 {
                                    0 => {
                                        let l12 = i32::from(
                                            *base
                                                .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                                .cast::<u8>(),
                                        );
                                        match l12 {
                                            0 => (),
                                            _ => {
                                                let l13 = *base
                                                    .add(8 + 3 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<*mut u8>();
                                                let l14 = *base
                                                    .add(8 + 4 * ::core::mem::size_of::<*const u8>())
                                                    .cast::<usize>();
                                                _rt::cabi_dealloc(l13, l14, 1);
                                            }
                                        }
                                    }
                                    _ => (),
                                }
                            }
                        }
                    }
                }
            }
        }
        _rt::cabi_dealloc(
            base15,
            len15 * (16 + 4 * ::core::mem::size_of::<*const u8>()),
            8,
        );
    }
}
#[doc(hidden)]
pub unsafe fn _export_heights_cabi<G_: Guest>(
    arg0: *mut u8,
    arg1: usize,
    arg2: i32,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result2 = {
            let base1 = arg0;
            let len1 = arg1;
            let mut result1 = _rt::Vec::with_capacity(len1);
            for i in 0..len1 {
                let base = base1.add(i * 1);
                let e1 = {
                    let l0 = i32::from(*base.add(0).cast::<u8>());
                    super::super::super::super::local::kitchen_sink::types::Level::_lift(
                        l0 as u8,
                    )
                };
                result1.push(e1);
            }
            _rt::cabi_dealloc(base1, len1 * 1, 1);
            G_::heights(
                result1,
                super::super::super::super::local::kitchen_sink::types::Level::_lift(
                    arg2 as u8,
                ),
            )
        };
        let ptr3 = (&raw mut _RET_AREA.0).cast::<u8>();
        let (t4_0, t4_1) = result2;
        let vec5 = t4_0;
        let len5 = vec5.len();
        let layout5 =
            _rt::alloc::Layout::from_size_align(vec5.len() * 1, 1).unwrap();
        let (result5, _cleanup5) = ::witcraft_guest::rt::Cleanup::new(layout5);
        if let Some(cleanup) = _cleanup5 {
            cleanup.forget();
        }
        for (i, e) in vec5.into_iter().enumerate() {
            let base = result5.add(i * 1);
            {
                *base.add(0).cast::<u8>() = (e.clone() as i32) as u8;
            }
        }
        *ptr3.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len5;
        *ptr3.add(0).cast::<*mut u8>() = result5;
        *ptr3.add(2 * ::core::mem::size_of::<*const u8>()).cast::<u8>() =
            (t4_1.clone() as i32) as u8;
        ptr3
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_heights<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = *arg0.add(0).cast::<*mut u8>();
        let l1 = *arg0.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base2 = l0;
        let len2 = l1;
        _rt::cabi_dealloc(base2, len2 * 1, 1);
    }
}
#[doc(hidden)]
pub unsafe fn _export_switches_cabi<G_: Guest>(
    arg0: i32,
    arg1: i32,
    arg2: i32,
    arg3: i32,
    arg4: i32,
    arg5: i32,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::switches(
                super::super::super::super::local::kitchen_sink::types::One::empty()
                    | super::super::super::super::local::kitchen_sink::types::One::from_bits_retain(
                        ((arg0 as u8) << 0) as _,
                    ),
                super::super::super::super::local::kitchen_sink::types::Eight::empty()
                    | super::super::super::super::local::kitchen_sink::types::Eight::from_bits_retain(
                        ((arg1 as u8) << 0) as _,
                    ),
                super::super::super::super::local::kitchen_sink::types::Nine::empty()
                    | super::super::super::super::local::kitchen_sink::types::Nine::from_bits_retain(
                        ((arg2 as u16) << 0) as _,
                    ),
                super::super::super::super::local::kitchen_sink::types::Sixteen::empty()
                    | super::super::super::super::local::kitchen_sink::types::Sixteen::from_bits_retain(
                        ((arg3 as u16) << 0) as _,
                    ),
                super::super::super::super::local::kitchen_sink::types::Seventeen::empty()
                    | super::super::super::super::local::kitchen_sink::types::Seventeen::from_bits_retain(
                        ((arg4 as u32) << 0) as _,
                    ),
                super::super::super::super::local::kitchen_sink::types::ThirtyTwo::empty()
                    | super::super::super::super::local::kitchen_sink::types::ThirtyTwo::from_bits_retain(
                        ((arg5 as u32) << 0) as _,
                    ),
            )
        };
        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
        let (t2_0, t2_1, t2_2, t2_3, t2_4, t2_5) = result0;
        let flags3 = t2_0;
        *ptr1.add(0).cast::<u8>() = ((flags3.bits() >> 0) as i32) as u8;
        let flags4 = t2_1;
        *ptr1.add(1).cast::<u8>() = ((flags4.bits() >> 0) as i32) as u8;
        let flags5 = t2_2;
        *ptr1.add(2).cast::<u16>() = ((flags5.bits() >> 0) as i32) as u16;
        let flags6 = t2_3;
        *ptr1.add(4).cast::<u16>() = ((flags6.bits() >> 0) as i32) as u16;
        let flags7 = t2_4;
        *ptr1.add(8).cast::<i32>() = (flags7.bits() >> 0) as i32;
        let flags8 = t2_5;
        *ptr1.add(12).cast::<i32>() = (flags8.bits() >> 0) as i32;
        ptr1
    }
}
#[doc(hidden)]
pub unsafe fn _export_wide_cabi<G_: Guest>(arg0: *mut u8) -> i64 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result19 = {
            let l0 = i32::from(*arg0.add(0).cast::<u8>());
            let l1 = i32::from(*arg0.add(2).cast::<i16>());
            let l2 = *arg0.add(4).cast::<i32>();
            let l3 = *arg0.add(8).cast::<i64>();
            let l4 = *arg0.add(16).cast::<f32>();
            let l5 = *arg0.add(24).cast::<f64>();
            let l6 = *arg0.add(32).cast::<i32>();
            let l7 = i32::from(*arg0.add(36).cast::<u8>());
            let l8 = *arg0.add(40).cast::<*mut u8>();
            let l9 = *arg0
                .add(40 + 1 * ::core::mem::size_of::<*const u8>())
                .cast::<usize>();
            let len10 = l9;
            let bytes10 = _rt::Vec::from_raw_parts(l8.cast(), len10, len10);
            let l11 = *arg0
                .add(40 + 2 * ::core::mem::size_of::<*const u8>())
                .cast::<*mut u8>();
            let l12 = *arg0
                .add(40 + 3 * ::core::mem::size_of::<*const u8>())
                .cast::<usize>();
            let len13 = l12;
            let l14 = i32::from(
                *arg0
                    .add(40 + 4 * ::core::mem::size_of::<*const u8>())
                    .cast::<u8>(),
            );
            let l16 = i32::from(
                *arg0
                    .add(42 + 4 * ::core::mem::size_of::<*const u8>())
                    .cast::<u8>(),
            );
            let l17 = i32::from(
                *arg0
                    .add(44 + 4 * ::core::mem::size_of::<*const u8>())
                    .cast::<u16>(),
            );
            let l18 = *arg0
                .add(48 + 4 * ::core::mem::size_of::<*const u8>())
                .cast::<i64>();
            G_::wide(
                l0 as u8,
                l1 as i16,
                l2 as u32,
                l3,
                l4,
                l5,
                _rt::char_lift(l6 as u32),
                _rt::bool_lift(l7 as u8),
                _rt::string_lift(bytes10),
                <_ as From<_rt::Vec<_>>>::from(
                    _rt::Vec::from_raw_parts(l11.cast(), len13, len13),
                ),
                match l14 {
                    0 => None,
                    1 => {
                        let e = {
                            let l15 = i32::from(
                                *arg0
                                    .add(41 + 4 * ::core::mem::size_of::<*const u8>())
                                    .cast::<u8>(),
                            );
                            l15 as u8
                        };
                        Some(e)
                    }
                    _ => _rt::invalid_enum_discriminant(),
                },
                super::super::super::super::local::kitchen_sink::types::Level::_lift(
                    l16 as u8,
                ),
                super::super::super::super::local::kitchen_sink::types::Nine::empty()
                    | super::super::super::super::local::kitchen_sink::types::Nine::from_bits_retain(
                        ((l17 as u16) << 0) as _,
                    ),
                l18 as u64,
            )
        };
        _rt::cabi_dealloc(arg0, 56 + 4 * ::core::mem::size_of::<*const u8>(), 8);
        _rt::as_i64(result19)
    }
}
#[doc(hidden)]
pub unsafe fn _export_nothing_cabi<G_: Guest>() {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        { G_::nothing() };
    }
}
pub trait Guest {
    /// Scalars, in a record and by themselves.
    fn numbers(all: Scalars, x: f32, y: f64, c: char) -> (Scalars, f32, f64, char);
    /// A string.
    fn text(s: _rt::String) -> _rt::String;
    /// A list that is copied as it lies in memory.
    fn bytes(data: _rt::Vec<u8>) -> _rt::Vec<u8>;
    /// Lists of what owns memory itself.
    fn people(all: _rt::Vec<Person>) -> _rt::Vec<Person>;
    /// Lists whose length is part of their type.
    fn fixed(point: [f32; 3], grid: [[u8; 2]; 2]) -> ([f32; 3], [[u8; 2]; 2]);
    /// Strings in a list whose length is part of its type.
    fn trio(all: [_rt::String; 3]) -> [_rt::String; 3];
    /// Maps, with keys that are numbers and keys that are strings.
    fn maps(
        ages: ::witcraft_guest::rt::Map<_rt::String, u32>,
        names: ::witcraft_guest::rt::Map<u8, _rt::Vec<_rt::String>>,
    ) -> (
        ::witcraft_guest::rt::Map<_rt::String, u32>,
        ::witcraft_guest::rt::Map<u8, _rt::Vec<_rt::String>>,
    );
    /// Options in options.
    fn options(
        a: Option<_rt::String>,
        b: Option<Option<u32>>,
    ) -> (Option<_rt::String>, Option<Option<u32>>);
    /// A result of all four shapes.
    fn results(
        a: Result<(), ()>,
        b: Result<u32, ()>,
        c: Result<(), _rt::String>,
        d: Result<u8, Level>,
    ) -> (
        Result<(), ()>,
        Result<u32, ()>,
        Result<(), _rt::String>,
        Result<u8, Level>,
    );
    /// A result as a result: what is `Err` in Rust comes back as an error.
    fn attempt(outcome: Result<_rt::String, Level>) -> Result<_rt::String, Level>;
    /// Variants in a list.
    fn shapes(all: _rt::Vec<Shape>) -> _rt::Vec<Shape>;
    /// An enum, under another name than it was declared with.
    fn heights(all: _rt::Vec<Height>, top: Height) -> (_rt::Vec<Height>, Height);
    /// Flags of every width.
    fn switches(
        a: One,
        b: Eight,
        c: Nine,
        d: Sixteen,
        e: Seventeen,
        f: ThirtyTwo,
    ) -> (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo);
    /// More parameters than go through registers: 17, where 16 would.
    fn wide(
        a: u8,
        b: i16,
        c: u32,
        d: i64,
        e: f32,
        f: f64,
        g: char,
        h: bool,
        i: _rt::String,
        j: _rt::Vec<u16>,
        k: Option<u8>,
        l: Level,
        m: Nine,
        n: u64,
    ) -> u64;
    /// Neither takes nor returns anything.
    fn nothing() -> ();
}
#[doc(hidden)]
macro_rules! __export_local_kitchen_sink_values_1_2_0_cabi {
    ($ty:ident with_types_in $($path_to_types:tt)*) => {
        #[cfg(not(target_family = "wasm"))]
        const _: () = {
            const fn exported<T: $($path_to_types)*::Guest>() {}
            exported::<$ty>();
        };
        #[allow(dead_code, unsafe_code, clippy::all, clippy::pedantic, clippy::restriction)]
        #[cfg(target_family = "wasm")]
        const _: () = {
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#numbers")]
            unsafe extern "C" fn export_numbers(
                arg0: i32, arg1: i32, arg2: i32, arg3: i32, arg4: i32, arg5: i32,
                arg6: i32, arg7: i64, arg8: i64, arg9: f32, arg10: f64, arg11: i32,
                arg12: f32, arg13: f64, arg14: i32,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_numbers_cabi::<$ty>(
                        arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9,
                        arg10, arg11, arg12, arg13, arg14,
                    )
                }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#text")]
            unsafe extern "C" fn export_text(
                arg0: *mut u8, arg1: usize,
            ) -> *mut u8 {
                unsafe { $($path_to_types)*::_export_text_cabi::<$ty>(arg0, arg1) }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#text")]
            unsafe extern "C" fn _post_return_text(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_text::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#bytes")]
            unsafe extern "C" fn export_bytes(
                arg0: *mut u8, arg1: usize,
            ) -> *mut u8 {
                unsafe { $($path_to_types)*::_export_bytes_cabi::<$ty>(arg0, arg1) }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#bytes")]
            unsafe extern "C" fn _post_return_bytes(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_bytes::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#people")]
            unsafe extern "C" fn export_people(
                arg0: *mut u8, arg1: usize,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_people_cabi::<$ty>(arg0, arg1)
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#people")]
            unsafe extern "C" fn _post_return_people(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_people::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#fixed")]
            unsafe extern "C" fn export_fixed(
                arg0: f32, arg1: f32, arg2: f32, arg3: i32, arg4: i32, arg5: i32,
                arg6: i32,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_fixed_cabi::<$ty>(
                        arg0, arg1, arg2, arg3, arg4, arg5, arg6,
                    )
                }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#trio")]
            unsafe extern "C" fn export_trio(
                arg0: *mut u8, arg1: usize, arg2: *mut u8, arg3: usize,
                arg4: *mut u8, arg5: usize,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_trio_cabi::<$ty>(
                        arg0, arg1, arg2, arg3, arg4, arg5,
                    )
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#trio")]
            unsafe extern "C" fn _post_return_trio(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_trio::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#maps")]
            unsafe extern "C" fn export_maps(
                arg0: *mut u8, arg1: usize, arg2: *mut u8, arg3: usize,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_maps_cabi::<$ty>(
                        arg0, arg1, arg2, arg3,
                    )
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#maps")]
            unsafe extern "C" fn _post_return_maps(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_maps::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#options")]
            unsafe extern "C" fn export_options(
                arg0: i32, arg1: *mut u8, arg2: usize, arg3: i32, arg4: i32,
                arg5: i32,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_options_cabi::<$ty>(
                        arg0, arg1, arg2, arg3, arg4, arg5,
                    )
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#options")]
            unsafe extern "C" fn _post_return_options(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_options::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#results")]
            unsafe extern "C" fn export_results(
                arg0: i32, arg1: i32, arg2: i32, arg3: i32, arg4: *mut u8,
                arg5: usize, arg6: i32, arg7: i32,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_results_cabi::<$ty>(
                        arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7,
                    )
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#results")]
            unsafe extern "C" fn _post_return_results(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_results::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#attempt")]
            unsafe extern "C" fn export_attempt(
                arg0: i32, arg1: *mut u8, arg2: usize,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_attempt_cabi::<$ty>(
                        arg0, arg1, arg2,
                    )
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#attempt")]
            unsafe extern "C" fn _post_return_attempt(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_attempt::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#shapes")]
            unsafe extern "C" fn export_shapes(
                arg0: *mut u8, arg1: usize,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_shapes_cabi::<$ty>(arg0, arg1)
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#shapes")]
            unsafe extern "C" fn _post_return_shapes(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_shapes::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#heights")]
            unsafe extern "C" fn export_heights(
                arg0: *mut u8, arg1: usize, arg2: i32,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_heights_cabi::<$ty>(
                        arg0, arg1, arg2,
                    )
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/values@1.2.0#heights")]
            unsafe extern "C" fn _post_return_heights(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_heights::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#switches")]
            unsafe extern "C" fn export_switches(
                arg0: i32, arg1: i32, arg2: i32, arg3: i32, arg4: i32, arg5: i32,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_switches_cabi::<$ty>(
                        arg0, arg1, arg2, arg3, arg4, arg5,
                    )
                }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#wide")]
            unsafe extern "C" fn export_wide(arg0: *mut u8) -> i64 {
                unsafe { $($path_to_types)*::_export_wide_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/values@1.2.0#nothing")]
            unsafe extern "C" fn export_nothing() {
                unsafe { $($path_to_types)*::_export_nothing_cabi::<$ty>() }
            }
        };
    };
}
#[doc(hidden)]
pub(crate) use __export_local_kitchen_sink_values_1_2_0_cabi;
#[repr(align(8))]
struct _RetArea([::core::mem::MaybeUninit<u8>; 80]);
static mut _RET_AREA: _RetArea = _RetArea(
    [::core::mem::MaybeUninit::uninit(); 80],
);
