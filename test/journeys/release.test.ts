import { afterAll, beforeAll, describe, it } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import { findByNames } from '#modules/people/index.ts';
import { makeReleases } from '#modules/release/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
  const { platform, clock } = journey.app;
  const space = (await platform.spaces.bySlug('riverside'))!;
  await platform.database.inSpace(space.id, async (tx) => {
    const { rows } = await tx.client.query(`select 1 from release_requests where space_id = $1 limit 1`, [
      space.id,
    ]);
    if (rows.length === 0) await makeReleases(tx, platform, space, clock.now());
  });
});
afterAll(() => journey.end());

describe.each([
  ['with scripts', true, 'gill@hospital.example'],
  ['without scripts', false, 'gil@hospital.example'],
])('a nurse asks to be released, %s', (_how, scripts, email) => {
  let priya: Reader;
  let manager: Reader;
  let amina: Reader;
  oneStepAfterAnother();

  beforeAll(async () => {
    [priya, manager, amina] = await Promise.all([
      journey.reader({ scripts }),
      journey.reader({ scripts }),
      journey.reader({ scripts }),
    ]);
    await priya.becomes('Priya');
    await amina.becomes('Amina');
  });

  it('begins on her own page, and is told what is missing with everything kept', async () => {
    await priya.goesTo('/riverside/my-pairing');
    await priya.follows('My requests for release');
    await priya.isOn('My requests for release');
    await priya.follows('Ask my manager');
    await priya.isOn('Ask my manager');
    await priya.types('Anything to add? (You need not)', 'I have taught Sleep well since 2024.');
    await priya.presses('Ask for release');
    await priya.isOn('Ask my manager');
    await priya.reads('Type the name of your manager');
    await priya.seesTyped('Anything to add? (You need not)', 'I have taught Sleep well since 2024.');
  });

  it('asks for two mornings a week by mail, and can see where it is up to', async () => {
    await priya.chooses('Tuesdays');
    await priya.chooses('Thursdays');
    await priya.types('From', '09:00');
    await priya.types('Until', '12:00');
    await priya.types('The first day', '2027-01-12');
    await priya.types('The last day', '2027-03-25');
    await priya.types('Your manager’s name', 'Gill Whitaker');
    await priya.types('Your manager’s e-mail address', email);
    await priya.presses('Ask for release');
    await priya.isOn('Teaching at the college');
    await priya.reads('We expect an answer by Monday 7 December 2026');
    await priya.reads('Tuesdays, 9am to 12 noon');
  });

  it('reaches her manager by a link that opens a page and does nothing by itself', async () => {
    await manager.followsTheLinkMailedTo(email, '/release/');
    await manager.isOn('Can you release Priya Nair?');
    await manager.reads('I have taught Sleep well since 2024.');
    await manager.switchesTo('Easy Read');
    await manager.isOn('Can Priya Nair have time to teach?');
    await manager.switchesTo('Standard');
    await priya.page.reload();
    await priya.reads('We expect an answer');
  });

  it('is told kindly that a no needs a reason from the list', async () => {
    await manager.presses('None of these is possible');
    await manager.isOn('Can you release Priya Nair?');
    await manager.reads('Choose what stands in the way');
  });

  it('is agreed for the days that are possible; the link has then done its work', async () => {
    await manager.chooses('Tuesdays, 9am to 12 noon');
    await manager.presses('Agree to the ticked times');
    await manager.isOn('Thank you: it is agreed');
    await manager.reads('Tuesdays, 9am to 12 noon: possible');
    await manager.reads('Thursdays, 9am to 12 noon: not possible');
    await manager.reads('020 7946 0100');
    await manager.page.reload();
    await manager.isOn('Thank you: it is agreed');
    await priya.page.reload();
    await priya.isOn('Teaching at the college');
    await priya.reads('Agreed to 1 of 2 times on Monday 23 November 2026');
  });

  it('stands among all requests for Amina, who counts staff tutors against the aim', async () => {
    await amina.goesTo('/riverside/finding-tutors');
    await amina.follows('Release to teach');
    await amina.isOn('Release to teach');
    await amina.reads('Living with ADHD as an adult');
    await amina.reads(/Not released this time \([34]\)/);
    await amina.follows('How many staff tutors the college has');
    await amina.isOn('Staff tutors');
    await amina.reads(
      '14 staff tutors have taught in the past year, the aim is 17 by July 2027. 3 more to go.',
    );
    await amina.reads('Set by The Curriculum Board on Monday 6 July 2026');
  });

  it('can be written down by Amina: by phone, by whom, when', async () => {
    await amina.goesTo('/riverside/releases?state=unanswered');
    if (scripts) {
      await amina.follows('Living with ADHD as an adult');
      await amina.isOn('Living with ADHD as an adult');
      await amina.follows('Write down what the manager said');
      await amina.isOn('What the manager said');
      await amina.presses('Keep what they said');
      await amina.isOn('What the manager said');
      await amina.reads('Choose whether it is possible');
      await amina.chooses('None of them this time');
      await amina.chooses('There is no money to cover the hours');
      await amina.chooses('By phone');
      await amina.presses('Keep what they said');
      await amina.isOn('Living with ADHD as an adult');
      await amina.reads(
        'The service could not release anybody this time on Monday 23 November 2026: no money to cover the hours.',
      );
      await amina.reads('By phone; written down by Amina Yusuf on Monday 23 November 2026');
      await amina.reads('This is about a service and its hours, not about the tutor.');
    } else await amina.reads('Nobody has been asked yet');
  });
});

