import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import { mergePeople, recordWhatHelps } from '#modules/people/index.ts';
import { myDataParts } from '#src/modules.ts';
import { addLinks } from '#platform/audit/add-links.ts';
import { verifyChain } from '#platform/audit/verify-chain.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import { keepPeriods } from './commands/keep-periods.ts';
import { registryOf } from './parts.ts';

const DAY = 24 * 60 * 60 * 1000;
const keeping = { registry: registryOf(myDataParts.rooms()), takingPart: myDataParts.takingPart };
let app: TestApp;
let space: Space;
let daniel: Member;
let amina: Member;
let code: string;
let runId: string;
let MORNING: Date;

beforeAll(async () => {
  app = await anApp();
  MORNING = app.clock.now();
});
afterAll(() => app.end());

beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  daniel = await aMember(app, space, 'Daniel Osei', 'member');
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  const run = await app.platform.database.inSpace(space.id, (tx) => aRun(tx, { title: 'Sleep well' }));
  ({ code } = run);
  runId = run.id;
});

const at = (path: string) => `/${space.slug}${path}`;
const inSpace = <T extends object>(sql: string, values: readonly unknown[] = []) =>
  app.platform.database.inSpace(
    space.id,
    async (tx) => (await tx.client.query<T>(sql, [space.id, ...values])).rows,
  );

async function books(member: Member, name: string): Promise<void> {
  const answers = {
    name,
    email: `${name.split(' ')[0]!.toLowerCase()}@people.example`,
    keepingWell: 'I may step out',
  };
  const answer = await member.browser.fillIn(at(`/runs/${code}/book`), answers, '/book');
  expect(answer.status).toBe(303);
}

async function asksToBeForgotten(member = daniel): Promise<void> {
  const answer = await member.browser.fillIn(at('/me/erase'), { sure: 'yes' }, '/me/erase');
  expect(answer.status).toBe(303);
}

async function carriesOut(name = 'Daniel Osei') {
  amina = { ...amina, browser: await signedInBrowser(app, amina.accountId) };
  const shown = await amina.browser.get(at('/requests'));
  const form = formsOf(shown.body).find(({ action }) => /\/forget\/[^/]+$/.test(action));
  if (!form) throw new Error(`Nothing to carry out for ${name}: ${wordsOf(shown.body)}`);
  return amina.browser.post(form.action, form.fields);
}

describe('who looked, and what was done', () => {
  it('shows a booking, a change and a look, each with who it was, a page at a time', async () => {
    await books(daniel, 'Daniel Osei');
    const at2 = { personId: daniel.personId, onBehalfOf: null, channel: 'web', at: MORNING } as const;
    await app.platform.database.inSpace(space.id, (tx) =>
      recordWhatHelps(
        tx,
        app.platform.seal,
        { personId: daniel.personId, needs: [{ category: 'format', words: 'Large print' }] },
        at2,
      ),
    );
    const asked = await amina.browser.get(at(`/people/${daniel.personId}`));
    const look = formsOf(asked.body).find(({ action }) => action.endsWith('/what-helps'));
    expect((await amina.browser.post(look!.action, look!.fields)).status).toBe(200);
    const words = wordsOf((await daniel.browser.get(at('/me/record'))).body);
    expect(words).toMatch(/A place was booked\. \(Sleep well\).*You/);
    expect(words).toMatch(/Somebody opened: what helps.*Amina Yusuf/);
  });

  it('goes on to older things, and each once', async () => {
    await inSpace(
      `insert into events (space_id, id, type, subject_type, subject_id, actor_person_id, channel, happened_at, data)
       select $1, ids.id, 'PersonChanged', 'person', $2, $2, 'web', $3, '{}' from unnest($4::uuid[]) as ids (id)`,
      [daniel.personId, MORNING, Array.from({ length: 60 }, () => newId())],
    );
    const first = await daniel.browser.get(at('/me/record'));
    const older = /href="([^"]*before=[^"]*)"/.exec(first.body)![1]!;
    const second = await daniel.browser.get(older);
    const count = (body: string) => body.split('A record was changed.').length - 1;
    expect([count(first.body), count(second.body)]).toEqual([50, 10]);
  });

  it('shows nothing of a neighbour', async () => {
    const neighbour = await aMember(app, space, 'Nora Bell', 'member');
    await books(neighbour, 'Nora Bell');
    expect(wordsOf((await daniel.browser.get(at('/me/record'))).body)).not.toContain('A place was booked');
  });
});

