import { asPeopleMerged } from '#modules/people/index.ts';
import type { Subscriber } from '#platform/events/recorder.ts';
import { emptyEvidence } from './commands/withdraw-account.ts';

/** Where one person stands once: of two rows the one that stays is the person's who stays. */
const ONCE = [
  ['decisions_positions', 'person_id', ['decision_id', 'round']],
  ['decisions_proxies', 'person_id', ['decision_id']],
] as const;

const MOVED = [
  ['decisions_positions', 'person_id'],
  ['decisions_positions', 'held_by_person_id'],
  ['decisions_proxies', 'person_id'],
  ['decisions_proxies', 'holder_person_id'],
  ['decisions_differences', 'person_id'],
  ['decisions_accounts', 'person_id'],
  ['decisions_challenges', 'person_id'],
  ['decisions_replies', 'person_id'],
  ['decisions_power_maps', 'decider_person_id'],
  ['decisions', 'decided_by_person_id'],
] as const;

/** Two records turned out to be one person: what they said is one person's, once in each decision. A leave to oneself is none. */
export const onPeopleMerged: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  const both = [tx.spaceId, merged.from, merged.into];
  for (const [table, column, same] of ONCE) {
    const isSame = same.map((name) => `b.${name} = a.${name}`).join(' and ');
    await tx.named(
      `merge ${table} twice`,
      `delete from ${table} a where a.space_id = $1 and a.${column} = $2
          and exists (select 1 from ${table} b where b.space_id = $1 and b.${column} = $3 and ${isSame})`,
      both,
    );
  }
  await tx.named(
    'merge own proxies',
    `delete from decisions_proxies where space_id = $1 and person_id in ($2, $3) and holder_person_id in ($2, $3)`,
    both,
  );
  for (const [table, column] of MOVED)
    await tx.named(
      `merge ${table} ${column}`,
      `update ${table} set ${column} = $3 where space_id = $1 and ${column} = $2`,
      both,
    );
};

// The name of an event is all that is known here of the room that erases: nobody imports anybody.
const PERSON_ERASED = 'PersonErased';

/** Somebody was forgotten: their accounts are gone with them, and so is whatever stood beside these. */
export const onPersonErased: Subscriber = async (tx, event) => {
  if (event.type !== PERSON_ERASED) return;
  const theirs = await tx.named<{ id: string }>(
    'accounts-of-erased',
    `update decisions_accounts set sealed = null, withdrawn_at = coalesce(withdrawn_at, $3)
      where space_id = $1 and person_id = $2 returning id`,
    [tx.spaceId, event.subject.id, event.actor.at],
  );
  await emptyEvidence(
    tx,
    theirs.map(({ id }) => id),
  );
};
