import { z } from 'zod';
import { howManyByEachWay } from '#modules/messages/index.ts';
import type { WayCounts } from '#modules/messages/index.ts';
import { found } from '#platform/errors/errors.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { CancelledSession } from '../../queries/cancelled-sessions.ts';
import { cancelledSessions } from '../../queries/cancelled-sessions.ts';
import { runByCode, sessionsOfRun } from '../../queries/managed-runs.ts';
import type { ManagedRun, RunSession } from '../../queries/managed-runs.ts';
import { whoToTell } from '../../queries/who-to-tell.ts';
import { read } from '#platform/http/do-once.ts';
import { runParams } from '../manage-run/load.ts';

export const sessionParams = runParams.extend({ session: z.uuid() });
export type OfSession = Visit<z.output<typeof sessionParams>>;

/** A session, where it stands, and who would be told if it changed. */
export interface LoadedSession {
  readonly run: ManagedRun;
  /** Null once it was called off. */
  readonly session: RunSession | null;
  readonly cancelled: CancelledSession | null;
  readonly isOnlyOne: boolean;
  /** Null while nobody is told: the run is not published, or the session is over. */
  readonly toTell: WayCounts | null;
}

/** Reads a session by the address; "not found" when the run never had it. */
export async function loadSession(visit: OfSession): Promise<LoadedSession> {
  const { config } = visit.platform;
  return read(visit, async (tx) => {
    const run = found(await runByCode(tx, visit.params.code));
    const sessions = await sessionsOfRun(tx, run.id);
    const session = sessions.find(({ id }) => id === visit.params.session) ?? null;
    const gone = session ? [] : await cancelledSessions(tx, run.id);
    const cancelled = gone.find(({ id }) => id === visit.params.session) ?? null;
    found(session ?? cancelled);
    const tells = run.state === 'published' && session !== null && session.endsAt > visit.now;
    const people = tells ? (await whoToTell(tx, run.id)).map(({ personId }) => personId) : [];
    return {
      run,
      session,
      cancelled,
      isOnlyOne: sessions.length === 1,
      toTell: tells ? await howManyByEachWay(tx, config, people, 'change') : null,
    };
  });
}
