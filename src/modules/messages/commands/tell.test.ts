import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '#modules/people/index.ts';
import type { NewPerson } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { callsAbout } from '../queries/calls.ts';
import { messagesTables } from '../tables.ts';
import { tell } from './tell.ts';
import type { Told } from './tell.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
});
afterAll(() => app.end());

const MORNING = new Date('2026-11-23T09:00:00Z');
const actor = (at: Date) => ({ personId: null, onBehalfOf: null, channel: 'web' as const, at });
const words = {
  subject: 'A change: k7m-4td',
  mail: 'The session moves.',
  text: 'k7m-4td moves.',
  call: 'Say that it moves.',
  letter: 'Dear Bea, it moves.',
};

interface Written {
  id: string;
  way: string;
  to_address: string;
  subject: string;
  body: string;
  not_before: Date | null;
  stop_token: string | null;
}

async function told(
  person: Omit<NewPerson, 'name'>,
  more: { kind?: string; at?: Date; tooLateAt?: Date; before?: (personId: string) => Promise<void> } = {},
): Promise<{ ways: Told; written: Written[]; about: { type: string; id: string }; personId: string }> {
  const about = { type: 'session', id: newId() };
  const { database } = app.platform;
  const personId = await database.inSpace(space.id, (tx) =>
    addPerson(tx, { name: 'Bea Ng', ...person }, MORNING),
  );
  await more.before?.(personId);
  const telling = { personId, kind: more.kind ?? 'change', about, code: 'k7m-4td', words };
  const tellings = [{ ...telling, ...(more.tooLateAt ? { tooLateAt: more.tooLateAt } : {}) }];
  const by = { platform: app.platform, actor: actor(more.at ?? MORNING) };
  const ways = await database.inSpace(space.id, (tx) => tell(tx, by, tellings));
  const written = await database.inSpace(space.id, (tx) =>
    tx.named<Written>('written', 'select * from messages where space_id = $1 and about_id = $2', [
      space.id,
      about.id,
    ]),
  );
  return { ways, written, about, personId };
}

const stop = (what: 'reminders' | 'changes' | 'telephone') => async (personId: string) => {
  await app.platform.database.inSpace(space.id, (tx) =>
    messagesTables(tx)
      .insertInto('messages_stops')
      .values({
        space_id: space.id,
        person_id: personId,
        what,
        channel: 'web',
        recorded_by_person_id: null,
        stopped_at: MORNING,
      })
      .execute(),
  );
};

test('somebody who chose nothing is told by mail, with a code as subject', async () => {
  const { ways, written } = await told({ email: 'bea@people.example', phone: '07700 900123' });
  expect(ways).toEqual(['email']);
  expect(written).toMatchObject([
    { way: 'email', to_address: 'bea@people.example', subject: 'A change: k7m-4td' },
  ]);
});

test('who chose texts gets one, at the number as the carrier takes it', async () => {
  const { written } = await told({
    email: 'bea@people.example',
    phone: '+44 (0)7700 900123 (evenings)',
    contactBy: 'text',
  });
  expect(written).toMatchObject([{ way: 'text', to_address: '07700900123' }]);
  expect(written[0]!.body).toContain('k7m-4td moves.');
});

test('a text is never sent to a landline: they are rung', async () => {
  const { ways, written } = await told({ phone: '020 7946 0123', contactBy: 'text' });
  expect(ways).toEqual(['phone']);
  expect(written).toEqual([]);
});

test('who chose the telephone is put on the phone list with what to say, though an e-mail address is known', async () => {
  const { written, about, personId } = await told({
    email: 'bea@people.example',
    phone: '01632 960 123',
    contactBy: 'phone',
  });
  expect(written).toEqual([]);
  const calls = await app.platform.database.inSpace(space.id, (tx) => callsAbout(tx, about, 'change'));
  expect(calls).toMatchObject([
    { personId, say: words.call, state: 'to ring', because: 'their way', code: 'k7m-4td' },
  ]);
});

test('who cannot be reached otherwise gets a letter, even before anybody knows where to', async () => {
  const { ways, written } = await told({});
  expect(ways).toEqual(['letter']);
  expect(written).toMatchObject([{ way: 'letter', to_address: '', body: words.letter, stop_token: null }]);
  const jobs = await app.database.pool.query(`select 1 from pgboss.job where data->>'messageId' = $1`, [
    written[0]!.id,
  ]);
  expect(jobs.rows).toEqual([]);
});

test('who asked not to be rung is told another way', async () => {
  const person = { phone: '01632 960 123', contactBy: 'phone' as const };
  expect((await told(person, { before: stop('telephone') })).ways).toEqual(['letter']);
});

test('in the evening a message waits for the morning', async () => {
  const evening = new Date('2026-11-23T21:30:00Z');
  const { written } = await told({ email: 'bea@people.example' }, { at: evening });
  expect(written[0]!.not_before).toEqual(new Date('2026-11-24T08:00:00Z'));
});

test('unless it would come too late: a session at nine in the morning is told of at night', async () => {
  const evening = new Date('2026-11-23T21:30:00Z');
  const tooLateAt = new Date('2026-11-24T09:00:00Z');
  const { written } = await told({ email: 'bea@people.example' }, { at: evening, tooLateAt });
  expect(written[0]!.not_before).toEqual(evening);
});

test('reminders stop with one click; changes still come', async () => {
  const email = { email: 'bea@people.example' };
  const reminded = await told(email, { kind: 'reminder' });
  expect(reminded.written[0]!.stop_token).toMatch(/^[a-z2-9-]{15}$/);
  expect(reminded.written[0]!.body).toContain(`/${space.slug}/stop/${reminded.written[0]!.stop_token}`);
  expect((await told(email, { kind: 'reminder', before: stop('reminders') })).ways).toEqual([null]);
  const change = await told(email, { kind: 'change', before: stop('reminders') });
  expect(change.ways).toEqual(['email']);
  expect(change.written[0]!.stop_token).toBeNull();
});

test('changes stop too for whoever says so', async () => {
  expect((await told({ email: 'bea@people.example' }, { before: stop('changes') })).ways).toEqual([null]);
});

test('a held place cannot be stopped: it would be lost in silence', async () => {
  const stopped = await told(
    { email: 'bea@people.example' },
    { kind: 'held-place', before: stop('changes') },
  );
  expect(stopped.ways).toEqual(['email']);
  expect(stopped.written[0]!.body).toBe('The session moves.');
});
