import type { Figure, Line, Settings } from './figure.ts';
import { againstBare } from './support/against-bare.ts';
import { fetched } from './support/app-process.ts';
import { replayable } from './support/captured.ts';
import type { Statement } from './support/captured.ts';
import { notThere } from './support/not-there.ts';
import { onStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';
import { visitedPages } from './support/visited-pages.ts';
import type { VisitedPage } from './support/visited-pages.ts';
import { times } from './support/words.ts';

const PROMISE = 0.6;

/** Pages made anew for each visit, against the very statements they send, replayed by the bare driver with as many connections. */
export const pages: Figure = {
  name: 'pages',
  about: 'uncached pages, against the same SQL by the bare driver',
  measure: (settings) =>
    onStage({}, async (stage) => {
      const { run, list, term, coming, person } = visitedPages(stage.college);
      const cookie = await stage.app.signIn(stage.college.accountId);
      const lines: Line[] = [];
      for (const page of [run, list, person, coming, term])
        lines.push(await compare(stage, settings, page, page.signedIn ? { cookie } : {}));
      return lines;
    }),
};

async function compare(
  stage: Stage,
  settings: Settings,
  page: VisitedPage,
  headers: Record<string, string>,
): Promise<Line> {
  const path = page.paths[0]!;
  const line = { figure: `${page.name} ÷ its SQL bare`, promise: `≥ ${PROMISE}` };
  const missing = await notThere(stage.app.url + path, headers);
  if (missing) return { ...line, measured: 'not measured', held: null, note: missing };
  // A page that writes down who looked makes an id, which each replay makes anew.
  const since = Date.now();
  const works = [replayable(await statementsOf(stage, path, headers), since)];
  const { compared, note } = await againstBare(stage, settings, {
    requests: [{ path, headers }],
    expected: 200,
    works,
  });
  return { ...line, measured: times(compared), held: compared.ratio >= PROMISE, note };
}

/** What one visit of a page sends to the database once everything that is kept is warm: the least of three visits. */
export async function statementsOf(
  { app }: Pick<Stage, 'app'>,
  path: string,
  headers: Record<string, string>,
): Promise<readonly Statement[]> {
  const visit = async () => void (await fetched(app.url + path, headers));
  await visit();
  const visits = [await app.captured(visit), await app.captured(visit), await app.captured(visit)];
  return visits.reduce((least, one) => (one.length < least.length ? one : least));
}
