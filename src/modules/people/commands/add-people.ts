import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { nameWords, sortKey } from '../model/name-words.ts';
import type { NewPerson } from './add-person.ts';

const PERSONS = `
  insert into people_persons (space_id, id, name, sort_key, email, phone, contact_by, may_leave_message, job, created_at)
  select $1, p.id, p.name, p.sort_key, p.email, p.phone, p.contact_by, p.may_leave_message, p.job, $10
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::text[])
      as p (id, name, sort_key, email, phone, contact_by, may_leave_message, job)`;

const WORDS = `
  insert into people_name_words (space_id, word, person_id)
  select $1, w.word, w.person_id from unnest($2::text[], $3::uuid[]) as w (word, person_id)`;

/** Adds many people at once (two statements, however many), as an import does. Returns their ids in the order given. */
export async function addPeople(tx: Tx, many: readonly NewPerson[], now: Date): Promise<string[]> {
  if (many.length === 0) return [];
  const ids = many.map(() => newId());
  await tx.named('add-people', PERSONS, [
    tx.spaceId,
    ids,
    many.map((one) => one.name),
    many.map((one) => sortKey(one.name)),
    many.map((one) => one.email ?? null),
    many.map((one) => one.phone ?? null),
    many.map((one) => one.contactBy ?? 'not said'),
    many.map((one) => one.mayLeaveMessage ?? null),
    many.map((one) => one.job ?? null),
    now,
  ]);
  const words = many.flatMap((one, index) =>
    nameWords(one.name).map((word) => ({ word, personId: ids[index]! })),
  );
  await tx.named('add-people-words', WORDS, [
    tx.spaceId,
    words.map(({ word }) => word),
    words.map(({ personId }) => personId),
  ]);
  return ids;
}
