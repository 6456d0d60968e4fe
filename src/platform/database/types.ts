import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

// Set once, for every connection: whole numbers as numbers (ours stay far below 2^53), and dates as "2027-01-12",
// since a date read as local midnight moves by a day when the server's zone is not the reader's.
pg.types.setTypeParser(INT8, Number);
pg.types.setTypeParser(DATE, (text: string) => text);

export { pg };
export type ConnectionSettings = string | pg.ClientConfig;

/** Connection settings with more of them: an address stays an address. */
export function connectWith(settings: ConnectionSettings, more: pg.PoolConfig = {}): pg.PoolConfig {
  return typeof settings === 'string' ? { connectionString: settings, ...more } : { ...settings, ...more };
}
