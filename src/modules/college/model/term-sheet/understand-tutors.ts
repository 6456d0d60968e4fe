import type { Cells, Field } from './field.ts';
import { note } from './note.ts';
import type { Note } from './note.ts';
import { kindInWords } from './read-kind.ts';
import type { RunKind } from './read-kind.ts';
import { onceEach, personKey, readTutors } from './read-tutors.ts';
import type { Tutor, TutorRole } from './read-tutors.ts';

export type TutorsRead = { tutors: Tutor[]; needsNoPair: boolean; notes: Note[] };

const COLUMNS: { field: Field; role: TutorRole }[] = [
  { field: 'peerTutor', role: 'peer' },
  { field: 'secondPeerTutor', role: 'peer' },
  { field: 'professionalTutor', role: 'professional' },
  { field: 'secondProfessionalTutor', role: 'professional' },
];

function missingNotes(has: Record<TutorRole, boolean>, kind: RunKind, mayDoWithout: boolean): Note[] {
  const none = mayDoWithout
    ? `${capital(kindInWords(kind))} may need none: is that right?`
    : 'Who is running it?';
  if (!has.peer && !has.professional) return [note('no-tutor', `No tutor is named. ${none}`, 'peerTutor')];
  const field = has.peer ? 'professionalTutor' : 'peerTutor';
  const missing = has.peer ? 'professional tutor' : 'peer tutor';
  const pair = mayDoWithout
    ? `${capital(kindInWords(kind))} may need no pair: is that right?`
    : 'It can be a draft until one is found.';
  return [
    note(has.peer ? 'no-professional-tutor' : 'no-peer-tutor', `No ${missing} is named. ${pair}`, field),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function bothPlacesNotes(tutors: readonly Tutor[]): Note[] {
  const peers = new Set(tutors.filter(({ role }) => role === 'peer').map(({ name }) => personKey(name)));
  const both = tutors.find(({ role, name }) => role === 'professional' && peers.has(personKey(name)));
  if (!both) return [];
  return [
    note(
      'one-person-both-places',
      'The same name stands in both tutor columns. One person is not two tutors.',
      'professionalTutor',
    ),
  ];
}

/** Who runs it, and whether a peer tutor and a professional tutor are both named. */
export function understandTutors(cells: Cells, kind: RunKind): TutorsRead {
  const read = COLUMNS.map(({ field, role }) => ({ field, ...readTutors(cells[field], role) }));
  const tutors = onceEach(
    read.flatMap((each) => each.tutors),
    ({ role, name }) => `${role} ${personKey(name)}`,
  );
  const has = {
    peer: tutors.some(({ role }) => role === 'peer'),
    professional: tutors.some(({ role }) => role === 'professional'),
  };
  const paired = has.peer && has.professional;
  const mayDoWithout = kind === 'social' || kind === 'drop-in';
  const toConfirm = read.flatMap(({ field, toConfirm }) =>
    toConfirm.map((name) => note('tutor-to-confirm', `${name} is still to be confirmed.`, field)),
  );
  return {
    tutors,
    needsNoPair: !paired && mayDoWithout,
    notes: [
      ...(paired ? [] : missingNotes(has, kind, mayDoWithout)),
      ...toConfirm,
      ...bothPlacesNotes(tutors),
    ],
  };
}
