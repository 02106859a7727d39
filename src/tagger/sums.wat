;; Sums of weights of the features of one token. See weights.ts for the memory's layout and docs/decisions/0028 for the reasons.
(module
  (import "table" "memory" (memory 1 65536 shared))
  ;; Where buckets and rows begin; what of a hash is shifted out for its bucket; bytes of a row, of which the last is the scale.
  (import "table" "buckets" (global $buckets i32))
  (import "table" "shift" (global $shift i32))
  (import "table" "rows" (global $rows i32))
  (import "table" "rowBytes" (global $rowBytes i32))
  ;; This thread's room: hashes in, then rows of those that are there, then sums out.
  (import "table" "features" (global $features i32))
  (import "table" "places" (global $places i32))
  (import "table" "sums" (global $sums i32))
  (func (export "sum") (param $count i32)
    (local $in i32) (local $end i32) (local $out i32) (local $hash i32) (local $bucket i32) (local $matches i32) (local $row i32)
    (local $block i32) (local $tag v128) (local $weights v128) (local $scale v128) (local $low v128) (local $high v128)

    ;; The row of every feature, without a branch on what is read: the processor waits for many visits to memory at once. What is not
    ;; there is written over by the next.
    (local.set $in (global.get $features))
    (local.set $end (i32.add (local.get $in) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $out (global.get $places))
    (block $found
      (loop $find
        (br_if $found (i32.ge_u (local.get $in) (local.get $end)))
        (local.set $hash (i32.load (local.get $in)))
        (local.set $bucket (i32.add (global.get $buckets) (i32.shl (i32.shr_u (local.get $hash) (global.get $shift)) (i32.const 5))))
        (local.set $tag (i16x8.splat (local.get $hash)))
        (local.set $matches
          (i32.and (i32.const 0x3fff)
            (i8x16.bitmask
              (i8x16.narrow_i16x8_s
                (i16x8.eq (v128.load (local.get $bucket)) (local.get $tag))
                (i16x8.eq (v128.load offset=16 (local.get $bucket)) (local.get $tag))))))
        (i32.store (local.get $out)
          (i32.add (global.get $rows)
            (i32.mul (global.get $rowBytes) (i32.add (i32.load offset=28 (local.get $bucket)) (i32.ctz (local.get $matches))))))
        (local.set $out (i32.add (local.get $out) (i32.shl (i32.ne (local.get $matches) (i32.const 0)) (i32.const 2))))
        (local.set $in (i32.add (local.get $in) (i32.const 4)))
        (br $find)))

    ;; Their sums, eight labels at a time, in the order of the features.
    (local.set $end (local.get $out))
    (loop $labels
      (local.set $low (v128.const i32x4 0 0 0 0))
      (local.set $high (v128.const i32x4 0 0 0 0))
      (local.set $out (global.get $places))
      (block $added
        (loop $add
          (br_if $added (i32.ge_u (local.get $out) (local.get $end)))
          (local.set $row (i32.load (local.get $out)))
          (local.set $weights (v128.load8x8_s (i32.add (local.get $row) (local.get $block))))
          (local.set $scale (v128.load32_splat (i32.shl (i32.load8_u (i32.sub (i32.add (local.get $row) (global.get $rowBytes)) (i32.const 1))) (i32.const 2))))
          (local.set $low (f32x4.add (local.get $low)
            (f32x4.mul (local.get $scale) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $weights))))))
          (local.set $high (f32x4.add (local.get $high)
            (f32x4.mul (local.get $scale) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $weights))))))
          (local.set $out (i32.add (local.get $out) (i32.const 4)))
          (br $add)))
      (v128.store (i32.add (global.get $sums) (i32.shl (local.get $block) (i32.const 2))) (local.get $low))
      (v128.store offset=16 (i32.add (global.get $sums) (i32.shl (local.get $block) (i32.const 2))) (local.get $high))
      (local.set $block (i32.add (local.get $block) (i32.const 8)))
      (br_if $labels (i32.lt_u (local.get $block) (global.get $rowBytes))))))
