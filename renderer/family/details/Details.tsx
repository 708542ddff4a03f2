import type { FamilyGraph, GraphNode } from '#shared/families/graph/graph';
import { openDifferences } from '#shared/families/merge/differing-values';
import type { Application } from '#shared/model/application';
import { runCommand } from '../../app/commands/command-registry';
import { edgeKindNames, evidenceInWords, isLimitOf, memberTitle } from '../../charts/family/family-face';
import { Button } from '../../ui/controls/Button';
import { DateText } from '../../ui/marks/DateText';
import { StatusMark } from '../../ui/marks/StatusMark';
import { plural } from '../../ui/marks/plural';
import { Tabs, type TabItem } from '../../ui/controls/Tabs';
import { LinkedCases } from '../cases/LinkedCases';
import { SimpleFamilies } from '../cases/SimpleFamilies';
import { ApplicationData } from './ApplicationData';
import { Declarations } from './Declarations';
import { Decisions } from '../Decisions';
import { DifferingValues } from './DifferingValues';
import { Documents } from './Documents';
import { Events } from './Events';
import { FamilyData } from './FamilyData';
import { useOpenFamily } from '../FamilyContext';
import { isToDo } from './limits/limit-order';
import { Limits } from './limits/Limits';
import { Links } from './Links';
import { memberName } from '../entry/member-names';
import { Notes } from './Notes';
import { Parties } from './Parties';
import { Publications } from './Publications';
import { Quality } from './Quality';
import { RemoveButton } from './Rows';
import { memberHint } from '../entry/sheets';
import { Texts } from './Texts';
import { UnreadValues } from './UnreadValues';

export type DetailTab = 'data' | 'limits' | 'parties' | 'links' | 'published' | 'documents' | 'notes';

export type DetailsProps = {
  readonly application: Application | undefined;
  readonly ghost: GraphNode | undefined;
  readonly graph: FamilyGraph;
  readonly tab: DetailTab;
  readonly onTab: (tab: DetailTab) => void;
  readonly notesAsked: number;
  readonly onAttach: () => void;
  readonly onOpen: (id: string) => void;
};

/** Everything about the selected application, or about the case where none is selected. */
export const Details = ({ application, ghost, graph, tab, onTab, notesAsked, onAttach, onOpen }: DetailsProps) => {
  const { family, limits, today } = useOpenFamily();
  if (application === undefined && ghost !== undefined) return ghost.kind === 'ghost' ? <GhostDetails ghost={ghost} graph={graph} onOpen={onOpen} /> : <FamilyNothing />;
  const id = application?.id;
  const waiting = limits.filter((limit) => isToDo(limit, today) && (application === undefined || isLimitOf(limit, application, family.applications))).length;
  const documents = family.documents.filter((document) => id === undefined || document.application === undefined || document.application === id).length;
  const notes = family.notes.filter((note) => id === undefined || note.application === undefined || note.application === id).length;
  const items: readonly TabItem[] = [
    { id: 'data', label: 'Data', ...counted(openDifferences(family).filter(({ path }) => id === undefined || path.startsWith(`applications/${id}/`)).length), content: (application === undefined ? <CaseDetails /> : <ApplicationDetails application={application} />) },
    { id: 'limits', label: 'Limits', ...counted(waiting), content: <Limits application={application} /> },
    { id: 'parties', label: 'Parties', content: <Parties application={application} /> },
    ...(application === undefined
      ? []
      : [
          { id: 'links', label: 'Links', content: <Links application={application} graph={graph} onOpen={onOpen} /> },
          {
            id: 'published',
            label: 'Events',
            content: (
              <>
                <Publications application={application} />
                <Events application={application} />
              </>
            ),
          },
        ]),
    { id: 'documents', label: 'Files', ...counted(documents), content: <Documents application={id} onAttach={onAttach} /> },
    { id: 'notes', label: 'Notes', ...counted(notes), content: <Notes application={id} asked={notesAsked} /> },
  ];
  const shown = items.some((item) => item.id === tab) ? tab : 'data';
  return (
    <div className="family-details">
      <DetailsHead application={application} />
      {/* Another application has other fields: what was being edited belongs to the former. */}
      <Tabs key={id ?? 'case'} label="Details" items={items} value={shown} onChange={(next) => onTab(tabs.find((one) => one === next) ?? 'data')} />
    </div>
  );
};

