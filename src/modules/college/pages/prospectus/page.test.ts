import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { newId } from '#platform/ids/ids.ts';
import { addPerson, setNamedAs } from '#modules/people/index.ts';
import { aRoom, aRun, aVenue } from '../../testing.ts';
import type { RunOptions } from '../../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());

async function aCollege(...runs: RunOptions[]): Promise<Space> {
  const space = await aSpace(app);
  for (const run of runs) await app.platform.database.inSpace(space.id, (tx) => aRun(tx, run));
  return space;
}

async function open(space: Space, query = '') {
  const page = await app.browser().get(`/${space.slug}/prospectus${query}`);
  return { ...page, words: wordsOf(page.body) };
}

const MONDAY: RunOptions['sessions'] = [['2027-01-11T10:00:00Z', '2027-01-11T12:00:00Z']];
const SATURDAY: RunOptions['sessions'] = [['2027-02-06T10:00:00Z', '2027-02-06T12:00:00Z']];

describe('the prospectus', () => {
  it('counts in a sentence, and groups by the month things begin in', async () => {
    const space = await aCollege(
      { title: 'Sleep well', sessions: MONDAY },
      { title: 'Hearing voices', sessions: SATURDAY, places: 3 },
    );
    const { status, words } = await open(space);
    expect(status).toBe(200);
    expect(words).toContain('2 courses. All have places left.');
    expect(words).toMatch(
      /Beginning in January 2027.*Sleep well.*Beginning in February 2027.*Hearing voices/,
    );
    expect(words).toContain('3 places left');
    expect(words).toContain('Run by a peer tutor and a professional tutor');
  });

  it('counts as having places only what can be asked for: an empty chair in a course that has begun is none', async () => {
    const space = await aCollege(
      { title: 'Sleep well', sessions: MONDAY },
      {
        title: 'Creative writing',
        sessions: [
          ['2026-11-16T10:00:00Z', '2026-11-16T12:00:00Z'],
          ['2026-11-30T10:00:00Z', '2026-11-30T12:00:00Z'],
        ],
      },
    );
    const { words } = await open(space);
    expect(words).toContain('2 courses. 1 has places left.');
    expect(words).toContain('Already begun: ring us to ask whether you can join');
    const left = await open(space, '?left=yes');
    expect(left.words).toContain('1 course fits what you chose. It has places left.');
    expect(left.words).not.toContain('Creative writing');
    const writing = await open(space, '?q=writing');
    expect(writing.words).toContain('1 course fits what you chose. It has begun: ring us');
  });

  it('shows neither drafts, nor what is over, nor another college', async () => {
    const space = await aCollege(
      { title: 'Being planned', state: 'draft' },
      { title: 'Long ago', sessions: [['2026-11-02T10:00:00Z', '2026-11-02T12:00:00Z']] },
    );
    await aCollege({ title: 'Next door' });
    const { words } = await open(space);
    expect(words).toContain('There is nothing to book at the moment.');
    expect(words).toContain('020 7946 0000');
    for (const title of ['Being planned', 'Long ago', 'Next door']) expect(words).not.toContain(title);
  });

  it('finds by words, day, place, access, whom it is for and places left, all in the address', async () => {
    const space = await aSpace(app);
    await app.platform.database.inSpace(space.id, async (tx) => {
      const house = await aVenue(tx, { name: 'Riverside House' });
      const roomId = await aRoom(tx, { name: 'Oak room', venueId: house, stepFree: true, loop: true });
      await aRun(tx, {
        title: 'Money and mental health',
        subject: 'Everyday life',
        roomId,
        sessions: MONDAY,
      });
      await aRun(tx, {
        title: 'Creative writing',
        about: 'Prompts',
        sessions: SATURDAY,
        whoFor: ['carers'],
        roomId: await aRoom(tx, { name: 'Teams', online: true }),
      });
    });
    for (const [query, title, other] of [
      [`?q=${encodeURIComponent('moneý')}`, 'Money', 'Creative'],
      ['?day=monday', 'Money', 'Creative'],
      ['?day=saturday&day=sunday', 'Creative', 'Money'],
      ['?place=riverside-house', 'Money', 'Creative'],
      ['?subject=everyday-life', 'Money', 'Creative'],
      ['?how=online', 'Creative', 'Money'],
      ['?how=in-person', 'Money', 'Creative'],
      ['?access=step-free&access=hearing-loop', 'Money', 'Creative'],
      ['?who=carers&q=writing', 'Creative', 'Money'],
      ['?who=staff', 'Money', 'Creative'],
    ] as const) {
      const { words } = await open(space, query);
      expect([query, words]).toEqual([
        query,
        expect.stringContaining('1 course fits what you chose. It has places left.'),
      ]);
      expect(words).toContain(title);
      expect(words).not.toContain(other);
    }
  });

  it('says kindly that nothing fits, and keeps what was chosen to take away again', async () => {
    const space = await aCollege({ title: 'Sleep well', sessions: MONDAY });
    const { body, words } = await open(space, '?q=tango&day=friday');
    expect(words).toContain('Nothing fits all of that.');
    expect(words).toContain('“tango”');
    expect(body).toContain(`href="/${space.slug}/prospectus?q=tango"`);
    expect(body).toContain('value="tango"');
  });

  it('tidies the address a form without a script makes', async () => {
    const space = await aCollege({ title: 'Sleep well', sessions: MONDAY });
    const sent = await app
      .browser()
      .get(`/${space.slug}/prospectus?q=&how=any&who=any&place=&day=monday&access=quiet-room`);
    expect(sent.status).toBe(303);
    expect(sent.location).toBe(`/${space.slug}/prospectus?day=monday&access=quiet-room`);
  });

  it('refuses what no form of ours sends', async () => {
    const space = await aCollege();
    for (const query of ['?day=someday', '?colour=red', '?q=a&q=b', `?q=${'a'.repeat(101)}`, '?who=dogs']) {
      expect([query, (await open(space, query)).status]).toEqual([query, 400]);
    }
  });

  it('escapes titles, and lets each run the way its language does', async () => {
    const space = await aCollege(
      { title: '<script>alert("x")</script> & ‘more’', sessions: MONDAY },
      { title: 'اضطراب کو سمجھنا (Understanding anxiety, in Urdu)', sessions: MONDAY },
    );
    const { body, words } = await open(space);
    expect(body).not.toContain('<script>alert');
    expect(words).toContain('<script>alert("x")</script> & ‘more’');
    expect(body).toMatch(/<h3[^>]*dir="auto"[^>]*>\s*<a[^>]*>اضطراب/);
    const found = await open(space, `?q=${encodeURIComponent('اضطراب')}`);
    expect(found.words).toContain('1 course fits');
  });

  it('names tutors as each chose, and never says which of them is which', async () => {
    const space = await aSpace(app);
    await app.platform.database.inSpace(space.id, async (tx) => {
      const maya = await addPerson(tx, { name: 'Maya Iqbal' }, new Date(0));
      await setNamedAs(tx, maya, 'full name');
      await aRun(tx, {
        tutors: [
          { role: 'peer', personId: maya },
          { role: 'professional', name: 'Priya Nair' },
        ],
      });
    });
    const { words } = await open(space);
    expect(words).toContain('Run by Maya Iqbal and one other tutor');
    expect(words).not.toContain('Priya');
    expect(words).not.toContain('peer tutor');
  });

  it('says who is still being looked for', async () => {
    const space = await aCollege(
      { tutors: [{ role: 'peer' }] },
      { title: 'Tea', kind: 'social', needsNoPair: true, tutors: [] },
    );
    const { words } = await open(space);
    expect(words).toContain('Looking for a professional tutor');
    expect(words).not.toContain('Looking for a peer tutor');
  });

  it('does not find a college that is not there, or one that is not public', async () => {
    const hidden = await aSpace(app, { public: false });
    expect((await app.browser().get('/nowhere-at-all/prospectus')).status).toBe(404);
    expect((await open(hidden)).status).toBe(404);
  });

  it('speaks in simpler words, and remembers that one likes them', async () => {
    const space = await aCollege({ sessions: MONDAY });
    const browser = app.browser();
    expect(wordsOf((await browser.get(`/${space.slug}/prospectus?lang=easy`)).body)).toContain(
      'There is 1 course.',
    );
    expect(wordsOf((await browser.get(`/${space.slug}/prospectus`)).body)).toContain('There is 1 course.');
  });

  it('prints as one document with every date, in large letters too', async () => {
    const space = await aCollege(
      { title: 'Sleep well', sessions: [...MONDAY!, ...SATURDAY!] },
      { title: 'Sewing', about: 'Bring a needle.', sessions: SATURDAY },
    );
    const page = await app.browser().get(`/${space.slug}/prospectus/print?q=sleep&size=large`);
    expect(page.body).toContain('al-large-print');
    const words = wordsOf(page.body);
    expect(words).toContain(
      'Monday 11 January 2027, 10am to 12 noon Saturday 6 February 2027, 10am to 12 noon',
    );
    expect(words).toContain(`http://localhost:3000/${space.slug}`);
    expect(words).not.toContain('Sewing');
  });
});