describe('“this is wrong”', () => {
  it('goes to what needs the coordinator, is answered in words, and both stand', async () => {
    const told = { about: 'a register', words: 'I was there on the 12th.' };
    expect((await daniel.browser.fillIn(at('/me/wrong'), told, '/me/wrong')).status).toBe(303);
    expect(wordsOf((await amina.browser.get(at('/home'))).body)).toContain('says something is wrong');
    const answer = { outcome: 'put right', answer: 'You were. The register says so now.' };
    const page = await amina.browser.get(at('/requests'));
    const form = formsOf(page.body).find(({ action }) => action.includes('/wrong/'))!;
    expect((await amina.browser.post(form.action, { ...form.fields, ...answer })).status).toBe(303);
    const seen = wordsOf((await daniel.browser.get(at('/me/wrong'))).body);
    expect(seen).toContain('I was there on the 12th.');
    expect(seen).toContain('it is put right');
    expect(seen).toContain('You were. The register says so now.');
    expect(wordsOf((await amina.browser.get(at('/home'))).body)).not.toContain('says something is wrong');
  });

  it('keeps what was typed when something is missing, and changes nothing', async () => {
    const answer = await daniel.browser.fillIn(at('/me/wrong'), { words: 'Not so.' }, '/me/wrong');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Not so.');
    expect(answer.body).toContain('Choose what it is about');
    expect(await inSpace('select 1 from mydata_corrections where space_id = $1')).toEqual([]);
  });
});

describe('being forgotten', () => {
  it('waits for as long as the college gives to think again, and can be taken back', async () => {
    await asksToBeForgotten();
    await expect(carriesOut()).rejects.toThrow('Nothing to carry out');
    expect((await daniel.browser.fillIn(at('/me/erase'), {}, '/me/erase/keep')).status).toBe(303);
    app.clock.set(new Date(MORNING.getTime() + 15 * DAY));
    await expect(carriesOut()).rejects.toThrow('Nothing to carry out');
  });

  it('leaves every number and the audit chain as they were, and nothing that says who it was', async () => {
    // A run that is over, so that Daniel was counted on its register; and another person beside him.
    const nora = await aMember(app, space, 'Nora Bell', 'member');
    await books(daniel, 'Daniel Osei');
    await books(nora, 'Nora Bell');
    await inSpace(
      `insert into college_attendance (space_id, session_id, person_id, mark, had_place, channel, marked_at)
       select $1, s.id, p.id, 'present', true, 'web', $3 from college_sessions s, unnest($2::uuid[]) as p (id) where s.space_id = $1 and s.run_id = $4`,
      [[daniel.personId, nora.personId], MORNING, runId],
    );
    await inSpace(
      `insert into thread_contributions (space_id, id, work_type, work_id, person_id, role, stage, depth, state, channel, recorded_at)
       values ($1, $2, 'run', $3, $4, 'student', 'review', 'shaped it', 'confirmed', 'web', $5)`,
      [newId(), runId, daniel.personId, MORNING],
    );
    const late = new Date(MORNING.getTime() + 400 * DAY);
    app.clock.set(late);
    daniel = { ...daniel, browser: await signedInBrowser(app, daniel.accountId) };
    await asksToBeForgotten();
    app.clock.set(new Date(late.getTime() + 15 * DAY));
    await linkAll();
    const before = await numbers();
    expect(before.chain).toEqual([]);
    expect(before.bookings).toBe(2);

    expect((await carriesOut()).status).toBe(303);
    await linkAll();
    const after = await numbers();
    expect(after.chain).toEqual([]);
    expect({ ...after, links: 0 }).toEqual({ ...before, links: 0 });
    expect(after.links).toBeGreaterThan(before.links);

    // Nothing of Daniel: not his name, not his address, not the sealed note, not a message.
    for (const word of ['Daniel', 'daniel@people.example', 'Osei'])
      expect(await everywhere(word)).toEqual([]);
    expect(
      await inSpace('select 1 from college_booking_notes where space_id = $1 and person_id = $2', [
        daniel.personId,
      ]),
    ).toEqual([]);
    expect(
      await inSpace('select 1 from messages where space_id = $1 and person_id = $2', [daniel.personId]),
    ).toEqual([]);
    expect(
      await inSpace('select 1 from memberships where space_id = $1 and person_id = $2', [daniel.personId]),
    ).toEqual([]);
    expect((await daniel.browser.get(at('/me'))).status).not.toBe(200);
    expect(await everywhere('nora@people.example')).not.toEqual([]);
    const [stub] = await inSpace<{ kinds: Record<string, number>; why: string; decided_by: string }>(
      'select kinds, why, decided_by from mydata_stubs where space_id = $1',
    );
    expect(stub).toMatchObject({ why: 'they asked', decided_by: 'a person' });
    expect(stub!.kinds['college_booking_notes']).toBe(1);
  });

  it('gives places still to come back first, so that they go to the next', async () => {
    await books(daniel, 'Daniel Osei');
    await asksToBeForgotten();
    app.clock.set(new Date(MORNING.getTime() + 14 * DAY));
    expect((await carriesOut()).status).toBe(303);
    const states = await inSpace<{ state: string }>('select state from college_bookings where space_id = $1');
    expect(states).toEqual([{ state: 'cancelled' }]);
  });

  it('is kindly refused to whoever looks after something', async () => {
    const answer = await amina.browser.fillIn(at('/me/erase'), { sure: 'yes' }, '/me/erase');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Please give that role to somebody first');
  });

  it('happens by itself where the college says so', async () => {
    await setsRules({ wait_days: '3', by_itself: 'yes' });
    await asksToBeForgotten();
    app.clock.set(new Date(MORNING.getTime() + 2 * DAY));
    await keepPeriods(app.platform, keeping);
    expect(await everywhere('Daniel Osei')).not.toEqual([]);
    app.clock.set(new Date(MORNING.getTime() + 4 * DAY));
    await keepPeriods(app.platform, keeping);
    expect(await everywhere('Daniel Osei')).toEqual([]);
  });
});

