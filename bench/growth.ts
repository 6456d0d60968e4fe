import type { Figure, Line, Settings } from './figure.ts';
import { rowsInSpace } from './support/bench-database.ts';
import { load } from './support/load.ts';
import type { LoadRequest } from './support/load.ts';
import { notThere } from './support/not-there.ts';
import { paired } from './support/paired.ts';
import { onStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';
import { requestsFor, visitedPages } from './support/visited-pages.ts';
import type { VisitedPage } from './support/visited-pages.ts';
import { milliseconds, times } from './support/words.ts';

const PROMISE = 1.5;
const SMALL = { people: 1_000, events: 10_000 };
const CONNECTIONS = 2;

/** The same pages over a small database and over a large one, in which the college visited holds half of everything. */
export const growth: Figure = {
  name: 'growth',
  about: 'page p95 in a large database against a small one',
  measure: async (settings) => {
    const { people, events, say } = settings;
    const began = performance.now();
    say(
      `growth: making ${people.toLocaleString('en-GB')} people and ${events.toLocaleString('en-GB')} events; the full size takes several minutes`,
    );
    return onStage(SMALL, (small) =>
      onStage({ people, events }, async (large) => {
        const minutes = ((performance.now() - began) / 60_000).toFixed(1);
        say(`growth: made in ${minutes} minutes`);
        return compareAll(settings, small, large);
      }),
    );
  },
};

type PageName = keyof ReturnType<typeof visitedPages>;

async function compareAll(settings: Settings, small: Stage, large: Stage): Promise<Line[]> {
  const lines: Line[] = [];
  for (const page of Object.keys(visitedPages(small.college)) as PageName[])
    lines.push(await compare(settings, await Visits.of(large, page), await Visits.of(small, page)));
  return lines;
}

async function compare(settings: Settings, many: Visits, few: Visits): Promise<Line> {
  const line = { figure: `growth of p95: ${few.page.name}`, promise: `≤ ${PROMISE}` };
  const missing = await few.missing();
  if (missing) return { ...line, measured: 'not measured', held: null, note: missing };
  const compared = await paired(
    settings,
    (seconds) => many.p95(seconds),
    (seconds) => few.p95(seconds),
  );
  const blocks = [await many.blocksEach(), await few.blocksEach()];
  const note = `${milliseconds(compared.first)} against ${milliseconds(compared.second)}, about ${blocks.join(' blocks a visit against ')}`;
  return { ...line, measured: times(compared), held: compared.ratio <= PROMISE, note };
}

/** Visits to one page over one database, counted. */
class Visits {
  readonly page: VisitedPage;
  readonly #stage: Stage;
  readonly #requests: readonly LoadRequest[];
  #answers = 0;
  #blocksBefore: number | null = null;

  private constructor(stage: Stage, page: VisitedPage, requests: readonly LoadRequest[]) {
    this.page = page;
    this.#stage = stage;
    this.#requests = requests;
  }

  static async of(stage: Stage, name: PageName): Promise<Visits> {
    const page = visitedPages(stage.college)[name];
    const cookie = await stage.app.signIn(stage.college.accountId);
    return new Visits(stage, page, await requestsFor(stage.app.url, page, cookie));
  }

  async missing(): Promise<string | null> {
    const { path, headers } = this.#requests[0]!;
    return notThere(this.#stage.app.url + path, headers ?? {});
  }

  async p95(seconds: number): Promise<number> {
    const { url } = this.#stage.app;
    const { answers, p95 } = await load({
      url,
      connections: CONNECTIONS,
      requests: this.#requests,
      seconds,
      expected: 200,
    });
    // Counting begins after warming up, when what the page before looked at has been told as well.
    if (this.#blocksBefore === null) this.#blocksBefore = await this.#blocksSoFar();
    else this.#answers += answers;
    return p95;
  }

  /** About how many blocks of the database each visit looked at: this hardly moves when the machine is busy. */
  async blocksEach(): Promise<number> {
    return Math.round(((await this.#blocksSoFar()) - (this.#blocksBefore ?? 0)) / this.#answers);
  }

  // In memory or on disk; the database's own count, which is up to a second behind.
  async #blocksSoFar(): Promise<number> {
    const { database, college } = this.#stage;
    const [row] = await rowsInSpace<{ blocks: number }>(
      database,
      college.spaceId,
      'select blks_hit + blks_read as blocks from pg_stat_database where datname = current_database()',
    );
    return row!.blocks;
  }
}
