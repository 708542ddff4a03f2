import type { EventType } from '../../../model/event';
import type { PublicationRecord } from '../../record';
import { child, childrenOf, textOf, type XmlElement } from '../../xml/xml-element';
import { compactDate, officeOf } from '../document-id';
import { dateText } from './latest';

type Event = PublicationRecord['events'][number];

/** Steps whose description leaves no doubt. A payment without its kind in the type keeps the description; renewal fees have their year. */
const typeOfStep: Readonly<Record<string, EventType>> = {
  RFEE: 'fee-paid',
  FFEE: 'fee-paid',
  SFEE: 'fee-paid',
  DEST: 'fee-paid',
  EXAM_PCT: 'fee-paid',
  EXPT: 'fee-paid',
  /** Communication from the examining division, EPC Article 94(3). */
  EXRE: 'office-action',
  /** Intention to grant, EPC Rule 71(3). */
  IGRA: 'allowance',
};

/** Further dates of a step that are facts of their own. */
const typeOfDate: Readonly<Record<string, EventType>> = { DATE_OF_REPLY: 'reply-filed', GRANT_FEE_PAID: 'fee-paid', PRINT_FEE_PAID: 'fee-paid', TRANSLATION_CLAIMS: 'translation-filed' };

/** The date at which a step itself happened comes first. */
const ownDates = ['DATE_OF_DISPATCH', 'DATE_OF_REQUEST', 'DATE_OF_PAYMENT'];

/** Procedural steps of the register (`reg:procedural-data`) as events, one per step and one for each further date of it. */
export const proceduralSteps = (entry: XmlElement): readonly Event[] => childrenOf(child(entry, 'procedural-data'), 'procedural-step').flatMap(eventsOf);

const eventsOf = (step: XmlElement): readonly Event[] => {
  const code = textOf(child(step, 'procedural-step-code')) ?? '';
  const texts = childrenOf(step, 'procedural-step-text').flatMap((each) => {
    const text = textOf(each);
    return text === undefined ? [] : [{ label: each.attributes.get('step-text-type') ?? 'Text', text }];
  });
  const description = texts.find(({ label }) => label === 'STEP_DESCRIPTION')?.text ?? code;
  const dates = childrenOf(step, 'procedural-step-date').flatMap((each) => {
    const date = compactDate(dateText(each));
    return date === undefined ? [] : [{ label: each.attributes.get('step-date-type') ?? 'DATE', date }];
  });
  const own = dates.find(({ label }) => ownDates.includes(label)) ?? dates.find(({ label }) => typeOfDate[label] === undefined);
  const states = childrenOf(child(step, 'procedural-step-affected-states'), 'country').flatMap((each) => officeOf(textOf(each)) ?? []);
  const extension = officeOf(texts.find(({ label }) => label === 'Extension states')?.text);
  const year = Number(texts.find(({ label }) => label === 'YEAR')?.text);
  const period = periodOf(child(step, 'time-limit'));
  const detail = {
    ...Object.fromEntries(texts.filter(({ label }) => label !== 'STEP_DESCRIPTION' && label !== 'YEAR').map(({ label, text }) => [labelOf(label), text])),
    ...(states.length === 0 ? {} : { 'Affected states': states.join(' ') }),
    ...(period?.text === undefined ? {} : { 'Time limit': period.text }),
    ...Object.fromEntries(dates.filter((each) => each !== own && typeOfDate[each.label] === undefined).map(({ label, date }) => [labelOf(label), date])),
  };
  const type = own === undefined ? undefined : typeOfStep[code];
  const main: Event = {
    ...(own === undefined ? {} : { date: own.date }),
    ...(type === undefined ? {} : { type }),
    ...(code === '' ? {} : { code }),
    office: 'EP',
    ...(extension === undefined ? {} : { state: extension }),
    text: description,
    ...(period?.iso === undefined || type !== 'office-action' ? {} : { period: period.iso }),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(Object.keys(detail).length === 0 ? {} : { detail }),
  };
  const further = dates.flatMap(({ label, date }): readonly Event[] => {
    const kind = typeOfDate[label];
    return kind === undefined ? [] : [{ date, type: kind, code: `${code} ${label}`, office: 'EP', text: `${description}: ${labelOf(label).toLowerCase()}` }];
  });
  return [main, ...further];
};

const periodOf = (element: XmlElement | undefined): { readonly text?: string; readonly iso?: string } | undefined => {
  const count = Number(textOf(element));
  const unit = element?.attributes.get('time-limit-unit') ?? '';
  const letter = { months: 'M', days: 'D', years: 'Y' }[unit];
  if (!Number.isInteger(count) || count <= 0) return undefined;
  return { text: `${count} ${unit}`.trim(), ...(letter === undefined ? {} : { iso: `P${count}${letter}` }) };
};

/** `GRANT_FEE_PAID` is shown as `Grant fee paid`. */
const labelOf = (label: string): string => {
  const words = label.replace(/_/g, ' ').trim();
  const lower = label === label.toUpperCase() ? words.toLowerCase() : words;
  return `${lower.slice(0, 1).toUpperCase()}${lower.slice(1)}`;
};
