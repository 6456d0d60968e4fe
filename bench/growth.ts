import type { Figure, Line, Settings } from './figure.ts';
import { comparedGrowth } from './support/compared-growth.ts';
import { onStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';
import { requestsFor, visitedPages } from './support/visited-pages.ts';
import { Visits } from './support/visits.ts';

const SMALL = { people: 1_000, events: 10_000 };

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
  for (const page of Object.keys(visitedPages(small.college)) as PageName[]) {
    const [many, few] = [await visitsTo(large, page), await visitsTo(small, page)];
    lines.push(await comparedGrowth(settings, 'growth of p95', many, few));
  }
  return lines;
}

async function visitsTo({ app, college, database }: Stage, name: PageName): Promise<Visits> {
  const page = visitedPages(college)[name];
  const cookie = await app.signIn(college.accountId);
  return new Visits(page.name, app, database, await requestsFor(app.url, page, cookie));
}
