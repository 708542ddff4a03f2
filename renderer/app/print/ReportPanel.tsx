import { useCallback, useEffect, useState } from 'react';
import type { ReportClient } from '#shared/docket/client-report';
import { useIndex } from '../../index/IndexContext';
import { Button } from '../../ui/controls/Button';
import { Checkbox } from '../../ui/controls/Checkbox';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { plural } from '../../ui/marks/plural';
import { Panel } from '../../ui/surfaces/Panel';
import { ClientReport } from './ClientReport';
import './ReportPanel.css';

/** What is reported on: what a view of the index shows, or the cases named. */
export type ReportOf = { readonly view: number } | { readonly keys: readonly string[] };

const everyClient = 'every client';

/** A report to one client or to each: how every case stands, its next step, what it costs, and room for the decision. */
export const ReportPanel = ({ of, onClose }: { readonly of: ReportOf; readonly onClose: () => void }) => {
  const index = useIndex();
  const [clients, setClients] = useState<readonly ReportClient[] | 'gone' | undefined>(undefined);
  const [chosen, setChosen] = useState(everyClient);
  const [title, setTitle] = useState('Status and next steps');
  const [cost, setCost] = useState(true);
  const [decision, setDecision] = useState(true);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let ended = false;
    void index.report(of).then((found) => {
      if (!ended) setClients(found ?? 'gone');
    });
    return () => {
      ended = true;
    };
  }, [index, of]);
  const done = useCallback(() => setPrinting(false), []);
  const found = clients === undefined || clients === 'gone' ? [] : clients;
  const shown = found.filter(({ client }) => chosen === everyClient || client === chosen);
  const cases = shown.reduce((sum, client) => sum + client.cases.length, 0);
  return (
    <Panel
      title="Report to the client"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button look="primary" isDisabled={cases === 0} onPress={() => setPrinting(true)}>
            Print…
          </Button>
        </>
      }
    >
      <div className="report-panel">
        {clients === 'gone' ? <p>The list has changed since. Close this and ask for the report again.</p> : null}
        <Select label="Client" options={[{ id: everyClient, label: `Every client, a page each (${found.length})` }, ...found.map(({ client, cases: own }) => ({ id: client, label: client === '' ? 'Client not known' : client, detail: plural(own.length, 'case') }))]} value={chosen} onChange={setChosen} />
        <TextField label="Heading" value={title} onChange={setTitle} />
        <Checkbox isSelected={cost} onChange={setCost}>
          Cost, as entered with the time limits
        </Checkbox>
        <Checkbox isSelected={decision} onChange={setDecision}>
          Column for the client’s decision
        </Checkbox>
        <p className="quiet">
          {clients === undefined ? 'Reading the cases' : `${plural(cases, 'case')} with ${plural(shown.reduce((sum, client) => sum + client.cases.reduce((lines, one) => lines + one.lines.length, 0), 0), 'line')}. Notes, checks and persons are left out.`}
        </p>
      </div>
      {printing ? <ClientReport clients={shown} title={title} cost={cost} decision={decision} onDone={done} /> : null}
    </Panel>
  );
};
