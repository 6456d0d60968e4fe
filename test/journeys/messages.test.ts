import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRoom, aRun } from '#modules/college/testing.ts';
import { addPerson } from '#modules/people/index.ts';
import type { NewPerson } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Tx } from '#platform/database/tx.ts';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import { onPaper } from './support/paper.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});
afterAll(() => journey.end());

const COMING: readonly NewPerson[] = [
  { name: 'Ola Mails', email: 'ola@people.example' },
  { name: 'Tess Texts', phone: '07700 900123', contactBy: 'text' },
  { name: 'Arthur Rings', phone: '01632 960 777', contactBy: 'phone', mayLeaveMessage: false },
  { name: 'Lea Letters', contactBy: 'letter' },
];

/** A run with two sessions and people who each chose another way of being told. */
async function aRunWithPeople(): Promise<{ code: string; sessionId: string }> {
  const { platform, clock } = journey.app;
  const space = (await platform.spaces.bySlug('riverside'))!;
  return platform.database.inSpace(space.id, async (tx) => {
    const run = await aRun(tx, {
      title: 'Sleep, slowly',
      roomId: await aRoom(tx),
      sessions: [
        ['2027-02-03T13:00:00Z', '2027-02-03T15:00:00Z'],
        ['2027-02-10T13:00:00Z', '2027-02-10T15:00:00Z'],
      ],
      tutors: [],
    });
    for (const person of COMING) await books(tx, run.id, person, clock.now());
    return { code: run.code, sessionId: run.sessionIds[0]! };
  });
}

async function books(tx: Tx, runId: string, person: NewPerson, now: Date): Promise<void> {
  const personId = await addPerson(tx, person, now);
  await tx.client.query(
    `insert into college_bookings (space_id, id, run_id, person_id, state, channel, booked_at) values ($1, $2, $3, $4, 'booked', 'web', $5)`,
    [tx.spaceId, newId(), runId, personId, now],
  );
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a session that does not take place, %s', (_how, scripts) => {
  let amina: Reader;
  let run: { code: string; sessionId: string };
  oneStepAfterAnother();

  beforeAll(async () => {
    run = await aRunWithPeople();
    amina = await journey.reader({ scripts });
    await amina.becomes('Amina');
  });

  it('begins at the run, and says before anything is sent who will be told, and how', async () => {
    await amina.goesTo(`/riverside/manage/runs/${run.code}`);
    await amina.follows('Move or cancel');
    await amina.isOn('Move or cancel session 1');
    await amina.reads('It is on Wednesday 3 February 2027, 1pm to 3pm.');
    await amina.reads(
      '1 by e-mail 1 by text 1 to be rung by you: they stand on a list 1 by a letter you print',
    );
  });

  it('asks what happens before it does anything, and keeps what was typed', async () => {
    await amina.types(/What would you like to say/, 'The boiler is broken.');
    await amina.presses('Change it and tell 4 people');
    await amina.isOn('Move or cancel session 1');
    await amina.reads('Choose whether it moves or does not take place');
    await amina.seesTyped(
      'What would you like to say to everybody? (You need not say anything)',
      'The boiler is broken.',
    );
  });

  it('is done with one button: everybody is told, and what is left for her is a list and a letter', async () => {
    await amina.chooses('It does not take place');
    await amina.presses('Change it and tell 4 people');
    await amina.isOn('The session does not take place');
    await amina.reads('Wednesday 3 February 2027, 1pm to 3pm');
    await amina.reads('What is left for you');
  });

  it('is rung about from a list that says what to say, ticked off with one tap', async () => {
    await amina.follows('Open the list of people to ring');
    await amina.isOn('People to ring');
    await amina.reads('Arthur Rings');
    await amina.reads('No, never');
    await amina.reads('The boiler is broken.');
    const paper = await onPaper(amina.page);
    expect(paper.cut).toEqual([]);
    expect(paper.words).toContain('☐ rung');
    await amina.presses('Rung: they know');
    await amina.isOn('People to ring');
    await amina.reads('Everybody here has been rung.');
    await amina.reads('Arthur Rings: rung');
  });

  it('asks where a letter goes, and prints it alone on its sheet', async () => {
    await amina.goesTo('/riverside/messages');
    await amina.isOn('Messages');
    await amina.follows('Letters to print');
    await amina.isOn('Letters to print');
    await amina.follows('Write down an address');
    await amina.isOn('Where do letters to Lea Letters go?');
    await amina.types('Address', '12 Mill Lane\nRiverside\nRV1 2AB');
    await amina.presses('Keep this address');
    await amina.isOn('Letters to print');
    await amina.follows('See and print them');
    await amina.isOn('One letter');
    const paper = await onPaper(amina.page);
    expect(paper.sheets).toEqual([true]);
    expect(paper.cut).toEqual([]);
    expect(paper.words).toMatch(/^Lea Letters 12 Mill Lane Riverside RV1 2AB Monday 23 November 2026/);
    expect(paper.words).not.toContain('Alongside');
    await amina.follows('mark them as printed');
    await amina.presses('Mark them as printed');
    await amina.isOn('Letters to print');
    await amina.reads('No letter waits to be printed.');
  });

  it('stands on the run’s own page, for anybody with the old date in mind', async () => {
    const visitor = await journey.reader({ scripts });
    await visitor.goesTo(`/riverside/runs/${run.code}`);
    await visitor.isOn('Sleep, slowly');
    await visitor.reads('Not on Wednesday 3 February 2027, 1pm to 3pm: that session is called off.');
  });

  it('Arthur rings, and cannot come on the other day: it is written down for him, and his place is kept', async () => {
    await amina.goesTo(`/riverside/runs/${run.code}/people`);
    await amina.follows('Cannot come to a day for Arthur Rings');
    await amina.isOn('Arthur Rings cannot come');
    await amina.chooses('They rang');
    await amina.presses('Keep this');
    await amina.isOn('Arthur Rings cannot come');
    await amina.reads('Tick the day they cannot come');
    await amina.chooses('Wednesday 10 February 2027, 1pm to 3pm');
    await amina.presses('Keep this');
    await amina.isOn('Who is coming');
    await amina.reads('It is written down.');
    await amina.reads('Cannot come on Wed 10 February, 1pm to 3pm');
  });

  it('was sent in neutral words: the outbox shows what each would have got', async () => {
    await amina.goesTo('/demo/outbox');
    await amina.reads(`Not taking place: ${run.code}`);
    await amina.reads(`Riverside: ${run.code} does not take place on Wed 3 February, 1pm to 3pm.`);
    await amina.doesNotRead('slowly');
  });
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('choosing which messages one is sent, %s', (_how, scripts) => {
  let ola: Reader;
  let link: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    const { platform } = journey.app;
    const space = (await platform.spaces.bySlug('riverside'))!;
    ola = await journey.reader({ scripts });
    link = await platform.database.inSpace(space.id, async (tx) => {
      const { rows } = await tx.client.query<{ body: string }>(
        `select body from messages where space_id = $1 and to_address = 'ola@people.example' order by id ${scripts ? 'asc' : 'desc'} limit 1`,
        [space.id],
      );
      return /\/riverside\/stop\/[a-z0-9-]+/.exec(rows[0]!.body)![0];
    });
  });

  it('looking changes nothing; one button stops reminders', async () => {
    await ola.goesTo(link);
    await ola.isOn('Which messages shall we send you?');
    await ola.doesNotRead('We do not send them to you.');
    await ola.presses('Stop reminders');
    await ola.isOn('Which messages shall we send you?');
    await ola.reads('Your choice is kept.');
    await ola.reads('We do not send them to you.');
  });

  it('says the same in simpler words', async () => {
    await ola.switchesTo('Easy Read');
    await ola.isOn('Which messages do you want?');
    await ola.reads('You do not get these messages.');
    await ola.presses('Send me reminders');
    await ola.isOn('Which messages do you want?');
    await ola.doesNotRead('You do not get these messages.');
  });
});

