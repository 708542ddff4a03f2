import type { Application } from '../../model/application';
import type { IsoDate } from '../../model/date';

/**
 * The date at which a member appears on a calendar: entry into the national phase, validation or unitary effect where the member came
 * by one, else its filing, else its first publication. Undefined where none is known.
 */
export const applicationDate = (application: Application): IsoDate | undefined => {
  const typed = { 'pct-entry': 'national-entry', validation: 'validation', unitary: 'unitary-effect-registered', direct: undefined, pct: undefined }[application.route];
  const own = typed === undefined ? undefined : application.events.find((event) => event.type === typed)?.date;
  return own ?? receiptOfDivisional(application) ?? application.filingDate ?? firstPublication(application);
};

/** A divisional keeps its parent's filing date (Article 4G Paris Convention); what a calendar shows is the day on which it was filed. */
const receiptOfDivisional = ({ relations, events }: Application): IsoDate | undefined =>
  relations.some((relation) => relation.type === 'division') ? events.find((event) => event.type === 'filing')?.date : undefined;

const firstPublication = ({ publications }: Application): IsoDate | undefined => {
  let first: IsoDate | undefined;
  for (const { date } of publications) if (date !== undefined && (first === undefined || date < first)) first = date;
  return first;
};
