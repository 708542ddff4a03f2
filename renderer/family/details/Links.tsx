import { useState } from 'react';
import { type FamilyGraph, sameTarget } from '#shared/families/graph/graph';
import type { Application } from '#shared/model/application';
import { nextId } from '#shared/model/case-family';
import { type PriorityClaim, relationTypes, type RelationType } from '#shared/model/link';
import { edgeKindNames, flagTexts } from '../../charts/family/family-face';
import { Button } from '../../ui/controls/Button';
import { DateText } from '../../ui/marks/DateText';
import { Select } from '../../ui/controls/Select';
import { EditDate } from '../editing/EditDate';
import { editApplication, editRow, removeRow, withField } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { emptyTarget, isTarget, LinkForm, referenceOf } from './LinkForm';
import { claimName, memberName } from '../entry/member-names';
import { isEntered, provenanceText } from '../../ui/marks/provenance';
import { AddForm } from './AddForm';
import { AddButton, RemoveButton, Section, useAct } from './Rows';

export const relationNames: Readonly<Record<RelationType, string>> = {
  'pct-entry': 'National phase of',
  division: 'Divided from',
  continuation: 'Continuation of',
  'continuation-in-part': 'Continuation-in-part of',
  addition: 'Addition to',
  reissue: 'Reissue of',
  'utility-branch': 'Utility model branched off from',
  validation: 'Validation of',
  'unitary-effect': 'Unitary effect of',
  'provisional-conversion': 'Conversion of',
  substitution: 'Substitute for',
};

/** Priorities and relations of one application, what follows from it, and what about them should be looked at. */
export const Links = ({ application, graph, onOpen }: { readonly application: Application; readonly graph: FamilyGraph; readonly onOpen: (id: string) => void }) => {
  const { family, facts } = useOpenFamily();
  const [adding, setAdding] = useState(false);
  const { id } = application;
  const node = graph.nodes.find((one) => one.id === id);
  const flags = node === undefined ? [] : flagTexts(node);
  // Office data lists a continuation among the priorities too: one row, with both statements.
  const links = application.relations.map((relation) => ({ relation, claims: application.priorities.filter((claim) => sameTarget(relation, claim)) }));
  const others = application.priorities.filter((claim) => !links.some(({ claims }) => claims.includes(claim)));
  const count = links.length + others.length;
  const later = graph.edges.filter((edge) => edge.from === id && !edge.implied);
  return (
    <>
      {flags.map((flag) => (
        <p key={flag} className="family-flag" role="note">
          {flag}
        </p>
      ))}
      <Section title="Priorities and earlier applications" count={count} actions={<AddButton label="Add" onPress={() => setAdding(true)} />}>
        {adding ? <NewLink application={application} onClose={() => setAdding(false)} /> : null}
        {count === 0 && !adding ? <p className="unknown">none claimed</p> : null}
        <ul className="family-rows">
          {links.map(({ relation, claims }) => (
            <li key={relation.id} className="family-row family-link">
              <span className="family-row-main" title={provenanceText(family.sources, relation, 'type')}>
                <span className="quiet">{relationNames[relation.type]}</span> {claimName(relation, family.applications, facts)}
              </span>
              <DateText date={relation.date ?? claims[0]?.date} trust={isEntered(family.sources, relation, 'date') ? 'confirmed' : 'unconfirmed'} />
              <RemoveButton what={`relation to ${claimName(relation, family.applications, facts)}`} edit={editApplication(id, (one) => ({ ...one, relations: removeRow(one.relations, relation.id) }))} />
              {claims.map((claim) => (
                <div key={claim.id} className="family-row family-link-also">
                  <ClaimRow application={application} claim={claim} words="also claimed as priority" />
                </div>
              ))}
            </li>
          ))}
          {others.map((claim) => (
            <li key={claim.id} className="family-row">
              <ClaimRow application={application} claim={claim} words="Priority" named />
            </li>
          ))}
        </ul>
      </Section>
      {later.length === 0 ? null : (
        <Section title="Later applications" count={later.length}>
          <ul className="family-rows">
            {later.map((edge) => {
              const member = family.applications.find((one) => one.id === edge.to);
              return member === undefined ? null : (
                <li key={edge.id} className="family-row">
                  <Button look="quiet" onPress={() => onOpen(member.id)}>
                    {memberName(member, facts)}
                  </Button>
                  <span className="quiet small">{edgeKindNames[edge.kind]} this</span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
};

/** A priority claim with its state and date. */
const ClaimRow = ({ application, claim, words, named = false }: { readonly application: Application; readonly claim: PriorityClaim; readonly words: string; readonly named?: boolean }) => {
  const { family, facts } = useOpenFamily();
  const name = claimName(claim, family.applications, facts);
  return (
    <>
      <span className="family-row-main" title={provenanceText(family.sources, claim, 'number')}>
        <span className="quiet">{words}</span>
        {named ? ` ${name}` : null}
        {claim.active === false ? <span className="quiet small"> not active</span> : null}
        {claim.withdrawnOn === undefined ? null : (
          <span className="quiet small">
            {' '}
            withdrawn <DateText date={claim.withdrawnOn} />
          </span>
        )}
      </span>
      <EditDate
        label="Priority date"
        value={claim.date}
        from={provenanceText(family.sources, claim, 'date')}
        isHollow={!isEntered(family.sources, claim, 'date')}
        apply={(date) => editApplication(application.id, (one) => ({ ...one, priorities: editRow(one.priorities, claim.id, (row) => withField(row, 'date', date)) }))}
      />
      <RemoveButton what={`priority ${name}`} edit={editApplication(application.id, (one) => ({ ...one, priorities: removeRow(one.priorities, claim.id) }))} />
    </>
  );
};

const NewLink = ({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) => {
  const { family, facts } = useOpenFamily();
  const act = useAct();
  const [kind, setKind] = useState<'priority' | RelationType>('priority');
  const [target, setTarget] = useState(emptyTarget);
  const add = async (): Promise<void> => {
    const reference = referenceOf(target, family.applications);
    const done = await act(
      editApplication(application.id, (one) =>
        kind === 'priority'
          ? { ...one, priorities: [...one.priorities, { id: nextId('c', one.priorities), ...reference }] }
          : { ...one, relations: [...one.relations, { id: nextId('r', one.relations), type: kind, ...reference }] },
      ),
      `Add ${kind === 'priority' ? 'priority' : relationNames[kind].toLowerCase()} ${claimName({ id: '', ...reference }, family.applications, facts)}`,
    );
    if (done) onClose();
  };
  return (
    <AddForm isReady={isTarget(target)} add={add} onClose={onClose}>
      <Select label="Link" options={[{ id: 'priority' as const, label: 'Claims the priority of' }, ...relationTypes.map((id) => ({ id, label: relationNames[id] }))]} value={kind} onChange={setKind} />
      <LinkForm label="Earlier application" applications={family.applications.filter(({ id }) => id !== application.id)} facts={facts} target={target} onChange={setTarget} />
    </AddForm>
  );
};
