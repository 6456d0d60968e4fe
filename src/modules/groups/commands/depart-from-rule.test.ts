import { afterAll, beforeAll, expect, it } from 'vitest';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { departuresForDecision } from '../queries/departures.ts';
import { seatsOf } from '../queries/seats.ts';
import { aGroup, aSeat } from '../testing.ts';
import { departFromRule } from './depart-from-rule.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
});
afterAll(() => app.end());

const inSpace = <T>(act: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, act);
const by = (): By => ({
  platform: app.platform,
  space,
  actor: { personId: null, onBehalfOf: null, channel: 'web', at: app.clock.now() },
});

it('a step outside a rule is public, dated and named by role, and leads to the decision that allowed it', async () => {
  const { personId: rosa } = await aMember(app, space, 'Rosa Bianchi', 'member');
  const { personId: leon } = await aMember(app, space, 'Leon Fraser', 'member');
  const { personId: ruth } = await aMember(app, space, 'Ruth Adler', 'member');
  const { group, code } = await inSpace(async (tx) => {
    const made = await aGroup(tx);
    await aSeat(tx, made.id, rosa, { coChair: true });
    await aSeat(tx, made.id, leon);
    const departure = {
      groupId: made.id,
      rule: 'two-presenters',
      reason: 'Nadia presents alone, as she wishes.',
      decisionCode: 'k7m-4td',
      // Ruth is not of this group: her word is no agreement of it.
      agreedByPersonIds: [rosa, leon, ruth],
    } as const;
    return { group: made, code: await departFromRule(tx, by(), departure) };
  });
  const page = await app.browser().get(`/${space.slug}/groups/${group.code}/how-we-work`);
  const words = wordsOf(page.body);
  expect(words).toContain('Nadia presents alone, as she wishes.');
  expect(words).toContain('Agreed on Monday 23 November 2026 by a co-chair and a member.');
  expect(words).not.toContain('Rosa');
  expect(page.body).toContain(`/${space.slug}/decisions/k7m-4td`);
  expect(await inSpace((tx) => departuresForDecision(tx, 'k7m-4td'))).toMatchObject([
    { code, coChairs: 1, members: 1, rule: 'two-presenters' },
  ]);
});

it('nobody of the group agreed: there is no departure', async () => {
  const { personId: ruth } = await aMember(app, space, 'Ruth Adler', 'member');
  const attempt = inSpace(async (tx) => {
    const { id } = await aGroup(tx);
    const departure = { rule: 'papers-out', reason: 'They were late.', decisionCode: null } as const;
    return departFromRule(tx, by(), { ...departure, groupId: id, agreedByPersonIds: [ruth] });
  });
  await expect(attempt).rejects.toThrow(RangeError);
});

it('whoever was forgotten sits nowhere any more, and is still counted where they were', async () => {
  const { personId: leon } = await aMember(app, space, 'Leon Fraser', 'member');
  await inSpace(async (tx) => {
    const { id } = await aGroup(tx);
    await aSeat(tx, id, leon, { coChair: true });
    const erased = { type: 'PersonErased', subject: { type: 'person', id: leon }, data: {} };
    await app.platform.record(tx, by().actor, erased);
    expect(await seatsOf(tx, id)).toEqual([]);
    expect(await seatsOf(tx, id, new Date('2026-01-05T12:00:00Z'))).toHaveLength(1);
  });
});
