import type { Figure, Line, Settings } from './figure.ts';
import { againstBare } from './support/against-bare.ts';
import { asker, asking, askOnce } from './support/app-process.ts';
import { rowsInSpace } from './support/bench-database.ts';
import { newName, replayable } from './support/captured.ts';
import type { Replayable } from './support/captured.ts';
import { onStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';
import { times } from './support/words.ts';

const PROMISE = 0.5;
const RUNS = 20;

/** Asking for a place as somebody new, with a letter by mail, against the same statements by the bare driver. */
export const booking: Figure = {
  name: 'booking',
  about: 'booking through HTTP, against the same SQL by the bare driver',
  measure: (settings) =>
    onStage({}, async (stage) => {
      await rowsInSpace(stage.database, stage.college.spaceId, 'update college_runs set places = 10000');
      return [await compare(stage, settings)];
    }),
};

async function compare(stage: Stage, settings: Settings): Promise<Line> {
  const { app, college } = stage;
  const askers = await Promise.all(
    college.codes.slice(0, RUNS).map((code) => asker(app, college.slug, code)),
  );
  const works: Replayable[] = [];
  for (const ask of askers) works.push(await capturedBooking(stage, ask));
  const { compared, note } = await againstBare(stage, settings, {
    requests: askers.map(asking),
    expected: 303,
    works,
  });
  const held = compared.ratio >= PROMISE;
  return { figure: 'booking ÷ its SQL bare', promise: `≥ ${PROMISE}`, measured: times(compared), held, note };
}

/** One booking as it went to the database, to be done again and again by somebody else each time. */
export async function capturedBooking(
  { app }: Pick<Stage, 'app'>,
  ask: Awaited<ReturnType<typeof asker>>,
): Promise<Replayable> {
  const [since, name] = [Date.now(), newName()];
  return replayable(await app.captured(() => askOnce(app, ask, name)), since, name);
}
