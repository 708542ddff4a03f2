import { Fragment, useMemo, useState } from 'react';
import { type ListedRule, listRules } from '#shared/law/list-rules';
import { matchesSearch, parseSearch, searchableText } from '#shared/query/search-text';
import { useLawInUse } from '../app/state/law';
import { useStore } from '../app/state/store';
import { Button } from '../ui/controls/Button';
import { FoldButton } from '../ui/controls/FoldButton';
import { plural } from '../ui/marks/plural';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { changeLawView, lawViewStore, type RuleLens } from './law-store';
import { RuleDetail } from './RuleDetail';
import { RuleTrustMark } from './RuleTrustMark';

type Props = { readonly canChange: boolean; readonly onSwitch: (rule: ListedRule, on: boolean) => void };

/** Every rule with its basis, arithmetic, validity and trust; those that are only recalled can be switched on for the docket. */
export const RuleTable = ({ canChange, onSwitch }: Props) => {
  const { law } = useLawInUse();
  const { text, office, lens } = useStore(lawViewStore, (state) => state);
  const all = useMemo(() => listRules(law), [law]);
  const search = parseSearch(text);
  const shown = all.filter((rule) => (office === '' || rule.office === office) && inLens(rule, lens) && matchesSearch(searched(rule), search));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  if (shown.length === 0)
    return (
      <EmptyState title="No rule fits" actions={<Button look="primary" onPress={() => changeLawView({ text: '', office: '', lens: 'all' })}>Show all rules</Button>}>
        {plural(all.length, 'rule')} are hidden by search and filters.
      </EmptyState>
    );
  return (
    <div className="law-scroll">
      <table className="law-rules">
        <caption className="sr-only">{plural(shown.length, 'rule')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">More</span>
            </th>
            <th scope="col">Office</th>
            <th scope="col">What</th>
            <th scope="col">Counted</th>
            <th scope="col">Basis</th>
            <th scope="col">Trust</th>
            <th scope="col">Docket</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rule, at) => {
            const id = `${rule.id} ${rule.office ?? ''} ${rule.valid?.from ?? ''} ${rule.kind} ${rule.basis} ${at}`;
            const isOpen = open.has(id);
            const fold = (next: boolean): void => setOpen((old) => new Set(next ? [...old, id] : [...old].filter((one) => one !== id)));
            return (
              <Fragment key={id}>
                <tr className="law-rule">
                  <td>
                    <FoldButton label={`${rule.label}, ${rule.office ?? rule.id}`} open={isOpen} onOpen={fold} />
                  </td>
                  <td>{rule.office ?? (rule.id.startsWith('pct') ? 'PCT' : '')}</td>
                  <td>
                    {rule.label}
                    {rule.nature === 'option' ? <span className="quiet"> (option)</span> : rule.nature === 'information' && rule.kind === 'time-limit' ? <span className="quiet"> (information)</span> : null}
                    {rule.valid === undefined ? null : <span className="quiet small law-valid">from {validWords(rule.valid)}</span>}
                  </td>
                  <td>{rule.period}</td>
                  <td>{rule.basis}</td>
                  <td>
                    <RuleTrustMark trust={rule.trust} />
                  </td>
                  <td className="law-docket">
                    {rule.kind === 'time-limit' && rule.trust === 'recalled' ? (
                      <Button look="quiet" isDisabled={!canChange} onPress={() => onSwitch(rule, !rule.inDocket)}>
                        {rule.inDocket ? 'Switch off…' : 'Switch on…'}
                      </Button>
                    ) : (
                      <span className="quiet">{rule.inDocket ? 'yes' : 'no'}</span>
                    )}
                  </td>
                </tr>
                {isOpen ? (
                  <tr className="law-detail">
                    <td colSpan={7}>
                      <RuleDetail rule={rule} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const inLens = (rule: ListedRule, lens: RuleLens): boolean => lens === 'all' || (lens === 'off' ? !rule.inDocket : rule.trust === lens);

const searched = ({ id, office, label, basis, period, note }: ListedRule): string => searchableText([id, office ?? '', label, basis, period, note ?? '']);

const validWords = ({ from, by }: NonNullable<ListedRule['valid']>): string => `${from} by ${by === 'expiry' ? 'expiry of the period' : by.replaceAll('-', ' ')}`;
