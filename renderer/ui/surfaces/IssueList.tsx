import { useState } from 'react';
import type { Issue } from '#shared/model/issue';
import { Button } from '../controls/Button';
import { copyText } from '../copy-text';
import { Icon } from '../marks/Icon';
import { plural } from '../marks/plural';
import './IssueList.css';

export type IssueListProps = {
  readonly issues: readonly Issue[];
  /** Number in all, where `issues` holds only the first. */
  readonly total?: number;
};

const order: readonly Issue['severity'][] = ['error', 'warning', 'info'];
const severityWords: Readonly<Record<Issue['severity'], string>> = { error: 'Not read', warning: 'Read with a doubt', info: 'For information' };

/** Issues by severity, each with file, record, line and what to do; the list can be copied as text. */
export const IssueList = ({ issues, total = issues.length }: IssueListProps) => {
  const [copied, setCopied] = useState(false);
  const sorted = order.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  return (
    <div className="issues">
      <div className="issues-head">
        <span className="quiet">
          {plural(total, 'finding')}
          {total > issues.length ? `, the first ${issues.length.toLocaleString('en')} shown` : ''}
        </span>
        <Button look="quiet" onPress={() => setCopied(copyText(issuesAsText(sorted)))}>
          {copied ? 'Copied' : 'Copy the list'}
        </Button>
      </div>
      <ul className="issues-list">
        {sorted.map((issue, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- issues have no id, the list is only replaced as a whole
          <li key={at} className={`issue issue-${issue.severity}`}>
            <Icon name={issue.severity === 'info' ? 'info' : 'warning'} />
            <div className="issue-text">
              <div>
                <span className="sr-only">{severityWords[issue.severity]}: </span>
                {issue.message}
              </div>
              <div className="quiet small">{[severityWords[issue.severity], ...issuePlace(issue)].join(' · ')}</div>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** File, line and record of an issue, as far as it names them. */
export const issuePlace = ({ file, line, record }: Issue): readonly string[] => [
  ...(file === undefined ? [] : [line === undefined ? file : `${file}, line ${line}`]),
  ...(record === undefined ? [] : [`record ${record}`]),
];

/** One line per issue with tab-separated columns: file, line, record, severity, code, message. */
export const issuesAsText = (issues: readonly Issue[]): string =>
  ['file\tline\trecord\tseverity\tcode\tmessage', ...issues.map(({ file = '', line, record = '', severity, code, message }) => [file, line ?? '', record, severity, code, message.replaceAll(/\s+/g, ' ')].join('\t'))].join('\n');
