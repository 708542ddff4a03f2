import type { ApplicationRow, ApplicationTableRow, FamilyRow, NextLimit, OfficeStatus } from '#shared/query/rows';
import type { TableColumn } from '#shared/query/table-query';
import { statusWords } from '#shared/law/status-words';
import type { IsoDate } from '#shared/model/date';
import { WhyDate } from '../../app/panels/WhyDate';
import { daysWords } from '../../ui/marks/days-words';
import { dateToText } from '../../ui/marks/DateText';
import { StatusMark } from '../../ui/marks/StatusMark';
import { UrgencyMark } from '../../ui/marks/UrgencyMark';

/** One cell of a case family. */
export const FamilyCell = ({ row, column, width }: { readonly row: FamilyRow; readonly column: TableColumn; readonly width: number }) => {
  switch (column) {
    case 'reference':
      return <strong title={row.reference}>{row.reference}</strong>;
    case 'title':
      return row.title === undefined ? <Unknown /> : <span title={row.title}>{row.title}</span>;
    case 'client':
    case 'clientReference':
    case 'responsible': {
      const text = row[column];
      return text === undefined ? <None /> : <span title={text}>{text}</span>;
    }
    case 'applicants':
    case 'inventors':
    case 'owners':
    case 'agents':
      return <Names names={row[column]} />;
    case 'grants':
      return <>{row.grants}</>;
    case 'quality':
      return <>{row.quality}</>;
    case 'offices':
      return <Offices offices={row.offices} room={Math.max(1, Math.floor((width - 14) / 23))} />;
    case 'members':
      return <>{row.members}</>;
    case 'earliestPriority':
      return <Day date={row.earliestPriority} />;
    case 'expiry':
      return <Day date={row.expiry} />;
    case 'status':
      return <StatusMark status={row.status} word={row.statusWord} />;
    case 'nextLimit':
      return <Limit family={row.key} next={row.nextLimit} />;
    case 'classes':
      return row.classes.length === 0 ? <Unknown /> : <span title={row.classes.join('\n')}>{row.classes.join(' · ')}</span>;
    case 'tags':
      return row.tags.length === 0 ? <None /> : <Tags tags={row.tags} />;
    default:
      return null;
  }
};

/** One cell of the table of applications. */
export const ApplicationTableCell = ({ row, column }: { readonly row: ApplicationTableRow; readonly column: TableColumn }) => {
  switch (column) {
    case 'reference': {
      const own = row.reference ?? row.caseReference;
      return <strong title={own}>{own}</strong>;
    }
    case 'case':
      return <span title={row.caseReference}>{row.caseReference}</span>;
    case 'title':
      return row.title === undefined ? <Unknown /> : <span title={row.title}>{row.title}</span>;
    case 'client':
    case 'responsible': {
      const text = row[column];
      return text === undefined ? <None /> : <span title={text}>{text}</span>;
    }
    case 'office':
      return row.office === undefined ? <None /> : <span className="portfolio-office">{row.office}</span>;
    case 'number':
      return row.number === undefined ? <Unknown text={stageWords[row.stage] === '' ? 'not known' : stageWords[row.stage]} /> : <span title={row.number}>{row.number}</span>;
    case 'publications':
      return row.publications.length === 0 ? <Unknown text="none" /> : <span title={row.publications.join('\n')}>{row.publications.toReversed().join(' · ')}</span>;
    case 'route':
      return <span className="quiet">{routeWords[row.route] === '' ? 'direct' : routeWords[row.route]}</span>;
    case 'right':
      return <span className="quiet">{rightWords[row.right] === '' ? 'patent' : rightWords[row.right]}</span>;
    case 'filed':
      return <Day date={row.filingDate} />;
    case 'published':
    case 'granted':
    case 'earliestPriority':
    case 'expiry':
      return <Day date={row[column]} />;
    case 'status':
      return <StatusMark status={row.status} word={row.statusWord} />;
    case 'nextLimit':
      return <Limit family={row.family} next={row.nextLimit} />;
    case 'applicants':
      return <Names names={row.applicants} />;
    case 'classes':
      return row.classes.length === 0 ? <Unknown /> : <span title={row.classes.join('\n')}>{row.classes.join(' · ')}</span>;
    case 'tags':
      return row.tags.length === 0 ? <None /> : <Tags tags={row.tags} />;
    default:
      return null;
  }
};

const routeWords: Readonly<Record<ApplicationRow['route'], string>> = {
  direct: '',
  pct: 'international application',
  'pct-entry': 'national phase',
  validation: 'validation',
  unitary: 'unitary patent',
};
const stageWords: Readonly<Record<ApplicationRow['stage'], string>> = { invention: 'invention, not filed', draft: 'draft', planned: 'planned', filed: '' };
const rightWords: Readonly<Record<ApplicationRow['right'], string>> = { patent: '', 'utility-model': 'utility model', design: 'design', plant: 'plant variety', spc: 'SPC', other: 'other right' };