describe('what is kept ready', () => {
  async function counting<T>(act: () => Promise<T>): Promise<{ queries: number; result: T }> {
    const { pool } = app.database;
    let queries = 0;
    const connect = pool.connect.bind(pool);
    const asked = async () => {
      const client = await connect();
      const query = client.query.bind(client);
      const release = client.release.bind(client);
      Object.assign(client, {
        query: (...values: Parameters<typeof query>) => {
          queries += 1;
          return query(...values);
        },
        release: (trouble?: boolean | Error) => {
          Object.assign(client, { query, release });
          release(trouble);
        },
      });
      return client;
    };
    Object.assign(pool, { connect: asked });
    try {
      return { result: await act(), queries };
    } finally {
      Object.assign(pool, { connect });
    }
  }

  it('asks the database one short question the second time', async () => {
    const space = await aCollege({ sessions: MONDAY });
    const first = await counting(() => open(space));
    const second = await counting(() => open(space));
    expect(first.queries).toBeGreaterThan(1);
    expect(second.queries).toBe(1);
    expect(second.result.body).toBe(first.result.body);
    expect(second.result.headers['cache-control']).toBe('no-cache');
    const again = await app.server.inject({
      url: `/${space.slug}/prospectus`,
      headers: { 'if-none-match': String(second.result.headers['etag']) },
    });
    expect(again.statusCode).toBe(304);
  });

  it('shows a booking at once', async () => {
    const space = await aSpace(app);
    const run = await app.platform.database.inSpace(space.id, (tx) =>
      aRun(tx, { places: 1, sessions: MONDAY }),
    );
    expect((await open(space)).words).toContain('1 place left');
    await app.platform.database.inSpace(space.id, async (tx) => {
      const personId = await addPerson(tx, { name: 'Daniel Osei' }, new Date(0));
      await tx.client.query(
        `insert into college_bookings (space_id, id, run_id, person_id, state, channel, booked_at) values ($1, $2, $3, $4, 'booked', 'web', now())`,
        [space.id, newId(), run.id, personId],
      );
      await tx.client.query(
        `update college_runs set revision = revision + 1 where space_id = $1 and id = $2`,
        [space.id, run.id],
      );
    });
    const { words } = await open(space);
    expect(words).toContain('Full: you can ask to join the waiting list');
    expect(words).toContain('1 course. It is full.');
    expect((await open(space, '?left=yes')).words).toContain('Nothing fits all of that.');
  });

  it('shows a withdrawal and a publication that happen together', async () => {
    const space = await aSpace(app);
    const [one, other] = await app.platform.database.inSpace(space.id, async (tx) => [
      await aRun(tx, { title: 'First' }),
      await aRun(tx, { title: 'Second', state: 'draft' }),
    ]);
    expect((await open(space)).words).toContain('First');
    await app.platform.database.inSpace(space.id, async (tx) => {
      for (const [state, id] of [
        ['withdrawn', one!.id],
        ['published', other!.id],
      ])
        await tx.client.query(
          `update college_runs set state = $3, revision = revision + 1 where space_id = $1 and id = $2`,
          [space.id, id, state],
        );
    });
    const { words } = await open(space);
    expect(words).toContain('Second');
    expect(words).not.toContain('First');
  });

  it('stops being true when a session begins, though nobody changed anything', async () => {
    const space = await aCollege({ sessions: [['2026-11-23T09:00:20Z', '2026-11-23T11:00:00Z']] });
    try {
      expect((await open(space)).words).toContain('Beginning in November 2026');
      app.clock.set('2026-11-23T09:00:20Z');
      expect((await open(space)).words).toContain('Already begun');
    } finally {
      app.clock.set('2026-11-23T09:00:00Z');
    }
  });

  it('names a tutor as they wish from the moment they say so, and no longer once they take it back', async () => {
    const space = await aSpace(app);
    const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
    await app.platform.database.inSpace(space.id, (tx) =>
      aRun(tx, {
        tutors: [
          { role: 'peer', personId: maya.personId },
          { role: 'professional', name: 'Tom Brennan' },
        ],
      }),
    );
    const wishes = (named_as: string) =>
      maya.browser.fillIn(`/${space.slug}/me/change`, { named_as }, '/me/change');
    expect((await open(space)).words).toContain('Run by a peer tutor and a professional tutor');
    await wishes('full name');
    expect((await open(space)).words).toContain('Run by Maya Iqbal and one other tutor');
    await wishes('role only');
    expect((await open(space)).words).toContain('Run by a peer tutor and a professional tutor');
  });

  it('keeps nothing of what a signed-in person sees', async () => {
    const space = await aCollege({ sessions: MONDAY });
    const { browser } = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const hers = await browser.get(`/${space.slug}/prospectus`);
    expect(hers.headers['cache-control']).toBe('no-store');
    expect(hers.body).toContain('Amina Yusuf');
    expect((await open(space)).body).not.toContain('Amina Yusuf');
  });
});
