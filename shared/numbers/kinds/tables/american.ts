import type { KindTable } from '../kind-row';

/**
 * The Americas and South Africa. USPTO: publication of applications began on 15 March 2001; the codes changed on 2 January 2001, before which A
 * was a granted patent and B1, B2 … were reexamination certificates.
 */
export const americanKinds: KindTable = {
  US: [
    ['A', 'grant+', 'Patent', 'patent', undefined, '2001-01-01'],
    ['B', 'amended-grant+', 'Reexamination certificate', 'patent', undefined, '2001-01-01'],
    ['P', 'grant+', 'Plant patent', 'plant', undefined, '2001-01-01'],
    ['A', 'application', 'Application', 'patent', '2001-01-02'],
    ['A1', 'application', 'Application'],
    ['A2', 'application', 'Application, published again'],
    ['A9', 'correction', 'Application, corrected'],
    ['A', 'grant+', 'Patent'],
    ['B1', 'grant+', 'Patent without earlier publication'],
    ['B2', 'grant+', 'Patent after publication of the application'],
    ['B8', 'correction+', 'Patent, corrected first page'],
    ['B9', 'correction+', 'Patent, corrected'],
    ['B', 'grant+', 'Patent'],
    ['C', 'amended-grant+', 'Reexamination certificate'],
    ['E', 'amended-grant+', 'Reissue patent'],
    ['F', 'amended-grant+', 'Supplemental examination certificate'],
    ['H', 'other', 'Statutory invention registration'],
    ['I', 'other', 'Provisional publication of the Alien Property Custodian'],
    ['J', 'amended-grant+', 'Post-grant review certificate'],
    ['K', 'amended-grant+', 'Inter partes review certificate'],
    ['O', 'amended-grant+', 'Derivation certificate'],
    ['P1', 'application', 'Application for a plant patent', 'plant'],
    ['P4', 'application', 'Application for a plant patent, published again', 'plant'],
    ['P9', 'correction', 'Application for a plant patent, corrected', 'plant'],
    ['P', 'grant+', 'Plant patent', 'plant'],
    ['S', 'grant+', 'Design patent', 'design'],
  ],
  CA: [
    // Applications are published since the Act that came into force on 1 October 1989; before, A was a patent.
    ['A1', 'application', 'Application'],
    ['A2', 'application', 'Application, published again'],
    ['A', 'grant+', 'Patent'],
    ['B', 'amended-grant+', 'Reexamination certificate'],
    ['C', 'grant+', 'Patent'],
    ['E', 'amended-grant+', 'Reissue patent'],
    ['F', 'amended-grant+', 'Reissue patent'],
    ['S', 'grant+', 'Design', 'design'],
  ],
  BR: [
    ['A8', 'correction', 'Application, corrected'],
    ['A', 'application', 'Application'],
    ['B', 'grant+', 'Patent'],
    ['C', 'application', 'Application for a certificate of addition'],
    ['E', 'application', 'Application for a certificate of addition'],
    ['F', 'grant+', 'Certificate of addition'],
    ['U', 'application', 'Application for a utility model', 'utility-model'],
    ['Y', 'grant+', 'Utility model', 'utility-model'],
  ],
  MX: [['A', 'application', 'Application'], ['B', 'grant+', 'Patent'], ['U', 'application', 'Application for a utility model', 'utility-model'], ['Y', 'grant+', 'Utility model', 'utility-model']],
  AR: [['A', 'application', 'Application'], ['B', 'grant+', 'Patent'], ['U', 'application', 'Application for a utility model', 'utility-model']],
  ZA: [['A', 'grant+', 'Patent'], ['B', 'grant+', 'Patent']],
};
