/** A name without what offices and persons write one way or the other; names with the same key may be one party, no more is said. */
export type NormalName = {
  /** Letters and digits of all words. */
  readonly letters: string;
  /** The words without legal forms, in order of the alphabet; the spelling of persons turns first and last name. */
  readonly core: string;
};

/**
 * Legal forms as they are written out and as offices abbreviate them (WIPO ST.96 and the standard names of DOCDB shorten them). They tell two
 * companies apart at most within one country, so that they are left out of the core, not equated.
 */
const legalForms: ReadonlySet<string> = new Set(
  (
    'AB ABP AG AKTIENGESELLSCHAFT AKTIEBOLAG AKTIESELSKAB ANONIM APS AS ASA BHD BV BESLOTEN BERHAD CO COMPANY CORP CORPORATION CV DD DOO EG EV EINGETRAGENE EINGETRAGENER GBR GENOSSENSCHAFT GESELLSCHAFT ' +
    'GES GMBH HAFTUNG BESCHRAENKTER BESCHRANKTER MIT INC INCORPORATED KABUSHIKI KABUSHIKIKAISHA KAISHA GAISHA GODO KG KGAA KK KOMMANDITGESELLSCHAFT LIMITADA LIMITED LLC LLP LP LTD LTDA MBH NV NAAMLOZE VENNOOTSCHAP ' +
    'OAO OHG OOO OY OYJ PLC PTE PTY PVT PRIVATE PUBLIC PROPRIETARY SA SAS SARL SE SENDIRIAN SDN SL SNC SOCIEDAD SOCIEDADE SOCIETA SOCIETE ANONYME ANONIMA SP SPA SPOL SPZOO SRL SRO UG ULC VEREIN YUGEN ZAO ZRT ' +
    'AZIONI PER EUROPAEISCHE EUROPEA'
  ).split(' '),
);
/** Words that stand beside legal forms and names of places alike. */
const fillers: ReadonlySet<string> = new Set('THE AND UND ET E Y DE DER DIE DAS DES DU LA LE LES VON VAN OF FOR FUR FUER'.split(' '));
/** Legal forms of China, Japan and Korea, written without a space. */
const cjkForms = /(?:股份)?有限(?:责任)?公司|集团(?:公司)?|株式会社|有限会社|合同会社|주식회사|유한회사|\((?:株|有|주)\)/gu;

const transcribed: Readonly<Record<string, string>> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', Ø: 'OE', Å: 'AA', ß: 'SS', ẞ: 'SS', Æ: 'AE', Œ: 'OE', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'TH' };

/** Umlauts are written AE or A by one office and another: both spellings of a name are given. */
export const normalNames = (name: string): readonly NormalName[] => {
  const upper = name
    .normalize('NFKC')
    // DOCDB puts the country behind the name.
    .replace(/\s*\[[A-Z]{2}\]\s*$/u, '')
    .replace(cjkForms, ' ')
    .toUpperCase();
  const plain = upper.replace(/[ẞŁĐÐÞÆŒØ]/gu, (letter) => transcribed[letter] ?? letter);
  const spelled = upper.replace(/[ÄÖÜØÅẞÆŒŁĐÐÞ]/gu, (letter) => transcribed[letter] ?? letter);
  return [...new Set([plain, spelled])].map(normal);
};

const normal = (text: string): NormalName => {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // S.p.A. and S. A. are one word.
    .replace(/\b(\p{L})[.](?=\s?\p{L}\b|\s|$|\p{P})/gu, '$1')
    .replace(/&/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !legalForms.has(word) && !fillers.has(word));
  return { letters: words.join(''), core: (telling.length === 0 ? words : telling).toSorted().join(' ') };
};
