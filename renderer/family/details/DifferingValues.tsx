import { isDiffering } from '#shared/families/merge/differing-values';
import { applyChanges, valueAt } from '#shared/model/change';
import type { CaseFamily } from '#shared/model/case-family';
import type { DifferingValue } from '#shared/model/differing-value';
import { appStore } from '../../app/state/app-store';
import { useRowNames } from '../../app/state/use-row-names';
import { Button } from '../../ui/controls/Button';
import { dateToText } from '../../ui/marks/DateText';
import { fieldName } from '../../ui/marks/field-name';
import { valueText } from '../../ui/surfaces/FieldChanges';
import { useOpenFamily } from '../FamilyContext';
import { sourceWords } from '../../ui/marks/provenance';
import { Section, useAct } from './Rows';

/** Fields that differ from what the latest file says, of one application or of the whole case: each is taken over or settled. */
export const DifferingValues = ({ application }: { readonly application: string | undefined }) => {
  const { family } = useOpenFamily();
  const rows = (family.differing ?? []).filter((row) => isOf(row, application) && isDiffering(family, row));
  const open = rows.filter(({ settled }) => settled === undefined);
  if (rows.length === 0) return null;
  return (
    <Section title="Differs from the latest file" {...(open.length === 0 ? {} : { count: open.length })}>
      <ul className="family-rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  );
};

const isOf = ({ path }: DifferingValue, application: string | undefined): boolean => application === undefined || path.startsWith(`applications/${application}/`);

const Row = ({ row }: { readonly row: DifferingValue }) => {
  const { family, writable, today } = useOpenFamily();
  const act = useAct();
  const name = fieldName(row.path, useRowNames(family.key));
  const own = valueAt(family, row.path)?.value;
  const source = family.sources.find(({ id }) => id === row.src);
  const without = (one: CaseFamily): CaseFamily => ({ ...one, differing: (one.differing ?? []).filter(({ id }) => id !== row.id) });
  const settle = (one: CaseFamily): CaseFamily => ({ ...one, differing: (one.differing ?? []).map((each) => (each.id === row.id ? { ...each, settled: { by: appStore.get().app?.person ?? 'not known', on: today } } : each)) });
  return (
    <li className="family-row family-differing">
      <div className="family-row-main">
        <strong>{name}</strong>
        <span>
          {own === undefined ? <span className="unknown">empty</span> : valueText(own)} <span className="quiet">here, </span>
          {valueText(row.value)} <span className="quiet">in the file</span>
        </span>
        <span className="quiet small">
          {source === undefined ? 'the file is not known' : sourceWords(source)}
          {row.settled === undefined ? '' : ` · settled by ${row.settled.by} on ${dateToText(row.settled.on)}`}
        </span>
      </div>
      {writable ? (
        <span className="family-row-acts">
          <Button look="quiet" onPress={() => void act((one) => without(applyChanges(one, [{ path: row.path, new: row.value }])), `Take ${name} of the file`)}>
            Take file
          </Button>
          {row.settled === undefined ? (
            <Button look="quiet" onPress={() => void act(settle, `Settle ${name} as it is`)}>
              Right as it is
            </Button>
          ) : null}
        </span>
      ) : null}
    </li>
  );
};
