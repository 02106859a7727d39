// Loaded with --require, in every thread: reading a text goes wrong in a worker, or with POISON_MAIN in the main thread,
// where the text asks for it. It stands for an annotator with a fault; the built command line has no door for one.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

function goWrong(text) {
  if (text.includes('POISON-THROW')) throw new Error('a fault of an annotator');
  if (text.includes('POISON-LOOP')) {
    if (isMainThread) writeSync(2, 'in the loop\n');
    for (;;);
  }
  if (text.includes('POISON-MEMORY')) for (const kept = []; ; ) kept.push(new Array(1000).fill(kept.length));
  if (text.includes('POISON-EXIT')) process.exit(7);
}

const { replace } = String.prototype;
if (!isMainThread || process.env.POISON_MAIN) {
  String.prototype.replace = function (...options) {
    goWrong(String(this));
    return replace.apply(this, options);
  };
}
