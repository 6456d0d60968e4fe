import { z } from 'zod';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { OfferedRun, OfferedSession } from '../../model/offered-run.ts';
import { looksAs } from '../../model/who-may-look.ts';
import type { Looker } from '../../model/who-may-look.ts';
import { isTutorOf } from '../../queries/is-tutor-of.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { runParams } from '../manage-run/load.ts';

/** A session of a run in an address: by its id, since its number changes when another is called off. */
export const sessionParams = runParams.extend({ session: z.uuid() });
export type OfSession = Visit<z.output<typeof sessionParams>>;

/** One session of a run, opened by somebody who may know who comes to it. */
export interface OpenedSession {
  readonly run: OfferedRun;
  readonly session: OfferedSession;
  readonly isLast: boolean;
  readonly looker: string;
  readonly as: ReadonlySet<Looker>;
}

/** Opens a session for its coordinator, and for its tutors until seven days after the run: the rule of who is coming. */
export async function openSession(tx: Tx, visit: OfSession): Promise<OpenedSession> {
  const looker = found(visit.who?.personId);
  const run = found(await runForVisitors(tx, visit.params.code));
  const session = found(run.sessions.find(({ id }) => id === visit.params.session));
  const coordinates = rolesAllow(visit.who!.roles, 'see what helps');
  const last = run.sessions.at(-1)!;
  const isTutor = await isTutorOf(tx, run.id, looker);
  const as = looksAs({ coordinates, isTutor, lastEnd: last.endsAt, now: visit.now });
  if (as.size === 0)
    throw new Trouble(
      'not-allowed',
      'This is for the coordinator, and for the tutors of the course until seven days after it ends',
    );
  return { run, session, isLast: session.id === last.id, looker, as };
}

/** Where the pages of a session are. */
export function sessionAddress({ space, params }: OfSession): string {
  return `/${space.slug}/runs/${params.code}/sessions/${params.session}`;
}
