import type { Figure, Line } from './figure.ts';
import { capturedBooking } from './booking.ts';
import { statementsOf } from './pages.ts';
import { asker } from './support/app-process.ts';
import { notThere } from './support/not-there.ts';
import { onStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';
import { visitedPages } from './support/visited-pages.ts';

/** How often a page or a booking goes to the database and back: counted, so the same on every machine. */
export const roundTrips: Figure = {
  name: 'round-trips',
  about: 'messages to the database per page and per booking',
  measure: () =>
    onStage({}, async (stage) => {
      const cookie = await stage.app.signIn(stage.college.accountId);
      const lines: Line[] = [];
      for (const page of Object.values(visitedPages(stage.college)))
        lines.push(await counted(stage, page.name, page.paths[0]!, page.signedIn ? { cookie } : {}));
      return [...lines, await countedBooking(stage)];
    }),
};

async function counted(
  stage: Stage,
  name: string,
  path: string,
  headers: Record<string, string>,
): Promise<Line> {
  const missing = await notThere(stage.app.url + path, headers);
  const measured = missing ? 'not measured' : String((await statementsOf(stage, path, headers)).length);
  return {
    figure: `round trips: ${name}`,
    promise: '',
    measured,
    held: null,
    ...(missing ? { note: missing } : {}),
  };
}

async function countedBooking(stage: Stage): Promise<Line> {
  const ask = await asker(stage.app, stage.college.slug, stage.college.codes[0]!);
  await capturedBooking(stage, ask);
  const { statements } = await capturedBooking(
    stage,
    await asker(stage.app, stage.college.slug, stage.college.codes[1]!),
  );
  return {
    figure: 'round trips: a booking with mail',
    promise: '',
    measured: String(statements.length),
    held: null,
  };
}
