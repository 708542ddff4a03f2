import type { Application } from '../model/application';
import { displayApplicationNumber } from '../numbers/forms/display-number';

const stageNames = { invention: 'invention', draft: 'draft', planned: 'planned', filed: 'filed, number not known' } as const;

/** Number of an application as its office writes it; undefined where there is none. */
export const applicationNumber = ({ office, number, filingDate }: Pick<Application, 'office' | 'number' | 'filingDate'>): string | undefined =>
  number === undefined ? undefined : displayApplicationNumber(number, office, filingDate);

/** How a member is named where it stands in a table: its number, else what it is. */
export const applicationName = (application: Pick<Application, 'office' | 'number' | 'stage' | 'filingDate'>): string =>
  applicationNumber(application) ?? (application.office === undefined ? stageNames[application.stage] : `${application.office} (${stageNames[application.stage]})`);
