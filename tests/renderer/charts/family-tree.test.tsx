import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { lenses, nodeSizes, type Lens } from '#shared/families/layout/layout';
import type { ShownStatus } from '#shared/law/status';
import type { Application } from '#shared/model/application';
import { isoDateSchema } from '#shared/model/date';
import { FamilyNode } from '../../../renderer/charts/family/family-node';
import { FamilyTree } from '../../../renderer/charts/family/family-tree';
import { textWidth } from '../../../renderer/charts/fit-text';
import { member } from '../../shared/families/graph-support';
import { ep2906782, facts, largeFamily, largeSimpleFamilies } from './families';

/** The drawing with its numbers rounded to 3 decimals and one element per line, for a snapshot that can be read. */
const picture = (applications: readonly Application[], lens: Lens, simpleFamilies?: ReadonlyMap<string, string>): string =>
  renderToStaticMarkup(<FamilyTree family={{ reference: 'P-1', applications: [...applications] }} facts={facts} lens={lens} {...(simpleFamilies === undefined ? {} : { simpleFamilies })} />)
    .replaceAll(/-?\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000))
    .replaceAll('><', '>\n<');

describe('the family tree as a picture', () => {
  it.each(lenses)('of an international family, %s', (lens) => {
    expect(picture(ep2906782(), lens)).toMatchSnapshot();
  });

  it('of a large family with simple families, folds and flags', () => {
    expect(picture(largeFamily(), 'structure', largeSimpleFamilies())).toMatchSnapshot();
  });

  it('of one invention that is not filed', () => {
    expect(picture([member('a1', { stage: 'invention' })], 'structure')).toMatchSnapshot();
  });

  it('writes what ended a member instead of the name of its shape', () => {
    const ended = { ...facts, limits: [], status: (): ShownStatus => ({ value: 'expired', word: 'Phase ended' }) };
    const words = renderToStaticMarkup(<FamilyTree family={{ reference: 'P-1', applications: [member('a1', { office: 'WO', route: 'pct' })] }} facts={ended} lens="structure" />);
    expect(words).toContain('phase ended');
    expect(words).not.toMatch(/>Expired</);
  });

  it('says status, publications and next time limit of each member in words', () => {
    const words = picture(largeFamily(), 'structure', largeSimpleFamilies());
    expect(words).toContain('EP 24 171 902.0, pending, published A2, A3, reply to the office by 30 Nov 2026.');
    expect(words).toContain('BR, planned, enter the national phase by 20 Nov 2026, overdue.');
    expect(words).toContain('US 63/470,112, claimed, no member.');
    expect(words).toContain('UP + 25 validations, granted.');
  });

  it('spells out under the drawing what is to be looked at', () => {
    expect(picture(largeFamily(), 'structure')).toContain('Filed on 9 May 2024 as a continuation; the parent was granted on 8 May 2024 and was no longer pending (35 U.S.C. 120).');
  });

  it('names every line style that it uses in its legend, and no other', () => {
    const words = picture(ep2906782(), 'structure');
    for (const style of ['priority', 'PCT entry', 'division, continuation, CIP']) expect(words).toContain(`>${style}</text>`);
    expect(words).not.toContain('>validation, unitary effect</text>');
  });

  it('sets a long number in a small box so that it ends before the mark of its time limit', () => {
    const face = { title: 'DE 10 2019 101 442.5', status: 'pending', word: 'Pending', steps: [], limit: { key: 'l1', due: isoDateSchema.parse('2026-11-30'), urgency: 'soon', label: 'Reply' }, flags: [], label: '' } as const;
    const box = { id: 'a1', x: 0, y: 0, ...nodeSizes.compact };
    const drawn = renderToStaticMarkup(<svg><FamilyNode node={{ kind: 'ghost', id: 'a1', text: '', flags: [] }} box={box} face={face} detail="compact" /></svg>);
    const title = /class="family-node-title" x="(\d+)"[^>]*style="font-size:([\d.]+)px">([^<]+)</.exec(drawn);
    const mark = /class="urgency-soon" transform="translate\(([\d.]+) /.exec(drawn);
    expect(title?.[3]).toBe(face.title);
    // In the widest usual typeface strong digits are a fifth wider than estimated; half of the mark is 5 pixels.
    expect(Number(title?.[1]) + textWidth(face.title, Number(title?.[2])) * 1.2).toBeLessThan(Number(mark?.[1]) - 5);
  });

  it('carries no literal colours: they are the tokens’', () => {
    expect(picture(largeFamily(), 'structure')).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(/i);
  });
});
