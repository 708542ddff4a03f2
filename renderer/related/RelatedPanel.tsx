import { useEffect, useState } from 'react';
import type { Related } from '#shared/query/related/related-index';
import type { FamilyRow } from '#shared/query/rows';
import { openFamily } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import { useIndex } from '../index/IndexContext';
import { nearestFamilies, relatedStatus } from '../index/related/related-client';
import { Button } from '../ui/controls/Button';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { TextField } from '../ui/controls/TextField';
import { Panel } from '../ui/surfaces/Panel';
import { ProgressBar } from '../ui/surfaces/ProgressBar';
import './RelatedPanel.css';

export type RelatedPanelProps = { /** The family that is asked about; absent: a text. */ readonly family: string | undefined; readonly onClose: () => void };

const shownFamilies = 25;
type Found = { readonly related: Related; readonly row: FamilyRow | undefined };

/** The families nearest by meaning to a family or to a pasted text, each with the words that explain it. */
export const RelatedPanel = ({ family, onClose }: RelatedPanelProps) => {
  const [of, setOf] = useState<'family' | 'text'>(family === undefined ? 'text' : 'family');
  const [draft, setDraft] = useState('');
  const [text, setText] = useState('');
  const question = of === 'family' && family !== undefined ? { family } : text.trim() === '' ? undefined : { text };
  const { found, failure } = useRelated(question);
  const own = useRow(family);
  return (
    <Panel title="Related families" width="wide" onClose={onClose}>
      <div className="related-ask">
        {family === undefined ? null : (
          <SegmentedControl
            label="Related to"
            options={[
              { id: 'family', label: own?.reference ?? 'This case' },
              { id: 'text', label: 'A text' },
            ]}
            value={of}
            onChange={setOf}
          />
        )}
        {of === 'text' ? (
          <form
            className="related-form"
            onSubmit={(event) => {
              event.preventDefault();
              setText(draft);
            }}
          >
            <TextField label="Text" lines={5} value={draft} onChange={setDraft} placeholder="A claim, an abstract, an idea in a few sentences" />
            <Button look="primary" type="submit" isDisabled={draft.trim() === ''}>
              Find related families
            </Button>
          </form>
        ) : (
          <p className="quiet">{own?.title ?? 'title not known'}</p>
        )}
      </div>
      <Computing />
      {failure === undefined ? null : <p role="alert">{failure}</p>}
      {question === undefined || found === undefined ? null : found.length === 0 ? (
        <p className="quiet">{of === 'family' ? 'No other case has enough in common with the titles and abstracts of this one.' : 'No case has enough in common with this text. Words that no case uses do not count.'}</p>
      ) : (
        <ol className="related-list" aria-label="Related families, nearest first">
          {found.map(({ related, row }) => (
            <li key={related.key} className="related-item">
              <button type="button" className="related-open" onClick={() => openFamily(related.key)}>
                <strong>{row?.reference ?? related.key}</strong>
                <span>{row?.title ?? <span className="unknown">title not known</span>}</span>
              </button>
              <Nearness value={related.nearness} />
              <p className="quiet small related-why">{related.terms.length === 0 ? 'near through words that stand with the same others; none is shared' : `shared: ${related.terms.join(' · ')}`}</p>
            </li>
          ))}
        </ol>
      )}
      <p className="quiet small related-note">Computed on this computer from the titles and abstracts of the portfolio (latent semantic analysis). Nearness is no opinion on novelty or infringement.</p>
    </Panel>
  );
};

const Nearness = ({ value }: { readonly value: number }) => (
  <span className="related-near" role="img" aria-label={`nearness ${Math.round(value * 100)} of 100`}>
    <svg width="60" height="8" aria-hidden>
      <rect className="related-track" width="60" height="8" rx="2" />
      <rect className="related-fill" width={Math.round(60 * value)} height="8" rx="2" />
    </svg>
    <span className="small">{Math.round(value * 100)}</span>
  </span>
);

/** What the worker is doing before it can answer. */
const Computing = () => {
  const { phase, done, message } = useStore(relatedStatus, (status) => status);
  if (phase === 'failed') return <p role="alert">{message}</p>;
  if (phase !== 'reading' && phase !== 'computing') return null;
  return <ProgressBar label={phase === 'reading' ? 'Reading titles and abstracts' : 'Comparing all families with each other'} value={done} detail={`${Math.floor(done * 100)} %`} />;
};

type Question = { readonly family: string } | { readonly text: string };

const useRelated = (question: Question | undefined): { readonly found: readonly Found[] | undefined; readonly failure: string | undefined } => {
  const index = useIndex();
  const [state, setState] = useState<{ readonly asked: string; readonly found?: readonly Found[]; readonly failure?: string }>({ asked: '' });
  const asked = question === undefined ? '' : JSON.stringify(question);
  useEffect(() => {
    if (asked === '') return undefined;
    let ended = false;
    // Sound: written above.
    const parsed = JSON.parse(asked) as Question;
    const find = async (): Promise<void> => {
      const related = await nearestFamilies({ ...parsed, limit: shownFamilies });
      const found = await Promise.all((related ?? []).map(async (one) => ({ related: one, row: await index.family(one.key) })));
      if (!ended && related !== undefined) setState({ asked, found });
    };
    find().catch((cause: unknown) => {
      if (!ended) setState({ asked, failure: `The related families could not be found: ${cause instanceof Error ? cause.message : String(cause)}. Try again.` });
    });
    return () => {
      ended = true;
    };
  }, [index, asked]);
  return state.asked === asked ? { found: state.found, failure: state.failure } : { found: undefined, failure: undefined };
};

const useRow = (key: string | undefined): FamilyRow | undefined => {
  const index = useIndex();
  const [row, setRow] = useState<FamilyRow | undefined>(undefined);
  useEffect(() => {
    if (key !== undefined) void index.family(key).then(setRow);
  }, [index, key]);
  return row;
};
