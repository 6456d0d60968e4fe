import { subjectsTaught } from '#modules/college/index.ts';
import { namesOf } from '#modules/people/index.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Visit } from '#platform/http/visit.ts';
import { subjectsOf, timesOf, wishesOf } from '../../queries/own-pairing.ts';
import type { KeepingView } from './view.ts';

export type Kept = Pick<KeepingView, 'wishes' | 'subjects' | 'taught' | 'times' | 'names'>;

/** What a tutor has said, with the names of whoever wrote some of it down. */
export async function keptOf(tx: Tx, visit: Pick<Visit, 'space' | 'now'>, personId: string): Promise<Kept> {
  const today = dayIn(visit.space.timeZone, visit.now);
  const wishes = (await wishesOf(tx, [personId])).get(personId) ?? null;
  const times = (await timesOf(tx, [personId], today)).get(personId) ?? [];
  const writers = [wishes, ...times].flatMap((one) => one?.recordedBy ?? []);
  return {
    wishes,
    subjects: (await subjectsOf(tx, [personId])).get(personId) ?? [],
    taught: await subjectsTaught(tx),
    times,
    names: await namesOf(tx, [...new Set(writers)]),
  };
}
