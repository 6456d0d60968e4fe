import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '#platform/database/open-database.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { addLinks } from './add-links.ts';
import type { TakeHead } from './add-links.ts';
import { anchorOf } from './anchor.ts';
import { canonicalJson, linkHash } from './link-hash.ts';
import { headOf, linksOf } from './read-chain.ts';
import type { KeptLink } from './read-chain.ts';
import { verifyChain } from './verify-chain.ts';

let app: TestApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());

const now = () => app.clock.now();

/** Records events as commands do; returns their ids. */
async function happen(
  space: Space,
  count: number,
  data: Record<string, string> = { to: 'blue' },
): Promise<string[]> {
  return app.platform.database.inSpace(space.id, async (tx) => {
    const actor = { personId: newId(), onBehalfOf: null, channel: 'web' as const, at: now() };
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const event = { type: 'DoorPainted', subject: { type: 'door', id: newId() }, data };
      ids.push((await app.platform.record(tx, actor, event)).id);
    }
    return ids;
  });
}

async function aChain(events: number): Promise<{ space: Space; ids: string[] }> {
  const space = await aSpace(app);
  const ids = await happen(space, events);
  await addLinks(app.platform.database, now);
  return { space, ids };
}

async function chainOf(space: Space): Promise<KeptLink[]> {
  return app.platform.database.inSpace(space.id, async (tx) => {
    const all: KeptLink[] = [];
    for await (const links of linksOf(tx)) all.push(...links);
    return all;
  });
}

const verify = (space: Space) => verifyChain(app.platform.database, space.id);

/** What only the owner of the database can do: lift the row security that binds even them, and change what they like. */
async function asOwner(...statements: [string, unknown[]][]): Promise<void> {
  const tables = ['events', 'audit_links', 'audit_heads'];
  await withClient(app.database.owner, async (owner) => {
    for (const table of tables) await owner.query(`alter table ${table} no force row level security`);
    for (const [sql, values] of statements) {
      const { rowCount } = await owner.query(sql, values);
      expect(rowCount, sql).toBeGreaterThan(0);
    }
    for (const table of tables) await owner.query(`alter table ${table} force row level security`);
  });
}

describe('the chain', () => {
  test('links every event of a space once, in order, and checks out', async () => {
    const { space, ids } = await aChain(12);
    expect(await verify(space)).toMatchObject({
      links: 12,
      events: 12,
      waiting: 0,
      beforeChain: 0,
      findings: [],
      more: 0,
    });
    const links = await chainOf(space);
    expect(links.map((link) => link.number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(links.map((link) => link.eventId)).toEqual(ids.toSorted());
  });

  test('says of an event just recorded that it waits, and not that something is wrong', async () => {
    const { space } = await aChain(2);
    await happen(space, 1);
    expect(await verify(space)).toMatchObject({ links: 2, events: 3, waiting: 1, findings: [] });
  });

  test('holds nothing of a transaction that was undone', async () => {
    const space = await aSpace(app);
    const undone = app.platform.database.inSpace(space.id, async (tx) => {
      const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at: now() };
      await app.platform.record(tx, actor, {
        type: 'DoorPainted',
        subject: { type: 'door', id: newId() },
        data: {},
      });
      throw new Error('changed our mind');
    });
    await expect(undone).rejects.toThrow('changed our mind');
    await addLinks(app.platform.database, now);
    expect(await verify(space)).toMatchObject({ links: 0, events: 0, waiting: 0, findings: [] });
  });

  test('goes on over many batches', async () => {
    const { space } = await aChain(1203);
    expect(await verify(space)).toMatchObject({ links: 1203, findings: [] });
  });

  test('cannot be changed by the app itself', async () => {
    const { space } = await aChain(1);
    const change = (sql: string) => app.platform.database.inSpace(space.id, (tx) => tx.client.query(sql));
    await expect(change('delete from audit_links')).rejects.toThrow('permission denied');
    await expect(change('update audit_links set number = 9')).rejects.toThrow('permission denied');
  });

  test('can be worked out by anybody from the recipe', async () => {
    const { space } = await aChain(1);
    const recipe = `
      select encode(sha256(convert_to(concat('["alongside-link-1","', l.space_id, '",1,"', repeat('0', 64), '","', $2::text, '",false,"',
             e.id, '","DoorPainted","door","', e.subject_id, '","', e.actor_person_id, '",null,"web","', $2::text, '",{"to":"blue"}]'), 'UTF8')), 'hex') as hash
        from audit_links l join events e on e.space_id = l.space_id and e.id = l.event_id where l.space_id = $1`;
    const worked = await app.platform.database.inSpace(space.id, async (tx) => {
      const { rows } = await tx.client.query<{ hash: string }>(recipe, [
        space.id,
        '2026-11-23T09:00:00.000000Z',
      ]);
      return [rows[0]!.hash, (await headOf(tx))!.hash.toString('hex')];
    });
    expect(worked[0]).toBe(worked[1]);
  });
});

test('an event has its link within five seconds of being recorded, while the product runs', async () => {
  const running = await anApp({ workers: true });
  const space = await aSpace(running);
  const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at: running.clock.now() };
  const event = { type: 'DoorPainted', subject: { type: 'door', id: newId() }, data: {} };
  await running.platform.database.inSpace(space.id, (tx) => running.platform.record(tx, actor, event));
  const began = performance.now();
  while ((await running.platform.database.inSpace(space.id, (tx) => headOf(tx)))?.number !== 1)
    expect(performance.now() - began).toBeLessThan(5_000);
  await running.end();
});

