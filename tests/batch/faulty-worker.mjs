// A worker whose extractor goes wrong where the text asks for it; it notes which document it is at, as the real one does.
const outcome = (text) => {
  if (text === 'throw') return { failure: 'a fault' };
  if (text === 'loop') for (;;);
  if (text === 'memory') for (const kept = []; ; ) kept.push(new Array(1000).fill(kept.length));
  if (text === 'exit') process.exit(7);
  return { json: text.toUpperCase(), words: 1, issues: [], milliseconds: 0 };
};

export default ({ articles, heartbeat }) =>
  articles.map((article, index) => {
    Atomics.store(new Int32Array(heartbeat), 0, index);
    return outcome(JSON.parse(article).text);
  });
