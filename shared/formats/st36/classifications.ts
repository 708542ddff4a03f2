import { allText, child, childrenOf, textOf, type XmlElement } from '../xml/xml-element';

/** IPC symbols of a bibliography in WIPO ST.36, whether the eighth edition or an earlier one, in order, each once. */
export const ipcSymbols = (bibliography: XmlElement | undefined): readonly string[] => {
  const old = child(bibliography, 'classification-ipc');
  return distinct([
    ...ipcrSymbols(child(bibliography, 'classifications-ipcr')),
    ...[...childrenOf(old, 'main-classification'), ...childrenOf(old, 'further-classification'), ...childrenOf(old, 'main-clsf'), ...childrenOf(old, 'further-clsf')].map((each) => classificationSymbol(allText(each))),
  ]);
};

/** IPC symbols of a container of `classification-ipcr`. */
export const ipcrSymbols = (container: XmlElement | undefined): readonly (string | undefined)[] => childrenOf(container, 'classification-ipcr').map(symbolOf);

/** CPC symbols of a bibliography, the first one first, each once. */
export const cpcSymbols = (bibliography: XmlElement | undefined): readonly string[] => {
  const container = child(bibliography, 'classifications-cpc');
  const listed = ['main-cpc', 'further-cpc'].flatMap((name) => childrenOf(container, name).flatMap((each) => childrenOf(each, 'classification-cpc')));
  const combined = childrenOf(child(container, 'further-cpc'), 'combination-set').flatMap((set) => childrenOf(set, 'combination-rank').flatMap((rank) => childrenOf(rank, 'classification-cpc')));
  return distinct([...childrenOf(container, 'classification-cpc'), ...listed, ...combined].map(symbolOf));
};

const symbolOf = (element: XmlElement): string | undefined => {
  const part = (name: string): string => textOf(child(element, name)) ?? '';
  const composed = `${part('section')}${part('class')}${part('subclass')} ${part('main-group')}/${part('subgroup')}`;
  return classificationSymbol(composed) ?? classificationSymbol(allText(element));
};

/** A symbol in one spelling: `7C 07C  29/44   A`, `C07C029/44` and `C07C 29/44 (2006.01)` are `C07C 29/44`. */
export const classificationSymbol = (text: string | undefined): string | undefined => {
  const match = /^\s*(?:\d\s*)?([A-HY])\s*(\d{2})\s*([A-Z])\s*(\d{1,4})\s*\/\s*(\d{2,6})/.exec(text ?? '');
  return match ? `${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''} ${Number(match[4])}/${match[5] ?? ''}` : undefined;
};

/** Symbols in their order, each once. */
export const distinct = (symbols: readonly (string | undefined)[]): readonly string[] => [...new Set(symbols.filter((each) => each !== undefined))];
