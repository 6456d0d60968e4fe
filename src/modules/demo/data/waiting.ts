import type { AskForPlace } from '#modules/college/index.ts';

/** One of the demonstration's people who asked for a place on an autumn run, as so many had asked before. */
export interface KnownStudent {
  readonly name: string;
  readonly ref: string;
  readonly asNumber: number;
  readonly helps: AskForPlace['helps'];
}

export const KNOWN_STUDENTS: readonly KnownStudent[] = [
  {
    name: 'Daniel Osei',
    ref: 'WALK-A',
    asNumber: 4,
    helps: [{ category: 'adjustment', words: 'I would like to walk at the back, with somebody I know' }],
  },
  { name: 'Arthur Pell', ref: 'VOI-A', asNumber: 10, helps: [] },
];

/** Somebody for whom an interpreter is still to be found: the one promise of access that waits for Amina. */
export const INTERPRETER: Omit<KnownStudent, 'name'> = {
  ref: 'VOI-A',
  asNumber: 3,
  helps: [{ category: 'professional', words: 'A BSL interpreter, please' }],
};

/** The full run of which somebody gave a place back this morning, so that it is held for the first on its list. */
export const PLACE_GIVEN_BACK = 'VOI-A';
