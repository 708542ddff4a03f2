import { describe, expect, test } from 'vitest';
import { officeLink } from '../../electron/system/office-links';

describe('links to patent offices', () => {
  test.each(['https://register.epo.org/application?number=EP08075123&tab=main', 'https://worldwide.espacenet.com/patent/search?q=EP2400812', 'https://patentscope.wipo.int/search/en/detail.jsf?docId=WO2020000001'])(
    '%s is opened',
    (url) => {
      expect(officeLink(url)).toBe(url);
    },
  );

  test.each([
    'http://register.epo.org/',
    'https://register.epo.org.example.org/',
    'https://example.org/?https://register.epo.org/',
    'https://register.epo.org@example.org/',
    'https://name:secret@register.epo.org/',
    'https://register.epo.org:8443/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-settings:',
    '\\\\server\\share',
    'register.epo.org',
    '',
  ])('%j is not', (url) => {
    expect(officeLink(url)).toBeUndefined();
  });
});
