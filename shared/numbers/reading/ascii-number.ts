/**
 * A number as typed, in capital ASCII letters, digits and signs as far as there are such: full-width forms, hyphens, slashes and spaces of
 * every kind become the plain ones, invisible characters and a label in front (`Application No.`) are dropped. Nothing else is changed.
 */
export const asciiNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc\ufe58]/g, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
    .replace(/^(?:(?:PATENT )?APP(?:L(?:ICATION)?)?\.? ?)?(?:SER(?:IAL)?\.? ?)?(?:NO\.?|NUMBER|NR\.?|#)[ :]*(?=[A-Z0-9])/, '')
    .replace(/ ?- ?/g, '-')
    .replace(/ ?\/ ?/g, '/');
