import type { Figure, Line, Settings } from './figure.ts';
import { statementsOf } from './pages.ts';
import { COLLEGE_PAGES, addressOf, headersOf, requestsIn } from './support/college-pages.ts';
import type { CollegePage, OpenCollege } from './support/college-pages.ts';
import { comparedGrowth } from './support/compared-growth.ts';
import { onColleges } from './support/on-colleges.ts';
import type { Colleges } from './support/on-colleges.ts';
import { Visits } from './support/visits.ts';

const MANY = 50;
const ADDRESSES = 100;
/** A run that is on, whose registers are taken so far, and which looks for a professional tutor. */
const A_RUN = 7;

/** A college of a median size, alone and as one of fifty that share an installation: every page of theirs is visited. */
export const colleges: Figure = {
  name: 'colleges',
  about: '50 colleges of 125 runs and 517 students in one installation, against one',
  measure: async (settings) => {
    settings.say('colleges: making one college, and one with 49 more beside it');
    return onColleges(1, (one) => onColleges(MANY, (fifty) => compareAll(settings, fifty, one)));
  },
};

async function compareAll(settings: Settings, fifty: Colleges, one: Colleges): Promise<Line[]> {
  const lines: Line[] = [];
  for (const page of COLLEGE_PAGES) lines.push(await counted(page, fifty, one));
  for (const page of COLLEGE_PAGES)
    lines.push(
      await comparedGrowth(settings, '50 colleges ÷ 1, p95', visitsTo(page, fifty), visitsTo(page, one)),
    );
  return lines;
}

function visitsTo(page: CollegePage, { app, database, median }: Colleges): Visits {
  return new Visits(page.name, app, database, requestsIn(page, median, ADDRESSES));
}

/** How many statements a visit sends: as many among fifty colleges as alone, and for 125 runs as for 12. */
async function counted(page: CollegePage, fifty: Colleges, one: Colleges): Promise<Line> {
  const among = await statementsIn(fifty, page, fifty.median.at(-1)!);
  const alone = await statementsIn(one, page, one.median[0]!);
  const little = await statementsIn(one, page, one.little);
  return {
    figure: `statements: ${page.name}`,
    promise: 'the same',
    measured: `${among} among 50, ${alone} alone, ${little} in one of 12 runs`,
    held: among === alone && alone === little,
  };
}

async function statementsIn(colleges: Colleges, page: CollegePage, college: OpenCollege): Promise<number> {
  const statements = await statementsOf(colleges, addressOf(page, college, A_RUN), headersOf(page, college));
  return statements.length;
}
