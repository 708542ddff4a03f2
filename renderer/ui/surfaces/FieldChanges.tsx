import { parseIsoDate } from '#shared/model/date';
import { dateToText } from '../marks/DateText';
import { fieldName } from '../marks/field-name';
import { plural } from '../marks/plural';
import './FieldChanges.css';

/** A changed field: absent `old` was empty, absent `new` is taken away. */
export type FieldChangeView = { readonly path: string; readonly old?: unknown; readonly new?: unknown };

export type FieldChangesProps = {
  readonly changes: readonly FieldChangeView[];
  /** Number in all, where `changes` holds only the first. */
  readonly total?: number;
  readonly rowName?: (list: string, id: string) => string | undefined;
};

/** Field by field: name, old value struck through, new value. */
export const FieldChanges = ({ changes, total = changes.length, rowName = rowNames(changes) }: FieldChangesProps) => (
  <table className="field-changes">
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Old</th>
        <th scope="col">New</th>
      </tr>
    </thead>
    <tbody>
      {changes.map((change) => (
        <tr key={change.path}>
          <th scope="row">{fieldName(change.path, rowName)}</th>
          <td>{change.old === undefined ? <span className="unknown">empty</span> : <del className="value-old">{valueText(change.old)}</del>}</td>
          <td>{change.new === undefined ? <span className="unknown">taken away</span> : <ins className="value-new">{valueText(change.new)}</ins>}</td>
        </tr>
      ))}
    </tbody>
    {total > changes.length ? (
      <tfoot>
        <tr>
          <td colSpan={3} className="quiet">
            {plural(total - changes.length, 'further field')} not shown
          </td>
        </tr>
      </tfoot>
    ) : null}
  </table>
);

/** A value of a family file in words: dates as dates, lists joined, objects by their telling fields. */
export const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') {
    const date = parseIsoDate(value);
    return date === undefined ? value : dateToText(date);
  }
  if (typeof value === 'number') return value.toLocaleString('en');
  if (Array.isArray(value)) return value.map(valueText).join(', ') || 'none';
  // A number is shown as it was typed or published; its DOCDB parts say the same again.
  if (typeof value === 'object' && 'text' in value && typeof value.text === 'string' && value.text !== '') return value.text;
  const parts = Object.entries(value)
    .filter(([key, part]) => !untold.has(key) && part !== null && !(Array.isArray(part) && part.length === 0))
    .map(([, part]) => valueText(part));
  return parts.length === 0 ? 'none' : parts.join(' · ');
};

/**
 * Names rows by what the changes themselves say about them: an application by its number, or its office where the plan adds it.
 */
export const rowNames = (changes: readonly FieldChangeView[]): ((list: string, id: string) => string | undefined) => {
  const names = new Map<string, string>();
  for (const { path, old, new: value } of changes) {
    const [list, id, field, ...rest] = path.split('/');
    if (list === undefined || id === undefined || rest.length > 0) continue;
    const said = value ?? old;
    if (field === undefined && typeof said === 'object' && said !== null && 'number' in said) names.set(`${list}/${id}`, valueText(said.number));
    if (field === 'number') names.set(`${list}/${id}`, valueText(said));
    if (field === 'office' && !names.has(`${list}/${id}`)) names.set(`${list}/${id}`, valueText(said));
  }
  return (list, id) => names.get(`${list}/${id}`);
};

/** Fields that say nothing to a reader: ids and provenance. */
const untold = new Set(['id', 'src', 'srcOf', 'lang', 'familyId']);
