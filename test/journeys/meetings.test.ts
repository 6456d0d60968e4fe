import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGroup, aMeeting, anAgendaItem, aSeat } from '#modules/groups/testing.ts';
import { findByNames } from '#modules/people/index.ts';
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

/** A choir's group that Maya chairs and Priya is in, with a meeting on 1 December and one thing on its agenda. */
async function aGroupThatMeets(name: string): Promise<string> {
  const { platform } = journey.app;
  const space = (await platform.spaces.bySlug('riverside'))!;
  return platform.database.inSpace(space.id, async (tx) => {
    const found = await findByNames(tx, ['Maya Iqbal', 'Priya Nair']);
    const [maya, priya] = ['Maya Iqbal', 'Priya Nair'].map((one) => found.get(one)![0]!.id);
    const group = await aGroup(tx, { name, purpose: 'So that everybody may sing.' });
    const memberId = await aSeat(tx, group.id, maya!, { coChair: true });
    await aSeat(tx, group.id, priya!, { perspective: 'professional' });
    const meeting = await aMeeting(tx, group.id, {
      purpose: 'To choose what we sing.',
      question: 'Which songs?',
    });
    await anAgendaItem(tx, meeting.id, { memberId, personId: maya! }, { title: 'Winter songs' });
    return `/riverside/groups/${group.code}/meetings/${meeting.code}`;
  });
}

describe('a meeting, from its agenda to whether people were heard', () => {
  let maya: Reader;
  let priya: Reader;
  let at: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    at = await aGroupThatMeets('The choir');
    [maya, priya] = await Promise.all([journey.reader(), journey.reader()]);
    await maya.becomes('Maya');
    await priya.becomes('Priya');
  });

  it('Priya finds on her home that the agenda closes tomorrow, and adds to it', async () => {
    await priya.goesTo('/riverside/home');
    await priya.follows('An agenda closes tomorrow');
    await priya.isOn('Meeting, Tuesday 1 December 2026');
    await priya.reads('Which songs?');
    await priya.follows('Add to the agenda');
    await priya.isOn('Add to the agenda');
    await priya.presses('Put it on the agenda');
    await priya.isOn('Add to the agenda');
    await priya.reads('Say in a few words what you would like to bring');
    await priya.types('What would you like to bring?', 'A song in Urdu');
    await priya.chooses('I ask the group to decide something');
    await priya.presses('Put it on the agenda');
    await priya.isOn('Meeting, Tuesday 1 December 2026');
    await priya.reads(/2\. A song in Urdu We are asked to decide/i);
  });

  it('two people change one item at once, in two browsers, and nothing is lost', async () => {
    for (const one of [maya, priya]) {
      await one.goesTo(at);
      await one.main.getByRole('link', { name: /Change it.*A song in Urdu/ }).click();
    }
    await priya.types('What would you like to bring?', 'Two songs in Urdu');
    await priya.presses('Keep the changes');
    await priya.isOn('Meeting');
    await maya.types('What would you like to bring?', 'A song in Welsh');
    await maya.presses('Keep the changes');
    await maya.isOn('Change an item');
    await maya.reads('Somebody changed this while you were writing');
    await maya.reads('Two songs in Urdu');
    await maya.seesTyped('What would you like to bring?', 'A song in Welsh');
    await maya.types('What would you like to bring?', 'Two songs in Urdu, one in Welsh');
    await maya.presses('Keep the changes');
    await maya.reads('Two songs in Urdu, one in Welsh');
  });

  it('Priya says what helps her; Maya, who prepares the meeting, looks and is told that it is written down', async () => {
    await priya.goesTo(`${at}/what-helps`);
    await priya.isOn('What would help you at this meeting?');
    await priya.types('In the room and on the day', 'A seat near the piano');
    await priya.chooses('Yes, so that they can prepare');
    await priya.presses('Keep this');
    await maya.goesTo(at);
    await maya.presses('See what helps 1 person');
    await maya.isOn('What helps people at this meeting');
    await maya.reads('We have written down that you looked');
    await maya.reads('A seat near the piano');
  });

  it('the agenda prints, in large print and in Easy Read as well', async () => {
    await priya.goesTo(`${at}/agenda?size=large`);
    await priya.isOn('Agenda');
    const paper = await onPaper(priya.page);
    expect(paper.cut).toEqual([]);
    expect(paper.words).toContain('Two songs in Urdu, one in Welsh');
    expect(paper.words).not.toContain('Usual size');
    await priya.goesTo(`${at}/agenda`);
    await priya.switchesTo('Easy Read');
    await priya.isOn('What we will talk about');
    expect((await onPaper(priya.page)).cut).toEqual([]);
    await priya.goesTo(at);
    await priya.isOn('Meeting');
    await priya.goesTo(`${at}/items/new`);
    await priya.isOn('Add something to talk about');
    await priya.switchesTo('Standard');
  });

  it('afterwards Maya writes up who came, two write the notes at once, and Priya answers with one tap', async () => {
    journey.app.clock.set('2026-12-01T17:00:00Z');
    for (const [reader, name] of [
      [maya, 'Maya'],
      [priya, 'Priya'],
    ] as const)
      await reader.becomes(name);
    await maya.goesTo(`${at}/who-came`);
    await maya.isOn('Who came?');
    await maya.chooses('Priya Nair');
    await maya.presses('Keep who came');
    await maya.reads('It is written up');
    for (const one of [maya, priya]) await one.goesTo(`${at}/notes`);
    await maya.isOn('Notes');
    await maya.types('What was said and agreed', 'Three songs.');
    await maya.presses('Keep the notes');
    await maya.reads('The notes are kept.');
    await priya.types('What was said and agreed', 'Four songs.');
    await priya.presses('Keep the notes');
    await priya.isOn('Notes');
    await priya.reads('Three songs.');
    await priya.seesTyped('What was said and agreed', 'Four songs.');
    await priya.goesTo('/riverside/home');
    await priya.follows('Were you heard at the meeting on Tue 1 December?');
    await priya.presses(/^Yes$/);
    await priya.reads('Your answer is counted.');
    await priya.doesNotRead('1 of 1');
    await maya.goesTo(`${at}/heard/slips`);
    await maya.isOn('Was I heard? Slips of paper');
    expect((await onPaper(maya.page)).cut).toEqual([]);
  });
});

it('without scripts somebody adds to the agenda, and is kindly refused once it has closed', async () => {
  journey.app.clock.set('2026-11-23T09:00:00Z');
  const at = await aGroupThatMeets('The garden');
  const priya = await journey.reader({ scripts: false });
  await priya.becomes('Priya');
  await priya.goesTo(`${at}/items/new`);
  await priya.types('What would you like to bring?', 'Apple trees');
  await priya.presses('Put it on the agenda');
  await priya.isOn('Meeting');
  await priya.reads('Apple trees');
  journey.app.clock.set('2026-11-25T09:00:00Z');
  await priya.goesTo(`${at}/items/new`);
  await priya.isOn('The agenda is closed');
  await priya.reads('Ask a co-chair');
});
