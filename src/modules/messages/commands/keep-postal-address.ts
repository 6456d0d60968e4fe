import type { Tx } from '#platform/database/tx.ts';
import { postalAddressKept } from '../events.ts';
import type { By } from './by.ts';

/** Keeps where letters to somebody go, and writes it on those that still wait. */
export async function keepPostalAddress(
  tx: Tx,
  { platform, actor }: By,
  personId: string,
  address: string,
): Promise<void> {
  await tx.named(
    'keep-postal-address',
    `insert into messages_addresses (space_id, person_id, address, recorded_by_person_id, recorded_at) values ($1, $2, $3, $4, $5)
     on conflict (space_id, person_id) do update
       set address = excluded.address, recorded_by_person_id = excluded.recorded_by_person_id, recorded_at = excluded.recorded_at`,
    [tx.spaceId, personId, address, actor.personId, actor.at],
  );
  await tx.named(
    'address-waiting-letters',
    `update messages set to_address = $3 where space_id = $1 and person_id = $2 and way = 'letter' and state = 'waiting'`,
    [tx.spaceId, personId, address],
  );
  await platform.record(tx, actor, postalAddressKept(personId));
}