describe('several processes that link at once', () => {
  const allAtOnce = (take?: TakeHead) =>
    Promise.allSettled(Array.from({ length: 8 }, () => addLinks(app.platform.database, now, take)));

  test('leave one chain without a gap', async () => {
    const space = await aSpace(app);
    await happen(space, 700);
    expect((await allAtOnce()).filter((one) => one.status === 'rejected')).toEqual([]);
    await addLinks(app.platform.database, now);
    expect(await verify(space)).toMatchObject({ links: 700, waiting: 0, findings: [] });
  });

  test('would stand in each other’s way if none waited (the race is a real one)', async () => {
    const { space } = await aChain(1);
    await happen(space, 700);
    const unlocked: TakeHead = async (tx) => headOf(tx);
    expect((await allAtOnce(unlocked)).some((one) => one.status === 'rejected')).toBe(true);
  });
});

describe('what the owner of the database did behind the product’s back is named:', () => {
  test('an event that was changed', async () => {
    const { space, ids } = await aChain(5);
    await asOwner([`update events set data = '{"to":"red"}' where id = $1`, [ids[2]]]);
    const { findings } = await verify(space);
    expect(findings).toMatchObject([
      {
        kind: 'event-changed',
        number: 3,
        eventId: ids[2],
        eventType: 'DoorPainted',
        at: '2026-11-23T09:00:00.000000Z',
      },
    ]);
    expect(findings[0]!.says).toContain('was changed after it was linked on 2026-11-23 09:00:00 UTC');
  });

  test.each([
    ['who did it', 'actor_person_id = null'],
    ['when, by a millionth of a second', `happened_at = happened_at + interval '1 microsecond'`],
    ['how', `channel = 'phone'`],
    ['what kind it was', `type = 'DoorBroken'`],
    ['what it was about', 'subject_id = id'],
  ])('an event changed in %s, even the last one', async (_what, change) => {
    const { space, ids } = await aChain(3);
    await asOwner([`update events set ${change} where id = $1`, [ids[2]]]);
    expect((await verify(space)).findings).toMatchObject([{ kind: 'event-changed', eventId: ids[2] }]);
  });

  test('an event that was deleted', async () => {
    const { space, ids } = await aChain(5);
    await asOwner([`delete from events where id = $1`, [ids[1]]]);
    expect((await verify(space)).findings).toMatchObject([
      { kind: 'event-gone', number: 2, eventId: ids[1] },
    ]);
  });

  test('an event deleted before it had its link', async () => {
    const { space } = await aChain(2);
    const [id] = await happen(space, 1);
    await asOwner([`delete from events where id = $1`, [id]]);
    await addLinks(app.platform.database, now);
    expect((await verify(space)).findings).toMatchObject([{ kind: 'event-gone', eventId: id }]);
  });

  test('an event that was put in', async () => {
    const { space, ids } = await aChain(3);
    const id = newId();
    await asOwner([
      `insert into events select space_id, $2, type, subject_type, subject_id, null, null, channel, happened_at, data from events where id = $1`,
      [ids[0], id],
    ]);
    expect((await verify(space)).findings).toMatchObject([
      { kind: 'event-put-in', eventId: id, eventType: 'DoorPainted' },
    ]);
  });

  test('an event and its link, taken out of the middle', async () => {
    const { space, ids } = await aChain(6);
    await asOwner(
      [`delete from audit_links where event_id = any($1)`, [ids.slice(2, 4)]],
      [`delete from events where id = any($1)`, [ids.slice(2, 4)]],
    );
    const { findings } = await verify(space);
    expect(findings).toMatchObject([{ kind: 'links-gone', number: 3 }]);
    expect(findings[0]!.says).toContain('Links 3 to 4 are gone');
  });

  test('the end of the chain, cut off with its events', async () => {
    const { space, ids } = await aChain(6);
    await asOwner(
      [`delete from audit_links where event_id = any($1)`, [ids.slice(4)]],
      [`delete from events where id = any($1)`, [ids.slice(4)]],
    );
    const { findings } = await verify(space);
    expect(findings).toMatchObject([{ kind: 'end-cut-off', number: 5 }]);
    expect(findings[0]!.says).toContain('links 5 to 6');
  });

  test('links cut off the end, their events left', async () => {
    const { space, ids } = await aChain(4);
    await asOwner([`delete from audit_links where event_id = $1`, [ids[3]]]);
    expect((await verify(space)).findings).toMatchObject([
      { kind: 'end-cut-off', number: 4 },
      { kind: 'event-put-in', eventId: ids[3] },
    ]);
  });

  test('events cut off the end, their links left', async () => {
    const { space, ids } = await aChain(4);
    await asOwner([`delete from events where id = $1`, [ids[3]]]);
    expect((await verify(space)).findings).toMatchObject([
      { kind: 'event-gone', number: 4, eventId: ids[3] },
    ]);
  });

  test('a link with another hash', async () => {
    const { space, ids } = await aChain(4);
    await asOwner([`update audit_links set hash = sha256('else') where event_id = $1`, [ids[1]]]);
    expect((await verify(space)).findings).toMatchObject([
      { kind: 'link-changed', number: 2, eventId: ids[1], eventType: 'DoorPainted' },
    ]);
  });

  test('a link put in between', async () => {
    const { space, ids } = await aChain(4);
    await asOwner(
      [`delete from audit_links where event_id = $1`, [ids[1]]],
      [
        `insert into audit_links select space_id, 2, $2, sha256('a'), sha256('b'), linked_at, false from audit_links where event_id = $1`,
        [ids[0], newId()],
      ],
    );
    const kinds = (await verify(space)).findings.map((one) => one.kind);
    expect(kinds).toContain('link-changed');
    expect(kinds).toContain('event-gone');
  });

  test('another end, and no end at all', async () => {
    const { space } = await aChain(3);
    await asOwner([`update audit_heads set number = 2 where space_id = $1`, [space.id]]);
    expect((await verify(space)).findings).toMatchObject([{ kind: 'end-changed', number: 3 }]);
    await asOwner([`delete from audit_heads where space_id = $1`, [space.id]]);
    expect((await verify(space)).findings).toMatchObject([{ kind: 'end-changed', number: 3 }]);
  });
});

