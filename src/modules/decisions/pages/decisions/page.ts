import { z } from 'zod';
import { allGroups, groupsOf } from '#modules/groups/index.ts';
import type { GroupSummary } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { read } from '#platform/http/do-once.ts';
import { file } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { allDecisions } from '../../queries/decision.ts';
import type { Decision } from '../../queries/decision.ts';
import { optionsOf } from '../../queries/options.ts';
import { decisionParams, loadDecision } from '../load.ts';
import { decisionsCsv, resultsCsv } from './csv.ts';
import { decisionsText } from './text.ts';
import { decisionsView } from './view.ts';

const query = z.object({ group: z.string().max(20).optional() });
type Asked = Visit<unknown, z.output<typeof query>>;

const CSV = 'text/csv; charset=utf-8';

/** All questions of the space that this reader may see. */
export const decisionsPage = page({ query }, async (visit) => {
  const { language, space } = visit;
  const { decisions, groups, mine, only } = await read(visit, (tx) => load(tx, visit));
  const main = decisionsView({
    language,
    slug: space.slug,
    zone: space.timeZone,
    decisions,
    groups,
    only,
    askIn: (only === null ? mine[0] : mine.find(({ code }) => code === only))?.code ?? null,
  });
  return show(visit, { title: decisionsText[language].title, main });
});

/** The same as a file for a spreadsheet. */
export const decisionsFile = page({ query }, async (visit) => {
  const { decisions, groups } = await read(visit, (tx) => load(tx, visit));
  return file(CSV, decisionsCsv(decisions, groups), `${visit.space.slug}-decisions.csv`);
});

/** The result of one decision as a file: until it is decided, the head of one. */
export const resultsFile = page({ params: decisionParams }, async (visit) => {
  const { decision, options } = await read(visit, async (tx) => {
    const loaded = await loadDecision(tx, visit);
    return { ...loaded, options: await optionsOf(tx, loaded.decision.id) };
  });
  const csv = resultsCsv(decision, options);
  return file(CSV, csv, `${decision.code}.csv`);
});

interface Loaded {
  readonly decisions: readonly Decision[];
  readonly groups: readonly GroupSummary[];
  readonly mine: readonly GroupSummary[];
  readonly only: string | null;
}

async function load(tx: Tx, visit: Asked): Promise<Loaded> {
  const groups = await allGroups(tx);
  const personId = visit.who?.personId;
  const mine = personId ? await groupsOf(tx, personId) : [];
  const only = visit.query.group ? found(groups.find(({ code }) => code === visit.query.group)) : null;
  const own = new Set(mine.map(({ id }) => id));
  const decisions = (await allDecisions(tx)).filter(
    (one) =>
      (only === null || one.groupId === only.id) &&
      (one.openedAt !== null || one.state === 'decided' || own.has(one.groupId)),
  );
  return { decisions, groups, mine, only: only?.code ?? null };
}
