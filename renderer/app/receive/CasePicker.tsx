import { useEffect, useState } from 'react';
import type { SearchHit } from '#shared/query/find-cases';
import { useIndex } from '../../index/IndexContext';
import { TextField } from '../../ui/controls/TextField';

/** Asks which case is meant: by reference, number however typed, name or title. Enter takes the first one found. */
export const CasePicker = ({ onPick }: { readonly onPick: (place: { readonly family: string; readonly application?: string | undefined }) => void }) => {
  const index = useIndex();
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    let ended = false;
    void index.search(text, 8, 'receive').then((found) => {
      if (!ended && found !== undefined) setHits(found);
    });
    return () => {
      ended = true;
    };
  }, [index, text]);
  const pick = (hit: SearchHit | undefined): void => {
    if (hit !== undefined) onPick({ family: hit.family, application: hit.application });
  };
  return (
    <form
      className="receive-pick"
      onSubmit={(event) => {
        event.preventDefault();
        pick(hits[0]);
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the panel was just opened to ask this */}
      <TextField label="Case or application" placeholder="Reference, number, name or title" value={text} onChange={setText} autoFocus />
      <ul className="receive-hits" aria-label="Cases found">
        {hits.map((hit) => (
          <li key={`${hit.family} ${hit.application ?? ''}`}>
            <button type="button" onClick={() => pick(hit)}>
              <strong>{hit.reference}</strong> {hit.kind === 'number' ? hit.matched : ''} <span className="quiet">{hit.title ?? ''}</span>
            </button>
          </li>
        ))}
      </ul>
      {text.trim() !== '' && hits.length === 0 ? <p className="quiet">No case has this.</p> : null}
    </form>
  );
};
