import { namesOf, recordLooks } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Seal } from '#platform/seal/seal.ts';
import { bookingNotes } from '../queries/booking-notes.ts';
import { peopleComing } from '../queries/people-coming.ts';

export interface EmergencyContact {
  readonly name: string;
  /** Whom to ring, in the person's own words; null where they named nobody. */
  readonly said: string | null;
}

/** Whom to ring in an emergency for one person with a place on a run; the look is written down. Null when they have none. */
export async function lookAtEmergencyContact(
  tx: Tx,
  seal: Seal,
  look: { readonly looker: string; readonly runId: string; readonly bookingId: string; readonly at: Date },
): Promise<EmergencyContact | null> {
  const coming = await peopleComing(tx, look.runId);
  const one = coming.find(({ bookingId, state }) => bookingId === look.bookingId && state === 'booked');
  if (!one) return null;
  const notes = await bookingNotes(tx, seal, [one.bookingId], ['emergency contact']);
  const said = notes.get(one.bookingId)?.['emergency contact'] ?? null;
  await recordLooks(tx, {
    looker: look.looker,
    personIds: [one.personId],
    atWhat: 'emergency contact',
    because: { type: 'run', id: look.runId },
    at: look.at,
  });
  return { name: (await namesOf(tx, [one.personId])).get(one.personId) ?? '', said };
}
