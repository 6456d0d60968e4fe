import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addPerson } from '#modules/people/index.ts';
import type { NewPerson } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { anApp, aMember, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Answer, Browser, Typing } from '#test/support/browser.ts';
import { tell } from '../commands/tell.ts';
import { stopsOf } from '../queries/stops-of.ts';

let app: TestApp;
let space: Space;
let amina: Member;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
});

const at = (path: string) => `/${space.slug}/messages${path}`;

async function aTold(
  person: NewPerson,
  kind = 'change',
  about = { type: 'session', id: newId() },
): Promise<{ personId: string; about: { type: string; id: string } }> {
  const personId = await app.platform.database.inSpace(space.id, async (tx) => {
    const added = await addPerson(tx, person, app.clock.now());
    const words = {
      subject: 'A change: k7m-4td',
      mail: 'The session moves.',
      text: 'k7m-4td moves.',
      call: 'Say that k7m-4td moves to Thursday.',
      letter: 'Dear Bea,\n\nthe session moves.',
    };
    const actor = {
      personId: amina.personId,
      onBehalfOf: null,
      channel: 'web' as const,
      at: app.clock.now(),
    };
    await tell(tx, { platform: app.platform, actor }, [
      { personId: added, kind, about, code: 'k7m-4td', words },
    ]);
    return added;
  });
  return { personId, about };
}

async function rows<Row>(sql: string): Promise<Row[]> {
  return app.platform.database.inSpace(
    space.id,
    async (tx) => (await tx.client.query(sql, [space.id])).rows as Row[],
  );
}

/** Presses a button of a page: the first form whose address holds these words. */
async function press(browser: Browser, page: Answer, words: string, typing: Typing): Promise<Answer> {
  const form = formsOf(page.body).find(({ action }) => action.includes(words));
  if (!form) throw new Error(`No form to ${words}`);
  return browser.post(form.action, { ...form.fields, ...typing });
}

const pressOn = async (path: string, words: string, typing: Typing) =>
  press(amina.browser, await amina.browser.get(at(path)), words, typing);

const stopped = (personId: string) =>
  app.platform.database.inSpace(space.id, async (tx) => [
    ...((await stopsOf(tx, [personId])).get(personId) ?? []),
  ]);

test('the phone list says who, on which number, whether a message may be left, and what to say', async () => {
  await aTold({ name: 'Arthur Bell', phone: '01632 960 777', contactBy: 'phone', mayLeaveMessage: false });
  const words = wordsOf((await amina.browser.get(at('/calls'))).body);
  for (const part of [
    'Arthur Bell',
    '01632 960 777',
    'No, never',
    'Say that k7m-4td moves to Thursday.',
    'They asked to be rung',
  ])
    expect(words).toContain(part);
});

test('one tap writes down what came of a call; no answer keeps them on the list, rung takes them off', async () => {
  await aTold({ name: 'Arthur Bell', phone: '01632 960 777', contactBy: 'phone' });
  const after = await amina.browser.follow(await pressOn('/calls', '/calls/', { outcome: 'no answer' }));
  expect(wordsOf(after.body)).toContain('Arthur Bell So far No answer');
  const rung = await amina.browser.follow(await pressOn('/calls', '/calls/', { outcome: 'rung' }));
  expect(wordsOf(rung.body)).toContain('Nobody needs ringing just now');
  const events = await rows<{ data: { outcome: string } }>(
    `select data from events where space_id = $1 and type = 'call-recorded' order by id`,
  );
  expect(events.map(({ data }) => data.outcome)).toEqual(['no answer', 'rung']);
});

test('two who ring from one list: the second is told what the first wrote down, and changes nothing', async () => {
  await aTold({ name: 'Arthur Bell', phone: '01632 960 777', contactBy: 'phone' });
  const ben = await aMember(app, space, 'Ben Cole', 'coordinator');
  const open = await ben.browser.get(at('/calls'));
  await pressOn('/calls', '/calls/', { outcome: 'no answer' });
  const late = await press(ben.browser, open, '/calls/', { outcome: 'rung' });
  expect(late.status).toBe(409);
  expect(wordsOf(late.body)).toContain('Somebody has written this call down meanwhile: “No answer”');
  expect(await rows(`select state, tries from messages_calls where space_id = $1`)).toEqual([
    { state: 'no answer', tries: 1 },
  ]);
});

