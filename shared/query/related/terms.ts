import { fold } from '../text/fold';

/** Words that carry no subject: of the languages themselves, and of patents whatever they are about. */
const empty = new Set(
  (
    'a an and are as at be been being by can could each else for from further has have having he her his how if in into is it its least may more most no non not of on one only or other our out over same she should so some such than that the their them then there thereby therefor therein thereof therewith these they this those through thus to under upon use used using via was we were what when where whereby wherein which while who will with within without would you your ' +
    'according advantageous apparatus arrangement article assembly based claim claims comprise comprised comprises comprising configured consist consisting contain containing correspond corresponding define described device devices disclose disclosed disclosure embodiment embodiments example exemplary first form formed include included includes including invention kind means member method methods object part parts plurality portion predetermined preferably present process processes product provide provided provides providing relate related relates respective respectively said second set step steps structure subject suitable summary system systems technical technique third two type unit units various ' +
    'aber als am an auch auf aus bei beim das dass dem den der des die durch ein eine einem einen einer eines er es fuer für hat im in insbesondere ist kann mit nach oder sich sie sind so sowie und vom von vorrichtung war werden wird wobei zu zum zur anordnung anspruch aufweist aufweisend betrifft einrichtung erfindung gemaess gemass mindestens umfasst umfassend verfahren wenigstens zumindest zwei ' +
    'au aux avec ce ces cette dans de des dont du elle en est et il la le les leur leurs lui mais ne ou ou par pas plus pour que qui sa sans se ses son sont sur un une dispositif comprenant comprend invention procede moyen moyens selon systeme'
  ).split(' '),
);

const wordPattern = /[\p{L}][\p{L}\p{N}]*/gu;
const cjkRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]+/gu;

/**
 * What a text is about, as terms: folded words without those that say nothing of a subject, English plurals as singulars; pairs of
 * neighbouring characters of Chinese, Japanese and Korean. A term stands as often as the text has it.
 */
export const termsOf = (text: string): string[] => {
  const folded = fold(text);
  const terms: string[] = [];
  for (const [run] of folded.matchAll(cjkRun)) for (let at = 0; at + 1 < run.length; at += 1) terms.push(run.slice(at, at + 2));
  for (const [word] of folded.replace(cjkRun, ' ').matchAll(wordPattern)) {
    if (word.length < 3 || empty.has(word)) continue;
    const singular = singularOf(word);
    if (!empty.has(singular)) terms.push(singular);
  }
  return terms;
};

/** `batteries` and `battery` are one term, `boxes` and `box`; words in -ss, -us and -is stay. */
const singularOf = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};
