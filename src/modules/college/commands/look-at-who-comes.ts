import { contactOf, lookAtWhatHelps, namesOf, recordLooks } from '#modules/people/index.ts';
import type { Contact, Need } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { NoteKind } from '../model/booking-note.ts';
import type { Looker } from '../model/who-may-look.ts';
import { bookingNotes } from '../queries/booking-notes.ts';
import type { NotesOfBooking } from '../queries/booking-notes.ts';
import { peopleComing } from '../queries/people-coming.ts';
import type { Coming } from '../queries/people-coming.ts';

/** Somebody on a run, with what whoever looks may see of them. */
export interface SeenComing extends Coming {
  readonly name: string;
  readonly contact: Contact | null;
  readonly needs: readonly Need[];
  readonly notes: NotesOfBooking;
}

export interface WhoComes {
  readonly booked: readonly SeenComing[];
  readonly listed: readonly SeenComing[];
}

export interface Look {
  readonly looker: string;
  readonly as: ReadonlySet<Looker>;
  readonly runId: string;
  readonly at: Date;
  /** Only these notes, where a page does without the others. */
  readonly notes?: readonly NoteKind[];
}

/**
 * Who is coming to a run, with what helps each of them: the look is written down in the same transaction, so that each
 * can see who looked. Keeping-well notes open for the tutors alone, since that is what the form promises; of those who
 * only wait, nothing private is opened.
 */
export async function lookAtWhoComes(tx: Tx, platform: Platform, look: Look): Promise<WhoComes> {
  const coming = await peopleComing(tx, look.runId);
  const ids = coming.map(({ personId }) => personId);
  const [names, contacts] = [await namesOf(tx, ids), await contactOf(tx, ids)];
  const booked = coming.filter(({ state }) => state === 'booked');
  const { needs, notes } = await openPrivateThings(tx, platform, look, booked);
  const seen = (one: Coming): SeenComing => ({
    ...one,
    name: names.get(one.personId) ?? '',
    contact: contacts.get(one.personId) ?? null,
    needs: needs.get(one.personId) ?? [],
    notes: notes.get(one.bookingId) ?? {},
  });
  return { booked: booked.map(seen), listed: coming.filter(({ state }) => state === 'listed').map(seen) };
}

async function openPrivateThings(
  tx: Tx,
  { seal }: Platform,
  { looker, as, runId, at, notes: wanted }: Look,
  booked: readonly Coming[],
) {
  const because = { type: 'run', id: runId };
  const needs = await lookAtWhatHelps(tx, seal, {
    looker,
    personIds: booked.map(({ personId }) => personId),
    because,
    at,
  });
  const mayOpen: NoteKind[] = as.has('tutor') ? ['emergency contact', 'keeping well'] : ['emergency contact'];
  const kinds = mayOpen.filter((kind) => wanted?.includes(kind) ?? true);
  const notes = await bookingNotes(
    tx,
    seal,
    booked.map(({ bookingId }) => bookingId),
    kinds,
  );
  for (const kind of kinds) {
    const about = booked.filter(({ bookingId }) => notes.get(bookingId)?.[kind] !== undefined);
    await recordLooks(tx, {
      looker,
      personIds: about.map(({ personId }) => personId),
      atWhat: kind,
      because,
      at,
    });
  }
  return { needs, notes };
}
