import { useEffect, useState } from 'react';
import { documentTitle } from '#shared/dossier/sections/documents';
import { appendDocument, documentsInOrder, moveDocument } from '#shared/dossier/document-order';
import type { CaseFamily } from '#shared/model/case-family';
import { useWritable } from '../app/state/app-store';
import { call, on } from '../app/bridge';
import { tellFailure } from '../app/tell-failure';
import { Checkbox } from '../ui/controls/Checkbox';
import { Icon } from '../ui/marks/Icon';
import { IconButton } from '../ui/controls/IconButton';

type Read = { readonly family: CaseFamily; readonly hash: string };

/** The documents of a family: which are appended, and in which order. It is kept with the family. */
export const AppendedDocuments = ({ familyKey }: { readonly familyKey: string }) => {
  const [read, setRead] = useState<Read>();
  const isWritable = useWritable();
  useEffect(() => {
    let isCurrent = true;
    const load = (): void =>
      void call('family.read', { key: familyKey }).then((answer) => {
        if (isCurrent && answer.ok) setRead(answer.value);
      });
    load();
    const stop = on('portfolio.changed', ({ changed }) => {
      if (changed.some(({ key }) => key === familyKey)) load();
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [familyKey]);
  if (read === undefined) return null;
  if (read.family.documents.length === 0) return <p className="quiet small">No document is attached to this case.</p>;

  const save = async (documents: CaseFamily['documents']): Promise<void> => {
    const family = { ...read.family, documents };
    setRead({ ...read, family });
    const answer = await call('family.save', { edits: [{ key: familyKey, hash: read.hash, family }], why: 'Order of documents in the dossier' });
    const saved = answer.ok ? answer.value.saved.find(({ key }) => key === familyKey) : undefined;
    if (saved !== undefined) setRead({ family, hash: saved.hash });
    if (!answer.ok) tellFailure(answer.error);
  };
  const { documents } = read.family;
  const ordered = documentsInOrder(documents);
  const appended = ordered.filter(({ dossierOrder }) => dossierOrder !== undefined).length;
  return (
    <fieldset className="dossier-sections">
      <legend className="field-label">Documents to append, in this order</legend>
      <ul className="dossier-documents">
        {ordered.map((document, place) => (
          <li key={document.id}>
            <Checkbox isSelected={document.dossierOrder !== undefined} isDisabled={!isWritable} onChange={(isAppended) => void save(appendDocument(documents, document.id, isAppended))}>
              <span className="ellipsis">{documentTitle(document)}</span>
            </Checkbox>
            <IconButton label={`Earlier: ${documentTitle(document)}`} icon={<Icon name="chevron-up" />} isDisabled={!isWritable || document.dossierOrder === undefined || place === 0} onPress={() => void save(moveDocument(documents, document.id, -1))} />
            <IconButton label={`Later: ${documentTitle(document)}`} icon={<Icon name="chevron-down" />} isDisabled={!isWritable || document.dossierOrder === undefined || place >= appended - 1} onPress={() => void save(moveDocument(documents, document.id, 1))} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
};
