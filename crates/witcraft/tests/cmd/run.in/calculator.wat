;; A component that exports functions, and imports one that only its own host has.
(component
  (import "demo:calculator/log@1.0.0" (instance $log (export "note" (func (param "number" u32)))))
  (core func $note (canon lower (func $log "note")))
  (core module $code
    (import "" "note" (func $note (param i32)))
    (func (export "double") (param i32) (result i32)
      (i32.mul (local.get 0) (i32.const 2)))
    (func (export "half") (param i32) (result i32)
      (i32.and (local.get 0) (i32.const 1)))
    (func $noted (export "noted") (param i32) (result i32)
      (call $note (local.get 0))
      (local.get 0)))
  (core instance $i (instantiate $code (with "" (instance (export "note" (func $note))))))
  (func $double (param "number" u32) (result u32) (canon lift (core func $i "double")))
  (func $half (param "number" u32) (result (result)) (canon lift (core func $i "half")))
  (func $noted (param "number" u32) (result u32) (canon lift (core func $i "noted")))
  (instance $arithmetic
    (export "double" (func $double))
    (export "is-even" (func $half))
    (export "noted" (func $noted)))
  (export "demo:calculator/arithmetic@1.0.0" (instance $arithmetic)))
