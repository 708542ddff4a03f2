import { useMemo } from 'react';
import { parseQuery } from '#shared/query/language/parse-query';
import './QueryBox.css';

/** Id of the line, which the search box names as its description. */
export const issueId = 'query-issues';

/** What of the query cannot be read, with its place and the remedy; the rest of the query counts. */
export const QueryIssues = ({ text }: { readonly text: string }) => {
  const { issues } = useMemo(() => parseQuery(text), [text]);
  const [issue] = issues;
  if (issue === undefined) return null;
  return (
    <p id={issueId} className="query-issue" role="status">
      <mark>{text.slice(issue.from, issue.to)}</mark> {issue.message} It is left out{issues.length > 1 ? `, as ${issues.length - 1} more` : ''}.
    </p>
  );
};
