import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionRoutesWith } from '#modules/decisions/routes.ts';
import { decisionById } from '#modules/decisions/queries/decision.ts';
import type { Hold } from '#modules/decisions/queries/decision.ts';
import { giveProxy } from '#modules/decisions/index.ts';
import { aDecision } from '#modules/decisions/testing.ts';
import type { ADecision } from '#modules/decisions/testing.ts';
import type { Perspective } from '#modules/groups/index.ts';
import { aGroup, aRuleSet, aSeat } from '#modules/groups/testing.ts';
import { whoIsThere } from '#modules/people/index.ts';
import type { By } from '#platform/by.ts';
import { buildServer } from '#platform/http/server.ts';
import { openLog } from '#platform/log/log.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { Browser, formsOf } from '#test/support/browser.ts';
import type { Typing } from '#test/support/browser.ts';

const PEOPLE = 200;
/** As many as let somebody else speak for them. */
const PROXIES = 40;
const PERSPECTIVES: readonly Perspective[] = ['lived', 'caring', 'professional', 'community'];

let app: TestApp;
let space: Space;
let members: Member[];
let groupId: string;

beforeAll(async () => {
  app = await anApp({ poolSize: 20 });
  space = await aSpace(app);
  members = [];
  for (let nth = 0; nth < PEOPLE; nth += 1)
    members.push(await aMember(app, space, `Person ${nth}`, 'member'));
  await app.platform.database.inSpace(space.id, async (tx) => {
    const group = await aGroup(tx);
    groupId = group.id;
    await aRuleSet(tx, groupId, 'enough-of-us', { atLeast: 1, ofEach: {} });
    await aRuleSet(tx, groupId, 'methods', ['consent', 'majority']);
    for (const [nth, { personId }] of members.entries())
      await aSeat(tx, groupId, personId, { perspective: PERSPECTIVES[nth % 4]!, coChair: nth === 0 });
  });
}, 120_000);
afterAll(() => app.end());

const byOf = (personId: string): By => ({
  platform: app.platform,
  space,
  actor: { personId, onBehalfOf: null, channel: 'web', at: app.clock.now() },
});

/** An open question, secret or not, in which the last forty let the first forty speak for them. */
async function aQuestion(secret: boolean): Promise<ADecision> {
  return app.platform.database.inSpace(space.id, async (tx) => {
    const by = byOf(members[0]!.personId);
    const decision = await aDecision(tx, by, groupId, { method: 'majority', secret });
    for (let nth = 1; nth <= PROXIES; nth += 1) {
      const giverId = members[PEOPLE - nth]!.personId;
      await giveProxy(tx, byOf(giverId), {
        decisionId: decision.id,
        giverId,
        holderId: members[nth]!.personId,
      });
    }
    return decision;
  });
}

interface Form {
  readonly browser: Browser;
  readonly address: string;
  readonly fields: Typing;
}

/** Everybody's form as it stands filled in: their own, and one for whoever let them speak. Nothing is sent yet. */
async function formsFor(decision: ADecision, browserOf: (member: Member) => Browser): Promise<Form[]> {
  const address = `/${space.slug}/decisions/${decision.code}/speak`;
  const forms: Form[] = [];
  for (const [nth, member] of members.entries()) {
    const browser = browserOf(member);
    const says = `option:${decision.options[nth % 3 === 0 ? 1 : 0]!}`;
    const whose = [member.personId, ...(nth >= 1 && nth <= PROXIES ? [members[PEOPLE - nth]!.personId] : [])];
    for (const one of whose) {
      const form = formsOf((await browser.get(address)).body).find(({ action }) =>
        action.endsWith('/speak'),
      )!;
      forms.push({ browser, address, fields: { ...form.fields, whose: one, says } });
    }
  }
  return forms;
}

const send = ({ browser, address, fields }: Form) => browser.post(address, fields);

async function counted(decision: ADecision) {
  return app.platform.database.inSpace(space.id, async (tx) => {
    const ask = async (sql: string) =>
      (await tx.client.query<{ count: number }>(sql, [space.id, decision.id])).rows[0]!.count;
    return {
      people: await ask(
        `select count(distinct person_id)::int as count from decisions_positions where space_id = $1 and decision_id = $2`,
      ),
      rows: await ask(
        `select count(*)::int as count from decisions_positions where space_id = $1 and decision_id = $2`,
      ),
      ballots: await ask(
        `select count(*)::int as count from decisions_ballots where space_id = $1 and decision_id = $2`,
      ),
      tally: (await decisionById(tx, decision.id))!.tally,
    };
  });
}

describe.each([
  ['openly', false],
  ['in secret', true],
])('200 people vote at once %s', (_how, secret) => {
  it(
    'each is counted once, whoever else speaks for them at the same moment',
    { timeout: 120_000 },
    async () => {
      const decision = await aQuestion(secret);
      const forms = await formsFor(decision, ({ browser }) => browser);
      expect(forms).toHaveLength(PEOPLE + PROXIES);
      const answers = await Promise.all(forms.map(send));
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThanOrEqual(PEOPLE);
      const { people, rows, ballots } = await counted(decision);
      expect({ people, rows, ballots }).toEqual({
        people: PEOPLE,
        rows: PEOPLE,
        ballots: secret ? PEOPLE : 0,
      });
    },
  );
});

/** Half the votes and the outcome at one moment: every vote that was kept stands in the count, or the count lies. */
async function whileItIsDecided(browserOf: (member: Member) => Browser) {
  const decision = await aQuestion(false);
  const forms = await formsFor(decision, browserOf);
  await Promise.all(forms.slice(0, 20).map(send));
  const chair = browserOf(members[0]!);
  const address = `/${space.slug}/decisions/${decision.code}/decide`;
  const page = formsOf((await chair.get(address)).body).find(({ action }) => action.endsWith('/decide'))!;
  const outcome: Form = {
    browser: chair,
    address,
    fields: { ...page.fields, outcome: decision.options[0]!, reasons: 'So.', on: '2026-11-23' },
  };
  const later = forms.slice(20, 120);
  const answers = await Promise.all([...later.slice(0, 30), outcome, ...later.slice(30)].map(send));
  return { answers, ...(await counted(decision)) };
}

describe('people vote while it is decided', () => {
  it('whose vote was kept stands in the count', { timeout: 120_000 }, async () => {
    const { answers, tally, rows } = await whileItIsDecided(({ browser }) => browser);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(tally!.spoken).toBe(rows);
  });
});

describe('the control: the same without holding the question', () => {
  it(
    'keeps votes that the count does not know, so that the race above is a race',
    { timeout: 120_000 },
    async () => {
      // Reads the question as the hold does, and holds nothing.
      const holdNothing: Hold = (tx, id) => decisionById(tx, id);
      const platform = { ...app.platform, log: openLog('silent') };
      const server = await buildServer({
        platform,
        routes: decisionRoutesWith(holdNothing),
        whoIsThere: (spaceId, personId) => whoIsThere(platform.database, spaceId, personId),
        navigationFor: () => [],
        unlimited: true,
      });
      const browserOf = (member: Member) => {
        const browser = new Browser(server);
        browser.keep('__Host-alongside', member.browser.cookie('__Host-alongside')!);
        return browser;
      };
      let missed = 0;
      for (let round = 0; round < 5 && missed === 0; round += 1) {
        const { tally, rows } = await whileItIsDecided(browserOf);
        missed += rows - (tally?.spoken ?? rows);
      }
      await server.close();
      expect(missed).toBeGreaterThan(0);
    },
  );
});
