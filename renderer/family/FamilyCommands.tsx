import { useToday, useWritable } from '../app/state/app-store';
import { call } from '../app/bridge';
import { useCommand } from '../app/commands/command-registry';
import { closeFamily, useLocation } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import { undo } from '../app/undo';
import { notify } from '../ui/surfaces/notify';
import { JoinCase } from './cases/JoinCase';
import { SeparateCase } from './cases/SeparateCase';
import { AddMember } from './entry/AddMember';
import { FamilyContext } from './FamilyContext';
import { useLaw } from '../app/state/law';
import { familyLawOf } from '#shared/query/family-law';
import { NationalPhase } from './entry/NationalPhase';
import { NewCase } from './entry/NewCase';
import { joinHint, memberHint, sheetStore } from './entry/sheets';
import { useFamily } from '../app/state/use-family';
import './family.css';

/** Commands on cases and the sheets they open, there whatever is shown. */
export const FamilyCommands = () => {
  const writable = useWritable();
  const { family } = useLocation();
  const open = useStore(sheetStore, (value) => value);
  const hasCase = writable && family !== undefined;
  const close = (): void => {
    sheetStore.set({ sheet: 'none' });
    memberHint.set({});
    joinHint.set('');
  };
  useCommand('case.new', () => sheetStore.set({ sheet: 'new-case' }), { enabled: writable });
  useCommand('case.add-member', () => family !== undefined && sheetStore.set({ sheet: 'member', family }), { enabled: hasCase });
  useCommand('case.national-phase', () => family !== undefined && sheetStore.set({ sheet: 'national-phase', family }), { enabled: hasCase });
  useCommand('case.join', () => family !== undefined && sheetStore.set({ sheet: 'join', family }), { enabled: hasCase });
  useCommand('case.separate', () => family !== undefined && sheetStore.set({ sheet: 'separate', family }), { enabled: hasCase });
  useCommand('case.remove', () => family !== undefined && void removeCase(family), { enabled: hasCase });
  if ('family' in open) return <OpenSheet key={`${open.sheet} ${open.family}`} family={open.family} sheet={open.sheet} onClose={close} />;
  return open.sheet === 'new-case' ? <NewCase onClose={close} /> : null;
};

const sheets = { member: AddMember, 'national-phase': NationalPhase, join: JoinCase, separate: SeparateCase } as const;

const OpenSheet = ({ family: key, sheet, onClose }: { readonly family: string; readonly sheet: keyof typeof sheets; readonly onClose: () => void }) => {
  const { file, save } = useFamily(key);
  const today = useToday();
  const writable = useWritable();
  const familyLaw = familyLawOf(useLaw());
  if (file.state !== 'ready') return null;
  const { family, hash } = file;
  const Open = sheets[sheet];
  const limits = familyLaw.timeLimits(family, today);
  const facts = { today, limits, status: (application: (typeof family.applications)[number]) => familyLaw.status(family, application, today), number: familyLaw.applicationNumber };
  return <FamilyContext value={{ family, hash, today, writable, facts, limits, save }}><Open onClose={onClose} /></FamilyContext>;
};

const removeCase = async (key: string): Promise<void> => {
  const answer = await call('family.remove', { keys: [key], why: 'Move case to trash' });
  if (!answer.ok) {
    notify({ message: answer.error.message, tone: 'error' });
    return;
  }
  closeFamily();
  notify({ message: 'The case is in the portfolio’s trash.', action: { label: 'Undo', run: () => void undo() } });
};
