import { expect, test } from 'vitest';
import { modules } from '#src/modules.ts';
import { keyOf } from '#platform/http/once.ts';
import { SentForm } from '#platform/http/form.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import { askForWork } from './commands/ask-for-work.ts';
import { columnFacts } from './facts.ts';
import { workOf } from './queries/works.ts';
import { operatorWorkers } from './workers.ts';

test('copies that several colleges ask for at once all get done, with the fewest connections there may be', async () => {
  const app = await anApp({ poolSize: 2 });
  const { platform } = app;
  const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
  const work = operatorWorkers(platform, columnFacts(modules))['operator-work']!;
  const asked: { spaceId: string; workId: string }[] = [];
  for (let n = 0; n < 4; n += 1) {
    const { id: spaceId } = await aSpace(app);
    const key = keyOf('ask', new SentForm({}, {}, undefined));
    const { workId } = await askForWork(platform, spaceId, actor, key, 'copy');
    asked.push({ spaceId, workId });
  }
  await Promise.all(asked.map((job) => work(job)));
  for (const { spaceId, workId } of asked)
    expect(await platform.database.inSpace(spaceId, (tx) => workOf(tx, workId))).toMatchObject({
      state: 'done',
    });
  await app.end();
});
