import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { modules } from '#src/modules.ts';
import { addLinks } from '#platform/audit/add-links.ts';
import { anchorOf } from '#platform/audit/anchor.ts';
import { withClient } from '#platform/database/open-database.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aGroup, aSeat } from '#modules/groups/testing.ts';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Answer } from '#test/support/browser.ts';
import { clearWork } from '../../commands/clear-work.ts';
import { copySpace } from '../../commands/copy-space.ts';
import { doWork } from '../../commands/do-work.ts';
import { columnFacts } from '../../facts.ts';

let app: TestApp;
let space: Space;
let steward: Member;
let coordinator: Member;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app, { name: 'Riverside' });
  steward = await aMember(app, space, 'Stella Wright', 'steward');
  coordinator = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  await app.platform.database.inSpace(space.id, (tx) =>
    app.platform.record(
      tx,
      { personId: steward.personId, onBehalfOf: null, channel: 'web', at: app.clock.now() },
      { type: 'DoorPainted', subject: { type: 'door', id: space.id }, data: {} },
    ),
  );
});
afterAll(() => app.end());

const home = () => `/${space.slug}/our-records`;

/** Does by hand what the workers do, so that a test sees the moment before and after. */
async function worked(answer: Answer): Promise<string> {
  await addLinks(app.platform.database, () => app.clock.now());
  const workId = answer.location!.split('/').at(-1)!;
  await doWork(app.platform, columnFacts(modules), { spaceId: space.id, workId });
  return workId;
}

const look = async (member: Member, path: string) => wordsOf((await member.browser.get(path)).body);

async function eventsOf(type: string): Promise<{ data: Record<string, unknown>; actor: string | null }[]> {
  return app.platform.database.inSpace(space.id, async (tx) => {
    const { rows } = await tx.client.query<{ data: Record<string, unknown>; actor: string | null }>(
      `select data, actor_person_id as actor from events where space_id = $1 and type = $2 order by id`,
      [space.id, type],
    );
    return rows;
  });
}

async function namesIn(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
  return entries;
}

async function copyOf(of: Space): Promise<Map<string, string>> {
  const actor = { personId: null, onBehalfOf: null, channel: 'system', at: app.clock.now() } as const;
  const to = new PassThrough();
  const bytes = buffer(to);
  await copySpace(app.platform, columnFacts(modules), actor, { space: of, openSealed: false }, to);
  return namesIn(await bytes);
}

/** A download as bytes: the test browser reads answers as text. */
async function downloaded(
  member: Member,
  workId: string,
): Promise<{ status: number; bytes: Buffer; name: string }> {
  const page = await member.browser.get(`${home()}/work/${workId}`);
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const response = await app.server.inject({
    method: 'POST',
    url: `${home()}/work/${workId}/take-away`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: ['__Host-alongside', '__Host-alongside-form']
        .map((name) => `${name}=${member.browser.cookie(name) ?? ''}`)
        .join('; '),
    },
    payload: new URLSearchParams({ _csrf: token }).toString(),
  });
  return {
    status: response.statusCode,
    bytes: response.rawPayload,
    name: String(response.headers['content-disposition']),
  };
}

describe('our records', () => {
  test('say how everything is, in words', async () => {
    const words = await look(coordinator, home());
    expect(words).toContain('Everything is well');
    expect(words).toContain('None is waiting, and none failed');
    expect(words).toContain('Nobody has checked it here yet');
  });

  test('say what needs looking at', async () => {
    await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(
        `insert into messages (space_id, id, to_address, kind, subject, body, state, created_at) values ($1, $1, 'a@b.example', 'x', 'x', 'x', 'failed', $2)`,
        [space.id, app.clock.now()],
      ),
    );
    const words = await look(coordinator, home());
    expect(words).toContain('1 thing needs looking at');
    expect(words).toContain('1 message could not be sent');
    await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(`delete from messages where state = 'failed'`),
    );
  });
});

