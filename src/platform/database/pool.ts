import type { Pool } from 'pg';
import type { Log } from '#platform/log/log.ts';
import { connectWith, pg } from './types.ts';
import type { ConnectionSettings } from './types.ts';

/** A pool of connections as the app's role, with limits that keep one slow thing from stopping the rest. */
export function openPool(settings: ConnectionSettings, size: number, log: Log): Pool {
  const pool = new pg.Pool(
    connectWith(settings, {
      max: size,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      statement_timeout: 10_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 15_000,
      application_name: 'alongside',
    }),
  );
  // Without listeners, a database that stops would take the whole app with it: the pool hears of connections that wait,
  // and one that is at work tells only its own listeners.
  const lost = (error: Error) => {
    // A database of our own that stops may be quicker than the connections that were just closed.
    if (!pool.ending) log.warn({ code: (error as { code?: string }).code }, 'a database connection was lost');
  };
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
