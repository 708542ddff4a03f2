/**
 * The character that a named entity of the public sets stands for (ISO 8879 Latin 1 and 2, publishing, Greek and technical; the sets that the
 * document types of the EPO and the USPTO name), undefined for any other name. Only single characters: an entity that a file defines
 * itself is never followed.
 */
export const entityCharacter = (name: string): string | undefined => named.get(name) ?? accented(name);

/** A letter with the name of its mark, as `Zcaron` (DOCDB writes `ZCARON`). */
const accented = (name: string): string | undefined => {
  const match = /^([A-Za-z])(acute|grave|circ|uml|tilde|caron|cedil|ring|macr|ogon|breve|dot|dblac)$/i.exec(name);
  const mark = marks[match?.[2]?.toLowerCase() ?? ''];
  if (match === null || mark === undefined || symbolsLikeLetters.has(name)) return undefined;
  const character = `${match[1] ?? ''}${mark}`.normalize('NFC');
  return character.length === 1 ? character : undefined;
};

const marks: Readonly<Record<string, string>> = {
  acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', caron: '\u030C', cedil: '\u0327', ring: '\u030A', macr: '\u0304', ogon: '\u0328', breve: '\u0306', dot: '\u0307', dblac: '\u030B',
};

const symbolsLikeLetters: ReadonlySet<string> = new Set(['odot', 'sdot']);

/** Latin 1 from U+00A0, in its order; letters with a mark follow from their name. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest'.split(' ');

const others =
  'AElig Æ aelig æ ETH Ð eth ð THORN Þ thorn þ szlig ß Oslash Ø oslash ø times × divide ÷ OElig Œ oelig œ Lstrok Ł lstrok ł Dstrok Đ dstrok đ inodot ı ' +
  'ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ lsquor ‚ ldquo “ rdquo ” bdquo „ ldquor „ lsaquo ‹ rsaquo › bull • hellip … mldr … prime ′ Prime ″ trade ™ dagger † Dagger ‡ permil ‰ euro € half ½ check ✓ male ♂ female ♀ ' +
  'ensp \u2002 emsp \u2003 thinsp \u2009 hyphen ‐ dash ‐ horbar ― lowbar _ excl ! num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? commat @ lsqb [ rsqb ] bsol \\ lcub { rcub } verbar | ' +
  'Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω ' +
  'alpha α beta β gamma γ delta δ epsilon ε epsi ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω ' +
  'larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ lArr ⇐ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ prod ∏ sum ∑ minus − radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ sim ∼ cong ≅ asymp ≈ ap ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ perp ⊥ sdot ⋅ odot ⊙ square □ squ □ bigcir ○ ohm Ω angst Å';

const named: ReadonlyMap<string, string> = (() => {
  const map = new Map(latin1.map((name, index) => [name, String.fromCharCode(0xa0 + index)]));
  const parts = others.split(' ');
  for (let index = 0; index + 1 < parts.length; index += 2) map.set(parts[index] ?? '', parts[index + 1] ?? '');
  return map;
})();
