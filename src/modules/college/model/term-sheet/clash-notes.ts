import { counted } from './cell-text.ts';
import { longDay } from './calendar-day.ts';
import type { Clash } from './find-clashes.ts';
import type { Field } from './field.ts';
import { note } from './note.ts';
import type { Note } from './note.ts';
import { personKey } from './read-tutors.ts';
import type { UnderstoodRun } from './understand-run.ts';

export type PlacedRun = { line: number; run: UnderstoodRun };

/** A room wanted by everybody is one mistake; a page of notes about it helps nobody. */
const MOST_NOTES = 10;

function fieldOf(clash: Clash, { run }: PlacedRun): Field {
  if (clash.what === 'room') return 'room';
  const tutor = run.tutors.find(({ name }) => personKey(name) === personKey(clash.name));
  return tutor?.role === 'professional' ? 'professionalTutor' : 'peerTutor';
}

function clashNote(clash: Clash, mine: PlacedRun, other: PlacedRun): Note {
  const more = clash.days.length > 1 ? ` and ${counted(clash.days.length - 1, 'more day')}` : '';
  const where = `${other.run.ref} (line ${other.line}) at the same time on ${longDay(clash.date)}${more}`;
  const kind = clash.what === 'tutor' ? 'tutor-clash' : 'room-clash';
  const sentence =
    clash.what === 'tutor'
      ? `${clash.name} is also on ${where}.`
      : `${clash.name} is also taken by ${where}.`;
  return note(kind, sentence, fieldOf(clash, mine));
}

function shortened(notes: Note[]): Note[] {
  if (notes.length <= MOST_NOTES) return notes;
  const rest = notes.slice(MOST_NOTES);
  return [
    ...notes.slice(0, MOST_NOTES),
    { ...rest[0]!, sentence: `And ${counted(rest.length, 'more clash', 'more clashes')}.` },
  ];
}

/** What each line says about its clashes: both lines of a clash name the other, with the day. */
export function clashNotes(clashes: readonly Clash[], runs: readonly PlacedRun[]): Map<number, Note[]> {
  const byKey = new Map(runs.map((placed) => [String(placed.line), placed]));
  const notes = new Map<number, Note[]>();
  const say = (clash: Clash, mine: PlacedRun, other: PlacedRun) => {
    const said = notes.get(mine.line);
    if (said) said.push(clashNote(clash, mine, other));
    else notes.set(mine.line, [clashNote(clash, mine, other)]);
  };
  for (const clash of clashes) {
    const [first, second] = [byKey.get(clash.first)!, byKey.get(clash.second)!];
    say(clash, first, second);
    say(clash, second, first);
  }
  return new Map([...notes].map(([line, said]) => [line, shortened(said)]));
}