describe('a run that is postponed because nobody was found', () => {
  it('says how many will be told, and then how they were', async () => {
    const run = await aRunWithPeople();
    const amina = await journey.reader();
    await amina.becomes('Amina');
    await amina.goesTo(`/riverside/runs/${run.code}/agree-a-departure`);
    await amina.reads('The 4 people who have a place or wait for one are told by the way they chose');
    await amina.chooses('Postponed');
    await amina.types('Why?', 'Nobody has been found to run it yet.');
    await amina.main.getByLabel('The peer tutor who agrees').selectOption({ label: 'Sam Okafor' });
    await amina.types('The other person who agrees', 'Priya Nair');
    for (const who of ['peer tutor', 'other person'])
      await amina.main
        .getByRole('group', { name: `How did the ${who} agree?` })
        .getByLabel('By phone')
        .check();
    await amina.presses('Keep this agreement');
    await amina.isOn('Sleep, slowly');
    await amina.reads('The run is postponed. Its page says so, and whoever it concerns is told.');
    await amina.reads('1 to be rung by you: they stand on a list');
  });
});

describe('a message that could not be sent', () => {
  it('waits for a person, who sees why, and rings instead', async () => {
    const { platform, clock } = journey.app;
    const space = (await platform.spaces.bySlug('riverside'))!;
    await platform.database.inSpace(space.id, async (tx) => {
      const personId = await addPerson(
        tx,
        { name: 'Fay Fails', email: 'fay@people.exampel', phone: '01632 960 778' },
        clock.now(),
      );
      await tx.client.query(
        `insert into messages (space_id, id, person_id, to_address, kind, code, subject, body, state, trouble, created_at)
         values ($1, $2, $3, 'fay@people.exampel', 'change', 'k7m-4td', 'New time: k7m-4td', 'A session of k7m-4td moves.', 'failed', 'EENVELOPE 550', $4)`,
        [space.id, newId(), personId, clock.now()],
      );
    });
    const amina = await journey.reader();
    await amina.becomes('Amina');
    await amina.goesTo('/riverside/home');
    await amina.follows('1 message could not be sent');
    await amina.isOn('What could not be sent');
    await amina.reads('Their mail server does not take it.');
    await amina.presses('Ring instead');
    await amina.isOn('What could not be sent');
    await amina.reads('They are on the list of people to ring.');
    await amina.goesTo('/riverside/messages/calls');
    await amina.isOn('People to ring');
    await amina.reads('What we sent did not get through');
  });
});
