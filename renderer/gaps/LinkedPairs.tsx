import { useState } from 'react';
import { joinCases } from '#shared/families/cases/join-cases';
import { linkInWords } from '#shared/families/cases/case-links';
import { call } from '../app/bridge';
import { useToday, useWritable } from '../app/state/app-store';
import { openFamily } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import { tellFailure } from '../app/tell-failure';
import { undo } from '../app/undo';
import { useAcross } from '../index/across/use-across';
import type { LinkedPair, PortfolioIndex } from '../index/api';
import { Button } from '../ui/controls/Button';
import { Checkbox } from '../ui/controls/Checkbox';
import { plural } from '../ui/marks/plural';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { notify } from '../ui/surfaces/notify';
import { gapStore } from './gap-store';
import { Reading } from './Reading';
import { useShown } from './use-shown';

const ask = (index: PortfolioIndex) => index.linkedPairs();

/** Cases that claims and relations link to each other, with what says so; a person joins them or keeps them apart. */
export const LinkedPairs = () => {
  const { answer, done, total } = useAcross(ask);
  const text = useStore(gapStore, (state) => state.text);
  const writable = useWritable();
  const [withApart, setWithApart] = useState(false);
  const open = (answer ?? []).filter(({ keptApart }) => withApart || !keptApart);
  const { found, shown, showMore } = useShown(open, text, ({ a, b, links }) => [a.reference, b.reference, ...links.flatMap(({ from, to }) => [from.name, to.name])]);
  if (answer === undefined) return <Reading done={done} total={total} />;
  const apart = answer.length - answer.filter(({ keptApart }) => !keptApart).length;
  return (
    <>
      <div className="view-bar gaps-sub">
        <output className="view-summary">
          <strong>{plural(found.length, 'pair')} of linked cases</strong>
          <span className="quiet"> · Joining makes one case of two; nothing is joined by itself.</span>
        </output>
        {apart === 0 ? null : (
          <Checkbox isSelected={withApart} onChange={setWithApart}>
            {`${apart.toLocaleString('en')} kept apart`}
          </Checkbox>
        )}
      </div>
      {found.length === 0 ? (
        <EmptyState title={answer.length === 0 ? 'No case is linked to another one' : 'No pair fits'}>Claims and relations of every case are compared with the applications of all others.</EmptyState>
      ) : (
        <ul className="gaps-scroll gaps-pairs" aria-label="Linked cases">
          {shown.map((pair) => (
            <Pair key={`${pair.a.key} ${pair.b.key}`} pair={pair} writable={writable} />
          ))}
          {showMore === undefined ? null : (
            <li>
              <Button look="quiet" onPress={showMore}>{`Show more of ${found.length.toLocaleString('en')}`}</Button>
            </li>
          )}
        </ul>
      )}
    </>
  );
};

const Pair = ({ pair: { a, b, links, keptApart }, writable }: { readonly pair: LinkedPair; readonly writable: boolean }) => {
  const today = useToday();
  const [busy, setBusy] = useState(false);
  const act = async (perform: () => Promise<{ readonly message: string; readonly entry: string } | undefined>): Promise<void> => {
    setBusy(true);
    const done = await perform();
    setBusy(false);
    if (done !== undefined) notify({ message: done.message, action: { label: 'Undo', run: () => void undo(done.entry) } });
  };
  const join = async (): Promise<{ readonly message: string; readonly entry: string } | undefined> => {
    const [kept, other] = [await call('family.read', { key: a.key }), await call('family.read', { key: b.key })];
    if (!kept.ok || !other.ok) {
      tellFailure(kept.ok ? (other.ok ? { code: 'failed', message: 'The case cannot be read.' } : other.error) : kept.error);
      return undefined;
    }
    const { differences } = joinCases(kept.value.family, [other.value.family], { by: '', on: today });
    if (differences.length > 0) {
      notify({ message: `${a.reference} and ${b.reference} say different things of one application (${plural(differences.length, 'field')}). Open ${a.reference} and use “Join with another case…”, which shows what stays.`, tone: 'warning' });
      return undefined;
    }
    const joined = await call('family.join', { keep: { key: a.key, hash: kept.value.hash }, others: [{ key: b.key, hash: other.value.hash }] });
    if (joined.ok) return { message: `${b.reference} was joined into ${a.reference}.`, entry: joined.value.entry };
    tellFailure(joined.error);
    return undefined;
  };
  const keepApart = async (): Promise<{ readonly message: string; readonly entry: string } | undefined> => {
    const saved = await call('family.keep-apart', { keys: [a.key, b.key] });
    if (saved.ok) return { message: `${a.reference} and ${b.reference} stay apart and are not proposed again.`, entry: saved.value.entry };
    tellFailure(saved.error);
    return undefined;
  };
  const referenceOf = (key: string): string => (key === a.key ? a.reference : b.reference);
  return (
    <li className="gaps-pair">
      <div>
        <p className="gaps-pair-names">
          <Case of={a} /> <span className="quiet">and</span> <Case of={b} />
          {keptApart ? <span className="quiet small"> kept apart</span> : null}
        </p>
        <ul className="quiet small">
          {links.slice(0, mostLinks).map((link) => {
            const words = linkInWords(link, referenceOf);
            return <li key={words}>{words}</li>;
          })}
          {links.length > mostLinks ? <li>{plural(links.length - mostLinks, 'more link')}</li> : null}
        </ul>
      </div>
      {writable ? (
        <span className="gaps-acts">
          <Button isDisabled={busy} onPress={() => void act(join)}>{`Join into ${a.reference}`}</Button>
          {keptApart ? null : (
            <Button look="quiet" isDisabled={busy} onPress={() => void act(keepApart)}>
              Keep apart
            </Button>
          )}
        </span>
      ) : null}
    </li>
  );
};

const mostLinks = 4;

const Case = ({ of: { key, reference } }: { readonly of: LinkedPair['a'] }) => (
  <button type="button" className="gaps-open" onClick={() => openFamily(key)}>
    {reference}
  </button>
);
