import type { CaseFamily } from '../../model/case-family';
import { applicationName } from '../application-name';
import { bibliography } from './bibliography';
import type { SectionContext } from '../context';
import { type Block, type FamilySection, type FigureBlock, plain, rowCount } from '../document';
import { appendedAttachments, documents } from './documents';
import { editionFamily } from '../edition';
import { events } from './events';
import { languageOf, printedTitle } from '../family-title';
import { notes } from './notes';
import { parties } from './parties';
import { publications } from './publications';
import { timeLimits } from './time-limits';

/**
 * The section of one case family: heading and the blocks that the options ask for, in the order of reading. Blocks that would
 * be empty without saying anything (no notes, no documents to append) are left out; parties, publications and events of which
 * none is recorded are named in one line of the bibliographic data, or say so themselves where these are not asked for.
 */
export const familySection = (whole: CaseFamily, context: SectionContext): FamilySection => {
  const { options } = context;
  const family = editionFamily(whole, options.edition);
  const wants = (section: (typeof options.sections)[number]): boolean => options.sections.includes(section);
  const title = printedTitle(family);
  const blocks: Block[] = [];
  if (wants('tree') && family.applications.length > 0) blocks.push(tree(family, context));
  const lists = { parties: parties(family, context), publications: publications(family), events: events(family) };
  const empty = wants('bibliography') ? listed.filter((section) => wants(section) && rowCount(lists[section]) === 0) : [];
  const list = (section: (typeof listed)[number]): readonly Block[] => (wants(section) && !empty.includes(section) ? [lists[section]] : []);
  if (wants('bibliography')) {
    const [facts, members, priorities] = bibliography(family, context);
    const none = empty.map((section) => lists[section].title.toLowerCase()).join(', ');
    blocks.push(none === '' ? facts : { ...facts, rows: [...facts.rows, { label: 'Not recorded', lines: [plain(none)] }] }, members);
    if (rowCount(priorities) > 0) blocks.push(priorities);
  }
  blocks.push(...list('parties'));
  if (wants('pct')) blocks.push(...pctTimelines(family));
  if (wants('time-limits')) blocks.push(timeLimits(family, context));
  blocks.push(...list('publications'), ...list('events'));
  if (wants('notes') && options.edition === 'inside' && family.notes.length > 0) blocks.push(notes(family));
  if (wants('attachments') && appendedAttachments(family).length > 0) blocks.push(documents(family, context));
  return {
    key: family.key,
    reference: family.reference,
    title: title === undefined ? { text: 'Title not known', quiet: true } : { text: title.text, lang: title.lang === 'und' ? languageOf(title.text) : title.lang },
    subtitle: subtitle(family),
    blocks,
  };
};

/** Sections that are a list of what is recorded. */
const listed = ['parties', 'publications', 'events'] as const;

const subtitle = (family: CaseFamily): string => {
  const offices = familyOffices(family);
  const count = family.applications.length;
  return [`${count === 0 ? 'no' : count} ${count === 1 ? 'application' : 'applications'}`, ...(offices.length === 0 ? [] : [offices.join(' · ')])].join(', ');
};

/** Offices of the members, each once, in the order of the family file. */
export const familyOffices = (family: Pick<CaseFamily, 'applications'>): readonly string[] => [...new Set(family.applications.flatMap(({ office }) => (office === undefined ? [] : [office])))];

const tree = (family: CaseFamily, { statusOf }: SectionContext): FigureBlock => ({
  kind: 'figure',
  figure: 'tree',
  title: 'Family tree',
  summary: `Family tree of ${family.reference}: ${family.applications.map((application) => `${applicationName(application)}, ${statusOf(application).word.toLowerCase()}`).join('; ')}.`,
});

const pctTimelines = (family: CaseFamily): readonly FigureBlock[] =>
  family.applications
    .filter(({ route, office }) => route === 'pct' || office === 'WO')
    .map((application) => ({
      kind: 'figure',
      figure: 'pct',
      application: application.id,
      title: `PCT timeline of ${applicationName(application)}`,
      summary: `PCT timeline of ${applicationName(application)}; its dates stand in the table of time limits.`,
    }));
