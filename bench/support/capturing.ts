import type { pg } from '#platform/database/types.ts';
import type { Statement } from './captured.ts';

/** Listens in on a pool: while `since` is a list, every message to the database is written into it. */
export function capturing(pool: pg.Pool): { since: Statement[] | null } {
  const heard: { since: Statement[] | null } = { since: null };
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const listening = (...args: unknown[]) => {
      heard.since?.push(statementOf(args));
      return query(...args);
    };
    client.query = listening as unknown as typeof client.query;
  });
  return heard;
}

function statementOf([first, second]: unknown[]): Statement {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  const { text, name, values } = first as { text: string; name?: string; values?: unknown[] };
  return { text, values: values ?? [], ...(name ? { name } : {}) };
}
