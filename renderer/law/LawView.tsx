import { useMemo, useState } from 'react';
import { readLawTables } from '#shared/law/portfolio-law';
import { call } from '../app/bridge';
import { ViewSearch } from '../app/frame/ViewSearch';
import { appStore, useToday, useWritable } from '../app/state/app-store';
import { useLawInUse } from '../app/state/law';
import { useStore } from '../app/state/store';
import { tellFailure } from '../app/tell-failure';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { Select } from '../ui/controls/Select';
import { notify } from '../ui/surfaces/notify';
import { ClosedDays } from './ClosedDays';
import { type LawDraft, withBundledTables, withDay, withoutDay, withRuleOff, withRuleOn, withTables } from './law-draft';
import { changeLawView, lawTabs, lawViewStore, type RuleLens } from './law-store';
import { LawReview } from './LawReview';
import { RuleTable } from './RuleTable';
import { TablesInUse } from './TablesInUse';
import './LawView.css';

/** The law that the portfolio's dates are computed by: its rules, the closed days of offices, and the tables they come from. */
export const LawView = () => {
  const { own, tables, digest } = useLawInUse();
  const state = useStore(lawViewStore, (whole) => whole);
  const by = useStore(appStore, (shell) => shell.app?.person ?? 'not known');
  const on = useToday();
  const writable = useWritable();
  const [draft, setDraft] = useState<LawDraft | null>(null);
  const who = { by, on };

  const chooseTables = async (): Promise<void> => {
    const answer = await call('law.choose-tables', null);
    if (!answer.ok) {
      tellFailure(answer.error);
      return;
    }
    if (answer.value === null) return;
    const { name, sha256, text } = answer.value;
    const read = readLawTables(text);
    if ('error' in read) notify({ message: `${name} cannot be taken over. ${read.error}`, tone: 'error' });
    else setDraft({ why: `Update law tables to ${read.law.version} (${name})`, own: withTables(own, { version: read.law.version, name, sha256 }, who), tables: text });
  };

  return (
    <section className="view-frame law" aria-label="Rules and closed days">
      {state.tab === 'rules' ? <ViewSearch label="Search rules by what is to be done, basis, office or id" placeholder="Search rules: what, basis, office" text={state.text} onChange={(text) => changeLawView({ text })} /> : null}
      <div className="view-bar law-bar">
        <SegmentedControl label="Rules, closed days or tables" options={lawTabs} value={state.tab} onChange={(tab) => changeLawView({ tab })} />
        {state.tab === 'rules' ? <RuleFilters /> : null}
      </div>
      {state.tab === 'rules' ? (
        <RuleTable
          canChange={writable}
          onSwitch={({ id, label }, isOn) => setDraft({ why: `Switch ${isOn ? 'on' : 'off'}: ${label} (${id})`, own: isOn ? withRuleOn(own, id, who) : withRuleOff(own, id), tables })}
        />
      ) : state.tab === 'days' ? (
        <ClosedDays
          canChange={writable}
          onAdd={(day) => setDraft({ why: `${day.office} ${day.closed ? 'closed' : 'open'} on ${day.date}: ${day.name}`, own: withDay(own, day, who), tables })}
          onRemove={(day) => setDraft({ why: `Take away: ${day.office} ${day.closed ? 'closed' : 'open'} on ${day.date}`, own: withoutDay(own, day), tables })}
        />
      ) : (
        <TablesInUse canChange={writable} onChoose={() => void chooseTables()} onBundled={() => setDraft({ why: 'Back to the bundled law tables', own: withBundledTables(own), tables: undefined })} />
      )}
      {draft === null ? null : <LawReview key={draft.why} draft={draft} base={digest} onClose={() => setDraft(null)} />}
    </section>
  );
};

const RuleFilters = () => {
  const { law } = useLawInUse();
  const { office, lens } = useStore(lawViewStore, (state) => state);
  const offices = useMemo(() => [{ id: '', label: 'Every office' }, ...[...law.offices].map(([id, name]) => ({ id, label: `${id} · ${name}` })).sort((a, b) => (a.id < b.id ? -1 : 1))], [law]);
  return (
    <>
      <Select label="Office" hideLabel options={offices} value={office} onChange={(next) => changeLawView({ office: next })} />
      <SegmentedControl label="Which rules" options={lenses} value={lens} onChange={(next) => changeLawView({ lens: next })} />
    </>
  );
};

const lenses: readonly { readonly id: RuleLens; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'verified', label: 'Verified' },
  { id: 'partly', label: 'Partly' },
  { id: 'recalled', label: 'Recalled' },
  { id: 'off', label: 'Not in docket' },
];
