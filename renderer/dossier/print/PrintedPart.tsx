import type { DossierPart } from '#shared/dossier/part';
import { bundledLaw } from '#shared/law/bundled-law';
import type { Law } from '#shared/law/law';
import { portfolioLaw } from '#shared/law/portfolio-law';
import { Closing } from './Closing';
import { FamilyPages } from './FamilyPages';
import { Front } from './Front';
import { NumberedPages, Sheets } from './Sheets';

/** The law that the portfolio's own additions make, once for each of them: parts of one dossier have the same. */
const lawOf = ({ law: own }: Extract<DossierPart['content'], { readonly kind: 'families' }>): Law => {
  if (own === undefined) return bundledLaw();
  const text = JSON.stringify(own);
  if (made?.text !== text) made = { text, law: portfolioLaw(own.own, own.tables).law };
  return made.law;
};
let made: { readonly text: string; readonly law: Law } | undefined;

/** One part of a dossier as it is printed. */
export const PrintedPart = ({ part }: { readonly part: DossierPart }) => {
  const { content, options } = part;
  switch (content.kind) {
    case 'front':
      return <Front options={options} cases={part.cases} content={content} />;
    case 'families':
      return content.families.map((family, place) => <FamilyPages key={family.key} family={family} law={lawOf(content)} place={place} options={options} appended={content.appended} />);
    case 'closing':
      return <Closing options={options} content={content} />;
    case 'sheets':
      return <Sheets sheets={content.sheets} />;
    case 'numbers':
      return <NumberedPages pages={part.pages} />;
  }
};
