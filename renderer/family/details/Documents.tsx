import type { Attachment } from '#shared/model/attachment';
import { call } from '../../app/bridge';
import { Button } from '../../ui/controls/Button';
import { DateText } from '../../ui/marks/DateText';
import { Icon } from '../../ui/marks/Icon';
import { IconButton } from '../../ui/controls/IconButton';
import { notify } from '../../ui/surfaces/notify';
import { EditText } from '../editing/EditText';
import { editRow, removeRow, withField } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { memberName } from '../entry/member-names';
import { provenanceText } from '../../ui/marks/provenance';
import { RemoveButton, Section, useAct } from './Rows';
import type { Edit } from '../../app/state/use-family';

/** Attached documents: open, name, put in order for the dossier. */
export const Documents = ({ application, onAttach }: { readonly application: string | undefined; readonly onAttach: () => void }) => {
  const { family, facts, writable } = useOpenFamily();
  const act = useAct();
  const rows = family.documents.filter((document) => application === undefined || document.application === undefined || document.application === application);
  const appended = rows.filter(isAppended).sort((a, b) => (a.dossierOrder ?? 0) - (b.dossierOrder ?? 0));
  const rest = rows.filter((document) => !isAppended(document));
  const open = async (id: string): Promise<void> => {
    const answer = await call('document.open', { key: family.key, id });
    if (!answer.ok) notify({ message: answer.error.message, tone: 'error' });
  };
  const change = (id: string, edit: (document: Attachment) => Attachment): Edit => (one) => ({ ...one, documents: editRow(one.documents, id, edit) });
  const move = (index: number, by: number): void => {
    const order = [...appended];
    const [moved] = order.splice(index, 1);
    if (moved === undefined) return;
    order.splice(index + by, 0, moved);
    const place = new Map(order.map((document, at) => [document.id, at + 1]));
    void act((one) => ({ ...one, documents: one.documents.map((document) => (place.has(document.id) ? { ...document, dossierOrder: place.get(document.id) } : document)) }), 'Change the order of documents in the dossier');
  };
  return (
    <Section
      title="Documents"
      count={rows.length}
      actions={
        writable ? (
          <Button look="quiet" icon={<Icon name="attach" size={14} />} onPress={onAttach}>
            Attach…
          </Button>
        ) : null
      }
    >
      {rows.length === 0 ? <p className="unknown">none attached</p> : null}
      <ul className="family-rows">
        {[...appended, ...rest].map((document, index) => {
          const member = family.applications.find(({ id }) => id === document.application);
          return (
            <li key={document.id} className="family-row">
              <div className="family-row-main">
                <EditText label={`Title of ${document.path}`} value={document.title ?? document.path} from={provenanceText(family.sources, document, 'path')} apply={(text) => change(document.id, (one) => withField(one, 'title', text === one.path ? undefined : text))} />
                <span className="quiet small">
                  {[sizeInWords(document.bytes), member === undefined ? undefined : memberName(member, facts), isAppended(document) ? `dossier, place ${index + 1}` : undefined].filter((part) => part !== undefined).join(' · ')}
                  {document.date === undefined ? null : (
                    <>
                      {' · '}
                      <DateText date={document.date} />
                    </>
                  )}
                </span>
              </div>
              <Button look="quiet" onPress={() => void open(document.id)}>
                Open
              </Button>
              {!writable ? null : isAppended(document) ? (
                <>
                  <IconButton label="Earlier in the dossier" icon={<Icon name="chevron-up" size={14} />} isDisabled={index === 0} onPress={() => move(index, -1)} />
                  <IconButton label="Later in the dossier" icon={<Icon name="chevron-down" size={14} />} isDisabled={index === appended.length - 1} onPress={() => move(index, 1)} />
                  <IconButton label="Leave out of the dossier" icon={<Icon name="minus" size={14} />} onPress={() => void act(change(document.id, (one) => withField(one, 'dossierOrder', undefined)), 'Leave a document out of the dossier')} />
                </>
              ) : (
                <IconButton label="Append to the dossier" icon={<Icon name="dossier" size={14} />} onPress={() => void act(change(document.id, (one) => ({ ...one, dossierOrder: appended.length + 1 })), 'Append a document to the dossier')} />
              )}
              <RemoveButton what={`document ${document.title ?? document.path}`} edit={(one) => ({ ...one, documents: removeRow(one.documents, document.id) })} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

const isAppended = (document: Attachment): boolean => document.dossierOrder !== undefined;

const sizeInWords = (bytes: number): string => (bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
