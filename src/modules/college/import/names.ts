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
  /** The lines of the whole sheet, when it stands in both tutor columns: one person or two is asked, once and quietly. */
  readonly inBothColumns: readonly number[] | null;
  /** The ways it is written, for looking it up. */
  readonly spellings: readonly string[];
}

/** The names on the lines that can come in, in order of the sheet. */
export function namesOnSheet(reading: TermReading): NameOnSheet[] {
  const importable = reading.lines.filter(({ outcome }) => outcome === 'ok' || outcome === 'question');
  return namesOnLines(importable, reading);
}

interface Seen {
  readonly name: string;
  job: string | null;
  readonly lines: Set<number>;
  readonly roles: Set<TutorRole>;
  readonly spellings: Set<string>;
}

/** The names on these lines of a sheet, each once. */
export function namesOnLines(
  lines: readonly TermLine[],
  { namesInTwoRoles }: Pick<TermReading, 'namesInTwoRoles'>,
): NameOnSheet[] {
  const names = new Map<string, Seen>();
  for (const line of lines)
    for (const tutor of line.understood?.tutors ?? []) takeNote(names, tutor, line.line);
  const twice = new Map(namesInTwoRoles.map((each) => [personKey(each.name), each.lines]));
  return [...names].map(([key, { lines: on, spellings, ...rest }]) => ({
    key,
    ...rest,
    inBothColumns: twice.get(key) ?? null,
    lines: [...on],
    spellings: [...spellings],
  }));
}

function takeNote(names: Map<string, Seen>, tutor: Tutor, line: number): void {
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
  seen.lines.add(line);
  seen.roles.add(tutor.role);
  seen.spellings.add(tutor.name);
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

interface Choosing {
  readonly known: KnownByKey;
  readonly stood: RolesStoodIn;
  readonly choices: ImportChoices;
}

type Chosen = Known | 'new' | 'unanswered';

/** The names that stand in both tutor columns, of which nobody has said yet whether they are one person or two. */
export function oneOrTwoOpen(names: readonly NameOnSheet[], choices: ImportChoices): NameOnSheet[] {
  return names.filter((name) => name.inBothColumns !== null && choices.twoRoles[name.key] === undefined);
}

/**
 * Who each name is: nobody of that name here makes a new person, one links, several ask. Of a name that stands in both
 * tutor columns, each role is whoever has stood in it before; somebody here who has stood in neither is taken for the
 * professional tutor, whose job is what is written down more often.
 *
 * Such a name is two records until somebody says that it is one person. Two records can be made one whenever that is
 * known. One record would show both roles of somebody together from the first moment, and of a peer tutor who is also
 * staff that is a disclosure nobody can take back; and if they were two people, nobody could tell them apart again.
 */
export function planPeople(names: readonly NameOnSheet[], choosing: Choosing): PeoplePlan {
  const persons = new Map<string, string>();
  const toAdd: PersonToAdd[] = [];
  const linked = new Map<string, { name: string; known: Known }>();
  const unanswered: { name: NameOnSheet; known: readonly Known[] }[] = [];
  const place = (slot: string, name: NameOnSheet, job: string | null, chosen: Chosen) => {
    if (chosen === 'unanswered') unanswered.push({ name, known: choosing.known.get(name.key) ?? [] });
    else if (chosen === 'new') toAdd.push({ slot, name: name.name, job });
    else linked.set(chosen.id, { name: name.name, known: chosen });
    persons.set(slot, typeof chosen === 'string' ? slot : chosen.id);
  };
  for (const name of names) {
    if (!isTwoPeople(name, choosing)) place(name.key, name, name.job, chosenOf(name, choosing));
    else
      for (const role of name.roles)
        place(
          `${name.key} ${role}`,
          name,
          role === 'professional' ? name.job : null,
          chosenInRole(name, role, choosing),
        );
  }
  const personOf = ({ name, role }: Tutor) => {
    const key = personKey(name);
    return persons.get(key) ?? persons.get(`${key} ${role}`)!;
  };
  return { personOf, toAdd, linked: [...linked.values()], unanswered };
}

function isTwoPeople(name: NameOnSheet, { choices }: Choosing): boolean {
  return name.inBothColumns !== null && choices.twoRoles[name.key] !== 'one';
}

function chosenOf(name: NameOnSheet, choosing: Choosing): Chosen {
  const here = choosing.known.get(name.key) ?? [];
  if (here.length === 0) return 'new';
  return saidOf(name, here, choosing) ?? (here.length === 1 ? here[0]! : 'unanswered');
}

/** Whom somebody said is meant, of those who have the name here. */
function saidOf(name: NameOnSheet, here: readonly Known[], { choices }: Choosing): Known | 'new' | null {
  const said = choices.people[name.key];
  return said === 'new' ? 'new' : (here.find(({ id }) => id === said) ?? null);
}

function chosenInRole(name: NameOnSheet, role: TutorRole, choosing: Choosing): Chosen {
  const here = choosing.known.get(name.key) ?? [];
  const inRole = here.filter(({ id }) => choosing.stood.get(id)?.has(role));
  if (inRole.length === 1) return inRole[0]!;
  if (inRole.length > 1) return saidOf(name, inRole, choosing) ?? 'unanswered';
  const inNeither = here.filter(({ id }) => !choosing.stood.has(id));
  if (role === 'peer' || inNeither.length === 0) return 'new';
  return saidOf(name, inNeither, choosing) ?? (inNeither.length === 1 ? inNeither[0]! : 'unanswered');
}
