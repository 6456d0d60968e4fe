import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import { CannotMerge, peopleMerged } from '../events.ts';
import type { PeopleMerged } from '../events.ts';
import { joined } from '../model/joined-person.ts';
import { people } from '../tables.ts';
import type { PersonRow } from '../tables.ts';
import { moveNeeds } from './move-needs.ts';
import { writeNameWords } from './write-name-words.ts';

export type Merged =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'same-record' | 'not-there' | 'both-have-accounts' }
  | { readonly ok: false; readonly reason: 'cannot'; readonly why: string };

/**
 * Makes two records of one person into one, in one transaction: `from` is folded into `into`. Everything moves: ways to
 * reach them, strengths, roles, what helps (sealed anew), the account, and, through the event, what other modules hold.
 * Looks stay where they were recorded, and are shown with the kept record.
 */
export async function mergePeople(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  which: PeopleMerged,
): Promise<Merged> {
  try {
    return await platform.database.inSpace(spaceId, (tx) =>
      once(tx, key, actor.at, () => merge(platform, tx, actor, which)),
    );
  } catch (error) {
    if (error instanceof CannotMerge) return { ok: false, reason: 'cannot', why: error.message };
    throw error;
  }
}

async function merge(platform: Platform, tx: Tx, actor: Actor, which: PeopleMerged): Promise<Merged> {
  const { from, into } = which;
  if (from === into) return { ok: false, reason: 'same-record' };
  const rows = await lockBoth(tx, which);
  const [folded, kept] = [rows.find((row) => row.id === from), rows.find((row) => row.id === into)];
  if (!folded || !kept) return { ok: false, reason: 'not-there' };
  if (!(await moveAccount(tx, which))) return { ok: false, reason: 'both-have-accounts' };
  await join(tx, kept, folded);
  await moveStrengths(tx, which);
  await moveRoles(tx, which);
  await moveNeeds(tx, platform.seal, which);
  await writeNameWords(tx, into);
  await tx.named(
    'forget-all-name-words',
    `delete from people_name_words where space_id = $1 and person_id = $2`,
    [tx.spaceId, from],
  );
  // Mail belongs to the platform, which knows no events of ours: it is moved here, so that erasing finds it.
  await tx.named(
    'move-messages',
    `update messages set person_id = $3 where space_id = $1 and person_id = $2`,
    [tx.spaceId, from, into],
  );
  await platform.record(tx, actor, peopleMerged(which));
  return { ok: true };
}

async function lockBoth(tx: Tx, { from, into }: PeopleMerged): Promise<PersonRow[]> {
  return people(tx)
    .selectFrom('people_persons')
    .selectAll()
    .where('space_id', '=', tx.spaceId)
    .where('id', 'in', [from, into])
    .where('merged_into', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

// Which account may sign in as whom is the platform's, by person; two accounts of one person are for people to sort out.
async function moveAccount(tx: Tx, { from, into }: PeopleMerged): Promise<boolean> {
  const held = await tx.named<{ person_id: string }>(
    'accounts-of-two',
    `select person_id from memberships where space_id = $1 and person_id = any($2::uuid[]) for update`,
    [tx.spaceId, [from, into]],
  );
  if (held.length > 1) return false;
  await tx.named(
    'move-account',
    `update memberships set person_id = $3 where space_id = $1 and person_id = $2`,
    [tx.spaceId, from, into],
  );
  return true;
}

async function join(tx: Tx, kept: PersonRow, folded: PersonRow): Promise<void> {
  const persons = () => people(tx).updateTable('people_persons').where('space_id', '=', tx.spaceId);
  await persons()
    .set({ ...joined(kept, folded), version: kept.version + 1 })
    .where('id', '=', kept.id)
    .execute();
  await persons()
    .set({ merged_into: kept.id, version: folded.version + 1 })
    .where('id', '=', folded.id)
    .execute();
  await persons().set({ merged_into: kept.id }).where('merged_into', '=', folded.id).execute();
}

async function moveStrengths(tx: Tx, { from, into }: PeopleMerged): Promise<void> {
  const same = `select 1 from people_strengths k where k.space_id = s.space_id and k.person_id = $3 and lower(k.strength) = lower(s.strength)`;
  await tx.named(
    'drop-same-strengths',
    `delete from people_strengths s where s.space_id = $1 and s.person_id = $2 and exists (${same})`,
    [tx.spaceId, from, into],
  );
  await tx.named(
    'move-strengths',
    `update people_strengths set person_id = $3 where space_id = $1 and person_id = $2`,
    [tx.spaceId, from, into],
  );
}

async function moveRoles(tx: Tx, { from, into }: PeopleMerged): Promise<void> {
  await tx.named(
    'move-roles',
    `insert into people_roles (space_id, person_id, role, given_by_person_id, given_at)
     select space_id, $3, role, given_by_person_id, given_at from people_roles where space_id = $1 and person_id = $2
     on conflict do nothing`,
    [tx.spaceId, from, into],
  );
  await tx.named('drop-roles', `delete from people_roles where space_id = $1 and person_id = $2`, [
    tx.spaceId,
    from,
  ]);
}