describe('a check of the record', () => {
  test('is asked for, goes on by itself, and says up to where all is well', async () => {
    const asked = await coordinator.browser.fillIn(home(), {}, '/check');
    expect(asked.status).toBe(303);
    expect(await look(coordinator, asked.location!)).toContain('It begins in a moment');
    expect(await look(coordinator, home())).toContain('One is being made just now');
    await worked(asked);
    expect(await look(coordinator, asked.location!)).toContain('All is as it was recorded');
    expect(await look(coordinator, home())).toContain(
      'Last checked Monday 23 November 2026, 9am: all is as it was recorded',
    );
    expect(await eventsOf('AuditChecked')).toMatchObject([
      { actor: coordinator.personId, data: { findings: 0 } },
    ]);
  });

  test('asked for twice is one check', async () => {
    const first = await coordinator.browser.fillIn(home(), {}, '/check');
    const second = await coordinator.browser.fillIn(home(), {}, '/check');
    expect(second.location).toBe(first.location);
    await worked(first);
  });

  test('with an anchor from paper that does not agree says so', async () => {
    const anchor = `1 ${'ab'.repeat(32)}`;
    const asked = await coordinator.browser.fillIn(home(), { anchor }, '/check');
    await worked(asked);
    const words = await look(coordinator, asked.location!);
    expect(words).toContain('1 thing is not as it was recorded');
    expect(words).toContain('The chain up to link 1 is not the one of the anchor');
    expect(words).toContain('Compared with the one you gave');
    expect(words).toContain('Look first whether the anchor was typed as it stands on the paper');
    expect(await look(coordinator, home())).toContain('1 thing is not as recorded');
  });

  test('with the anchor of the page agrees', async () => {
    const { number, hash } = (await anchorOf(app.platform.database, space))!;
    expect(await look(coordinator, `${home()}/anchor`)).toContain(`Link ${number}`);
    const asked = await coordinator.browser.fillIn(
      home(),
      { anchor: `Link ${number}\n${hash.match(/.{4}/g)!.join(' ')}` },
      '/check',
    );
    await worked(asked);
    expect(await look(coordinator, asked.location!)).toContain('All is as it was recorded');
  });

  test('with something that is no anchor keeps what was typed, and asks for nothing', async () => {
    const answer = await coordinator.browser.fillIn(home(), { anchor: '512 and some letters' }, '/check');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('512 and some letters');
    expect(wordsOf(answer.body)).toContain('Type the number of the link, then its code');
  });

  test('names an event that somebody changed in the database', async () => {
    await withClient(app.database.admin, (admin) =>
      admin.query(
        `update events set data = '{"findings":7}' where type = 'AuditChecked' and id = (select id from events where type = 'AuditChecked' order by id limit 1)`,
      ),
    );
    const asked = await steward.browser.fillIn(home(), {}, '/check');
    await worked(asked);
    expect(await look(steward, asked.location!)).toMatch(
      /The event AuditChecked \(.*\) was changed after it was linked/,
    );
    await withClient(app.database.admin, (admin) =>
      admin.query(
        `update events set data = jsonb_set(data, '{findings}', '0') where data @> '{"findings":7}'`,
      ),
    );
  });
});

