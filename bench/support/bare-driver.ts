// The bare driver's own process: sends captured statements over plain connections, as fast as they are answered.
import { pg } from '#platform/database/types.ts';
import { anew } from './captured.ts';
import type { Replayable, Statement } from './captured.ts';
import type { BareAsk, Replayed } from './bare-process.ts';
import { processorTime } from './processor-time.ts';

const clients: pg.Client[] = [];

async function replay({ works, lanes, seconds, database }: BareAsk): Promise<Replayed> {
  while (clients.length < lanes) clients.push(await connected(database));
  const [began, spent] = [performance.now(), processorTime()];
  const until = began + seconds * 1000;
  const each = await Promise.all(
    clients.slice(0, lanes).map((client, lane) => oneLane(client, works, lane, until)),
  );
  const done = each.reduce((sum, one) => sum + one, 0);
  return {
    done,
    perSecond: (done / (performance.now() - began)) * 1000,
    processorTime: processorTime() - spent,
  };
}

async function connected(database: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(database);
  await client.connect();
  return client;
}

async function oneLane(
  client: pg.Client,
  works: readonly Replayable[],
  lane: number,
  until: number,
): Promise<number> {
  let done = 0;
  for (; performance.now() < until; done += 1) {
    const work = works[(lane + done) % works.length]!;
    for (const statement of work.fresh.length > 0 ? anew(work) : work.statements)
      await send(client, statement);
  }
  return done;
}

async function send(client: pg.Client, { text, name, values }: Statement): Promise<void> {
  if (values.length === 0 && !name) await client.query(text);
  else await client.query({ text, values: [...values], ...(name ? { name } : {}) });
}

process.on('message', (ask: BareAsk) => void replay(ask).then((replayed) => process.send!(replayed)));
process.on('disconnect', () => {
  void Promise.all(clients.map((client) => client.end())).then(() => process.exit(0));
});
