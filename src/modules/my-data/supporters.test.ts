import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import { myDataParts } from '#src/modules.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { bookAsSupporter } from './commands/act-as-supporter.ts';
import { keepPeriods } from './commands/keep-periods.ts';
import type { TakingPart } from './index.ts';
import { registryOf } from './parts.ts';
import { myDataWorkers } from './workers.ts';

const DAY = 24 * 60 * 60 * 1000;
const { takingPart } = myDataParts;

let app: TestApp;
let space: Space;
let daniel: Member;
let zora: Member;
let code: string;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00Z');
  space = await aSpace(app);
  daniel = await aMember(app, space, 'Daniel Osei', 'member');
  zora = await aMember(app, await aSpace(app), 'Zora Osei', 'member');
  ({ code } = await app.platform.database.inSpace(space.id, (tx) => aRun(tx, { title: 'Sleep well' })));
});

async function rows<Row extends object>(of: Space, sql: string): Promise<Row[]> {
  return app.platform.database.inSpace(of.id, async (tx) => (await tx.client.query<Row>(sql, [of.id])).rows);
}

/** Somebody names Zora, who may book for them. Returns the id of that. */
async function names(of: Space, personId: string, accountId = zora.accountId): Promise<string> {
  const id = newId();
  await app.platform.database.inSpace(of.id, (tx) =>
    tx.client.query(
      `insert into mydata_supporters (space_id, id, person_id, account_id, name, email, may_book, may_see_dates, may_be_told, may_see_helps, named_at)
       values ($1, $2, $3, $4, 'Zora Osei', 'zora@home.example', true, false, false, false, $5)`,
      [of.id, id, personId, accountId, app.clock.now()],
    ),
  );
  return id;
}

const actor = (): Actor => ({ personId: null, onBehalfOf: null, channel: 'web', at: app.clock.now() });
const aKey = (): FormKey => ({ key: newId(), form: 'a test', hash: Buffer.alloc(32) });
const booksFor = (supporterId: string, how: TakingPart = takingPart, key = aKey()) =>
  bookAsSupporter(app.platform, space, actor(), key, how, { accountId: zora.accountId, supporterId, code });
const booked = () =>
  rows<{ type: string }>(
    space,
    `select type from events where space_id = $1 and type in ('PlaceBooked', 'SupporterBooked') order by id`,
  );

describe('a place that a supporter books', () => {
  test('and that it was they who did are recorded together, once', async () => {
    const supporterId = await names(space, daniel.personId);
    const key = aKey();
    for (const _time of [1, 2])
      expect(await booksFor(supporterId, takingPart, key)).toMatchObject({ ok: true });
    expect(await booksFor(supporterId)).toMatchObject({ ok: true });
    expect((await booked()).map(({ type }) => type)).toEqual(['PlaceBooked', 'SupporterBooked']);
  });

  test('is not booked where the permission was taken away at that very moment', async () => {
    const supporterId = await names(space, daniel.personId);
    const tooLate: TakingPart = {
      ...takingPart,
      book: async (...asked) => {
        await rows(space, `delete from mydata_supporters where space_id = $1`);
        return takingPart.book(...asked);
      },
    };
    await expect(booksFor(supporterId, tooLate)).rejects.toMatchObject({ code: 'not-found' });
    expect(await booked()).toEqual([]);
    expect(await rows(space, `select 1 from college_bookings where space_id = $1`)).toEqual([]);
  });
});

describe('a supporter whose account is closed because they were forgotten', () => {
  const supporters = (of: Space) => rows(of, `select name from mydata_supporters where space_id = $1`);

  test('is gone from every other college too: their name, their address, and what they might do', async () => {
    const elsewhere = await aSpace(app);
    const nora = await aMember(app, elsewhere, 'Nora Bell', 'member');
    await names(elsewhere, nora.personId, daniel.accountId);
    await names(space, daniel.personId);
    await daniel.browser.fillIn(`/${space.slug}/me/erase`, { sure: 'yes' }, '/me/erase');
    await rows(space, `update mydata_erasures set not_before = asked_at where space_id = $1`);
    await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(
        `insert into settings (space_id, key, value, set_by, set_at) values ($1, 'my-data-erasure', '{"waitDays": 3, "byItself": true}', 'a test', $2)`,
        [space.id, app.clock.now()],
      ),
    );
    app.clock.set(new Date(app.clock.now().getTime() + 4 * DAY));
    await keepPeriods(app.platform, { registry: registryOf(myDataParts.rooms()), takingPart });
    const [account] = await app.platform.database.global<{ closed_at: Date | null }>(
      `select closed_at from accounts where id = $1`,
      [daniel.accountId],
    );
    expect(account!.closed_at).not.toBeNull();
    expect(await supporters(elsewhere)).toHaveLength(1);
    const [job] = await app.platform.database.global<{ data: { accountId: string } }>(
      `select data from pgboss.job where name = 'my-data-stop-supporting'`,
    );
    expect(job!.data).toEqual({ accountId: daniel.accountId });
    const work = myDataWorkers(app.platform, myDataParts)['my-data-stop-supporting']!;
    for (const _time of [1, 2]) await work(job!.data);
    expect(await supporters(elsewhere)).toEqual([]);
  });

  test('one whose account is open stays, whatever a job says', async () => {
    await names(space, daniel.personId);
    await myDataWorkers(app.platform, myDataParts)['my-data-stop-supporting']!({ accountId: zora.accountId });
    expect(await supporters(space)).toHaveLength(1);
  });
});
