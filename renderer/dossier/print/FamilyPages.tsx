import { useMemo } from 'react';
import { applicationNumber } from '#shared/dossier/application-name';
import { editionFamily } from '#shared/dossier/edition';
import { familySection } from '#shared/dossier/sections/family-section';
import type { AppendedDocument } from '#shared/dossier/part';
import { contentsTarget } from '#shared/dossier/targets';
import type { DossierOptions } from '#shared/ipc';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { explainTimeLimit } from '#shared/law/explain-time-limit';
import { statusOf } from '#shared/law/status';
import type { Application } from '#shared/model/application';
import type { CaseFamily } from '#shared/model/case-family';
import type { Law } from '#shared/law/law';
import { BlockView } from './Blocks';
import { FamilyFigure } from './FamilyFigure';
import { pageName } from './running-heads';
import { RunText } from './Runs';

/** The pages of one case family: an opening page with its tree, then its tables. */
export const FamilyPages = ({ family: whole, law, place, options, appended }: { readonly family: CaseFamily; readonly law: Law; readonly place: number; readonly options: DossierOptions; readonly appended: readonly AppendedDocument[] }) => {
  const { family, section, facts } = useMemo(() => {
    const family = editionFamily(whole, options.edition);
    const limits = deriveTimeLimits(family, law, options.dataDate);
    const status = (application: Application) => statusOf(application, family, law, options.dataDate);
    return {
      family,
      section: familySection(family, { options, appended, limits, stepsOf: (limit) => explainTimeLimit(family, limit, law), statusOf: status }),
      facts: { today: options.dataDate, limits, status, number: applicationNumber },
    };
  }, [whole, law, options, appended]);
  return (
    <article id={contentsTarget(section.key)} className="family" style={{ page: pageName(place) }}>
      <header className="family-head">
        {/* The bookmark of the family is its heading, so the reference is part of it. */}
        <h1 className={section.title.text.length > 110 ? 'long' : undefined}>
          <span className="family-reference">{section.reference}</span> <RunText run={section.title} />
        </h1>
        <p className="family-subtitle">{section.subtitle}</p>
      </header>
      {section.blocks.map((block) =>
        block.kind === 'figure' ? (
          <FamilyFigure key={block.title} block={block} family={family} law={law} facts={facts} options={options} />
        ) : (
          <BlockView key={block.title ?? block.kind} block={block} />
        ),
      )}
    </article>
  );
};
