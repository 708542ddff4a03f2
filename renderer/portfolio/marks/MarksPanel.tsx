import { useState } from 'react';
import { parseQuery } from '#shared/query/language/parse-query';
import { useIndex } from '../../index/IndexContext';
import { markColours, markShapes, type RowMark } from '../../index/settings';
import { Button } from '../../ui/controls/Button';
import { IconButton } from '../../ui/controls/IconButton';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { Icon } from '../../ui/marks/Icon';
import { Panel } from '../../ui/surfaces/Panel';
import { setMarks, setQuery, type TableState } from '../table/table-store';
import { RowMarkGlyph } from './RowMarkGlyph';

/** The rules by which rows are marked: a query, a name, a shape and a colour. */
export const MarksPanel = ({ state: { marks, text }, onClose }: { readonly state: TableState; readonly onClose: () => void }) => {
  const index = useIndex();
  return (
    <Panel title="Marks" onClose={onClose}>
      <p className="quiet">Rows that fit a query bear its mark. Marks are kept in saved views too.</p>
      {marks.length === 0 ? null : (
        <ul className="mark-rules">
          {marks.map((mark) => (
            <li key={mark.id} className="mark-rule">
              <div className="mark-rule-head">
                <RowMarkGlyph mark={mark} />
                <strong className="ellipsis" title={mark.name}>
                  {mark.name}
                </strong>
                <Button look="quiet" onPress={() => setQuery(mark.text)}>
                  Show these
                </Button>
                <IconButton label={`Remove the mark ${mark.name}`} icon={<Icon name="close" size={12} />} onPress={() => setMarks(index, marks.filter(({ id }) => id !== mark.id))} />
              </div>
              <code className="quiet">{mark.text}</code>
            </li>
          ))}
        </ul>
      )}
      <NewMark key={marks.length} query={text} place={marks.length} add={(mark) => setMarks(index, [...marks, mark])} ids={marks.map(({ id }) => id)} />
    </Panel>
  );
};

const shapeNames: Readonly<Record<RowMark['shape'], string>> = { circle: 'Circle', square: 'Square', triangle: 'Triangle', diamond: 'Diamond', star: 'Star', cross: 'Cross' };
const colourNames: Readonly<Record<RowMark['colour'], string>> = { red: 'Red', amber: 'Amber', green: 'Green', blue: 'Blue', violet: 'Violet', grey: 'Grey' };

/** A new rule; it begins with the query in the box, and with a shape that no other rule has. */
const NewMark = ({ query, place, ids, add }: { readonly query: string; readonly place: number; readonly ids: readonly string[]; readonly add: (mark: RowMark) => void }) => {
  const [name, setName] = useState('');
  const [text, setText] = useState(query);
  const [shape, setShape] = useState<RowMark['shape']>(markShapes[place % markShapes.length] ?? 'circle');
  const [colour, setColour] = useState<RowMark['colour']>(markColours[place % markColours.length] ?? 'red');
  const [issue] = parseQuery(text).issues;
  const isComplete = name.trim() !== '' && text.trim() !== '' && issue === undefined;
  return (
    <form
      className="mark-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) add({ id: String(Math.max(0, ...ids.map(Number)) + 1), name: name.trim(), text: text.trim(), shape, colour });
      }}
    >
      <h3>New mark</h3>
      <TextField label="Name" value={name} onChange={setName} placeholder="Such as: decide this month" />
      <TextField label="Rows that fit" value={text} onChange={setText} help="As in the search box: due<31d status:granted" {...(issue === undefined ? {} : { error: issue.message })} />
      <div className="mark-choices">
        <Select label="Shape" options={markShapes.map((id) => ({ id, label: shapeNames[id] }))} value={shape} onChange={setShape} />
        <Select label="Colour" options={markColours.map((id) => ({ id, label: colourNames[id] }))} value={colour} onChange={setColour} />
      </div>
      <p>
        <RowMarkGlyph mark={{ name: 'Looks so', shape, colour }} /> <span className="quiet">{name.trim() === '' ? 'how it looks' : name}</span>
      </p>
      <Button type="submit" look="primary" isDisabled={!isComplete}>
        Add mark
      </Button>
    </form>
  );
};
