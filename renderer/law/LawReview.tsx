import { useMemo, useState } from 'react';
import { call } from '../app/bridge';
import { changeWords } from '../app/limit/change-words';
import { openFamily } from '../app/state/navigation';
import { tellFailure } from '../app/tell-failure';
import type { LawComparison } from '../index/api';
import { Button } from '../ui/controls/Button';
import { plural } from '../ui/marks/plural';
import { Panel } from '../ui/surfaces/Panel';
import { ProgressBar } from '../ui/surfaces/ProgressBar';
import type { LawDraft } from './law-draft';
import { type Comparison, useComparison } from './use-comparison';

/** Cases listed; the count says how many there are. */
const casesShown = 200;

type Props = { readonly draft: LawDraft; /** Digest of the law that the draft was made from. */ readonly base: string; readonly onClose: () => void };

/** What a change of rules or closed days does to the open time limits of the portfolio, before it is saved. */
export const LawReview = ({ draft, base, onClose }: Props) => {
  const { done, total, changes, problem } = useComparison(draft) ?? nothingYet;
  const [saving, setSaving] = useState(false);
  const cases = useMemo(() => byCase(changes), [changes]);
  const compared = done >= total;
  const save = async (): Promise<void> => {
    setSaving(true);
    const answer = await call('law.save', { law: draft.own, base, why: draft.why });
    setSaving(false);
    if (answer.ok) onClose();
    else tellFailure(answer.error);
  };
  return (
    <Panel
      title="Before it is saved"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={saving || !(compared || problem !== undefined)} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="law-review" aria-live="polite" aria-busy={!compared}>
        <p>
          <strong>{draft.why}</strong>
        </p>
        {compared || problem !== undefined ? null : <ProgressBar label="Comparing open time limits" value={Number.isFinite(total) ? done / total : undefined} detail={!Number.isFinite(total) ? '' : `${done.toLocaleString('en')} of ${plural(total, 'case')}`} />}
        {problem === undefined ? null : <p className="law-problem">The comparison stopped: {problem}. The change can be saved without it.</p>}
        <p>
          {changes.length === 0 ? (
            compared ? (
              'No open time limit changes.'
            ) : (
              'None changes so far.'
            )
          ) : (
            <>
              <strong>{plural(changes.length, 'open time limit')}</strong> in {plural(cases.length, 'case')} {changes.length === 1 ? 'changes' : 'change'}:
            </>
          )}
        </p>
        <ul className="law-changes">
          {cases.slice(0, casesShown).map(({ family, reference, changes: own }) => (
            <li key={family}>
              <button type="button" className="law-case" onClick={() => openFamily(family)}>
                {reference}
              </button>
              <ul>
                {own.map((change) => (
                  <li key={change.key} className="small">
                    {change.office === undefined ? '' : `${change.office} · `}
                    {change.label}: {changeWords(change)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {cases.length <= casesShown ? null : <p className="quiet small">and {plural(cases.length - casesShown, 'more case')}</p>}
        <p className="quiet small">Days that a person confirmed or overrode stay; what the computation comes to is shown beside them. The change is one entry of the history and can be undone.</p>
      </div>
    </Panel>
  );
};

/** Before the first cases are compared: as if all were ahead. */
const nothingYet: Comparison = { done: 0, total: Number.POSITIVE_INFINITY, changes: [] };

type CaseChanges = { readonly family: string; readonly reference: string; readonly changes: readonly LawComparison['changes'][number]['change'][] };

const byCase = (changes: LawComparison['changes']): readonly CaseChanges[] => {
  const cases = new Map<string, CaseChanges>();
  for (const { family, reference, change } of changes) cases.set(family, { family, reference, changes: [...(cases.get(family)?.changes ?? []), change] });
  return [...cases.values()];
};
