;; Sums of weights of the features of one token. See weights.ts for the memory's layout and docs/decisions/0028 for the reasons.
(module
  (import "table" "memory" (memory 1 65536 shared))
  ;; Where the slots begin and where they would end; bytes of a slot; slots, a multiple of 65,536.
  (import "table" "slots" (global $slots i32))
  (import "table" "size" (global $size i32))
  (import "table" "capacity" (global $capacity i64))
  ;; This thread's room: hashes in, then for each feature its slot and its scale, then sums out.
  (import "table" "features" (global $features i32))
  (import "table" "places" (global $places i32))
  (import "table" "sums" (global $sums i32))

  (func (export "sum") (param $count i32)
    (local $in i32) (local $end i32) (local $from i32) (local $out i32) (local $slot i32) (local $head i32) (local $tag i32) (local $left i32) (local $scale_at i32)
    (local $block i32) (local $weights v128) (local $scale v128) (local $low v128) (local $high v128)
    (local.set $end (i32.add (global.get $features) (i32.shl (local.get $count) (i32.const 2))))

    ;; First of all every slot is visited, without a branch on what it holds: the processor waits for many at once.
    (local.set $in (global.get $features))
    (local.set $out (global.get $places))
    (block $visited
      (loop $visit
        (br_if $visited (i32.ge_u (local.get $in) (local.get $end)))
        (local.set $slot
          (i32.add (global.get $slots)
            (i32.mul (global.get $size)
              (i32.wrap_i64 (i64.shr_u (i64.mul (i64.load32_u (local.get $in)) (global.get $capacity)) (i64.const 32))))))
        (i32.store (local.get $out) (local.get $slot))
        (i32.store offset=4 (local.get $out) (i32.load (i32.sub (i32.add (local.get $slot) (global.get $size)) (i32.const 4))))
        (local.set $in (i32.add (local.get $in) (i32.const 4)))
        (local.set $out (i32.add (local.get $out) (i32.const 8)))
        (br $visit)))

    ;; Then those that have one, with their scales. A slot that is free, or the last that may be a feature's own, ends the search;
    ;; what is no feature's is written over by the next.
    (local.set $in (global.get $features))
    (local.set $from (global.get $places))
    (local.set $out (global.get $places))
    (block $resolved
      (loop $resolve
        (br_if $resolved (i32.ge_u (local.get $in) (local.get $end)))
        (local.set $slot (i32.load (local.get $from)))
        (local.set $head (i32.load offset=4 (local.get $from)))
        (local.set $tag (i32.load16_u (local.get $in)))
        (if (i32.and (i32.ne (i32.shr_u (local.get $head) (i32.const 16)) (local.get $tag))
                     (i32.ne (i32.and (local.get $head) (i32.const 0xff00)) (i32.const 0)))
          (then
            (local.set $left (i32.wrap_i64 (i64.shr_u (global.get $capacity) (i64.const 16))))
            (block $found
              (loop $next
                (local.set $left (i32.sub (local.get $left) (i32.const 1)))
                (br_if $found (i32.eqz (local.get $left)))
                (local.set $slot (i32.add (local.get $slot) (global.get $size)))
                (local.set $head (i32.load (i32.sub (i32.add (local.get $slot) (global.get $size)) (i32.const 4))))
                (br_if $found (i32.eq (i32.shr_u (local.get $head) (i32.const 16)) (local.get $tag)))
                (br_if $next (i32.and (local.get $head) (i32.const 0xff00)))))))
        (i32.store (local.get $out) (local.get $slot))
        (local.set $scale_at (i32.and (i32.shr_u (local.get $head) (i32.const 6)) (i32.const 0x3fc)))
        (f32.store offset=4 (local.get $out) (f32.load (local.get $scale_at)))
        (local.set $out
          (i32.add (local.get $out)
            (i32.shl
              (i32.and (i32.eq (i32.shr_u (local.get $head) (i32.const 16)) (local.get $tag))
                       (i32.ne (local.get $scale_at) (i32.const 0)))
              (i32.const 3))))
        (local.set $in (i32.add (local.get $in) (i32.const 4)))
        (local.set $from (i32.add (local.get $from) (i32.const 8)))
        (br $resolve)))

    ;; Then the sums, eight labels at a time, in the order of the features.
    (local.set $end (local.get $out))
    (loop $labels
      (local.set $low (v128.const i32x4 0 0 0 0))
      (local.set $high (v128.const i32x4 0 0 0 0))
      (local.set $out (global.get $places))
      (block $added
        (loop $add
          (br_if $added (i32.ge_u (local.get $out) (local.get $end)))
          (local.set $weights (v128.load8x8_s (i32.add (i32.load (local.get $out)) (local.get $block))))
          (local.set $scale (v128.load32_splat offset=4 (local.get $out)))
          (local.set $low (f32x4.add (local.get $low)
            (f32x4.mul (local.get $scale) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $weights))))))
          (local.set $high (f32x4.add (local.get $high)
            (f32x4.mul (local.get $scale) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $weights))))))
          (local.set $out (i32.add (local.get $out) (i32.const 8)))
          (br $add)))
      (v128.store (i32.add (global.get $sums) (i32.shl (local.get $block) (i32.const 2))) (local.get $low))
      (v128.store offset=16 (i32.add (global.get $sums) (i32.shl (local.get $block) (i32.const 2))) (local.get $high))
      (local.set $block (i32.add (local.get $block) (i32.const 8)))
      (br_if $labels (i32.lt_u (local.get $block) (global.get $size))))))
