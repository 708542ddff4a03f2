import { useMemo, useRef, useState } from 'react';
import { familyGraph } from '#shared/families/graph/graph';
import { simpleFamiliesOf } from '#shared/families/graph/graph-simple-families';
import { familyTitle, type CaseFamily } from '#shared/model/case-family';
import { useToday, useWritable } from '../app/state/app-store';
import { call } from '../app/bridge';
import { runCommand, useCommand } from '../app/commands/command-registry';
import { closeFamily, selectApplication, useLocation } from '../app/state/navigation';
import { openPanel } from '../app/panels/panels';
import { useStore } from '../app/state/store';
import { panelShare } from '../app/state/use-settings';
import { isLimitOf } from '../charts/family/family-face';
import { FamilyCanvas } from '../charts/family/family-canvas';
import { useLaw } from '../app/state/law';
import { familyLawOf } from '#shared/query/family-law';
import { Button } from '../ui/controls/Button';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { Icon } from '../ui/marks/Icon';
import { IconButton } from '../ui/controls/IconButton';
import { TreeWhy } from './TreeWhy';
import { useCard } from '../ui/surfaces/use-card';
import { Menu } from '../ui/controls/Menu';
import { notify } from '../ui/surfaces/notify';
import { Splitter } from '../ui/surfaces/Splitter';
import { Details, type DetailTab } from './details/Details';
import { FamilyContext, type OpenFamily } from './FamilyContext';
import { byDue, isWaiting } from './details/limits/limit-order';
import { markingOf } from './details/limits/Limits';
import { useFamily, type FamilyAccess } from '../app/state/use-family';
import './family.css';

/** The open case family: tree left, details of the selected application right. */
export const FamilyPanel = ({ familyKey }: { readonly familyKey: string }) => {
  const access = useFamily(familyKey);
  const { file } = access;
  if (file.state === 'loading') return <div className="family-panel" aria-busy="true" />;
  if (file.state === 'gone')
    return (
      <EmptyState title="This case is no longer in the portfolio" actions={<Button onPress={closeFamily}>Close</Button>}>
        It was moved to the portfolio’s trash. Undo brings it back.
      </EmptyState>
    );
  if (file.state === 'failed')
    return (
      <EmptyState
        title="The case could not be read"
        actions={
          <>
            <Button onPress={() => void access.reload()}>Read again</Button>
            <Button onPress={closeFamily}>Close</Button>
          </>
        }
      >
        {file.failure.message}
      </EmptyState>
    );
  return <Ready family={file.family} hash={file.hash} save={access.save} />;
};

type ReadyProps = { readonly family: CaseFamily; readonly hash: string; readonly save: FamilyAccess['save'] };