const counted = (count: number): { readonly count?: number } => (count === 0 ? {} : { count });

const tabs: readonly DetailTab[] = ['data', 'limits', 'parties', 'links', 'published', 'documents', 'notes'];

const CaseDetails = () => (
  <>
    <DifferingValues application={undefined} />
    <FamilyData />
    <Declarations />
    <UnreadValues application={undefined} />
    <LinkedCases />
    <SimpleFamilies />
    <Quality />
  </>
);

const ApplicationDetails = ({ application }: { readonly application: Application }) => (
  <>
    <DifferingValues application={application.id} />
    <ApplicationData application={application} />
    <Decisions application={application} />
    <Texts application={application} />
    <UnreadValues application={application} />
  </>
);

const DetailsHead = ({ application }: { readonly application: Application | undefined }) => {
  const { family, facts } = useOpenFamily();
  if (application === undefined)
    return (
      <header className="family-details-head">
        <h2>{family.reference}</h2>
        <p className="quiet small">
          {family.applications.length === 0 ? 'the whole case, no application yet' : `the whole case, ${plural(family.applications.length, 'member')}; select a member in the tree for its own data`}
        </p>
      </header>
    );
  const title = memberTitle(application, facts.number(application));
  return (
    <header className="family-details-head">
      <div className="family-details-title">
        <h2>{application.reference === undefined ? title : `${application.reference} · ${title}`}</h2>
        <RemoveButton what={`application ${title}`} edit={(one) => ({ ...one, applications: one.applications.filter(({ id }) => id !== application.id) })} />
      </div>
      <p className="quiet small family-inline">
        <StatusMark status={facts.status(application).value} word={facts.status(application).word} /> {`· ${routeWords[application.route]}`}
        {application.filingDate === undefined ? null : (
          <>
            {' · filed '}
            <DateText date={application.filingDate} />
          </>
        )}
      </p>
    </header>
  );
};

const routeWords: Readonly<Record<Application['route'], string>> = {
  direct: 'direct filing',
  pct: 'international application',
  'pct-entry': 'national phase',
  validation: 'national part of a European patent',
  unitary: 'unitary patent',
};

const GhostDetails = ({ ghost, graph, onOpen }: { readonly ghost: Extract<GraphNode, { kind: 'ghost' }>; readonly graph: FamilyGraph; readonly onOpen: (id: string) => void }) => {
  const { family, facts, writable } = useOpenFamily();
  const edges = graph.edges.filter((edge) => edge.from === ghost.id);
  return (
    <div className="family-details">
      <header className="family-details-head">
        <h2>{ghost.text}</h2>
        <p className="quiet small">
          claimed, but no member of this case; its date as claimed: <DateText date={ghost.date} trust="unconfirmed" />
        </p>
      </header>
      <div className="family-section">
        <ul className="family-rows">
          {edges.map((edge) => {
            const member = family.applications.find(({ id }) => id === edge.to);
            return member === undefined ? null : (
              <li key={edge.id} className="family-row">
                <Button look="quiet" onPress={() => onOpen(member.id)}>
                  {memberName(member, facts)}
                </Button>
                <span className="quiet small">
                  {edgeKindNames[edge.kind]} it ({evidenceInWords(edge)})
                </span>
              </li>
            );
          })}
        </ul>
        {writable ? <Button
            onPress={() => {
              memberHint.set({ ...(ghost.office === undefined ? {} : { office: ghost.office }), number: ghost.text, ...(ghost.date === undefined ? {} : { filingDate: ghost.date }) });
              runCommand('case.add-member');
            }}
          >
            Add it as an application…
          </Button> : null}
      </div>
    </div>
  );
};

const FamilyNothing = () => <p className="family-details-head quiet">Folded members. Space unfolds them.</p>;
