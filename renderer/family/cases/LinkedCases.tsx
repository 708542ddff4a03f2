import { useCallback } from 'react';
import { linkInWords } from '#shared/families/cases/case-links';
import { call } from '../../app/bridge';
import { openFamily } from '../../app/state/navigation';
import { undo } from '../../app/undo';
import { useAcross } from '../../index/across/use-across';
import type { PortfolioIndex } from '../../index/api';
import { Button } from '../../ui/controls/Button';
import { notify } from '../../ui/surfaces/notify';
import { joinHint, sheetStore } from '../entry/sheets';
import { useOpenFamily } from '../FamilyContext';
import { Section } from '../details/Rows';

/** Of larger portfolios not every case is read only because one is opened; the view of gaps reads them. */
const readBySelf = 5000;

/** Other cases to which claims and relations link the open one; joining is proposed, never done. */
export const LinkedCases = () => {
  const { family, writable } = useOpenFamily();
  const { key, reference } = family;
  const ask = useCallback((index: PortfolioIndex) => index.linkedCases(key), [key]);
  const { answer } = useAcross(ask, readBySelf);
  if (answer === undefined || answer.length === 0) return null;
  const keepApart = async (other: string): Promise<void> => {
    const saved = await call('family.keep-apart', { keys: [key, other] });
    if (saved.ok) notify({ message: 'The two cases stay apart; joining them is not proposed again.', action: { label: 'Undo', run: () => void undo(saved.value.entry) } });
    else notify({ message: saved.error.message, tone: 'error' });
  };
  return (
    <Section title="Linked cases" count={answer.length}>
      <ul className="family-rows">
        {answer.map((other) => (
          <li key={other.key} className="family-row family-linked-case">
            <div>
              <Button look="quiet" onPress={() => openFamily(other.key)}>
                {other.reference}
              </Button>
              {other.keptApart ? <span className="quiet small"> kept apart</span> : null}
              <ul className="family-plain-list quiet small">
                {other.links.slice(0, 4).map((link) => {
                  const words = linkInWords(link, (each) => (each === key ? reference : other.reference));
                  return <li key={words}>{words}</li>;
                })}
              </ul>
            </div>
            {writable && !other.keptApart ? (
              <span className="family-linked-acts">
                <Button
                  onPress={() => {
                    joinHint.set(other.key);
                    sheetStore.set({ sheet: 'join', family: key });
                  }}
                >
                  Join…
                </Button>
                <Button look="quiet" onPress={() => void keepApart(other.key)}>
                  Keep apart
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
};
