import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { By } from '#platform/by.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { withClient } from '#platform/database/open-database.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { aGroup, aRuleSet, aSeat } from '#modules/groups/testing.ts';
import { aDecision } from '../testing.ts';
import type { ADecision } from '../testing.ts';
import { bringEvidence, challengeEvidence, replyToChallenge } from './bring-evidence.ts';
import { decide } from './decide.ts';
import { takePosition } from './take-position.ts';
import { withdrawAccount } from './withdraw-account.ts';

const WORDS = 'Zebedee walked home in the rain';
const ABOUT_IT = 'Was it Zebedee';

let app: TestApp;
let space: Space;
let nadia: Member;
let rosa: Member;
let decisions: ADecision[];
let accountId: string;

const byOf = (personId: string, channel: 'web' | 'phone' = 'web', onBehalfOf: string | null = null): By => ({
  platform: app.platform,
  space,
  actor: { personId, onBehalfOf, channel, at: app.clock.now() },
});

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  nadia = await aMember(app, space, 'Nadia Rahman', 'member');
  rosa = await aMember(app, space, 'Rosa Bianchi', 'member');
  await app.platform.database.inSpace(space.id, async (tx) => {
    const group = await aGroup(tx);
    await aSeat(tx, group.id, rosa.personId, { perspective: 'lived', coChair: true });
    await aSeat(tx, group.id, nadia.personId, { perspective: 'lived' });
    await aRuleSet(tx, group.id, 'enough-of-us', { atLeast: 1, ofEach: {} });
    const by = byOf(nadia.personId);
    decisions = [await aDecision(tx, by, group.id), await aDecision(tx, by, group.id)];
    const base = {
      kind: 'a lived account' as const,
      title: `${WORDS} in short`,
      limits: `${WORDS} once`,
      ownerId: nadia.personId,
    };
    const first = await bringEvidence(tx, by, {
      ...base,
      decisionId: decisions[0]!.id,
      from: { words: WORDS, readers: 'everybody' },
    });
    const evidenceId = first.ok ? first.evidenceId : '';
    const { rows } = await tx.client.query<{ id: string }>(
      `select id from decisions_accounts where space_id = $1`,
      [space.id],
    );
    accountId = rows[0]!.id;
    await bringEvidence(tx, by, { ...base, decisionId: decisions[1]!.id, from: { accountId } });
    await challengeEvidence(tx, byOf(rosa.personId), {
      evidenceId,
      personId: rosa.personId,
      words: `${ABOUT_IT}, or somebody else?`,
    });
    const asked = await tx.client.query<{ id: string }>(
      `select id from decisions_challenges where space_id = $1`,
      [space.id],
    );
    await replyToChallenge(tx, by, {
      evidenceId,
      challengeId: asked.rows[0]!.id,
      personId: nadia.personId,
      words: `${WORDS}, yes`,
    });
    const decisionId = decisions[0]!.id;
    const optionId = decisions[0]!.options[0]!;
    await takePosition(tx, byOf(rosa.personId), {
      decisionId,
      personId: rosa.personId,
      told: 'themself',
      answer: 'agree',
      optionId: null,
      words: '',
    });
    await decide(tx, byOf(rosa.personId), {
      decisionId,
      optionId,
      decidedBy: 'the group',
      reasons: 'So.',
      decidedOn: '2026-11-23',
      lookAgainOn: null,
      leanedOn: [evidenceId],
      departure: null,
    });
  });
});
afterAll(() => app.end());

const pageOf = ({ code }: ADecision) => `/${space.slug}/decisions/${code}`;
const readBy = async (member: Member, address: string) => wordsOf((await member.browser.get(address)).body);

/** Every text of every column of the database, as whoever holds it would read it. */
async function everyText(): Promise<string> {
  return withClient(app.database.admin, async (admin) => {
    const { rows: tables } = await admin.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await admin.query<{ row: string }>(`select t::text as row from "${name}" t`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  });
}

describe('a lived account that is taken back', () => {
  it('stands in both decisions first, its words sealed wherever they are kept', async () => {
    for (const decision of decisions) expect(await readBy(rosa, pageOf(decision))).toContain(WORDS);
    expect(await everyText()).not.toContain(`(${WORDS})`);
  });

  it('is nobody else’s to take back', async () => {
    const tried = await app.platform.database.inSpace(space.id, (tx) =>
      withdrawAccount(tx, byOf(rosa.personId), accountId),
    );
    expect(tried).toEqual({ ok: false, reason: 'not theirs' });
    expect(await readBy(rosa, pageOf(decisions[0]!))).toContain(WORDS);
  });

  it('is taken back by phone as well: it is deleted, and only the decision that leaned on it says so', async () => {
    const gone = await app.platform.database.inSpace(space.id, (tx) =>
      withdrawAccount(tx, byOf(rosa.personId, 'phone', nadia.personId), accountId),
    );
    expect(gone).toEqual({ ok: true, decisionIds: [decisions[0]!.id] });
    const text = await everyText();
    expect(text).not.toContain(WORDS);
    expect(text).not.toContain(ABOUT_IT);
    const { rows } = await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(`select 1 from decisions_accounts where space_id = $1 and sealed is not null`, [
        space.id,
      ]),
    );
    expect(rows).toEqual([]);
    const [leaned, other] = await Promise.all(decisions.map((decision) => readBy(rosa, pageOf(decision))));
    expect(leaned).toContain('An account that this leaned on has been taken back');
    expect(other).not.toContain('An account that this leaned on has been taken back');
    for (const words of [leaned!, other!]) {
      expect(words).toContain('Its owner took it back, and it is gone.');
      expect(words).not.toContain('Zebedee');
    }
    expect(await readBy(nadia, `/${space.slug}/my-accounts`)).not.toContain('Zebedee');
  });
});
