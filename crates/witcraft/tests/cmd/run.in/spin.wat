;; It never ends by itself.
(module $spin
  (func $turn (loop $again (br $again)))
  (func (export "_start") (call $turn)))
