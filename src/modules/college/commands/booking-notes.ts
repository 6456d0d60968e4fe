import type { Tx } from '#platform/database/tx.ts';
import type { Seal } from '#platform/seal/seal.ts';
import type { NoteKind } from '../model/booking-note.ts';
import { notePlace } from '../model/booking-note.ts';

const INSERT = `
  insert into college_booking_notes (space_id, booking_id, person_id, kind, sealed, recorded_at)
  select $1, $2, $6, note.kind, note.sealed, $5 from unnest($3::text[], $4::bytea[]) as note (kind, sealed)`;

/** Keeps what somebody said for this booking, sealed; empty words are nothing to keep. */
export async function writeBookingNotes(
  tx: Tx,
  seal: Seal,
  booking: { readonly id: string; readonly personId: string },
  notes: Readonly<Record<NoteKind, string>>,
  at: Date,
): Promise<void> {
  const said = (Object.entries(notes) as [NoteKind, string][]).filter(([, words]) => words !== '');
  if (said.length === 0) return;
  const sealed = said.map(([kind, words]) => seal.close(words, notePlace(tx.spaceId, booking.id, kind)));
  await tx.named('write-booking-notes', INSERT, [
    tx.spaceId,
    booking.id,
    said.map(([kind]) => kind),
    sealed,
    at,
    booking.personId,
  ]);
}
