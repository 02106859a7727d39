;; The lattice of a linear-chain model: sums by word type in, the best path (Viterbi) or the probabilities (forward-backward) out. See
;; decoder.ts for the memory's layout, lattice.ts for the same in JavaScript, and docs/decisions/0028 for the reasons.
(module
  (import "lattice" "memory" (memory 1))
  (import "lattice" "labels" (global $labels i32))
  ;; Bytes of a row of labels in single and in double precision: whole blocks of 8 labels.
  (import "lattice" "row" (global $row i32))
  (import "lattice" "wide" (global $wide i32))
  ;; Rows in single precision: all bits set for a label, none beyond; 1 for labels that a sequence may begin and end with.
  (import "lattice" "mask" (global $mask i32))
  (import "lattice" "starts" (global $starts i32))
  (import "lattice" "ends" (global $ends i32))
  ;; Exponentials of the transitions, 0 where there is none: by label before and label, and the other way round.
  (import "lattice" "factors" (global $factors i32))
  (import "lattice" "backFactors" (global $backFactors i32))
  ;; Two rows to work in.
  (import "lattice" "scratch" (global $scratch i32))
  ;; In double precision: transitions by label before and label, minus infinity where there is none; what label 0 would be overtaken
  ;; by at most in the next step; what the first and the last label of a sequence add.
  (import "lattice" "weights" (global $weights i32))
  (import "lattice" "leads" (global $leads i32))
  (import "lattice" "opening" (global $opening i32))
  (import "lattice" "closing" (global $closing i32))
  (import "lattice" "bias" (global $bias i32))

  ;; to[j] = sum over k of from[k] * matrix[k][j]
  (func $spread (param $from i32) (param $matrix i32) (param $to i32)
    (local $block i32) (local $k i32) (local $cell i32) (local $factor v128) (local $low v128) (local $high v128)
    (loop $blocks
      (local.set $low (v128.const f32x4 0 0 0 0))
      (local.set $high (v128.const f32x4 0 0 0 0))
      (local.set $k (i32.const 0))
      (local.set $cell (i32.add (local.get $matrix) (local.get $block)))
      (loop $each
        (local.set $factor (v128.load32_splat (i32.add (local.get $from) (i32.shl (local.get $k) (i32.const 2)))))
        (local.set $low (f32x4.add (local.get $low) (f32x4.mul (local.get $factor) (v128.load (local.get $cell)))))
        (local.set $high (f32x4.add (local.get $high) (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $cell)))))
        (local.set $cell (i32.add (local.get $cell) (global.get $row)))
        (local.set $k (i32.add (local.get $k) (i32.const 1)))
        (br_if $each (i32.lt_u (local.get $k) (global.get $labels))))
      (v128.store (i32.add (local.get $to) (local.get $block)) (local.get $low))
      (v128.store offset=16 (i32.add (local.get $to) (local.get $block)) (local.get $high))
      (local.set $block (i32.add (local.get $block) (i32.const 32)))
      (br_if $blocks (i32.lt_u (local.get $block) (global.get $row)))))

  ;; to = a * b, and their sum
  (func $multiply (param $a i32) (param $b i32) (param $to i32) (result f32)
    (local $at i32) (local $product v128) (local $sum v128)
    (loop $each
      (local.set $product
        (f32x4.mul (v128.load (i32.add (local.get $a) (local.get $at))) (v128.load (i32.add (local.get $b) (local.get $at)))))
      (v128.store (i32.add (local.get $to) (local.get $at)) (local.get $product))
      (local.set $sum (f32x4.add (local.get $sum) (local.get $product)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $at) (global.get $row))))
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
      (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))

  (func $divide (param $cells i32) (param $by f32)
    (local $at i32) (local $factor v128)
    (local.set $factor (f32x4.splat (f32.div (f32.const 1) (local.get $by))))
    (loop $each
      (v128.store (i32.add (local.get $cells) (local.get $at))
        (f32x4.mul (v128.load (i32.add (local.get $cells) (local.get $at))) (local.get $factor)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $at) (global.get $row)))))

  ;; Exponentials of what a token scores less than its best label; 0 for what is negligible. (Cephes' expf: range reduction by a
  ;; two-part logarithm of 2, a polynomial of degree 6.)
  (func $potentials (param $emissions i32) (param $to i32)
    (local $at i32) (local $highest v128) (local $x v128) (local $power v128) (local $p v128)
    (local.set $highest (f32x4.splat (f32.const -3e38)))
    (loop $each
      (local.set $highest (f32x4.max (local.get $highest)
        (v128.bitselect (v128.load (i32.add (local.get $emissions) (local.get $at))) (f32x4.splat (f32.const -3e38))
          (v128.load (i32.add (global.get $mask) (local.get $at))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $at) (global.get $row))))
    (local.set $highest (f32x4.max (local.get $highest)
      (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $highest) (local.get $highest))))
    (local.set $highest (f32x4.max (local.get $highest)
      (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $highest) (local.get $highest))))
    (local.set $at (i32.const 0))
    (loop $each
      (local.set $x (f32x4.sub (v128.load (i32.add (local.get $emissions) (local.get $at))) (local.get $highest)))
      (local.set $p (v128.and (v128.load (i32.add (global.get $mask) (local.get $at)))
        (f32x4.gt (local.get $x) (f32x4.splat (f32.const -16)))))
      (local.set $x (v128.and (local.get $x) (local.get $p)))
      (local.set $power (f32x4.nearest (f32x4.mul (local.get $x) (f32x4.splat (f32.const 1.44269504)))))
      (local.set $x (f32x4.sub (local.get $x) (f32x4.mul (local.get $power) (f32x4.splat (f32.const 0.693359375)))))
      (local.set $x (f32x4.add (local.get $x) (f32x4.mul (local.get $power) (f32x4.splat (f32.const 2.12194440e-4)))))
      (v128.store (i32.add (local.get $to) (local.get $at))
        (v128.and (local.get $p)
          (f32x4.mul
            (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $power)) (i32x4.splat (i32.const 127))) (i32.const 23))
            (f32x4.add (f32x4.add (local.get $x) (f32x4.splat (f32.const 1)))
              (f32x4.mul (f32x4.mul (local.get $x) (local.get $x))
                (f32x4.add (f32x4.splat (f32.const 5.0000001201e-1)) (f32x4.mul (local.get $x)
                  (f32x4.add (f32x4.splat (f32.const 1.6666665459e-1)) (f32x4.mul (local.get $x)
                    (f32x4.add (f32x4.splat (f32.const 4.1665795894e-2)) (f32x4.mul (local.get $x)
                      (f32x4.add (f32x4.splat (f32.const 8.3334519073e-3)) (f32x4.mul (local.get $x)
                        (f32x4.add (f32x4.splat (f32.const 1.3981999507e-3)) (f32x4.mul (local.get $x)
                          (f32x4.splat (f32.const 1.9875691500e-4)))))))))))))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $at) (global.get $row)))))

  ;; Probabilities of `length` tokens, `labels` apart, to `marginals`; 0 where no path has any weight.
  (func (export "marginals")
    (param $emissions i32) (param $potentials i32) (param $forward i32) (param $marginals i32) (param $length i32) (result i32)
    (local $at i32) (local $i i32) (local $sum f32) (local $next i32)
    (loop $tokens
      (local.set $at (i32.add (local.get $forward) (i32.mul (local.get $i) (global.get $row))))
      (local.set $next (i32.add (local.get $potentials) (i32.mul (local.get $i) (global.get $row))))
      (call $potentials
        (i32.add (local.get $emissions) (i32.shl (i32.mul (local.get $i) (global.get $labels)) (i32.const 2))) (local.get $next))
      (if (local.get $i)
        (then
          (call $spread (i32.sub (local.get $at) (global.get $row)) (global.get $factors) (local.get $at))
          (local.set $sum (call $multiply (local.get $at) (local.get $next) (local.get $at))))
        (else (local.set $sum (call $multiply (global.get $starts) (local.get $next) (local.get $at)))))
      (if (f32.eq (local.get $sum) (f32.const 0)) (then (return (i32.const 0))))
      (call $divide (local.get $at) (local.get $sum))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $tokens (i32.lt_u (local.get $i) (local.get $length))))

    ;; What comes behind a token, from the last one on, and with it the token's probabilities in place of what came before it.
    (local.set $next (i32.add (global.get $scratch) (global.get $row)))
    (memory.copy (local.get $next) (global.get $ends) (global.get $row))
    (loop $tokens
      (local.set $i (i32.sub (local.get $i) (i32.const 1)))
      (local.set $at (i32.add (local.get $forward) (i32.mul (local.get $i) (global.get $row))))
      (local.set $sum (call $multiply (local.get $at) (local.get $next) (local.get $at)))
      (if (f32.eq (local.get $sum) (f32.const 0)) (then (return (i32.const 0))))
      (call $divide (local.get $at) (local.get $sum))
      (if (local.get $i)
        (then
          (local.set $sum
            (call $multiply (i32.add (local.get $potentials) (i32.mul (local.get $i) (global.get $row))) (local.get $next)
              (global.get $scratch)))
          (call $divide (global.get $scratch) (local.get $sum))
          (call $spread (global.get $scratch) (global.get $backFactors) (local.get $next))
          (br $tokens))))

    (loop $tokens
      (local.set $at (i32.const 0))
      (loop $each
        (v128.store
          (i32.add (i32.add (local.get $marginals) (i32.shl (i32.mul (local.get $i) (global.get $labels)) (i32.const 2))) (local.get $at))
          (v128.load (i32.add (i32.add (local.get $forward) (i32.mul (local.get $i) (global.get $row))) (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $each (i32.lt_u (local.get $at) (global.get $row))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $tokens (i32.lt_u (local.get $i) (local.get $length))))
    (i32.const 1))

  ;; Whether every label but the first is out of the question.
  (func $isSettled (param $emission i32) (result i32)
    (local $label i32)
    (local.set $label (i32.const 1))
    (loop $each
      (if (i32.ge_u (local.get $label) (global.get $labels)) (then (return (i32.const 1))))
      (if (f32.gt (f32.load (i32.add (local.get $emission) (i32.shl (local.get $label) (i32.const 2)))) (f32.const -5e3))
        (then (return (i32.const 0))))
      (local.set $label (i32.add (local.get $label) (i32.const 1)))
      (br $each))
    (unreachable))

  ;; score = score + emission + bias
  (func $addScores (param $score i32) (param $emission i32)
    (local $at i32)
    (loop $each
      (v128.store (i32.add (local.get $score) (local.get $at))
        (f64x2.add
          (f64x2.add (v128.load (i32.add (local.get $score) (local.get $at)))
            (f64x2.promote_low_f32x4 (v128.load64_zero (i32.add (local.get $emission) (i32.shr_u (local.get $at) (i32.const 1))))))
          (v128.load (i32.add (global.get $bias) (local.get $at)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $at) (global.get $wide)))))

  ;; The best path of `length` tokens to `path`, a byte each; stretches between settled tokens one by one.
  (func (export "viterbi") (param $emissions i32) (param $scores i32) (param $back i32) (param $path i32) (param $length i32)
    (local $begin i32) (local $end i32)
    (loop $stretches
      (if (i32.ge_u (local.get $begin) (local.get $length)) (then (return)))
      (if (call $isSettled (i32.add (local.get $emissions) (i32.shl (i32.mul (local.get $begin) (global.get $labels)) (i32.const 2))))
        (then
          (i32.store8 (i32.add (local.get $path) (local.get $begin)) (i32.const 0))
          (local.set $begin (i32.add (local.get $begin) (i32.const 1)))
          (br $stretches)))
      (local.set $end (i32.add (local.get $begin) (i32.const 1)))
      (block $found
        (loop $seek
          (br_if $found (i32.ge_u (local.get $end) (local.get $length)))
          (br_if $found (call $isSettled
            (i32.add (local.get $emissions) (i32.shl (i32.mul (local.get $end) (global.get $labels)) (i32.const 2)))))
          (local.set $end (i32.add (local.get $end) (i32.const 1)))
          (br $seek)))
      (call $findPath (local.get $emissions) (local.get $scores) (local.get $back) (local.get $path) (local.get $begin) (local.get $end)
        (i32.eq (local.get $end) (local.get $length)))
      (local.set $begin (local.get $end))
      (br $stretches)))

  (func $findPath
    (param $emissions i32) (param $scores i32) (param $back i32) (param $path i32) (param $begin i32) (param $end i32) (param $isLast i32)
    (local $i i32) (local $row i32) (local $before i32) (local $backRow i32) (local $from i32) (local $at i32) (local $weight i32)
    (local $enough f64) (local $reached f64) (local $best f64) (local $label i32)
    (local $candidate v128) (local $better v128) (local $many v128) (local $origin v128)
    (local.set $row (i32.add (local.get $scores) (i32.mul (local.get $begin) (global.get $wide))))
    ;; Behind a settled token stands what may follow label 0, whose transitions come first.
    (memory.copy (local.get $row)
      (select (global.get $weights) (global.get $opening) (local.get $begin)) (global.get $wide))
    (call $addScores (local.get $row)
      (i32.add (local.get $emissions) (i32.shl (i32.mul (local.get $begin) (global.get $labels)) (i32.const 2))))
    (local.set $i (i32.add (local.get $begin) (i32.const 1)))
    (block $scored
      (loop $tokens
        (br_if $scored (i32.ge_u (local.get $i) (local.get $end)))
        (local.set $before (local.get $row))
        (local.set $row (i32.add (local.get $row) (global.get $wide)))
        (local.set $backRow (i32.add (local.get $back) (i32.mul (local.get $i) (global.get $wide))))
        ;; A label from which label 0 does better whatever follows is not followed up; far above what rounding does to a sum of scores.
        (local.set $enough (f64.sub (f64.load (local.get $before)) (f64.const 1e-6)))
        (local.set $at (i32.const 0))
        (loop $each
          (v128.store (i32.add (local.get $row) (local.get $at)) (f64x2.splat (f64.const -inf)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $each (i32.lt_u (local.get $at) (global.get $wide))))
        (local.set $from (i32.const 0))
        (loop $origins
          (local.set $reached (f64.load (i32.add (local.get $before) (i32.shl (local.get $from) (i32.const 3)))))
          (if (i32.or (i32.eqz (local.get $from))
                (f64.ge
                  (f64.add (local.get $reached) (f64.load (i32.add (global.get $leads) (i32.shl (local.get $from) (i32.const 3)))))
                  (local.get $enough)))
            (then
              (local.set $many (f64x2.splat (local.get $reached)))
              (local.set $origin (i64x2.splat (i64.extend_i32_u (local.get $from))))
              (local.set $weight (i32.add (global.get $weights) (i32.mul (local.get $from) (global.get $wide))))
              (local.set $at (i32.const 0))
              (loop $each
                (local.set $candidate (f64x2.add (local.get $many) (v128.load (i32.add (local.get $weight) (local.get $at)))))
                (local.set $better (f64x2.gt (local.get $candidate) (v128.load (i32.add (local.get $row) (local.get $at)))))
                (v128.store (i32.add (local.get $row) (local.get $at))
                  (v128.bitselect (local.get $candidate) (v128.load (i32.add (local.get $row) (local.get $at))) (local.get $better)))
                (v128.store (i32.add (local.get $backRow) (local.get $at))
                  (v128.bitselect (local.get $origin) (v128.load (i32.add (local.get $backRow) (local.get $at))) (local.get $better)))
                (local.set $at (i32.add (local.get $at) (i32.const 16)))
                (br_if $each (i32.lt_u (local.get $at) (global.get $wide))))))
          (local.set $from (i32.add (local.get $from) (i32.const 1)))
          (br_if $origins (i32.lt_u (local.get $from) (global.get $labels))))
        (call $addScores (local.get $row)
          (i32.add (local.get $emissions) (i32.shl (i32.mul (local.get $i) (global.get $labels)) (i32.const 2))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $tokens)))

    ;; Before a settled token stands what label 0 may follow.
    (local.set $best (f64.const -inf))
    (local.set $from (i32.const 0))
    (loop $last
      (local.set $reached (f64.add (f64.load (i32.add (local.get $row) (i32.shl (local.get $from) (i32.const 3))))
        (f64.load (select
          (i32.add (global.get $closing) (i32.shl (local.get $from) (i32.const 3)))
          (i32.add (global.get $weights) (i32.mul (local.get $from) (global.get $wide)))
          (local.get $isLast)))))
      (if (f64.gt (local.get $reached) (local.get $best))
        (then (local.set $best (local.get $reached)) (local.set $label (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 1)))
      (br_if $last (i32.lt_u (local.get $from) (global.get $labels))))
    (loop $tokens
      (local.set $i (i32.sub (local.get $i) (i32.const 1)))
      (i32.store8 (i32.add (local.get $path) (local.get $i)) (local.get $label))
      (local.set $label (i32.wrap_i64 (i64.load (i32.add (i32.add (local.get $back) (i32.mul (local.get $i) (global.get $wide)))
        (i32.shl (local.get $label) (i32.const 3))))))
      (br_if $tokens (i32.gt_u (local.get $i) (local.get $begin)))))

  ;; Scores of `length` tokens from the sums of their word types, whole numbers of 1/1024: those of group g of templates, read at
  ;; `offsets[g]`, stand in row `type * groups + g`. Beyond the ends of the sequence is type 0.
  (func (export "addTypes")
    (param $types i32) (param $length i32) (param $offsets i32) (param $groups i32) (param $sums i32) (param $sumsRow i32)
    (param $leads i32) (param $settled i32) (param $rows i32) (param $emissions i32)
    (local $i i32) (local $group i32) (local $at i32) (local $cell i32) (local $lead i32) (local $to i32) (local $block i32)
    (local $sum v128) (local $low v128) (local $high v128)
    (block $done
      (loop $tokens
        (br_if $done (i32.ge_u (local.get $i) (local.get $length)))
        (local.set $to (i32.add (local.get $emissions) (i32.shl (i32.mul (local.get $i) (global.get $labels)) (i32.const 2))))
        (local.set $lead (i32.const 0))
        (local.set $group (i32.const 0))
        (loop $each
          (local.set $at (i32.add (local.get $i) (i32.load (i32.add (local.get $offsets) (i32.shl (local.get $group) (i32.const 2))))))
          (local.set $cell (i32.add (local.get $group)
            (if (result i32) (i32.lt_u (local.get $at) (local.get $length))
              (then (i32.mul (local.get $groups) (i32.load (i32.add (local.get $types) (i32.shl (local.get $at) (i32.const 2))))))
              (else (i32.const 0)))))
          (local.set $lead (i32.add (local.get $lead) (i32.load (i32.add (local.get $leads) (i32.shl (local.get $cell) (i32.const 2))))))
          (i32.store (i32.add (local.get $rows) (i32.shl (local.get $group) (i32.const 2)))
            (i32.add (local.get $sums) (i32.mul (local.get $cell) (local.get $sumsRow))))
          (local.set $group (i32.add (local.get $group) (i32.const 1)))
          (br_if $each (i32.lt_u (local.get $group) (local.get $groups))))
        (local.set $block (i32.const 0))
        (if (if (result i32) (local.get $settled)
              (then (f32.ge (f32.mul (f32.convert_i32_s (local.get $lead)) (f32.const 0x1p-10))
                (f32.load (i32.add (local.get $settled) (i32.shl (local.get $i) (i32.const 2))))))
              (else (i32.const 0)))
          (then
            (loop $blocks
              (v128.store (i32.add (local.get $to) (local.get $block)) (f32x4.splat (f32.const -1e4)))
              (local.set $block (i32.add (local.get $block) (i32.const 16)))
              (br_if $blocks (i32.lt_u (local.get $block) (global.get $row))))
            (f32.store (local.get $to) (f32.const 0)))
          (else
            (loop $blocks
              (local.set $low (v128.const i32x4 0 0 0 0))
              (local.set $high (v128.const i32x4 0 0 0 0))
              (local.set $group (i32.const 0))
              (loop $each
                (local.set $sum (v128.load (i32.add (i32.shr_u (local.get $block) (i32.const 1))
                  (i32.load (i32.add (local.get $rows) (i32.shl (local.get $group) (i32.const 2)))))))
                (local.set $low (i32x4.add (local.get $low) (i32x4.extend_low_i16x8_s (local.get $sum))))
                (local.set $high (i32x4.add (local.get $high) (i32x4.extend_high_i16x8_s (local.get $sum))))
                (local.set $group (i32.add (local.get $group) (i32.const 1)))
                (br_if $each (i32.lt_u (local.get $group) (local.get $groups))))
              (v128.store (i32.add (local.get $to) (local.get $block))
                (f32x4.mul (f32x4.convert_i32x4_s (local.get $low)) (f32x4.splat (f32.const 0x1p-10))))
              (v128.store offset=16 (i32.add (local.get $to) (local.get $block))
                (f32x4.mul (f32x4.convert_i32x4_s (local.get $high)) (f32x4.splat (f32.const 0x1p-10))))
              (local.set $block (i32.add (local.get $block) (i32.const 32)))
              (br_if $blocks (i32.lt_u (local.get $block) (global.get $row))))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $tokens)))))