describe('the sessions of a run move after release was asked for', () => {
  const FIRST = 'Wednesday 3 February 2027, 10am to 12 noon';
  const MOVED = 'Friday 5 February 2027, 2pm to 4pm';
  const EMAIL = 'ward@hospital.example';
  let priya: Reader;
  let manager: Reader;
  let runId: string;
  let spaceId: string;
  oneStepAfterAnother();

  const inSpace = <T>(work: (tx: Tx) => Promise<T>) => journey.app.platform.database.inSpace(spaceId, work);

  beforeAll(async () => {
    spaceId = (await journey.app.platform.spaces.bySlug('riverside'))!.id;
    runId = await inSpace(async (tx) => {
      const personId = (await findByNames(tx, ['Priya Nair'])).get('Priya Nair')![0]!.id;
      const run = await aRun(tx, {
        title: 'Living with change',
        sessions: [['2027-02-03T10:00:00Z', '2027-02-03T12:00:00Z']],
        tutors: [{ role: 'professional', personId }],
      });
      return run.id;
    });
    [priya, manager] = await Promise.all([journey.reader(), journey.reader({ scripts: false })]);
    await priya.becomes('Priya');
  });

  it('is asked for as the run stands', async () => {
    await priya.goesTo('/riverside/releases/ask');
    await priya.page.getByLabel('For which run?').selectOption(runId);
    await priya.types('Your manager’s name', 'Gill Whitaker');
    await priya.types('Your manager’s e-mail address', EMAIL);
    await priya.presses('Ask for release');
    await priya.isOn('Living with change');
    await priya.reads(FIRST);
    await priya.doesNotRead('The days have changed since');
  });

  it('says that the days have changed since, with both, and is asked again in one press', async () => {
    await inSpace((tx) =>
      tx.client.query(
        `update college_sessions set starts_at = '2027-02-05T14:00Z', ends_at = '2027-02-05T16:00Z' where space_id = $1 and run_id = $2`,
        [spaceId, runId],
      ),
    );
    await priya.goesTo('/riverside/home');
    await priya.follows(/The days have changed since release was asked/);
    await priya.isOn('Living with change');
    await priya.reads(new RegExp(`asked for ${FIRST} The days have changed since .*${MOVED}`));
    await priya.presses('Ask again, for the days as they are now');
    await priya.isOn('Living with change');
    await priya.reads('It is asked again, for the days as they are now.');
    await priya.doesNotRead(FIRST);
  });

  it('is agreed by the manager, who goes on to a page of their own, in plain and in simpler words', async () => {
    await manager.followsTheLinkMailedTo(EMAIL, '/release/');
    await manager.isOn('Can you release Priya Nair?');
    await manager.reads(MOVED);
    await manager.presses('Agree to the ticked times');
    await manager.isOn('Thank you: it is agreed');
    await manager.follows('Everything you are asked, and what it gave back');
    await manager.isOn('Colleagues who would like to teach');
    await manager.reads('Nobody asks you just now.');
    await manager.reads(/Priya Nair ?: Living with change/);
    await manager.reads('Nobody’s own hours are shown, to you or to anybody.');
    await manager.switchesTo('Easy Read');
    await manager.isOn('People who want to teach');
    await manager.switchesTo('Standard');
  });

  it('is remembered for longer by one press, and sent the way to the page', async () => {
    await manager.presses('Keep my page until then');
    await manager.isOn('Colleagues who would like to teach');
    await manager.reads('Your page is kept. We have sent you the way to it.');
    await manager.reads('until Sunday 7 March 2027');
    const later = await journey.reader();
    await later.followsTheLinkMailedTo(EMAIL, '/releasing/');
    await later.isOn('Colleagues who would like to teach');
  });
});
