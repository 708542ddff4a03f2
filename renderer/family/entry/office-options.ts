import { currentLaw } from '../../app/state/law';
import { officeName } from '#shared/law/law';
import type { OfficeCode } from '#shared/model/office';
import type { Option } from '../../ui/controls/Select';

/** Every office of the law tables, by code; found by code or name. */
export const officeOptions: readonly Option[] = [...currentLaw().offices].map(([code, name]) => ({ id: code, label: `${code} · ${name}` })).sort((a, b) => (a.id < b.id ? -1 : 1));

/** An office code from what was typed or chosen: `ep`, `EP · European Patent Office (EPO)`, `Germany`; undefined where it is none. */
export const officeFromText = (text: string): OfficeCode | undefined => {
  const typed = text.trim();
  const code = /^([A-Za-z]{2})(?:\s*·.*)?$/.exec(typed)?.[1]?.toUpperCase();
  return code ?? [...currentLaw().offices].find(([, name]) => name.toLowerCase() === typed.toLowerCase())?.[0];
};

export const nameOfOffice = (code: OfficeCode): string => officeName(currentLaw(), code);
