import { useState } from 'react';
import { aliasNames, type PartyAliases } from '#shared/model/party-aliases';
import { withApart, withSame, withSplit } from '#shared/parties/edit-aliases';
import type { AliasReason, AliasSuggestion } from '#shared/parties/suggest-aliases';
import { call } from '../app/bridge';
import { appStore, useToday, useWritable } from '../app/state/app-store';
import { useParties } from '../app/state/parties';
import { useStore } from '../app/state/store';
import { tellFailure } from '../app/tell-failure';
import { undo } from '../app/undo';
import { useAcross } from '../index/across/use-across';
import type { PortfolioIndex } from '../index/api';
import { Button } from '../ui/controls/Button';
import { Checkbox } from '../ui/controls/Checkbox';
import { TextField } from '../ui/controls/TextField';
import { DateText } from '../ui/marks/DateText';
import { plural } from '../ui/marks/plural';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { notify } from '../ui/surfaces/notify';
import { gapStore } from './gap-store';
import { Reading } from './Reading';
import { useShown } from './use-shown';

const ask = (index: PortfolioIndex) => index.partySuggestions();

const reasonWords: Readonly<Record<AliasReason, string>> = { letters: 'The same letters', words: 'The same words, but for legal form or order', original: 'One name in the original script' };

type Decide = (change: (aliases: PartyAliases, entry: Parameters<typeof withSame>[3]) => PartyAliases, why: string) => Promise<void>;

/** Names of parties that a person takes for one, and names that may be one. Family files keep every name as published. */
export const Names = () => {
  const { aliases, digest } = useParties();
  const { answer, done, total } = useAcross(ask);
  const text = useStore(gapStore, (state) => state.text);
  const by = useStore(appStore, (shell) => shell.app?.person ?? 'not known');
  const on = useToday();
  const writable = useWritable();
  const decide: Decide = async (change, why) => {
    const saved = await call('parties.save', { aliases: change(aliases, { by, on }), base: digest, why });
    if (!saved.ok) tellFailure(saved.error);
    else if (saved.value.entry !== '') notify({ message: `${why}.`, action: { label: 'Undo', run: () => void undo(saved.value.entry) } });
  };
  const groups = useShown(aliases.groups, text, ({ name, names }) => [name, ...names]);
  // What was decided a moment ago is no suggestion any more, before the names are compared again.
  const shown = aliasNames(aliases);
  const undecided = (answer?.suggestions ?? []).filter(({ names }) => new Set(names.map(({ name }) => shown(name))).size > 1);
  const suggestions = useShown(undecided, text, ({ names }) => names.flatMap(({ name, original }) => [name, original ?? '']));
  return (
    <div className="gaps-scroll gaps-names">
      <section aria-label="Decided">
        <h2>
          Shown under one name <span className="quiet">{aliases.groups.length.toLocaleString('en')}</span>
        </h2>
        {groups.found.length === 0 ? <p className="quiet">{aliases.groups.length === 0 ? 'Nothing is decided yet. Every name is shown as it was published.' : 'No name fits.'}</p> : null}
        <ul className="gaps-pairs">
          {groups.shown.map((group) => (
            <li key={group.id} className="gaps-pair">
              <div>
                <p className="gaps-pair-names">
                  <strong>{group.name}</strong>{' '}
                  <span className="quiet small">
                    {group.by}, <DateText date={group.on} />
                  </span>
                </p>
                <ul className="gaps-name-list">
                  {group.names.map((name) => (
                    <li key={name}>
                      <span>{name}</span>
                      {writable ? (
                        <Button look="quiet" aria-label={`${name} is another party`} onPress={() => void decide((all, entry) => withSplit(all, name, entry), `${name} is a name of its own`)}>
                          Split off
                        </Button>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="May be one party">
        <h2>
          May be one party <span className="quiet">{answer === undefined ? '' : (answer.total - answer.suggestions.length + undecided.length).toLocaleString('en')}</span>
        </h2>
        {answer === undefined ? (
          <Reading done={done} total={total} />
        ) : undecided.length === 0 ? (
          <EmptyState title="No names suggest themselves">{`${plural(answer.names, 'name')} compared by letters, by words without legal form, and by the name in the original script. Names that only sound alike are never suggested.`}</EmptyState>
        ) : (
          <>
            <p className="quiet small">Compared by letters, by words without legal form, and by the name in the original script. Nothing is decided by itself; the record keeps every name.</p>
            <ul className="gaps-pairs">
              {suggestions.shown.map((suggestion) => (
                <Suggestion key={suggestion.names.map(({ name }) => name).join('|')} suggestion={suggestion} writable={writable} decide={decide} />
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
};

const Suggestion = ({ suggestion: { name, names, reason }, writable, decide }: { readonly suggestion: AliasSuggestion; readonly writable: boolean; readonly decide: Decide }) => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shownAs, setShownAs] = useState(name);
  const chosen = names.filter((party) => !left.has(party.name)).map((party) => party.name);
  return (
    <li className="gaps-pair">
      <div>
        <p className="quiet small">{reasonWords[reason]}</p>
        <ul className="gaps-name-list">
          {names.map((party) => (
            <li key={party.name}>
              <Checkbox
                isSelected={!left.has(party.name)}
                onChange={(selected) => {
                  const next = new Set(left);
                  if (selected) next.delete(party.name);
                  else next.add(party.name);
                  setLeft(next);
                }}
              >
                {party.name}
              </Checkbox>
              {party.original === undefined ? null : <span className="quiet">{party.original}</span>}
              <span className="quiet small">{plural(party.cases, 'case')}</span>
            </li>
          ))}
        </ul>
      </div>
      {writable ? (
        <div className="gaps-acts gaps-name-acts">
          <TextField label="Show as" value={shownAs} onChange={setShownAs} />
          <Button isDisabled={chosen.length < 2 || shownAs.trim() === ''} onPress={() => void decide((all, entry) => withSame(all, shownAs.trim(), chosen, entry), `${plural(chosen.length, 'name')} shown as ${shownAs.trim()}`)}>
            One party
          </Button>
          <Button look="quiet" onPress={() => void decide((all, entry) => withApart(all, names.map((party) => party.name), entry), `${names.map((party) => party.name).join(', ')} kept apart`)}>
            Different parties
          </Button>
        </div>
      ) : null}
    </li>
  );
};
