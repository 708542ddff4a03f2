import type { DossierPart } from '#shared/dossier/part';
import { Closing } from './Closing';
import { FamilyPages } from './FamilyPages';
import { Front } from './Front';
import { NumberedPages, Sheets } from './Sheets';

/** One part of a dossier as it is printed. */
export const PrintedPart = ({ part }: { readonly part: DossierPart }) => {
  const { content, options } = part;
  switch (content.kind) {
    case 'front':
      return <Front options={options} cases={part.cases} content={content} />;
    case 'families':
      return content.families.map((family, place) => <FamilyPages key={family.key} family={family} place={place} options={options} appended={content.appended} />);
    case 'closing':
      return <Closing options={options} content={content} />;
    case 'sheets':
      return <Sheets sheets={content.sheets} />;
    case 'numbers':
      return <NumberedPages pages={part.pages} />;
  }
};
