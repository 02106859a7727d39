import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/document/language.js';

test.each([
  ['en', 'The minister said on Monday that the government would take further steps to bring the dispute to an end.'],
  ['fr', 'Le ministre a déclaré lundi que le gouvernement prendrait de nouvelles mesures pour mettre fin au conflit.'],
  ['de', 'Der Minister sagte am Montag, die Regierung werde weitere Schritte unternehmen, um den Streit zu beenden.'],
  [
    'es',
    'El ministro dijo el lunes que el gobierno tomará nuevas medidas para poner fin a la disputa con los pilotos.',
  ],
  ['ru', 'Министр заявил в понедельник, что правительство примет новые меры для прекращения спора.'],
  ['ja', '大臣は月曜日に、政府が紛争を終わらせるために新たな措置を講じると述べた。'],
])('%s', async (language, text) => {
  expect(await detectLanguage(text)).toBe(language);
});

test('too short to tell', async () => {
  expect(await detectLanguage('Rovers 2 Albion 1')).toBeUndefined();
});

test('what the input declares is believed', async () => {
  expect(await detectLanguage('Rovers 2 Albion 1', 'en-GB')).toBe('en');
});
