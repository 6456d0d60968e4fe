import { pino } from 'pino';
import type { Logger } from 'pino';

export type Log = Logger;

/**
 * The log. It carries ids, codes and timings, never names, addresses, free text or tokens; as a second wall the
 * paths that could hold them are removed.
 */
export function openLog(level: string, destination: 'stdout' | 'stderr' = 'stderr'): Log {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: ['req.headers', 'req.query', 'req.body', '*.token', '*.email', '*.password'],
        remove: true,
      },
    },
    pino.destination(destination === 'stdout' ? 1 : 2),
  );
}
