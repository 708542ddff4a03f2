import { useEffect, useState } from 'react';
import { applicationNumber } from '#shared/dossier/application-name';
import { printedTitle } from '#shared/dossier/family-title';
import { type DossierOptions, dossierSections } from '#shared/ipc';
import type { CaseFamily } from '#shared/model/case-family';
import { usePortfolio, useToday } from '../app/state/app-store';
import { call } from '../app/bridge';
import { useStore } from '../app/state/store';
import { Button } from '../ui/controls/Button';
import { Checkbox } from '../ui/controls/Checkbox';
import { DateField } from '../ui/controls/DateField';
import { Panel } from '../ui/surfaces/Panel';
import { ProgressBar } from '../ui/surfaces/ProgressBar';
import { RadioGroup } from '../ui/controls/RadioGroup';
import { TextField } from '../ui/controls/TextField';
import { AppendedDocuments } from './AppendedDocuments';
import { cancelDossier, dossierStore, openDossier, startDossier, watchDossier } from './dossier-store';
import './DossierPanel.css';

type Section = (typeof dossierSections)[number];

const sectionNames: Readonly<Record<Section, { readonly label: string; readonly insideOnly?: true }>> = {
  tree: { label: 'Family tree' },
  bibliography: { label: 'Bibliographic data, members, priorities' },
  pct: { label: 'PCT timelines' },
  'time-limits': { label: 'Time limits with their legal basis' },
  publications: { label: 'Publications' },
  events: { label: 'Legal events' },
  parties: { label: 'Parties' },
  notes: { label: 'Notes', insideOnly: true },
  attachments: { label: 'Attached documents' },
};
const sectionOrder: readonly Section[] = ['tree', 'bibliography', 'pct', 'time-limits', 'publications', 'events', 'parties', 'notes', 'attachments'];