async function linkAll(): Promise<void> {
  while ((await addLinks(app.platform.database, () => app.clock.now())) > 0);
}

/** What is counted, on its pages and by the chain. */
async function numbers() {
  const coming = wordsOf((await amina.browser.get(at(`/runs/${code}`))).body);
  const [counts] = await inSpace<Record<string, number>>(
    `select (select count(*)::int from college_bookings where space_id = $1) as bookings,
            (select count(distinct person_id)::int from college_bookings where space_id = $1) as people,
            (select count(*)::int from college_attendance where space_id = $1 and mark = 'present') as present,
            (select count(*)::int from thread_contributions where space_id = $1 and state = 'confirmed') as parts,
            (select count(*)::int from audit_links where space_id = $1) as links`,
  );
  const verified = await verifyChain(app.platform.database, space.id, null);
  return {
    ...counts!,
    links: counts!['links']!,
    bookings: counts!['bookings'],
    page: coming,
    chain: verified.findings,
  };
}

/** Every row of this space, and of accounts, in which a word stands. */
async function everywhere(word: string): Promise<string[]> {
  const { rows: tables } = await app.platform.database.globally((tx) =>
    tx.client.query<{ name: string; own: boolean }>(
      `select c.relname as name, c.relrowsecurity as own from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('migrations', 'spaces')`,
    ),
  );
  const found: string[] = [];
  for (const { name, own } of tables) {
    const where = own ? `t.space_id = '${space.id}' and` : '';
    const rows = await app.platform.database.inSpace(
      space.id,
      async (tx) =>
        (
          await tx.client.query(
            `select 1 from ${name} t where ${where} position($1 in to_jsonb(t)::text) > 0 limit 1`,
            [word],
          )
        ).rows,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

async function setsRules(typing: Record<string, string>): Promise<void> {
  const answer = await amina.browser.fillIn(
    at('/periods'),
    { set_by: 'The board', reason: 'As the code says.', ...typing },
    '/periods',
  );
  expect(answer.status).toBe(303);
}

describe('how long things are kept', () => {
  it('says what would go, destroys it at night, keeps a stub, and leaves what is in use', async () => {
    const nora = await aMember(app, space, 'Nora Bell', 'member');
    await books(daniel, 'Daniel Osei');
    await books(nora, 'Nora Bell');
    await setsRules({ records: '24', messages: '6', notes: '12' });
    expect(wordsOf((await amina.browser.get(at('/periods'))).body)).toContain('The board');

    app.clock.set(new Date(MORNING.getTime() + 5 * 31 * DAY));
    await keepPeriods(app.platform, keeping);
    expect(await inSpace('select 1 from messages where space_id = $1')).toHaveLength(2);

    // Sent long ago: their time has passed. One that still waits to go stays.
    await inSpace(`update messages set state = 'sent' where space_id = $1 and person_id = $2`, [
      daniel.personId,
    ]);
    app.clock.set(new Date(MORNING.getTime() + 7 * 31 * DAY));
    amina = { ...amina, browser: await signedInBrowser(app, amina.accountId) };
    expect(wordsOf((await amina.browser.get(at('/periods'))).body)).toContain('Messages to you 1');
    await keepPeriods(app.platform, keeping);
    expect(
      await inSpace<{ person_id: string }>('select person_id from messages where space_id = $1'),
    ).toEqual([{ person_id: nora.personId }]);
    expect(await inSpace('select 1 from college_booking_notes where space_id = $1')).toHaveLength(2);

    // Three years on Nora has signed in lately, and Daniel has not been with us.
    app.clock.set(new Date(MORNING.getTime() + 36 * 31 * DAY));
    await signedInBrowser(app, nora.accountId);
    await keepPeriods(app.platform, keeping);
    expect(await everywhere('Daniel Osei')).toEqual([]);
    expect(await everywhere('Nora Bell')).not.toEqual([]);
    expect(await everywhere('Amina Yusuf')).not.toEqual([]);
    const stubs = await inSpace<{ why: string }>('select why from mydata_stubs where space_id = $1');
    expect(stubs.length).toBeGreaterThanOrEqual(2);
    expect(new Set(stubs.map(({ why }) => why))).toEqual(new Set(['its time had passed']));
  });

  it('destroys nothing until a college has decided', async () => {
    await books(daniel, 'Daniel Osei');
    app.clock.set(new Date(MORNING.getTime() + 3650 * DAY));
    await keepPeriods(app.platform, keeping);
    expect(await everywhere('Daniel Osei')).not.toEqual([]);
  });
});

describe('a supporter', () => {
  async function names(
    may: readonly string[],
    until = '',
  ): Promise<Awaited<ReturnType<typeof signedInBrowser>>> {
    const typing = { name: 'Zora Osei', email: 'zora@home.example', may, until };
    expect((await daniel.browser.fillIn(at('/me/supporters'), typing, '/me/supporters')).status).toBe(303);
    const [account] = await app.platform.database.global<{ id: string }>(
      `select id from accounts where email = 'zora@home.example'`,
    );
    return signedInBrowser(app, account!.id, 1);
  }

  it('sees only what is ticked; every look is written down for the person', async () => {
    await books(daniel, 'Daniel Osei');
    const zora = await names(['dates']);
    const seen = wordsOf((await zora.get(at('/supporting'))).body);
    expect(seen).toContain('Sleep well');
    expect(seen).not.toContain('What helps');
    expect(seen).not.toContain('Book a place');
    expect((await zora.get(at('/me'))).status).toBe(404);
    expect((await zora.get(at('/people'))).status).toBe(404);
    expect(wordsOf((await daniel.browser.get(at('/me/record'))).body)).toMatch(
      /Somebody opened: your dates\..*Zora Osei, your supporter/,
    );
  });

  it('books for them, where they may', async () => {
    const zora = await names(['book', 'dates']);
    expect((await zora.fillIn(at('/supporting'), { run: code }, '/book')).status).toBe(303);
    expect(wordsOf((await zora.get(at('/supporting'))).body)).toContain('Sleep well');
    const [event] = await inSpace<{ on_behalf_of_person_id: string }>(
      `select on_behalf_of_person_id from events where space_id = $1 and type = 'PlaceBooked'`,
    );
    expect(event!.on_behalf_of_person_id).toBe(daniel.personId);
  });

  it('is out at once when taken away, and after the last day', async () => {
    const zora = await names(['book', 'dates'], '2026-11-30');
    const open = await zora.get(at('/supporting'));
    expect(wordsOf(open.body)).toContain('Daniel Osei');
    app.clock.set(new Date(MORNING.getTime() + 8 * DAY));
    const [again] = await app.platform.database.global<{ id: string }>(
      `select id from accounts where email = 'zora@home.example'`,
    );
    expect(
      wordsOf((await (await signedInBrowser(app, again!.id, 1)).get(at('/supporting'))).body),
    ).not.toContain('Daniel Osei');
    app.clock.set(MORNING);
    expect((await daniel.browser.fillIn(at('/me/supporters'), {}, '/stop')).status).toBe(303);
    expect(wordsOf((await zora.get(at('/supporting'))).body)).not.toContain('Daniel Osei');
    expect((await zora.sendForm(open, at('/supporting'), { run: code }, '/book')).status).toBe(404);
  });

  it('is told that a date changed, where they may, and never what about', async () => {
    await books(daniel, 'Daniel Osei');
    await names(['told']);
    await app.platform.database.inSpace(space.id, (tx) =>
      app.platform.record(
        tx,
        { personId: amina.personId, onBehalfOf: null, channel: 'web', at: MORNING },
        {
          type: 'SessionsChanged',
          subject: { type: 'run', id: runId },
          data: { what: 'moved', sessionIds: [] },
        },
      ),
    );
    const mail = await app.platform.database.global<{ subject: string; body: string }>(
      `select subject, body from account_messages where to_address = 'zora@home.example' and kind = 'supporter change'`,
    );
    expect(mail).toHaveLength(1);
    expect(`${mail[0]!.subject} ${mail[0]!.body}`).not.toMatch(/Sleep|Daniel/);
  });
});

describe('an account', () => {
  it('is closed for good by its owner; what a college keeps stays there', async () => {
    expect((await daniel.browser.fillIn('/account/close', { sure: 'yes' }, '/close')).status).toBe(303);
    const [account] = await app.platform.database.global<{ email: string | null }>(
      `select email from accounts where id = $1`,
      [daniel.accountId],
    );
    expect(account!.email).toBeNull();
    expect((await daniel.browser.get('/account')).status).toBe(303);
    expect(await everywhere('Daniel Osei')).not.toEqual([]);
  });

  it('of somebody who looks after a college is not closed by one button', async () => {
    const answer = await amina.browser.fillIn('/account/close', { sure: 'yes' }, '/close');
    expect(answer.status).toBe(422);
    expect((await amina.browser.get('/account')).status).toBe(200);
  });
});

it('what belongs to a record that is folded into another moves with it', async () => {
  const twin = await aMember(app, space, 'Danny Osei', 'member');
  const told = { about: 'a note', words: 'Not mine.' };
  await twin.browser.fillIn(at('/me/wrong'), told, '/me/wrong');
  await twin.browser.fillIn(at('/me/erase'), { sure: 'yes' }, '/me/erase');
  await asksToBeForgotten();
  const looked = `insert into mydata_supporter_looks (space_id, id, person_id, supporter_id, supporter_name, at_what, looked_at) values ($1, $2, $3, $4, 'Gwen', 'their dates', $5)`;
  await app.platform.database.inSpace(space.id, (tx) =>
    tx.client.query(looked, [space.id, newId(), twin.personId, newId(), MORNING]),
  );
  const key = { key: newId(), form: 'merge', hash: Buffer.alloc(32) };
  const actor = { personId: amina.personId, onBehalfOf: null, channel: 'web', at: MORNING } as const;
  // Two accounts are never made one: the twin's is gone by then.
  await app.platform.database.global(`delete from memberships where account_id = $1`, [twin.accountId]);
  await mergePeople(app.platform, space.id, actor, key, { from: twin.personId, into: daniel.personId });
  expect(wordsOf((await daniel.browser.get(at('/me/wrong'))).body)).toContain('Not mine.');
  expect(wordsOf((await daniel.browser.get(at('/me/record'))).body)).toContain('Gwen');
});
