/**
 * A process of its own that starts the database and holds it until killed, for the tests of what happens then.
 *   hold-open.ts DATA_DIR [ADDRESS]      prints { connection, pid } as JSON once ready, or { refused, message }
 */
import { startEmbeddedPostgres, StartRefused } from './start-embedded-postgres.ts';

const [dataDir = '', address] = process.argv.slice(2);
const print = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`);

try {
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, settings: { fsync: 'off' } });
  if (address) server.announce(address);
  print({ connection: server.connection(), pid: server.pid() });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  process.stdin.resume();
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  print({ refused: error.code, message: error.message });
}
