import type { Figure, Line, Settings } from './figure.ts';
import { load } from './support/load.ts';
import { notThere } from './support/not-there.ts';
import { paired } from './support/paired.ts';
import { onStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';
import { requestsFor, visitedPages } from './support/visited-pages.ts';
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

async function compareAll(settings: Settings, small: Stage, large: Stage): Promise<Line[]> {
  const cookies = {
    small: await small.app.signIn(small.college.accountId),
    large: await large.app.signIn(large.college.accountId),
  };
  const pages = Object.keys(visitedPages(small.college)) as (keyof ReturnType<typeof visitedPages>)[];
  const lines: Line[] = [];
  for (const page of pages) {
    const [few, many] = [visitedPages(small.college)[page], visitedPages(large.college)[page]];
    const missing = await notThere(
      small.app.url + few.paths[0],
      few.signedIn ? { cookie: cookies.small } : {},
    );
    const figure = `growth of p95: ${few.name}`;
    const promise = `≤ ${PROMISE}`;
    if (missing) {
      lines.push({ figure, promise, measured: 'not measured', held: null, note: missing });
      continue;
    }
    const compared = await paired(
      settings,
      p95Of(large, requestsFor(many, cookies.large)),
      p95Of(small, requestsFor(few, cookies.small)),
    );
    lines.push({
      figure,
      promise,
      measured: times(compared),
      held: compared.ratio <= PROMISE,
      note: `${milliseconds(compared.first)} against ${milliseconds(compared.second)}`,
    });
  }
  return lines;
}

function p95Of({ app }: Stage, requests: ReturnType<typeof requestsFor>) {
  return async (seconds: number) =>
    (await load({ url: app.url, connections: CONNECTIONS, requests, seconds, expected: 200 })).p95;
}
