import { personKey } from '../model/term-sheet/index.ts';
import type { TermLine, TermReading, Tutor, TutorRole } from '../model/term-sheet/index.ts';
import type { ImportChoices } from './choices.ts';

/** Somebody a space knows already, with what tells two of one name apart. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
}

/** One name on the lines that can come in. */
export interface NameOnSheet {
  readonly key: string;
  readonly name: string;
  readonly job: string | null;
  readonly lines: readonly number[];
  readonly roles: ReadonlySet<TutorRole>;
  /** The ways it is written, for looking it up. */
  readonly spellings: readonly string[];
}

/** The names on the lines that can come in, in order of the sheet. */
export function namesOnSheet(reading: TermReading): NameOnSheet[] {
  return namesOnLines(reading.lines.filter(({ outcome }) => outcome === 'ok' || outcome === 'question'));
}

/** The names on these lines, each once. */
export function namesOnLines(lines: readonly TermLine[]): NameOnSheet[] {
  const names = new Map<
    string,
    { name: string; job: string | null; lines: Set<number>; roles: Set<TutorRole>; spellings: Set<string> }
  >();
  for (const line of lines) {
    for (const tutor of line.understood?.tutors ?? []) {
      const key = personKey(tutor.name);
      const seen = names.get(key) ?? {
        name: tutor.name,
        job: null,
        lines: new Set(),
        roles: new Set(),
        spellings: new Set([key]),
      };
      names.set(key, seen);
      seen.job ??= tutor.job ?? null;
      seen.lines.add(line.line);
      seen.roles.add(tutor.role);
      seen.spellings.add(tutor.name);
    }
  }
  return [...names].map(([key, { lines, spellings, ...rest }]) => ({
    key,
    ...rest,
    lines: [...lines],
    spellings: [...spellings],
  }));
}

/** Whether a name stands in both tutor columns over different lines: one person or two is asked, once and quietly. */
export function isAskedTwice(name: NameOnSheet): boolean {
  return name.roles.size > 1 && name.lines.length > 1;
}

/** Somebody the import would write down. */
export interface PersonToAdd {
  readonly slot: string;
  readonly name: string;
  readonly job: string | null;
}

export interface PeoplePlan {
  /** Who stands behind a tutor of a line: a person's id, or the slot of somebody to add. */
  readonly personOf: (tutor: Tutor) => string;
  readonly toAdd: readonly PersonToAdd[];
  readonly linked: readonly { readonly name: string; readonly known: Known }[];
  /** Names that several people here have, and nobody has said which is meant. */
  readonly unanswered: readonly { readonly name: NameOnSheet; readonly known: readonly Known[] }[];
}

export type KnownByKey = ReadonlyMap<string, readonly Known[]>;
export type RolesStoodIn = ReadonlyMap<string, ReadonlySet<TutorRole>>;

/**
 * Who each name is: nobody of that name here makes a new person, one links, several ask. Of a name that is two people,
 * the one already here is the one whose role it has stood in before (the professional tutor when neither has).
 */
export function planPeople(
  names: readonly NameOnSheet[],
  known: KnownByKey,
  stood: RolesStoodIn,
  choices: ImportChoices,
): PeoplePlan {
  const persons = new Map<string, string>();
  const toAdd: PersonToAdd[] = [];
  const linked: { name: string; known: Known }[] = [];
  const unanswered: { name: NameOnSheet; known: readonly Known[] }[] = [];
  const add = (slot: string, name: NameOnSheet, job: string | null) => {
    toAdd.push({ slot, name: name.name, job });
    return slot;
  };
  for (const name of names) {
    const here = known.get(name.key) ?? [];
    const chosen = chosenOf(name, here, choices);
    if (chosen === 'unanswered') unanswered.push({ name, known: here });
    if (chosen !== 'new' && chosen !== 'unanswered') linked.push({ name: name.name, known: chosen });
    const first = chosen === 'new' || chosen === 'unanswered' ? null : chosen.id;
    if (!isAskedTwice(name) || choices.twoRoles[name.key] !== 'two') {
      persons.set(name.key, first ?? add(name.key, name, name.job));
      continue;
    }
    const hers: TutorRole = first && stood.get(first)?.has('peer') ? 'peer' : 'professional';
    for (const role of ['peer', 'professional'] as const) {
      const job = role === 'professional' ? name.job : null;
      persons.set(
        `${name.key} ${role}`,
        first && role === hers ? first : add(`${name.key} ${role}`, name, job),
      );
    }
  }
  const personOf = ({ name, role }: Tutor) => {
    const key = personKey(name);
    return persons.get(key) ?? persons.get(`${key} ${role}`)!;
  };
  return { personOf, toAdd, linked, unanswered };
}

function chosenOf(
  name: NameOnSheet,
  here: readonly Known[],
  choices: ImportChoices,
): Known | 'new' | 'unanswered' {
  if (here.length === 0) return 'new';
  const said = choices.people[name.key];
  if (said === 'new') return 'new';
  const meant = here.find((each) => each.id === said);
  if (meant) return meant;
  return here.length === 1 ? here[0]! : 'unanswered';
}