/** What to print and how; closing the panel leaves a running print as it is. `families` are those selected; none: the whole portfolio. */
export const DossierPanel = ({ families: selected, onClose }: { readonly families: readonly string[]; readonly onClose: () => void }) => {
  const portfolio = usePortfolio();
  const [scope, setScope] = useState<'selected' | 'whole'>(selected.length === 0 ? 'whole' : 'selected');
  const families = scope === 'whole' ? none : selected;
  const today = useToday();
  const state = useStore(dossierStore, (now) => now);
  const only = useOnlyFamily(families);
  const [title, setTitle] = useState<string>();
  const [client, setClient] = useState<string>();
  const [edition, setEdition] = useState<DossierOptions['edition']>('inside');
  const [paper, setPaper] = useState<DossierOptions['paper']>('A4');
  const [dataDate, setDataDate] = useState<DossierOptions['dataDate'] | undefined>(today);
  const [sections, setSections] = useState<ReadonlySet<Section>>(new Set(dossierSections));
  useEffect(watchDossier, []);

  const count = families.length === 0 ? (portfolio?.families ?? 0) : families.length;
  const suggested = { title: only === undefined ? (portfolio?.name ?? '') : suggestedTitle(only), client: only === undefined ? '' : clientOf(only) };
  const chosen = sectionOrder.filter((section) => sections.has(section) && !(edition === 'outside' && sectionNames[section].insideOnly === true));
  const isBusy = state.phase === 'printing' || state.phase === 'asking';
  const problem = (title ?? suggested.title).trim() === '' ? 'A dossier needs a title.' : undefined;

  const print = (): void => {
    if (dataDate === undefined || problem !== undefined) return;
    void startDossier({ families: [...families], sections: chosen, paper, edition, title: (title ?? suggested.title).trim(), client: (client ?? suggested.client).trim(), dataDate });
  };

  return (
    <Panel
      title="Dossier"
      onClose={onClose}
      footer={
        isBusy ? (
          <Button isDisabled={state.phase !== 'printing'} isPending={state.phase === 'printing' && state.cancelling} onPress={() => void cancelDossier()}>
            {state.phase === 'printing' && state.cancelling ? 'Cancelling' : 'Cancel'}
          </Button>
        ) : (
          <>
            {state.phase === 'printed' ? <Button onPress={() => void openDossier(state.job)}>Open PDF</Button> : null}
            <Button look="primary" isDisabled={count === 0 || chosen.length === 0 || dataDate === undefined || problem !== undefined} onPress={print}>
              Save as PDF…
            </Button>
          </>
        )
      }
    >
      <Outcome />
      {selected.length === 0 ? (
        <p>
          The whole portfolio: <strong>{casesInWords(count)}</strong>
        </p>
      ) : (
        <RadioGroup
          label="Cases"
          options={[
            { id: 'selected', label: 'Selected', detail: only?.reference ?? casesInWords(selected.length) },
            { id: 'whole', label: 'Whole portfolio', detail: casesInWords(portfolio?.families ?? 0) },
          ]}
          value={scope}
          onChange={setScope}
          isDisabled={isBusy}
        />
      )}
      <TextField label="Title" value={title ?? suggested.title} onChange={setTitle} isDisabled={isBusy} error={problem} />
      <TextField label="Client" value={client ?? suggested.client} onChange={setClient} isDisabled={isBusy} help="On the cover; may stay empty." />
      <RadioGroup
        label="Edition"
        options={[
          { id: 'inside', label: 'Inside', detail: 'everything that is recorded' },
          { id: 'outside', label: 'Outside', detail: 'without notes, people and checks' },
        ]}
        value={edition}
        onChange={setEdition}
        isDisabled={isBusy}
      />
      <div className="dossier-row">
        <RadioGroup
          label="Paper"
          options={[
            { id: 'A4', label: 'A4' },
            { id: 'Letter', label: 'Letter' },
          ]}
          value={paper}
          onChange={setPaper}
          isDisabled={isBusy}
        />
        <DateField label="Data as of" value={dataDate} onChange={setDataDate} isDisabled={isBusy} isRequired error={dataDate === undefined ? 'A dossier carries the date of its data.' : undefined} />
      </div>
      <fieldset className="dossier-sections">
        <legend className="field-label">Sections</legend>
        {sectionOrder.map((section) => {
          const { label, insideOnly } = sectionNames[section];
          const isLeftOut = insideOnly === true && edition === 'outside';
          return (
            <Checkbox
              key={section}
              isSelected={sections.has(section) && !isLeftOut}
              isDisabled={isBusy || isLeftOut}
              onChange={(isSelected) => setSections((now) => new Set(isSelected ? [...now, section] : [...now].filter((other) => other !== section)))}
            >
              {label}
              {isLeftOut ? <span className="quiet small"> inside only</span> : null}
            </Checkbox>
          );
        })}
      </fieldset>
      {only !== undefined && sections.has('attachments') ? <AppendedDocuments familyKey={only.key} /> : null}
    </Panel>
  );
};

const none: readonly string[] = [];
const casesInWords = (count: number): string => (count === 1 ? '1 case family' : `${count.toLocaleString('en')} case families`);

/** How the print goes or went. */
const Outcome = () => {
  const state = useStore(dossierStore, (now) => now);
  switch (state.phase) {
    case 'printing': {
      const { progress } = state;
      return <ProgressBar label={progress?.phase ?? 'Beginning'} value={progress === undefined || progress.total === 0 ? undefined : progress.done / progress.total} />;
    }
    case 'printed':
      return (
        <p className="dossier-outcome" role="status">
          Printed to <span className="dossier-path">{state.path}</span>
        </p>
      );
    case 'failed':
      return (
        <p className="dossier-outcome dossier-failed" role="alert">
          {state.message}
        </p>
      );
    default:
      return null;
  }
};

/** The family where exactly one is printed: it gives the title, the client and the documents to append. */
const useOnlyFamily = (families: readonly string[]): CaseFamily | undefined => {
  const [family, setFamily] = useState<CaseFamily>();
  const key = families.length === 1 ? families[0] : undefined;
  useEffect(() => {
    if (key === undefined) return undefined;
    let isCurrent = true;
    void call('family.read', { key }).then((answer) => {
      if (isCurrent && answer.ok) setFamily(answer.value.family);
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return family?.key === key ? family : undefined;
};

const suggestedTitle = (family: CaseFamily): string => {
  const name = printedTitle(family)?.text ?? family.applications.map(applicationNumber).find((number) => number !== undefined);
  return name === undefined ? family.reference : `${family.reference}: ${name}`;
};

const clientOf = (family: CaseFamily): string => family.parties.find(({ role }) => role === 'client')?.name ?? '';
