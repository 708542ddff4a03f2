import { parseIsoDate, type IsoDate } from '../../model/date';
import type { RelationType } from '../../model/link';
import { emptyRecord, type RecordParts } from '../empty-record';
import { listAt, textAt, type JsonValue } from '../json/json-value';
import { linkTo } from '../link-to';
import { reportedStatusOf } from './reported-status';

/** USPTO codes of continuity that are relations of the model. A provisional is claimed as a priority (35 USC 119(e)). */
const relations: Readonly<Record<string, RelationType>> = { CON: 'continuation', CIP: 'continuation-in-part', DIV: 'division', NST: 'pct-entry', REI: 'reissue', SUB: 'substitution' };

/** One entry of a continuity list: this application follows from that earlier one. */
type Step = { readonly child: string; readonly parent: string; readonly code: string; readonly words: string | undefined; readonly entry: JsonValue };

const stepsOf = (wrapper: JsonValue, bag: string): readonly Step[] =>
  listAt(wrapper, bag).flatMap((entry) => {
    const child = textAt(entry, 'childApplicationNumberText');
    const parent = textAt(entry, 'parentApplicationNumberText');
    return child === undefined || parent === undefined ? [] : [{ child, parent, code: textAt(entry, 'claimParentageTypeCode') ?? '', words: textAt(entry, 'claimParentageTypeCodeDescriptionText'), entry }];
  });

const dateAt = (entry: JsonValue, key: string): IsoDate | undefined => parseIsoDate(textAt(entry, key) ?? '');

/** What the continuity lists of an application say: of itself, and of every other application in its chain. */
export type Continuity = {
  readonly own: Pick<RecordParts, 'priorities' | 'relations' | 'events'>;
  /** Filing date of the international application of which the application is the national stage. */
  readonly internationalFilingDate: IsoDate | undefined;
  readonly others: readonly RecordParts[];
};

/**
 * Reads `parentContinuityBag` (the whole chain up to the first application, each entry with its child) and `childContinuityBag`. Numbers of
 * patents of the others have no kind code in it.
 */
export const continuityOf = (wrapper: JsonValue, own: string, filed: IsoDate | undefined): Continuity => {
  const parents = stepsOf(wrapper, 'parentContinuityBag');
  const children = stepsOf(wrapper, 'childContinuityBag');
  const steps = [...parents, ...children];
  const dates = new Map<string, IsoDate | undefined>([[own, filed]]);
  for (const { parent, entry } of steps) dates.set(parent, dates.get(parent) ?? dateAt(entry, 'parentApplicationFilingDate'));
  for (const { child, entry } of steps) dates.set(child, dates.get(child) ?? dateAt(entry, 'childApplicationFilingDate'));
  const entryOf = (number: string): string | undefined => steps.find((step) => step.child === number && step.code === 'NST')?.parent;
  /** Of a national stage the international filing date counts (35 USC 363). */
  const filingDateOf = (number: string): IsoDate | undefined => {
    const international = entryOf(number);
    return (international === undefined ? undefined : dates.get(international)) ?? dates.get(number);
  };

  const linksOf = (number: string): Continuity['own'] => {
    const found = steps.filter((step, index) => step.child === number && steps.findIndex((other) => other.child === step.child && other.parent === step.parent && other.code === step.code) === index);
    const links = found.map((step) => ({ step, link: linkTo(step.parent, 'US', filingDateOf(step.parent)) }));
    return {
      priorities: links.filter(({ step }) => step.code === 'PRO').map(({ link }) => link),
      relations: links.flatMap(({ step, link }) => {
        const type = relations[step.code];
        return type === undefined ? [] : [{ type, ...link }];
      }),
      events: found
        .filter((step) => step.code !== 'PRO' && relations[step.code] === undefined)
        .map((step) => ({ office: 'US', code: step.code, text: `${step.words ?? 'Follows from'} ${step.parent}` })),
    };
  };
  const other = (number: string): RecordParts => {
    const at = steps.find((step) => step.parent === number) ?? steps.find((step) => step.child === number);
    const side = at?.parent === number ? 'parent' : 'child';
    const international = entryOf(number);
    const status = at === undefined ? undefined : reportedStatusOf(textAt(at.entry, `${side}ApplicationStatusDescriptionText`), undefined);
    const patent = at === undefined ? undefined : textAt(at.entry, `${side}PatentNumber`);
    const isInternational = number.startsWith('PCT');
    const { date, text = number, ...docdb } = linkTo(number, 'US', filingDateOf(number));
    return {
      ...emptyRecord,
      ...linksOf(number),
      application: { ...docdb, text },
      office: isInternational ? 'WO' : 'US',
      ...(isInternational ? { route: 'pct' as const } : international === undefined ? {} : { route: 'pct-entry' as const }),
      ...(date === undefined ? {} : { filingDate: date }),
      ...(status === undefined ? {} : { reportedStatus: status }),
      ...(patent === undefined ? {} : { otherPublications: [{ country: 'US', number: patent, kind: '' }] }),
    };
  };
  const international = entryOf(own);
  const numbers = [...new Set(steps.flatMap(({ parent, child }) => [parent, child]))].filter((number) => number !== own);
  return { own: linksOf(own), internationalFilingDate: international === undefined ? undefined : dates.get(international), others: numbers.map(other) };
};
