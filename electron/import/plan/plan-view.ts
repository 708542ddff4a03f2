import type { BriefSource, PlanField, PlanRow } from '#shared/ipc';
import type { Conflict } from '#shared/families/merge/take-conflict';
import { sourceAt } from '#shared/families/merge/reconcile';
import type { Application } from '#shared/model/application';
import type { CaseFamily } from '#shared/model/case-family';
import type { Change } from '#shared/model/change';
import type { Source } from '#shared/model/source';

/** An application as the plan lists it. */
export const plannedMember = ({ office, number, filingDate, publications }: Application): PlanRow['members'][number] => ({
  ...(office === undefined ? {} : { office }),
  ...(number === undefined ? {} : { number }),
  ...(filingDate === undefined ? {} : { filingDate }),
  publications: publications.map(({ country, number, kind, date }) => ({ country, number, kind, ...(date === undefined ? {} : { date }) })),
});

/** A field with where its two values come from; what is done with it the importer says, by the policy. */
export const planField = ({ path, old, new: now }: Change | Conflict, before: CaseFamily, says: Source | undefined): PlanField => {
  const was = old === undefined ? undefined : sourceAt(before, path);
  // Sound: family files are JSON, and these are parts of one.
  const change = { path, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }) } as Pick<PlanField, 'path' | 'old' | 'new'>;
  return { ...change, ...(was === undefined ? {} : { was: briefSource(was) }), ...(says === undefined ? {} : { says: briefSource(says) }), decision: 'take', asked: false };
};

const briefSource = (source: Source): BriefSource =>
  source.kind === 'person'
    ? { kind: 'person', by: source.by, at: source.at }
    : { kind: 'import', file: source.file, ...(source.record === undefined ? {} : { record: source.record }), ...(source.dataDate === undefined ? {} : { dataDate: source.dataDate }), at: source.at };
