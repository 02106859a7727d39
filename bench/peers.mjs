// What others take for the same texts, alone and as V8 runs them by itself: the options that copydesk sets for its own process cost
// wink-nlp some 7 %. Input: a JSON array of texts on standard input; output: CPU seconds (user and system) by peer, as JSON.
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const texts = JSON.parse(Buffer.concat(chunks).toString());
const wink = winkNLP(model, ['sbd', 'pos']);

const PEERS = {
  wink: (text) => {
    const doc = wink.readDoc(text);
    doc.sentences().out();
    doc.tokens().out(wink.its.pos);
  },
  compromise: (text) => {
    const doc = compromise(text);
    return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
  },
};

const seconds = {};
for (const [name, read] of Object.entries(PEERS)) {
  for (const text of texts.slice(0, 40)) read(text); // warm-up
  const before = process.cpuUsage();
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(before);
  seconds[name] = (user + system) / 1e6;
}
console.log(JSON.stringify(seconds));