const Ready = ({ family, hash, save }: ReadyProps) => {
  const today = useToday();
  const writable = useWritable();
  const location = useLocation();
  const details = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(0.36);
  const [chosenTab, setTab] = useState<{ readonly tab: DetailTab; readonly limit: string | undefined }>({ tab: location.limit === undefined ? 'data' : 'limits', limit: location.limit });
  // Who comes from a time limit wants to see the limits, until another tab is chosen.
  const tab = location.limit !== undefined && location.limit !== chosenTab.limit ? 'limits' : chosenTab.tab;
  const showTab = (next: DetailTab): void => setTab({ tab: next, limit: location.limit });
  const [ghost, setGhost] = useState<string | undefined>(undefined);
  const [notesAsked, setNotesAsked] = useState(0);
  const why = useCard<string>();

  const law = useLaw();
  const open = useMemo((): OpenFamily => {
    const familyLaw = familyLawOf(law);
    const limits = familyLaw.timeLimits(family, today);
    return { family, hash, today, writable, limits, save, facts: { today, limits, status: (application) => familyLaw.status(family, application, today), number: familyLaw.applicationNumber } };
  }, [family, hash, today, writable, save, law]);
  const simpleFamilies = useMemo(() => simpleFamiliesOf(family), [family]);
  const graph = useMemo(() => familyGraph(family), [family]);

  const application = family.applications.find(({ id }) => id === location.application);
  const select = (id: string): void => {
    const isMember = family.applications.some((one) => one.id === id);
    setGhost(isMember ? undefined : id);
    selectApplication(isMember ? id : undefined);
  };
  const focusDetails = (): void => {
    details.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  };
  const attach = async (): Promise<void> => {
    const answer = await call('document.attach', { key: family.key, hash, ...(application === undefined ? {} : { application: application.id }) });
    if (!answer.ok) notify({ message: answer.error.message, tone: 'error' });
    else if (answer.value !== null) showTab('documents');
  };
  const exportPicture = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const answer = await call('file.save', { suggestedName: `${family.reference.replace(/[\\/:*?"<>|]/g, '-')} family tree.svg`, bytes });
    if (!answer.ok) notify({ message: answer.error.message, tone: 'error' });
    else if (answer.value !== null) notify({ message: `The family tree was saved to ${answer.value.path}.` });
  };
  useCommand('case.attach', () => void attach(), { enabled: writable });
  // The limit that has the focus, else the one that was come for, else the next one of what is selected.
  const waiting = open.limits.filter((limit) => isWaiting(limit) && limit.nature !== 'information').sort(byDue);
  useCommand(
    'limit.done',
    () => {
      const focused = document.activeElement?.closest<HTMLElement>('[data-limit]')?.dataset['limit'];
      const own = waiting.filter((limit) => application === undefined || isLimitOf(limit, application, family.applications));
      const limit = waiting.find(({ key }) => key === focused) ?? own.find(({ key }) => key === location.limit) ?? own[0];
      if (limit !== undefined) openPanel({ panel: 'mark', marking: markingOf(limit, 'done', family, open.facts) });
      else notify({ message: 'No time limit of what is selected is open.' });
    },
    { enabled: writable && waiting.length > 0 },
  );
  useCommand(
    'case.note',
    () => {
      showTab('notes');
      setNotesAsked((count) => count + 1);
    },
    { enabled: writable },
  );

  return (
    <FamilyContext value={open}>
      <div className="family-panel">
        <FamilyHead family={family} onSelectCase={() => (setGhost(undefined), selectApplication(undefined))} />
        <Splitter
          label="Width of the details"
          direction="columns"
          share={share}
          onShareChange={setShare}
          least={0.2}
          first={
            family.applications.length === 0 ? (
              <EmptyState title="No application yet" actions={writable ? <Button onPress={() => runCommand('case.add-member')}>Add application…</Button> : undefined}>
                An invention, a draft, a planned country or a filing can be added.
              </EmptyState>
            ) : (
              <FamilyCanvas
                family={family}
                facts={open.facts}
                simpleFamilies={simpleFamilies}
                selected={application?.id ?? ghost}
                onSelect={select}
                onOpen={(id) => {
                  select(id);
                  focusDetails();
                }}
                onExport={(bytes) => void exportPicture(bytes)}
                why={why.pick}
              />
            )
          }
          second={
            <div ref={details} className="family-details-place">
              {why.card === undefined ? null : <TreeWhy card={why.card} onClose={why.close} onEnter={why.hold} onLeave={why.release} />}
              <Details application={application} ghost={graph.nodes.find((node) => node.id === ghost)} graph={graph} tab={tab} onTab={showTab} notesAsked={notesAsked} onAttach={() => void attach()} onOpen={select} />
            </div>
          }
        />
      </div>
    </FamilyContext>
  );
};

const FamilyHead = ({ family, onSelectCase }: { readonly family: CaseFamily; readonly onSelectCase: () => void }) => {
  const writable = useWritable();
  const title = familyTitle(family);
  const isTall = useStore(panelShare, (share) => share > 0.7);
  return (
    <header className="family-head">
      <button type="button" className="family-head-name" onClick={onSelectCase} title={title === undefined ? 'Show the data of the case' : `${title}. Show the data of the case.`}>
        <strong>{family.reference}</strong> <span className="ellipsis">{title ?? <span className="unknown">title not known</span>}</span>
      </button>
      <span className="family-head-acts">
        {writable ? (
          <>
            <Button look="quiet" icon={<Icon name="plus" size={14} />} onPress={() => runCommand('case.add-member')}>
              Application…
            </Button>
            <Button look="quiet" icon={<Icon name="plus" size={14} />} onPress={() => runCommand('case.receive')}>
              Document…
            </Button>
            <Button look="quiet" onPress={() => runCommand('case.national-phase')}>
              National phase…
            </Button>
          </>
        ) : null}
        <Button look="quiet" icon={<Icon name="dossier" size={14} />} onPress={() => runCommand('dossier.open')}>
          Dossier…
        </Button>
        <Menu
          label="Case"
          trigger={<IconButton label="More about the case" icon={<Icon name="more" />} />}
          entries={[
            { id: 'note', label: 'Add note', keys: 'N', icon: <Icon name="note" />, disabled: !writable, onAction: () => runCommand('case.note') },
            { id: 'related', label: 'Related families…', icon: <Icon name="link" />, onAction: () => runCommand('case.related') },
            { id: 'attach', label: 'Attach documents…', icon: <Icon name="attach" />, disabled: !writable, onAction: () => runCommand('case.attach') },
            { separator: 'cases' },
            { id: 'join', label: 'Join with another case…', disabled: !writable, onAction: () => runCommand('case.join') },
            { id: 'separate', label: 'Separate applications…', disabled: !writable || family.applications.length < 2, onAction: () => runCommand('case.separate') },
            { separator: 'trash' },
            { id: 'remove', label: 'Move case to trash', icon: <Icon name="trash" />, disabled: !writable, onAction: () => runCommand('case.remove') },
          ]}
        />
        <IconButton label={isTall ? 'Show more of the table' : 'Give the case more room'} icon={<Icon name={isTall ? 'chevron-down' : 'chevron-up'} />} onPress={() => panelShare.set(isTall ? 0.5 : 0.85)} />
        <IconButton label="Close the case" icon={<Icon name="close" />} onPress={closeFamily} />
      </span>
    </header>
  );
};
