import { expect, it } from 'vitest';
import { sniff } from '#shared/formats/sniff';

it('JSON of another form is refused with the way to read it all the same', () => {
  for (const text of ['{"rows":[{"Application":"EP22190001","Title":"Pump"}]}', '[1,2,3]', '{}']) {
    const sniffed = sniff(text);
    expect(sniffed).toMatchObject({ ok: false, code: 'unknown-format' });
    expect(sniffed.ok ? '' : sniffed.message).toContain('JSON of a form that is not known; saved as a table (CSV or XLSX) it can be read with a mapping');
  }
});
