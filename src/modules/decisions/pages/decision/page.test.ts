import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreeDeparture } from '#modules/college/index.ts';
import { aRun } from '#modules/college/testing.ts';
import { aGroup, aRuleSet, aSeat } from '#modules/groups/testing.ts';
import type { By } from '#platform/by.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { recordHostPosition } from '../../commands/host-position.ts';
import { takePosition } from '../../commands/take-position.ts';
import { aDecision } from '../../testing.ts';

let app: TestApp;
let space: Space;
let rosa: Member;
let helen: Member;
let groupId: string;

const by = (personId: string): By => ({
  platform: app.platform,
  space,
  actor: { personId, onBehalfOf: null, channel: 'web', at: app.clock.now() },
});

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  rosa = await aMember(app, space, 'Rosa Bianchi', 'member');
  helen = await aMember(app, space, 'Helen Marsh', 'member');
  await app.platform.database.inSpace(space.id, async (tx) => {
    const group = await aGroup(tx, { badgesOff: true });
    groupId = group.id;
    await aSeat(tx, groupId, rosa.personId, { perspective: 'lived', coChair: true, heldOpenly: true });
    await aSeat(tx, groupId, helen.personId, {
      perspective: 'professional',
      organisation: 'Riverside Trust',
      heldOpenly: true,
    });
    await aRuleSet(tx, groupId, 'enough-of-us', { atLeast: 2, ofEach: {} });
  });
});
afterAll(() => app.end());

it('a run that goes by a decision links to it, and the decision links back', async () => {
  const { decision, run } = await app.platform.database.inSpace(space.id, async (tx) => {
    const made = await aDecision(tx, by(rosa.personId), groupId);
    const peer = { role: 'peer' as const, personId: rosa.personId };
    const led = await aRun(tx, { title: 'Living with ADHD', tutors: [peer] });
    const agreed = await agreeDeparture(tx, by(rosa.personId), led.id, {
      kind: 'peer-led',
      reason: 'Nineteen people wait for it',
      agreedBy: rosa.personId,
      agreedHow: 'web',
      alsoAgreedBy: helen.personId,
      alsoAgreedHow: 'phone',
      decisionAddress: `/${space.slug}/decisions/${made.code}`,
      agreedOn: '2026-11-03',
    });
    expect(agreed).toEqual({ ok: true });
    return { decision: made, run: led };
  });
  const visitor = app.browser();
  const page = await visitor.get(`/${space.slug}/decisions/${decision.code}`);
  expect(page.body).toContain(`href="/${space.slug}/runs/${run.code}"`);
  const back = await visitor.get(`/${space.slug}/runs/${run.code}`);
  expect(back.body).toContain(`href="/${space.slug}/decisions/${decision.code}"`);
});

it('keeps what the host body thinks sealed until the others have spoken, from its own people too; badges off says nobody’s experience', async () => {
  const decision = await app.platform.database.inSpace(space.id, async (tx) => {
    const made = await aDecision(tx, by(rosa.personId), groupId);
    await recordHostPosition(tx, by(helen.personId), made.id, {
      optionId: made.options[1]!,
      said: 'Postpone it.',
    });
    return made;
  });
  const address = `/${space.slug}/decisions/${decision.code}`;
  const speaks = (member: Member) =>
    app.platform.database.inSpace(space.id, (tx) =>
      takePosition(tx, by(member.personId), {
        decisionId: decision.id,
        personId: member.personId,
        told: 'themself',
        answer: 'agree',
        optionId: null,
        words: '',
      }),
    );
  await speaks(helen);
  for (const reader of [app.browser(), rosa.browser, helen.browser])
    expect(wordsOf((await reader.get(address)).body)).not.toContain('Postpone it.');
  await speaks(rosa);
  const words = wordsOf((await rosa.browser.get(address)).body);
  expect(words).toContain('Postpone it.');
  expect(words).toContain('Helen Marsh');
  expect(words).not.toContain('lived experience');
  expect(words).not.toContain('professional experience');
});

it('says of a secret vote to nobody who said what', async () => {
  const decision = await app.platform.database.inSpace(space.id, async (tx) => {
    const made = await aDecision(tx, by(rosa.personId), groupId, { secret: true });
    await takePosition(tx, by(helen.personId), {
      decisionId: made.id,
      personId: helen.personId,
      told: 'themself',
      answer: 'object',
      optionId: null,
      words: 'Mine alone',
    });
    return made;
  });
  for (const reader of [app.browser(), rosa.browser]) {
    const words = wordsOf((await reader.get(`/${space.slug}/decisions/${decision.code}`)).body);
    expect(words).toContain('1 of 2 people have spoken so far.');
    expect(words).not.toContain('Helen Marsh');
    expect(words).not.toContain('Mine alone');
  }
});
