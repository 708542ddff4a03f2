import type { IsoDate } from '../../model/date';

/** Where in the life of an application a document stands. */
export type PublicationStage = 'application' | 'search-report' | 'amended-claims' | 'acceptance' | 'grant' | 'amended-grant' | 'correction' | 'translation' | 'other';

export type PublishedRight = 'patent' | 'utility-model' | 'design' | 'plant';

export type KindMeaning = { readonly stage: PublicationStage; readonly granted: boolean; readonly right: PublishedRight };

const of = (stage: PublicationStage, granted = false, right: PublishedRight = 'patent'): KindMeaning => ({ stage, granted, right });
const application = of('application');
const grant = of('grant', true);
const amendedGrant = of('amended-grant', true);
const correction = of('correction');
const correctedGrant = of('correction', true);
const translation = of('translation');
const translatedGrant = of('translation', true);
const model = of('grant', true, 'utility-model');

/**
 * Meaning of an office's kind codes (WIPO ST.16 as each office uses it, Handbook Part 7.3; recalled, checked against the
 * documents at hand). A key of one letter covers every code that begins with it and has no entry of its own.
 */
const byOffice: Readonly<Record<string, Readonly<Record<string, KindMeaning>>>> = {
  EP: { A: application, A3: of('search-report'), A4: of('search-report'), A8: correction, A9: correction, B1: grant, B2: amendedGrant, B3: amendedGrant, B8: correctedGrant, B9: correctedGrant },
  WO: { A: application, A3: of('search-report'), A4: of('amended-claims'), A8: correction, A9: correction },
  US: { A1: application, A2: application, A9: correction, B1: grant, B2: grant, B8: correctedGrant, B9: correctedGrant, C: amendedGrant, E: amendedGrant, F: amendedGrant, H: of('other'), P1: of('application', false, 'plant'), P9: of('correction', false, 'plant'), P4: of('application', false, 'plant'), P: of('grant', true, 'plant'), S: of('grant', true, 'design') },
  CN: { A: application, A8: correction, A9: correction, B: grant, C: grant, U: model, Y: model, S: of('grant', true, 'design') },
  JP: { A: application, A5: of('correction'), A6: of('correction'), B: grant, U: of('application', false, 'utility-model'), Y: model, S: of('grant', true, 'design') },
  KR: { A: application, B: grant, U: of('application', false, 'utility-model'), Y: model, S: of('grant', true, 'design') },
  DE: { A: application, A8: correction, A9: correction, B: of('acceptance'), B3: grant, B4: grant, B8: correctedGrant, B9: correctedGrant, C: grant, C5: amendedGrant, D1: translatedGrant, D2: translatedGrant, T1: translation, T2: translatedGrant, T3: translatedGrant, T4: translatedGrant, T5: translation, T8: translatedGrant, T9: translatedGrant, U: model },
  GB: { A: application, A8: correction, A9: correction, B: grant, B8: correctedGrant, C: amendedGrant },
  FR: { A: application, A8: correction, A3: of('application', false, 'utility-model'), B: grant, B3: model, B4: model },
  CA: { A1: application, A: grant, C: grant, E: amendedGrant },
  // National parts of European patents: T1 (and T2 of ES, DK, PL) translates the claims of the application before grant, EPC Article 67(3).
  AT: { A: application, B: grant, T: translatedGrant, U: model },
  ES: { T1: translation, T2: translation, T: translatedGrant, U: of('application', false, 'utility-model'), Y: model },
  DK: { T1: translation, T2: translation, T: translatedGrant },
  PL: { T1: translation, T2: translation, T: translatedGrant },
  PT: { T1: translation, T2: translation, T: translatedGrant, E: translatedGrant },
  SI: { T: translatedGrant },
  HU: { T1: translation, T: translatedGrant },
  AU: { A: application, A8: correction, A9: correction, B: of('acceptance'), C: amendedGrant },
};

/** From ST.16: first letter A first, B second, C third publication level; U, Y, Z utility models. */
const general: Readonly<Record<string, KindMeaning>> = {
  A: application,
  B: grant,
  C: grant,
  E: amendedGrant,
  F: of('other', false, 'design'),
  H: of('other'),
  P: of('other', false, 'plant'),
  R: of('search-report'),
  S: of('other', false, 'design'),
  T: translatedGrant,
  U: of('application', false, 'utility-model'),
  Y: model,
  Z: model,
};

/** USPTO: publication of applications began on 15 March 2001; kind A before 2 January 2001 is a granted patent. */
const usFirstB: string = '2001-01-02';

/**
 * What a document of that office and kind code is: stage, whether a right had been granted by then, and which right. `date` is the
 * publication date, for codes whose meaning changed (US A). Unknown codes fall back to WIPO ST.16's first letter.
 */
export const kindMeaning = (office: string, kind: string, date?: IsoDate): KindMeaning => {
  if (office === 'US' && kind === 'A') return date === undefined || date < usFirstB ? grant : application;
  const table = byOffice[office];
  return table?.[kind] ?? table?.[kind.slice(0, 1)] ?? general[kind.slice(0, 1)] ?? of('other');
};