/** What somebody does who may change everything and knows the recipe: one event changed, and every link made anew. */
async function rewriteAll(space: Space, change: [string, unknown[]]): Promise<void> {
  await asOwner(change);
  const links = await chainOf(space);
  let previous = Buffer.alloc(32);
  for (const link of links) {
    const hash = linkHash({ ...link, previous }, link.event!);
    await asOwner([
      'update audit_links set previous = $3, hash = $4 where space_id = $1 and number = $2',
      [space.id, link.number, previous, hash],
    ]);
    previous = Buffer.from(hash);
  }
  await asOwner(['update audit_heads set hash = $2 where space_id = $1', [space.id, previous]]);
}

describe('an anchor kept elsewhere', () => {
  const withAnchor = async (space: Space, anchor: Awaited<ReturnType<typeof anchorOf>>) =>
    (await verifyChain(app.platform.database, space.id, anchor)).findings;

  test('agrees with the chain it was taken from, however long that has grown', async () => {
    const { space } = await aChain(3);
    const anchor = await anchorOf(app.platform.database, space);
    await happen(space, 4);
    await addLinks(app.platform.database, now);
    expect(await withAnchor(space, anchor)).toEqual([]);
  });

  test('finds a chain that was rewritten whole, which the chain alone cannot show', async () => {
    const { space, ids } = await aChain(6);
    const anchor = await anchorOf(app.platform.database, space);
    await rewriteAll(space, [`update events set data = '{"to":"red"}' where id = $1`, [ids[1]]]);
    expect((await verify(space)).findings).toEqual([]);
    const findings = await withAnchor(space, anchor);
    expect(findings).toMatchObject([{ kind: 'rewritten', number: 6 }]);
    expect(findings[0]!.says).toContain('since the anchor of 2026-11-23 09:00:00 UTC was kept');
  });

  test('finds an end cut off together with the record of it', async () => {
    const { space, ids } = await aChain(6);
    const anchor = await anchorOf(app.platform.database, space);
    await asOwner(
      [`delete from audit_links where event_id = any($1)`, [ids.slice(4)]],
      [`delete from events where id = any($1)`, [ids.slice(4)]],
      [
        `update audit_heads h set number = 4, hash = (select hash from audit_links l where l.space_id = h.space_id and l.number = 4) where space_id = $1`,
        [space.id],
      ],
    );
    expect((await verify(space)).findings).toEqual([]);
    expect(await withAnchor(space, anchor)).toMatchObject([{ kind: 'rewritten', number: 6 }]);
  });
});

