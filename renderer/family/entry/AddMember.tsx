import { useState } from 'react';
import { openFamily } from '../../app/state/navigation';
import { Button } from '../../ui/controls/Button';
import { Panel } from '../../ui/surfaces/Panel';
import { useOpenFamily } from '../FamilyContext';
import { memberHint } from './sheets';
import { emptyMember, lacking, MemberForm, memberOf } from './MemberForm';

/** Adds one member to the open case: an invention, a plan, a filing, a national part, a divisional. */
export const AddMember = ({ onClose }: { readonly onClose: () => void }) => {
  const { family, facts, save } = useOpenFamily();
  const [draft, setDraft] = useState(() => {
    const { office, number, filingDate } = memberHint.get();
    return { ...emptyMember, office: office ?? '', number: number ?? '', filingDate, ...(office === 'WO' ? { kind: 'pct' as const } : {}) };
  });
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const lack = lacking(draft);
  const add = async (): Promise<void> => {
    const added = memberOf(draft, family);
    const answer = await save((one) => ({ ...one, applications: [...one.applications, memberOf(draft, one)] }), `Add application ${added.reference ?? added.office ?? ''}`.trimEnd());
    if (!answer.ok) return setFailure(answer.error.message);
    const id = answer.value.applications.at(-1)?.id;
    openFamily(family.key, id === undefined ? {} : { application: id });
    onClose();
  };
  return (
    <Panel
      title={`Add application to ${family.reference}`}
      onClose={onClose}
      footer={
        <>
          {failure === undefined ? <span className="family-form-lack">{lack}</span> : <span className="family-form-failure">{failure}</span>}
          <Button onPress={onClose}>Leave</Button>
          <Button look="primary" isDisabled={lack !== undefined} onPress={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      <MemberForm value={draft} onChange={setDraft} family={family} facts={facts} />
    </Panel>
  );
};
