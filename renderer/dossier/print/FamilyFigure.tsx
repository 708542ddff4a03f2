import type { FigureBlock } from '#shared/dossier/document';
import type { DossierOptions } from '#shared/ipc';
import { pctTimeline } from '#shared/law/pct/pct-timeline';
import type { CaseFamily } from '#shared/model/case-family';
import type { Law } from '#shared/law/law';
import type { FamilyFacts } from '../../charts/family/family-face';
import { FamilyTree } from '../../charts/family/family-tree';
import { PctTimelineFigure } from '../../charts/pct/pct-timeline';

/** Width of the text column in CSS pixels, A4 or Letter less the margins; drawings are laid out for it. */
const columnWidth = { A4: 635, Letter: 657 } as const;

type Props = { readonly block: FigureBlock; readonly family: CaseFamily; readonly law: Law; readonly facts: FamilyFacts; readonly options: DossierOptions };

/** A drawing across the full width. */
export const FamilyFigure = ({ block, family, law, facts, options }: Props) =>
  block.figure === 'tree' ? (
    <section className="block tree">
      <h2>{block.title}</h2>
      <FamilyTree family={family} facts={facts} width={columnWidth[options.paper]} height={760} withFlags={options.edition === 'inside'} />
    </section>
  ) : (
    <PctPicture block={block} family={family} law={law} options={options} />
  );

/** The timeline of one international application as of the data date; one whose dates are not known has none. */
const PctPicture = ({ block, family, law, options }: { readonly block: Extract<FigureBlock, { readonly figure: 'pct' }>; readonly family: CaseFamily; readonly law: Law; readonly options: DossierOptions }) => {
  const application = family.applications.find(({ id }) => id === block.application);
  const timeline = application === undefined ? undefined : pctTimeline(family, application, law, options.dataDate);
  return timeline === undefined ? null : (
    <section className="block pct">
      <h2>{block.title}</h2>
      <PctTimelineFigure timeline={timeline} width={columnWidth[options.paper]} />
    </section>
  );
};
