import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { newId } from '#platform/ids/ids.ts';
import { addPerson, setNamedAs } from '#modules/people/index.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { aRoom, aRun, aVenue } from '../../testing.ts';
import type { ARun, RunOptions } from '../../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());

async function aCollegeWith(run: RunOptions = {}): Promise<{ space: Space; run: ARun }> {
  const space = await aSpace(app);
  return { space, run: await app.platform.database.inSpace(space.id, (tx) => aRun(tx, run)) };
}

async function open(space: Space, code: string, query = '') {
  const page = await app.browser().get(`/${space.slug}/runs/${code}${query}`);
  return { ...page, words: wordsOf(page.body) };
}

describe("a run's page", () => {
  it('says what happens on the day, who runs it, what is left, and where to go on', async () => {
    const sessions: RunOptions['sessions'] = [
      ['2027-03-22T10:00:00Z', '2027-03-22T12:00:00Z'],
      ['2027-03-29T09:00:00Z', '2027-03-29T11:00:00Z'],
    ];
    const { space, run } = await aCollegeWith({ title: 'Sleep well', sessions, places: 12 });
    const { status, body, words } = await open(space, run.code);
    expect(status).toBe(200);
    // The clocks change between the two: both are at ten by the clock on the wall.
    expect(words).toContain('Monday 22 March 2027, 10am to 12 noon');
    expect(words).toContain('Monday 29 March 2027, 10am to 12 noon');
    expect(words).toContain('2 sessions, on Mondays');
    expect(words).toContain('12 places left');
    expect(words).toContain('A peer tutor and a professional tutor run this together.');
    expect(words).toContain('If you are worried about coming');
    expect(words).toContain('What the records show');
    expect(body).toContain(`href="/${space.slug}/runs/${run.code}/book"`);
    expect(body).toContain(
      `/feedback?space=${space.slug}&amp;about=${encodeURIComponent(`/${space.slug}/runs/${run.code}`)}&amp;kind=easy-read`,
    );
  });

  it('asks few questions of the database', async () => {
    const { space, run } = await aCollegeWith();
    const seen: string[] = [];
    await app.platform.database.inSpace(space.id, async (tx) => {
      const ask = tx.client.query.bind(tx.client);
      Object.assign(tx.client, {
        query: (...values: Parameters<typeof ask>) => (seen.push(JSON.stringify(values[0])), ask(...values)),
      });
      await runForVisitors(tx, run.code);
      Object.assign(tx.client, { query: ask });
    });
    expect(seen).toHaveLength(2);
  });

  it('offers the waiting list when it is full', async () => {
    const { space, run } = await aCollegeWith({ places: 1 });
    await app.platform.database.inSpace(space.id, async (tx) => {
      const personId = await addPerson(tx, { name: 'Daniel Osei' }, new Date(0));
      await tx.client.query(
        `insert into college_bookings (space_id, id, run_id, person_id, state, channel, booked_at) values ($1, $2, $3, $4, 'booked', 'web', now())`,
        [space.id, newId(), run.id, personId],
      );
    });
    const { words } = await open(space, run.code);
    expect(words).toContain('Full: you can ask to join the waiting list');
    expect(words).toContain('Ask to join the waiting list');
    expect(words).not.toContain('Daniel');
  });

  it('does not show a draft, an unknown code, or the run of another college', async () => {
    const { space, run } = await aCollegeWith({ state: 'draft' });
    const other = await aCollegeWith();
    for (const code of [run.code, 'zzz-zzz', other.run.code, '%00', 'a'.repeat(41)])
      expect([code, (await open(space, code)).status]).toEqual([code, 404]);
  });

  it.each([
    ['postponed', 'This is postponed'],
    ['withdrawn', 'This is not running after all'],
  ] as const)('says when it is %s, and asks for no bookings', async (state, words) => {
    const { space, run } = await aCollegeWith({ state });
    const page = await open(space, run.code);
    expect(page.status).toBe(200);
    expect(page.words).toContain(words);
    expect(page.words).not.toContain('Ask for a place');
    expect(page.words).not.toContain('13 January');
  });

  it('says when it is over', async () => {
    const { space, run } = await aCollegeWith({
      sessions: [['2026-11-02T10:00:00Z', '2026-11-02T12:00:00Z']],
    });
    const { words } = await open(space, run.code);
    expect(words).toContain('This is over');
    expect(words).not.toContain('Ask for a place');
  });

  it('says who is looked for, in words that do not judge', async () => {
    const { space, run } = await aCollegeWith({ tutors: [{ role: 'peer' }] });
    const { words } = await open(space, run.code);
    expect(words).toContain('Looking for a professional tutor');
    expect(words).toContain('A peer tutor runs this.');
    expect(words).toContain('Ask for a place');
  });

  it('gives a departure in its own words: the reason, that two agreed (by role), when, and the decision', async () => {
    const { space, run } = await aCollegeWith({
      title: 'Living with ADHD',
      tutors: [{ role: 'peer', name: 'Nadia Rahman' }],
    });
    await app.platform.database.inSpace(space.id, async (tx) => {
      const chair = await addPerson(tx, { name: 'Helen Marsh' }, new Date(0));
      await tx.client.query(
        `insert into college_departures (space_id, id, run_id, kind, reason, agreed_by_person_id, also_agreed_by_person_id, decision_address, agreed_on, recorded_at)
         values ($1, $2, $3, 'peer-led', 'No team could release anybody.', $4, $5, '/riverside/decisions/adhd', '2026-11-03', now())`,
        [space.id, newId(), run.id, run.tutorIds[0], chair],
      );
    });
    const { body, words } = await open(space, run.code);
    expect(words).toContain('Peer-led by agreement');
    expect(words).toContain('No team could release anybody.');
    expect(words).toContain('Agreed on Tuesday 3 November 2026 by two people, one of them a peer tutor.');
    expect(body).toContain('href="/riverside/decisions/adhd"');
    expect(words).not.toContain('Looking for');
    for (const name of ['Nadia', 'Helen']) expect(words).not.toContain(name);
  });

  it('names tutors who said how, in the order of the alphabet, with no role beside a name', async () => {
    const space = await aSpace(app);
    const run = await app.platform.database.inSpace(space.id, async (tx) => {
      const [zoe, adam] = [
        await addPerson(tx, { name: 'Zoë O’Neill' }, new Date(0)),
        await addPerson(tx, { name: 'Adam Bell' }, new Date(0)),
      ];
      await setNamedAs(tx, zoe, 'full name');
      await setNamedAs(tx, adam, 'first name');
      return aRun(tx, {
        tutors: [
          { role: 'peer', personId: zoe },
          { role: 'professional', personId: adam },
        ],
      });
    });
    const { words } = await open(space, run.code);
    expect(words).toContain(
      'You will meet Adam and Zoë O’Neill. A peer tutor and a professional tutor run this together.',
    );
    expect(words).not.toContain('Bell');
  });

  it('says what is known of the room, what it lacks, and what nobody has said', async () => {
    const space = await aSpace(app);
    const [known, unknown, online] = await app.platform.database.inSpace(space.id, async (tx) => {
      const venueId = await aVenue(tx, { name: 'Kentish Library' });
      return [
        await aRun(tx, {
          roomId: await aRoom(tx, { name: 'Meeting room 2', venueId, stepFree: true, loop: false }),
        }),
        await aRun(tx, { roomId: await aRoom(tx) }),
        await aRun(tx, { roomId: await aRoom(tx, { name: 'Teams', online: true }) }),
      ];
    });
    const { words } = await open(space, known!.code);
    expect(words).toContain('Meeting room 2, Kentish Library');
    expect(words).toContain('Step-free');
    expect(words).toContain('No hearing loop');
    expect(words).not.toMatch(/quiet room/i);
    expect((await open(space, unknown!.code)).words).toContain(
      'We do not know yet whether the room is step-free',
    );
    expect((await open(space, online!.code)).words).toContain('Online (Teams)');
  });

  it('escapes all that people wrote, and bears long words', async () => {
    const title = `<script>alert(1)</script> "${'Llanfairpwllgwyngyll'.repeat(5)}" & more`;
    const { space, run } = await aCollegeWith({
      title,
      about: '<img src=x onerror=alert(1)>\n\n- first\n- second',
    });
    const { body, words } = await open(space, run.code);
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('<img');
    expect(words).toContain(title);
    expect(body).toContain('<li dir="auto">first</li>');
  });

  it('speaks in simpler words', async () => {
    const { space, run } = await aCollegeWith();
    const { words } = await open(space, run.code, '?lang=easy');
    expect(words).toContain('Are you worried about coming?');
    expect(words).toContain('There are 12 places left.');
  });
});

describe("the college's front page", () => {
  it('welcomes, shows what comes next, and says how to reach us', async () => {
    const { space } = await aCollegeWith({ title: 'Sleep well' });
    const page = await app.browser().get(`/${space.slug}`);
    const words = wordsOf(page.body);
    expect(words).toContain('Test College');
    expect(words).toContain('Coming up next');
    expect(words).toContain('Sleep well');
    expect(words).toContain('020 7946 0000');
    expect(words).toContain('If you are worried about coming');
    expect(page.body).toContain(`action="/${space.slug}/prospectus"`);
  });

  it('is kind when nothing is on', async () => {
    const space = await aSpace(app);
    const page = await app.browser().get(`/${space.slug}`);
    expect(page.status).toBe(200);
    expect(wordsOf(page.body)).toContain('There is nothing to book at the moment.');
  });
});
