import { expect, it } from 'vitest';
import { documentProof, proofWords } from '#shared/model/proof';

it('names a proof by the attached document that it is, also where that is gone', () => {
  const documents = [
    { id: 'd1', path: 'receipt.pdf', sha256: '', bytes: 1 },
    { id: 'd2', path: 'x.pdf', title: 'Quittung 7', sha256: '', bytes: 1 },
  ];
  expect(['receipt 9', documentProof('d1'), documentProof('d2'), documentProof('d3')].map((proof) => proofWords({ documents }, proof))).toEqual(['receipt 9', 'receipt.pdf', 'Quittung 7', 'a document that is no longer attached']);
});
