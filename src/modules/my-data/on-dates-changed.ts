import type { Subscriber } from '#platform/events/recorder.ts';
import { writeAccountMessage } from '#platform/mail/message.ts';
import type { JobQueue } from '#platform/jobs/jobs.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { TakingPart } from './parts.ts';
import { whoIsTold } from './queries/supporters.ts';

const OF_A_RUN: ReadonlySet<string> = new Set(['SessionsChanged', 'RunWithdrawn']);
const OF_A_PERSON: ReadonlySet<string> = new Set(['BookingCancelled', 'PlaceGiven']);

/** Supporters who may be told of changes get a line by mail in the same transaction: that there is one, and never what about. */
export function onDatesChanged(takingPart: TakingPart, jobs: JobQueue, publicUrl: string): Subscriber {
  return async (tx, event) => {
    const ofRun = OF_A_RUN.has(event.type);
    if (!ofRun && !OF_A_PERSON.has(event.type)) return;
    const whose = event.actor.onBehalfOf ?? event.actor.personId;
    const people = ofRun ? await takingPart.peopleOnRun(tx, event.subject.id) : whose === null ? [] : [whose];
    if (people.length === 0) return;
    const { rows } = await tx.client.query<{ slug: string; time_zone: string }>(
      `select slug, time_zone from spaces where id = $1`,
      [tx.spaceId],
    );
    const space = rows[0]!;
    for (const { accountId, email } of await whoIsTold(tx, people, dayIn(space.time_zone, event.actor.at)))
      await writeAccountMessage(
        tx,
        jobs,
        accountId,
        {
          to: email,
          kind: 'supporter change',
          subject: 'A date has changed',
          body: `Hello,\n\nA date of somebody you support has changed. Sign in to see:\n\n${publicUrl}/${space.slug}/supporting\n\nThey can stop these messages whenever they like.\n`,
        },
        event.actor.at,
      );
  };
}
