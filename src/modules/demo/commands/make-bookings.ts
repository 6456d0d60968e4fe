import { createHash } from 'node:crypto';
import { bookPlace } from '#modules/college/index.ts';
import type { AskForPlace } from '#modules/college/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { findByNames } from '#modules/people/index.ts';
import { AUTUMN_RUNS, STUDENT_NAMES } from '../data/autumn.ts';
import { INTERPRETER, KNOWN_STUDENTS } from '../data/waiting.ts';
import type { KnownStudent } from '../data/waiting.ts';
import type { AutumnRun } from '../data/autumn.ts';
import { instant } from './make-autumn.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Books the demonstration's students by the very command a page uses, each some days before the run began. Interrupted
 * and begun again, it books nobody twice: each booking has a form key of its own.
 */
export async function makeBookings(
  platform: Platform,
  space: Space,
  codesByRef: ReadonlyMap<string, string>,
): Promise<void> {
  const known = await knownStudents(platform, space);
  await Promise.all(AUTUMN_RUNS.map((run) => bookRun(platform, space, run, codesByRef.get(run.ref)!, known)));
}

type Known = readonly (KnownStudent & { readonly personId: string })[];

async function knownStudents(platform: Platform, space: Space): Promise<Known> {
  const names = KNOWN_STUDENTS.map(({ name }) => name);
  const found = await platform.database.inSpace(space.id, (tx) => findByNames(tx, names));
  return KNOWN_STUDENTS.map((student) => ({ ...student, personId: found.get(student.name)![0]!.id }));
}

// One run's students one after another, so that its waiting list has the order they asked in.
async function bookRun(
  platform: Platform,
  space: Space,
  run: AutumnRun,
  code: string,
  known: Known,
): Promise<void> {
  for (let index = 0; index < run.students; index++) {
    const somebody = known.find(({ ref, asNumber }) => ref === run.ref && asNumber === index);
    const asks = somebody ? knownStudent(somebody, code) : student(run.ref, index, code);
    await bookOne(platform, space, run, index, asks);
  }
}

async function bookOne(
  platform: Platform,
  space: Space,
  run: AutumnRun,
  index: number,
  asks: AskForPlace,
): Promise<void> {
  const begins = instant(run.days[0]!, run.from).getTime();
  const before = Math.min(begins, platform.clock.now().getTime());
  const at = new Date(before - 20 * DAY + index * DAY);
  const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at };
  const booked = await bookPlace(platform, space, actor, keyFor(run.ref, index), asks);
  if (!booked.ok) throw new Error(`The demonstration could not book ${run.ref}: ${booked.reason}`);
}

export function keyFor(ref: string, index: number) {
  const hash = createHash('sha256').update(`${ref}/${index}`).digest();
  const hex = hash.toString('hex');
  const key = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
  return { key, form: 'the demonstration', hash };
}

function student(ref: string, index: number, code: string): AskForPlace {
  const { first, last } = STUDENT_NAMES;
  const start = [...ref].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const name = `${first[(start + index) % first.length]!} ${last[(start + index * 3) % last.length]!}`;
  return {
    code,
    personId: null,
    name,
    email: '',
    phone: `020 7946 0${String(200 + ((start * 7 + index) % 700))}`,
    mayLeaveMessage: index % 2 === 0,
    helps: helpsOf(ref, index),
    ifMissed: index % 3 === 0 ? 'ring' : 'not said',
    emergencyContact: '',
    keepingWell: index === 1 ? 'I may step out for a few minutes. I come back by myself.' : '',
  };
}

function helpsOf(ref: string, index: number): AskForPlace['helps'] {
  if (ref === INTERPRETER.ref && index === INTERPRETER.asNumber) return INTERPRETER.helps;
  return index % 5 === 0 ? [{ category: 'format', words: 'Large print, please' }] : [];
}

function knownStudent({ personId, name, helps }: Known[number], code: string): AskForPlace {
  return {
    code,
    personId,
    name,
    email: '',
    phone: '',
    mayLeaveMessage: true,
    helps,
    ifMissed: 'ring',
    emergencyContact: '',
    keepingWell: '',
  };
}
