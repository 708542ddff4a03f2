/** Where in the life of an application a document stands. */
export type PublicationStage = 'application' | 'search-report' | 'amended-claims' | 'acceptance' | 'grant' | 'amended-grant' | 'correction' | 'translation' | 'other';

export type PublishedRight = 'patent' | 'utility-model' | 'design' | 'plant' | 'spc';

/**
 * One kind code of an office. A `+` behind the stage: a right is granted by then. A code of one letter covers every code that begins with it and
 * has no row of its own. `from` and `until` are the first and the last day of publications with that meaning; rows with days come first.
 */
export type KindRow = readonly [code: string, stage: PublicationStage | `${PublicationStage}+`, words: string, right?: PublishedRight, from?: string | undefined, until?: string];

export type KindTable = Readonly<Record<string, readonly KindRow[]>>;
