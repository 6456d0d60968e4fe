import { tag } from '#design/components.ts';
import type { TagColour } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import type { Html } from '#design/html.ts';
import type { Pair } from '../../model/pair.ts';
import type { CourseKind, DepartureKind, RunState, TutorRole, WhoFor } from '../../tables.ts';

// The words of the coordinator's pages for what the tables keep as codes.

export const STATE_WORDS: Record<RunState, string> = {
  draft: 'Draft',
  published: 'Published',
  postponed: 'Postponed',
  withdrawn: 'Withdrawn',
};
const STATE_COLOURS: Record<RunState, TagColour> = {
  draft: 'grey',
  published: 'green',
  postponed: 'yellow',
  withdrawn: 'red',
};

export const stateTag = (state: RunState): Html =>
  tag({ text: STATE_WORDS[state], colour: STATE_COLOURS[state] });

export const KIND_WORDS: Record<CourseKind, string> = {
  course: 'Course',
  workshop: 'Workshop',
  taster: 'Taster',
  group: 'Group',
  'drop-in': 'Drop-in',
  social: 'Social',
};
export const ROLE_WORDS: Record<TutorRole, string> = {
  peer: 'Peer tutor',
  professional: 'Professional tutor',
};
export const WHO_FOR_WORDS: Record<WhoFor, string> = {
  everyone: 'Everyone',
  students: 'Students',
  carers: 'Carers, family and friends',
  staff: 'Staff',
  public: 'The public',
};
export const DEPARTURE_WORDS: Record<DepartureKind, string> = {
  'peer-led': 'Peer-led by agreement',
  'going ahead without': 'Going ahead without',
  postponed: 'Postponed',
};

const A_ROLE: Record<TutorRole, string> = { peer: 'a peer tutor', professional: 'a professional tutor' };

/** "a peer tutor and a professional tutor" */
export const rolesInWords = (roles: readonly TutorRole[]): string =>
  roles.map((role) => A_ROLE[role]).join(' and ');

/** How it stands with a pair, in a few words: "Looking for a professional tutor". */
export function pairWords(pair: Pair): string {
  if (pair.is === 'complete') return 'The pair is complete';
  if (pair.is === 'needs-no-pair') return 'Needs no pair';
  if (pair.is === 'looking') return `Looking for ${rolesInWords(pair.lacking)}`;
  return pair.kind === 'going ahead without'
    ? `Going ahead without ${rolesInWords(pair.lacking)}`
    : DEPARTURE_WORDS[pair.kind];
}

/** By when somebody must choose about a pair; null when nobody must. */
export function chooseWords(pair: Pair): string | null {
  if (pair.is !== 'looking' || pair.chooseBy === null) return null;
  return pair.mustChoose
    ? `Somebody must choose: the day for it was ${dayInWords(pair.chooseBy)}`
    : `Somebody must choose by ${dayInWords(pair.chooseBy)}`;
}

/** Yes, no, or that nobody has said. */
export const yesNoUnsaid = (value: boolean | null): string =>
  value === null ? 'Nobody has said' : value ? 'Yes' : 'No';
