import { fields } from '#shared/query/language/fields';
import { Panel } from '../../ui/surfaces/Panel';
import { setQuery, tableStore } from '../table/table-store';
import './QueryHelp.css';

/** What can be typed into the search box; an example can be taken over. */
export const QueryHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <Panel title="How to search" onClose={onClose} width="wide">
    <dl className="query-help">
      {forms.map(({ example, meaning }) => (
        <div key={example}>
          <dt>
            <Example text={example} />
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <h3>What can be asked for</h3>
    <table className="query-fields">
      <thead>
        <tr>
          <th>Word</th>
          <th>Meaning</th>
          <th>Example</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ id, aliases, title, example }) => (
          <tr key={id}>
            <td>
              <code>{id}</code>
              {aliases.length === 0 ? null : <span className="quiet small"> {aliases.join(', ')}</span>}
            </td>
            <td>{title}</td>
            <td>
              <Example text={example} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className="quiet">
      What is asked of applications (office, filing date, kind …) holds for one and the same application of a case; status, next time limit and expiry then count for that application too. With a minus, no application of the case may have it.
    </p>
  </Panel>
);

const Example = ({ text }: { readonly text: string }) => (
  <button
    type="button"
    className="query-example"
    title="Add to the search"
    onClick={() => {
      const { text: present } = tableStore.get();
      setQuery(`${present.trimEnd()} ${text}`.trim());
    }}
  >
    <code>{text}</code>
  </button>
);

const forms: readonly { readonly example: string; readonly meaning: string }[] = [
  { example: 'carrier aggregation', meaning: 'Both words, each from its first letter, in titles, abstracts, names, numbers, references, tags, classes or notes; accents, case and width do not count.' },
  { example: '"carrier aggregation"', meaning: 'The words as they stand, whole and in this order.' },
  { example: 'EP 24 160 118.6', meaning: 'A number in whatever form it is typed.' },
  { example: 'office:EP,CN', meaning: 'One of several values: commas between them mean or.' },
  { example: '-status:lapsed', meaning: 'A minus excludes. The names of the statuses need no word before them: -lapsed.' },
  { example: 'client="Nordlicht GmbH"', meaning: 'Just this value, where a colon would find every value with these words.' },
  { example: 'filed:2019..2021', meaning: 'From one date to another: years, months (2024-05), quarters (2024Q2), days, or times from today (-6m, 90d, 2y).' },
  { example: 'due<90d', meaning: 'Before a date; also <=, > and >=.' },
  { example: 'filed:?', meaning: 'Not known; -filed:? is known.' },
];
