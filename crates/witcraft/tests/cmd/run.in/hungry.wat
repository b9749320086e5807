;; Takes memory until it gets no more, and gives up.
(module $hungry
  (memory 1)
  (func $take
    (loop $more (br_if $more (i32.ne (memory.grow (i32.const 16)) (i32.const -1))))
    unreachable)
  (func (export "_start") (call $take)))
