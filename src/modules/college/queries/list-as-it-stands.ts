import { triesAbout } from '#modules/messages/index.ts';
import { namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Phase } from '../model/holding-time.ts';
import { heldOnRun } from './booking-on-list.ts';
import type { Counted } from './count-places.ts';
import { keptPlacesOf } from './kept-places.ts';
import type { KeptPlaces } from './kept-places.ts';
import { listCalls } from './list-calls.ts';
import type { ListCall } from './list-calls.ts';
import { placesOfRun } from './places-of-run.ts';
import { oneOvers, pastHolds } from './waiting-list-history.ts';
import type { OneOver, PastHold } from './waiting-list-history.ts';

/** A run's places and its waiting list as staff see them: what is free, who was rung, and how held places went. */
export interface ListAsItStands {
  readonly counted: Counted;
  readonly phase: Phase;
  readonly kept: KeptPlaces;
  readonly calls: readonly ListCall[];
  /** How often the phone list tried somebody about the place held for them, by booking. */
  readonly tries: ReadonlyMap<string, number>;
  readonly past: readonly PastHold[];
  readonly overs: readonly OneOver[];
  /** The names of everybody spoken of here, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads it by the code of the run; throws "not found" when there is none. */
export async function listAsItStands(tx: Tx, code: string, now: Date): Promise<ListAsItStands> {
  const { run, counted, phase } = found(await placesOfRun(tx, code, now));
  const kept = found(await keptPlacesOf(tx, code));
  const calls = await listCalls(tx, run.id);
  const held = counted.held > 0 ? await heldOnRun(tx, run.id) : [];
  const tries = await triesAbout(
    tx,
    held.map(({ id }) => id),
    'held-place',
  );
  const past = await pastHolds(tx, run.id);
  const overs = await oneOvers(tx, run.id);
  const people = [
    ...calls.map(({ by }) => by),
    ...past.flatMap(({ personId, endedBy }) => [personId, endedBy]),
    ...overs.map(({ allowedBy }) => allowedBy),
  ];
  const ids = [...new Set(people)].filter((id) => id !== null);
  return { counted, phase, kept, calls, tries, past, overs, names: await namesOf(tx, ids) };
}