describe('a copy of the college', () => {
  test('is made and taken away by a steward, with everything of this college and nothing of another', async () => {
    const other = await aSpace(app, { name: 'Elsewhere College' });
    await aMember(app, other, 'Zebedee Quillfeather', 'member');
    const asked = await steward.browser.fillIn(home(), {}, '/copy');
    const workId = await worked(asked);
    const { status, bytes, name } = await downloaded(steward, workId);
    expect(status).toBe(200);
    expect(name).toContain(`${space.slug}-copy-2026-11-23.zip`);
    const entries = await namesIn(bytes);
    const people = JSON.parse(entries.get('json/people_persons.json')!) as { name: string }[];
    expect(people.map((one) => one.name).toSorted()).toEqual(['Amina Yusuf', 'Stella Wright']);
    expect([...entries.values()].join()).not.toContain('Quillfeather');
    expect(entries.get('READ ME.txt')).toContain('THIS COPY HOLDS PERSONAL DATA');
    const manifest = JSON.parse(entries.get('manifest.json')!) as {
      tables: { table: string; rows: number; columns: { name: string; personal?: true }[] }[];
    };
    const told = manifest.tables.find(({ table }) => table === 'people_persons')!;
    expect(told.rows).toBe(2);
    expect(told.columns.find((column) => column.name === 'email')!.personal).toBe(true);
    expect(await eventsOf('SpaceCopied')).toMatchObject([
      { actor: steward.personId, data: { sealed: 'closed' } },
    ]);
    expect(await eventsOf('CopyTakenAway')).toMatchObject([
      { actor: steward.personId, data: { what: 'copy', work: workId } },
    ]);
    await clearWork(app.platform, { spaceId: space.id, workId });
    expect(await look(steward, `${home()}/work/${workId}`)).toContain('The file has been deleted here');
    expect((await downloaded(steward, workId)).status).toBe(404);
  });

  test('does not say who sits on which seat where a group keeps badges off, and says that it does not', async () => {
    const board = await aSpace(app, { name: 'Board College' });
    const open = await aMember(app, board, 'Leon Fraser', 'member');
    const quiet = await aMember(app, board, 'Nadia Rahman', 'member');
    await app.platform.database.inSpace(board.id, async (tx) => {
      await aSeat(tx, (await aGroup(tx)).id, open.personId, { perspective: 'lived' });
      await aSeat(tx, (await aGroup(tx, { badgesOff: true })).id, quiet.personId, { perspective: 'lived' });
    });
    const entries = await copyOf(board);
    const seats = JSON.parse(entries.get('json/groups_members.json')!) as {
      person_id: string;
      seat_id: string | null;
    }[];
    expect(seats.find((one) => one.person_id === open.personId)!.seat_id).not.toBeNull();
    expect(seats.find((one) => one.person_id === quiet.personId)!.seat_id).toBeNull();
    expect(entries.get('manifest.json')).toMatch(/"seat_id",\s+"veiled": true/);
  });

  test('is not for a coordinator to take', async () => {
    expect(await look(coordinator, home())).toContain('A steward of your college can take a copy');
    const page = await coordinator.browser.get(home());
    const answer = await coordinator.browser.sendForm(page, home(), {}, '/check');
    expect((await coordinator.browser.post(`${home()}/copy`, {})).status).toBe(403);
    await worked(answer);
  });
});

describe('a backup', () => {
  test('is not made from a page while another college shares the installation', async () => {
    const page = await steward.browser.get(home());
    expect(wordsOf(page.body)).toContain('Other colleges share this installation');
    const copy = /action="[^"]+\/copy"[^]*?name="_csrf" value="([^"]+)"/.exec(page.body)![1]!;
    expect((await steward.browser.post(`${home()}/backup`, { _csrf: copy })).status).toBe(404);
  });

  test('is made and taken away by the steward of the only college', async () => {
    const alone = await anApp();
    const only = await aSpace(alone, { name: 'Riverside' });
    const stella = await aMember(alone, only, 'Stella Wright', 'steward');
    const asked = await stella.browser.fillIn(`/${only.slug}/our-records`, {}, '/backup');
    const workId = asked.location!.split('/').at(-1)!;
    await doWork(alone.platform, columnFacts(modules), { spaceId: only.id, workId });
    const done = wordsOf((await stella.browser.get(asked.location!)).body);
    expect(done).toContain('Download the backup');
    expect(done).toContain('alongside restore FILE');
    expect(wordsOf((await stella.browser.get(`/${only.slug}/our-records`)).body)).toContain(
      'The last one was made Monday 23 November 2026, 9am',
    );
    await alone.end();
  });
});

test('work that cannot be done says so, and leaves nothing behind', async () => {
  const asked = await steward.browser.fillIn(home(), {}, '/copy');
  await withClient(app.database.admin, (admin) =>
    admin.query('revoke select on people_persons from alongside_app'),
  );
  await worked(asked);
  await withClient(app.database.admin, (admin) =>
    admin.query('grant select on people_persons to alongside_app'),
  );
  expect(await look(steward, asked.location!)).toContain('This could not be finished');
  const left = await app.platform.database.inSpace(
    space.id,
    async (tx) => (await tx.client.query('select 1 from operator_pieces')).rowCount,
  );
  expect(left).toBe(0);
});
