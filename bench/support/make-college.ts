import { createHash } from 'node:crypto';
import { bookPlace, cancelBooking } from '#modules/college/index.ts';
import { addPeople, addPerson, giveRole } from '#modules/people/index.ts';
import { addLinks } from '#platform/audit/add-links.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { byWeb } from './by-web.ts';
import { makeTerm } from './make-term.ts';
import type { TermMade } from './make-term.ts';
import { makeWeeks } from './make-weeks.ts';
import { NOW, asksOf, givesOneBack, runsOf } from './median-college.ts';
import type { CollegeSize, RunPlan } from './median-college.ts';

const MADE = new Date('2026-08-03T09:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

export interface MadeCollege {
  readonly space: Space;
  /** Accounts of its coordinator, and of a tutor whom it asks something. */
  readonly coordinator: string;
  readonly tutor: string;
}

/**
 * Makes one college in the middle of its term by the product's own commands, on the days on which each thing would have
 * happened: what its tables hold is what a college that works with the product has.
 */
export async function makeCollege(platform: Platform, slug: string, size: CollegeSize): Promise<MadeCollege> {
  const space = await aSpace(platform, slug);
  const amina = await platform.database.inSpace(space.id, async (tx) => {
    const id = await addPerson(tx, { name: 'Amina Yusuf', email: `amina@${slug}.example` }, MADE);
    await giveRole(tx, id, 'coordinator', null, MADE);
    return id;
  });
  const plans = runsOf(size);
  const term = await makeTerm(platform, space, amina, plans, MADE);
  await makeBookings(platform, space, size, plans, term);
  await makeWeeks(platform, space, amina, plans, term);
  await settle(platform, space);
  const coordinator = await anAccount(platform, space, amina);
  return { space, coordinator, tutor: await anAccount(platform, space, term.peers[0]!) };
}

async function aSpace({ database, spaces }: Platform, slug: string): Promise<Space> {
  await database.global(
    `insert into spaces (id, slug, name, contact_phone, contact_email, created_at) values ($1, $2, $3, '020 7946 0000', 'hello@college.example', $4)`,
    [newId(), slug, `The college at ${slug}`, MADE],
  );
  return (await spaces.bySlug(slug))!;
}

async function anAccount({ database }: Platform, space: Space, personId: string): Promise<string> {
  const id = newId();
  await database.global(`insert into accounts (id, email, created_at) values ($1, $2, $3)`, [
    id,
    `${id}@people.example`,
    MADE,
  ]);
  await database.global(`insert into memberships (account_id, space_id, person_id) values ($1, $2, $3)`, [
    id,
    space.id,
    personId,
  ]);
  return id;
}

/** Who asks for a place, as the page that books would say it. */
interface Student {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

async function makeStudents(platform: Platform, space: Space, { students }: CollegeSize): Promise<Student[]> {
  const many = Array.from({ length: students }, (_, n) => ({
    name: `${FIRST[n % FIRST.length]} ${LAST[Math.floor(n / FIRST.length) % LAST.length]}`,
    email: n % 4 === 3 ? null : `student-${n}@${space.slug}.example`,
    phone: `07700 ${String(900_000 + n)}`,
  }));
  const ids = await platform.database.inSpace(space.id, (tx) => addPeople(tx, many, MADE));
  return many.map(({ name, email }, n) => ({ personId: ids[n]!, name, email: email ?? '' }));
}

// One after another, as they came, so that each waiting list has the order in which they asked.
async function makeBookings(
  platform: Platform,
  space: Space,
  size: CollegeSize,
  plans: readonly RunPlan[],
  { runs }: TermMade,
): Promise<void> {
  const students = await makeStudents(platform, space, size);
  const lastOf = new Map<number, string>();
  for (const { student, run } of asksOf(size)) {
    const before = plans[run]!.sessions[0]!.startsAt.getTime() - 20 * DAY;
    const at = new Date(Math.min(before, NOW.getTime() - DAY) + student * 60_000);
    const ask = asking(students[student]!, runs[run]!.code, student);
    const booked = await bookPlace(platform, space, byWeb(at), keyFor(`${student}/${run}`), ask);
    if (!booked.ok) throw new Error(`The benchmark's college could not book: ${booked.reason}`);
    if (!lastOf.has(run)) lastOf.set(run, booked.bookingId);
  }
  for (const plan of plans.filter(givesOneBack)) {
    const bookingId = lastOf.get(plan.number);
    const actor = byWeb(new Date(NOW.getTime() - 40 * 60_000));
    if (bookingId) await cancelBooking(platform, space, actor, keyFor(`${plan.number} back`), bookingId);
  }
}

function asking({ personId, name, email }: Student, code: string, n: number) {
  return {
    code,
    personId,
    name,
    email,
    phone: '',
    mayLeaveMessage: n % 2 === 0,
    helps: n % 5 === 0 ? [{ category: 'format' as const, words: 'Large print, please' }] : [],
    ifMissed: n % 3 === 0 ? ('ring' as const) : ('not said' as const),
    emergencyContact: n % 7 === 0 ? 'My sister, 07700 900999' : '',
    keepingWell: '',
  };
}

/** What the workers would have done by now: every event has its link, and every letter has gone. */
async function settle({ database, clock }: Platform, space: Space): Promise<void> {
  await addLinks(database, () => clock.now());
  await database.inSpace(space.id, (tx) =>
    tx.client.query(
      `update messages set state = 'sent', sent_at = created_at where space_id = $1 and way <> 'letter'`,
      [space.id],
    ),
  );
}

function keyFor(what: string) {
  return { key: newId(), form: 'the benchmark', hash: createHash('sha256').update(what).digest() };
}

const FIRST = 'Ada Ben Cora Dev Ella Finn Gita Hal Iris Jon Kim Lou Moe Nia Otis Pia Quin Ravi Sue Tao'.split(
  ' ',
);
const LAST =
  'Abbot Barr Cole Dunn Eze Frey Grant Holm Idris Joyce Kaur Lane Mora Nash Odell Pike Rossi Shah Tully Usman Vale Webb Young Zane Amos Boyd'.split(
    ' ',
  );