test('forgetting a person leaves the chain true: what is personal was never in it', async () => {
  const space = await aSpace(app);
  const { personId } = await aMember(app, space, 'Amina Yusuf', 'member');
  await app.platform.database.inSpace(space.id, async (tx) => {
    const actor = { personId, onBehalfOf: null, channel: 'web' as const, at: now() };
    const subject = { type: 'person', id: personId };
    await app.platform.record(tx, actor, { type: 'PersonAdded', subject, data: {} });
  });
  await addLinks(app.platform.database, now);
  const before = await app.platform.database.inSpace(space.id, (tx) => headOf(tx));
  await app.platform.database.inSpace(space.id, async (tx) => {
    await tx.client.query(`delete from people_name_words where person_id = $1`, [personId]);
    await tx.client.query(`update people_persons set name = '', sort_key = '', email = null where id = $1`, [
      personId,
    ]);
  });
  expect(await verify(space)).toMatchObject({ findings: [], more: 0 });
  expect(await app.platform.database.inSpace(space.id, (tx) => headOf(tx))).toEqual(before);
});

describe('canonical JSON', () => {
  test('has one way to write a value, whatever order its names came in', () => {
    expect(canonicalJson({ b: [1, null, 'é"'], a: { d: true, c: 0.5 } })).toBe(
      '{"a":{"c":0.5,"d":true},"b":[1,null,"é\\""]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  test('of a link is what its hash is made of', () => {
    const link = { spaceId: 's', number: 1, previous: Buffer.alloc(1), linkedAt: 'l', beforeChain: false };
    const event = {
      id: 'e',
      type: 't',
      subjectType: 'a',
      subjectId: 'b',
      actorPersonId: null,
      onBehalfOfPersonId: null,
      channel: 'web',
      happenedAt: 'h',
      data: {},
    };
    const text = '["alongside-link-1","s",1,"00","l",false,"e","t","a","b",null,null,"web","h",{}]';
    expect(linkHash(link, event)).toEqual(createHash('sha256').update(text).digest());
  });
});
