import { useEffect, useMemo, useState } from 'react';
import { joinCases } from '#shared/families/cases/join-cases';
import { linkInWords, linksBetween } from '#shared/families/cases/case-links';
import { linkFacts } from '#shared/families/cases/link-facts';
import { familyTitle, type CaseFamily } from '#shared/model/case-family';
import type { SearchHit } from '#shared/query/find-cases';
import { call } from '../../app/bridge';
import { openFamily } from '../../app/state/navigation';
import { undo } from '../../app/undo';
import { useIndex } from '../../index/IndexContext';
import { Button } from '../../ui/controls/Button';
import { RadioGroup } from '../../ui/controls/RadioGroup';
import { TextField } from '../../ui/controls/TextField';
import { notify } from '../../ui/surfaces/notify';
import { Panel } from '../../ui/surfaces/Panel';
import { valueText } from '../../ui/surfaces/FieldChanges';
import { useOpenFamily } from '../FamilyContext';
import { joinHint } from '../entry/sheets';
import { applicationsInWords, JoinPreview } from './JoinPreview';

type Other = { readonly family: CaseFamily; readonly hash: string };

/** Joins the open case with another: which one, what would come of it, and which of the two is kept. */
export const JoinCase = ({ onClose }: { readonly onClose: () => void }) => {
  const { family, hash, today } = useOpenFamily();
  const [other, setOther] = useState<Other | undefined>(undefined);
  const [keep, setKeep] = useState<'this' | 'other'>('this');
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const [isSaving, setSaving] = useState(false);
  const [wanted, setWanted] = useState(joinHint.get);
  useEffect(() => {
    if (wanted === '') return undefined;
    let ended = false;
    void call('family.read', { key: wanted }).then((read) => {
      if (ended) return;
      if (read.ok) setOther(read.value);
      else setFailure(read.error.message);
    });
    return () => {
      ended = true;
    };
  }, [wanted]);

  const preview = useMemo(() => {
    if (other === undefined) return undefined;
    const [kept, joining] = keep === 'this' ? [family, other.family] : [other.family, family];
    return joinCases(kept, [joining], { by: '', on: today });
  }, [family, other, keep, today]);
  const links = useMemo(() => (other === undefined ? [] : linksBetween(linkFacts(family), linkFacts(other.family))), [family, other]);

  const join = async (): Promise<void> => {
    if (other === undefined) return;
    setSaving(true);
    const [mine, theirs] = [{ key: family.key, hash }, { key: other.family.key, hash: other.hash }];
    const joined = await call('family.join', keep === 'this' ? { keep: mine, others: [theirs] } : { keep: theirs, others: [mine] });
    setSaving(false);
    if (!joined.ok) return setFailure(joined.error.message);
    const kept = keep === 'this' ? family : other.family;
    onClose();
    openFamily(kept.key);
    notify({ message: `${(keep === 'this' ? other.family : family).reference} was joined into ${kept.reference}.`, action: { label: 'Undo', run: () => void undo(joined.value.entry) } });
  };

  return (
    <Panel
      title={`Join ${family.reference} with another case`}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <span className={failure === undefined ? 'family-form-lack' : 'family-form-failure'}>{failure ?? (other === undefined ? 'Choose the other case.' : 'Undo brings both cases back.')}</span>
          <Button onPress={onClose}>Leave</Button>
          <Button look="primary" isDisabled={other === undefined || isSaving} onPress={() => void join()}>
            Join the cases
          </Button>
        </>
      }
    >
      <div className="family-form">
        {other === undefined ? (
          <OtherCase own={family.key} onChoose={setWanted} />
        ) : (
          <>
            <p>
              <strong>{other.family.reference}</strong> {familyTitle(other.family) ?? <span className="unknown">title not known</span>} <Button look="quiet" onPress={() => (setOther(undefined), setWanted(''))}>
                Choose another…
              </Button>
            </p>
            <section aria-label="What links the cases">
              {links.length === 0 ? <p className="unknown">No claim or relation of one names an application of the other.</p> : null}
              <ul className="family-plain-list small">
                {links.map((link) => {
                  const words = linkInWords(link, (key) => (key === family.key ? family.reference : other.family.reference));
                  return <li key={words}>{words}</li>;
                })}
              </ul>
            </section>
            <RadioGroup
              label="Which case is kept"
              options={[
                { id: 'this', label: family.reference, detail: applicationsInWords(family) },
                { id: 'other', label: other.family.reference, detail: applicationsInWords(other.family) },
              ]}
              value={keep}
              onChange={setKeep}
            />
            {preview === undefined ? null : <JoinPreview preview={preview} kept={keep === 'this' ? family : other.family} joining={keep === 'this' ? other.family : family} show={valueText} />}
          </>
        )}
      </div>
    </Panel>
  );
};

/** Finds the other case by any of its references, numbers, names or words of its title. */
const OtherCase = ({ own, onChoose }: { readonly own: string; readonly onChoose: (key: string) => void }) => {
  const index = useIndex();
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    if (text.trim() === '') return;
    void index
      .search(text, 20, 'join')
      .then((found) => {
        if (found !== undefined) setHits(found);
      })
      .catch((cause: unknown) => console.error(cause));
  }, [index, text]);
  const shown = text.trim() === '' ? [] : hits.filter((hit, at) => hit.family !== own && hits.findIndex(({ family }) => family === hit.family) === at);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of the sheet that was just opened */}
      <TextField label="The other case" value={text} onChange={setText} placeholder="Reference, number, name or title" autoFocus />
      {text.trim() !== '' && shown.length === 0 ? <p className="quiet">Nothing found.</p> : null}
      <ul className="family-choices" aria-label="Cases found">
        {shown.map((hit) => (
          <li key={hit.family}>
            <button type="button" className="family-choice" onClick={() => onChoose(hit.family)}>
              <strong>{hit.reference}</strong>
              <span className="ellipsis" title={hit.title}>{hit.title ?? <span className="unknown">title not known</span>}</span>
              {hit.kind === 'reference' || hit.kind === 'title' ? null : <span className="quiet small ellipsis">{hit.matched}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
