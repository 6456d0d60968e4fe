import type { Line, Settings } from '../figure.ts';
import { paired } from './paired.ts';
import type { Visits } from './visits.ts';
import { milliseconds, times } from './words.ts';

const PROMISE = 1.5;

/** The p95 of a page where there is much, against the same page where there is little: at most half as slow again. */
export async function comparedGrowth(
  settings: Settings,
  what: string,
  many: Visits,
  few: Visits,
): Promise<Line> {
  const line = { figure: `${what}: ${few.name}`, promise: `≤ ${PROMISE}` };
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