/** One cell of an application below its case family; columns that only a family has stay empty. */
export const ApplicationCell = ({ row, column }: { readonly row: ApplicationRow; readonly column: TableColumn }) => {
  switch (column) {
    case 'reference':
      return (
        <span className="portfolio-member" title={row.reference ?? row.office ?? ''}>
          {row.reference ?? row.office ?? <Unknown />}
        </span>
      );
    case 'title': {
      const number = row.number ?? stageWords[row.stage];
      return (
        <span title={row.title ?? ''}>
          {number === '' ? <Unknown text="number not known" /> : number}
          {row.kinds.length === 0 ? null : <span className="quiet"> · {row.kinds.join(' · ')}</span>}
        </span>
      );
    }
    case 'applicants': {
      const words = [row.notOurs ? 'no longer ours' : '', routeWords[row.route], rightWords[row.right]].filter((word) => word !== '');
      return <span className="quiet">{words.join(' · ')}</span>;
    }
    case 'offices':
      return row.office === undefined ? <None /> : <span className="portfolio-office">{row.office}</span>;
    case 'earliestPriority':
      return <Day date={row.earliestPriority} />;
    case 'expiry':
      return row.expiry === undefined ? (
        <Day date={row.expiry} />
      ) : (
        <WhyDate key={`${row.family} ${row.application}`} family={row.family} limit={`${row.application}:term.expiry`} date={dateToText(row.expiry)} isTabStop={false}>
          <Day date={row.expiry} />
        </WhyDate>
      );
    case 'status':
      return <StatusMark status={row.status} word={row.statusWord} />;
    case 'nextLimit':
      return <Limit family={row.family} next={row.nextLimit} />;
    case 'responsible':
      return row.responsible === undefined ? null : <span title={row.responsible}>{row.responsible}</span>;
    default:
      return null;
  }
};

const Names = ({ names }: { readonly names: readonly string[] }) => (names.length === 0 ? <Unknown /> : <span title={names.join('\n')}>{names.join(' · ')}</span>);

const Unknown = ({ text = 'not known' }: { readonly text?: string }) => <span className="unknown">{text}</span>;

/** Nothing was entered: a dash for the eye, words for a screen reader. */
const None = () => (
  <span className="unknown" title="nothing entered">
    <span aria-hidden>–</span>
    <span className="sr-only">nothing entered</span>
  </span>
);

const Day = ({ date }: { readonly date: IsoDate | undefined }) => (date === undefined ? <Unknown /> : <time dateTime={date}>{dateToText(date)}</time>);

/** As many codes as stand beside each other; the rest is counted, and named with its status on hover. */
const Offices = ({ offices, room }: { readonly offices: readonly OfficeStatus[]; readonly room: number }) => {
  if (offices.length === 0) return <Unknown />;
  const whole = offices.map(({ office, status, statusWord, members }) => `${office} ${(statusWord ?? statusWords[status]).toLowerCase()}${members > 1 ? ` (${members})` : ''}`).join(', ');
  const shown = offices.length > room ? offices.slice(0, Math.max(1, room - 1)) : offices;
  return (
    <span className="portfolio-offices" title={whole}>
      {shown.map(({ office, status, statusWord }) => (
        <span key={office} className={office === 'WO' ? 'portfolio-office' : `portfolio-office portfolio-office-${status}`}>
          {office}
          {status === 'planned' || status === 'lapsed' || status === 'expired' ? <span className="sr-only"> {(statusWord ?? statusWords[status]).toLowerCase()}</span> : null}
        </span>
      ))}
      {shown.length === offices.length ? null : <span className="portfolio-office quiet">+{offices.length - shown.length}</span>}
    </span>
  );
};

const Tags = ({ tags }: { readonly tags: readonly string[] }) => (
  <span className="portfolio-tags" title={tags.join('\n')}>
    {tags.map((tag) => (
      <span key={tag} className="portfolio-tag">
        {tag}
      </span>
    ))}
  </span>
);

/** The next limit: shape, date, days and what is to be done; hollow (dotted) where rule or calendar is not fully confirmed. */
const Limit = ({ family, next }: { readonly family: string; readonly next: NextLimit | undefined }) => {
  if (next === undefined) return <Unknown text="none open" />;
  const what = `${next.office === undefined ? '' : `${next.office} `}${next.label}`;
  return (
    <span className={`portfolio-limit urgency-${next.urgency}`}>
      <UrgencyMark urgency={next.urgency} />
      <span className="ellipsis">
        <WhyDate key={`${family} ${next.key}`} family={family} limit={next.key} date={dateToText(next.due)} isTabStop={false}>
          <time dateTime={next.due} className={next.unconfirmed ? 'date-text date-unconfirmed' : 'date-text'}>
            {dateToText(next.due)}
          </time>
        </WhyDate>
        <span title={`${dateToText(next.due, true)} · ${daysWords(next.days)} · ${what}`}>
          {' · '}
          {daysWords(next.days)}
        </span>
        {next.overdue > 1 ? <span title={`${next.overdue} limits are overdue`}> +{next.overdue - 1}</span> : null}
        <span className="portfolio-limit-what" title={what}>
          {' '}
          · {what}
        </span>
      </span>
    </span>
  );
};