test('the list of one session is a tick-off list: those rung stay on it', async () => {
  const { about } = await aTold({ name: 'Arthur Bell', phone: '01632 960 777', contactBy: 'phone' });
  await aTold({ name: 'Zed Other', phone: '01632 960 778', contactBy: 'phone' });
  const list = `/calls?type=session&about=${about.id}`;
  expect(wordsOf((await amina.browser.get(at(list))).body)).not.toContain('Zed Other');
  const after = await amina.browser.follow(await pressOn(list, '/calls/', { outcome: 'rung' }));
  expect(wordsOf(after.body)).toContain('Done Arthur Bell : rung');
});

test('who asked not to be rung gets a letter the next time', async () => {
  const { personId } = await aTold({ name: 'Arthur Bell', phone: '01632 960 777', contactBy: 'phone' });
  await pressOn('/calls', '/calls/', { outcome: 'asked not to be rung' });
  expect(await stopped(personId)).toEqual(['telephone']);
});

test('a letter without an address asks for one; with it, it prints and is marked', async () => {
  const { personId } = await aTold({ name: 'Bea Ng' });
  expect(wordsOf((await amina.browser.get(at('/letters'))).body)).toContain('Where do these go?');
  const wrong = await pressOn(`/people/${personId}/address`, '/address', { address: '' });
  expect(wrong.status).toBe(422);
  expect(wordsOf(wrong.body)).toContain('Write down where letters to them go');
  await pressOn(`/people/${personId}/address`, '/address', {
    address: '12 Mill Lane\r\n Riverside\r\n\r\nRV1 2AB ',
  });
  const sheets = await amina.browser.get(at('/letters/print'));
  expect(wordsOf(sheets.body)).toContain('Bea Ng 12 Mill Lane Riverside RV1 2AB');
  const done = await amina.browser.follow(await amina.browser.fillIn(at('/letters'), {}, '/printed'));
  expect(wordsOf(done.body)).toContain('No letter waits to be printed');
  expect(await rows(`select state, sent_at from messages where space_id = $1`)).toMatchObject([
    { state: 'sent', sent_at: app.clock.now() },
  ]);
});

test('a letter written after the page was opened is not marked as printed with the others', async () => {
  await aTold({ name: 'Bea Ng' });
  await rows(`update messages set to_address = '1 High Street' where space_id = $1`);
  const open = await amina.browser.get(at('/letters'));
  await aTold({ name: 'Cy Late' });
  await rows(`update messages set to_address = '2 High Street' where space_id = $1 and to_address = ''`);
  await amina.browser.sendForm(open, at('/letters'), {}, '/printed');
  expect(await rows(`select state from messages where space_id = $1 order by id`)).toEqual([
    { state: 'sent' },
    { state: 'waiting' },
  ]);
});

async function aFailure(person: NewPerson): Promise<string> {
  const { personId } = await aTold(person);
  await rows(`update messages set state = 'failed', trouble = 'EENVELOPE 550' where space_id = $1`);
  return personId;
}

test('what could not be sent says to whom, why and what to do; tried again, it goes to the address mended meanwhile', async () => {
  const personId = await aFailure({ name: 'Bea Ng', email: 'bae@people.example' });
  const words = wordsOf((await amina.browser.get(at('/failed'))).body);
  expect(words).toContain('Bea Ng');
  expect(words).toContain('Their mail server does not take it');
  await rows(
    `update people_persons set email = 'bea@people.example' where space_id = $1 and id = '${personId}'`,
  );
  await pressOn('/failed', '/failed/', { how: 'try again' });
  expect(await rows(`select state, to_address, trouble from messages where space_id = $1`)).toEqual([
    { state: 'waiting', to_address: 'bea@people.example', trouble: null },
  ]);
});

test('rung instead, they stand on the phone list with what was to be said', async () => {
  await aFailure({ name: 'Bea Ng', email: 'bea@people.example', phone: '01632 960 778' });
  await pressOn('/failed', '/failed/', { how: 'ring instead' });
  const words = wordsOf((await amina.browser.get(at('/calls'))).body);
  expect(words).toContain('What we sent did not get through');
  expect(words).toContain('The session moves.');
  expect(wordsOf((await amina.browser.get(at('/failed'))).body)).toContain('Everything got through');
});

test('without a number nobody can be rung: that is said, and the message stays', async () => {
  await aFailure({ name: 'Bea Ng', email: 'bea@people.example' });
  const refused = await pressOn('/failed', '/failed/', { how: 'ring instead' });
  expect(refused.status).toBe(422);
  expect(wordsOf(refused.body)).toContain('We know no number to ring');
  expect(await rows(`select state from messages where space_id = $1`)).toEqual([{ state: 'failed' }]);
});

async function aReminder(): Promise<{ personId: string; link: string }> {
  const { personId } = await aTold({ name: 'Bea Ng', email: 'bea@people.example' }, 'reminder');
  const [message] = await rows<{ stop_token: string }>(`select stop_token from messages where space_id = $1`);
  return { personId, link: `/${space.slug}/stop/${message!.stop_token}` };
}

test('opening the link under a reminder changes nothing; its button stops reminders, and begins them again', async () => {
  const { personId, link } = await aReminder();
  const visitor = app.browser();
  const page = await visitor.get(link);
  expect(wordsOf(page.body)).not.toContain('Bea');
  expect(await stopped(personId)).toEqual([]);
  const after = await visitor.follow(await press(visitor, page, link, {}));
  expect(wordsOf(after.body)).toContain('We do not send them to you');
  expect(await stopped(personId)).toEqual(['reminders']);
  await press(visitor, after, link, {});
  expect(await stopped(personId)).toEqual([]);
});

test('a mail program’s own button stops reminders in one request, without cookies, key or redirect', async () => {
  const { personId, link } = await aReminder();
  for (const _ of [1, 2]) {
    const answer = await app.browser().post(link, { 'List-Unsubscribe': 'One-Click' });
    expect(answer.status).toBe(200);
  }
  expect(await stopped(personId)).toEqual(['reminders']);
  const events = await rows(`select 1 from events where space_id = $1 and type = 'MessagesStopped'`);
  expect(events).toHaveLength(1);
});

test('changes stop only when somebody says that they mean them', async () => {
  const { personId, link } = await aReminder();
  const visitor = app.browser();
  const page = await visitor.get(link);
  await press(visitor, page, link, { what: 'changes', do: 'stop' });
  expect(await stopped(personId)).toEqual(['changes']);
});

test('a link that nobody was given is not found, to look at or to press', async () => {
  expect((await app.browser().get(`/${space.slug}/stop/bcd-fgh-bcd-fgh`)).status).toBe(404);
  const pressed = await app
    .browser()
    .post(`/${space.slug}/stop/bcd-fgh-bcd-fgh`, { 'List-Unsubscribe': 'One-Click' });
  expect(pressed.status).toBe(404);
});

test('what somebody was sent stands on their page, and their wish can be written down for them', async () => {
  const { personId } = await aTold({ name: 'Bea Ng', email: 'bea@people.example' });
  const page = await amina.browser.get(at(`/people/${personId}`));
  expect(wordsOf(page.body)).toContain('A change: k7m-4td');
  expect(wordsOf(page.body)).toContain('bea@people.example');
  await press(amina.browser, page, personId, { what: 'reminders', do: 'stop' });
  expect(await stopped(personId)).toEqual(['reminders']);
  const [event] = await rows<{ actor_person_id: string; on_behalf_of_person_id: string }>(
    `select actor_person_id, on_behalf_of_person_id from events where space_id = $1 and type = 'MessagesStopped'`,
  );
  expect(event).toEqual({ actor_person_id: amina.personId, on_behalf_of_person_id: personId });
});
