import { askAllAtOnce } from '#test/faults/support/booking-client.ts';
import type { Asked } from '#test/faults/support/booking-client.ts';
import type { Figure, Line } from './figure.ts';
import { rowsInSpace } from './support/bench-database.ts';
import { onStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';
import { per } from './support/words.ts';

const ASKED = 10_000;
const PLACES = 20;
const CONNECTIONS = 50;

/** Ten thousand people ask for twenty places over real HTTP, with mail and workers going as in the product. */
export const race: Figure = {
  name: 'race',
  about: '10,000 bookings for 20 places over 50 connections',
  // The database notes when each transaction was committed, so that the order of the list can be held against it.
  measure: () =>
    onStage({ mode: 'demo', workers: true, settings: { track_commit_timestamp: 'on' } }, async (stage) => [
      await raceFor(stage),
    ]),
};

async function raceFor(stage: Stage): Promise<Line> {
  const { app, college } = stage;
  const address = `/${college.slug}/runs/${college.emptyCode}/book`;
  const asked = await askAllAtOnce(app.url, address, ASKED, CONNECTIONS);
  const kept = await keptOf(stage);
  const statuses = countBy(asked);
  const wrongs = wrongsIn(statuses, kept);
  const { 303: answered = 0, 409: busy = 0 } = statuses;
  return {
    figure: '10,000 bookings for 20 places',
    promise: 'exactly 20, the rest in commit order, no 5xx',
    measured: `${kept.booked} booked, ${kept.listed} listed${wrongs.length === 0 ? ' in commit order, no 5xx' : ''}`,
    held: wrongs.length === 0,
    note: [`${answered} answered, ${busy} told to try again (409), ${per(speedOf(asked))}`, ...wrongs].join(
      '; ',
    ),
    ...(wrongs.length > 0 ? { wrong: true as const } : {}),
  };
}

function countBy(asked: readonly Asked[]): Record<number, number> {
  const statuses: Record<number, number> = {};
  for (const { status } of asked) statuses[status] = (statuses[status] ?? 0) + 1;
  return statuses;
}

function speedOf(asked: readonly Asked[]): number {
  const began = asked.reduce((least, { sentAt }) => Math.min(least, sentAt), Infinity);
  const ended = asked.reduce((most, { answeredAt }) => Math.max(most, answeredAt), 0);
  return (asked.length / (ended - began)) * 1000;
}

interface Kept {
  readonly booked: number;
  readonly listed: number;
  /** Positions that are not the next after the one before. */
  readonly gaps: number;
  /** Positions whose booking was committed before the one in front of it. */
  readonly outOfOrder: number;
  /** Places given to somebody after the list had begun. */
  readonly placesAfterList: number;
}

async function keptOf({ database, college }: Stage): Promise<Kept> {
  const [kept] = await rowsInSpace<Kept>(
    database,
    college.spaceId,
    `with placed as (select state, position, pg_xact_commit_timestamp(xmin) as committed from college_bookings where run_id = '${college.emptyRunId}'),
          list as (select position, committed, lag(position, 1, 0) over ranked as before, lag(committed) over ranked as committed_before
                     from placed where state = 'listed' window ranked as (order by position))
     select (select count(*) from placed where state = 'booked')::int as booked, count(*)::int as listed,
            (count(*) filter (where position <> before + 1))::int as gaps,
            (count(*) filter (where committed < committed_before))::int as "outOfOrder",
            (select count(*) from placed where state = 'booked' and committed > (select min(committed) from list))::int as "placesAfterList"
       from list`,
  );
  return kept!;
}

function wrongsIn(statuses: Readonly<Record<number, number>>, kept: Kept): string[] {
  const { 303: answered = 0 } = statuses;
  const failed = Object.entries(statuses).filter(([status]) => !['303', '409'].includes(status));
  return [
    ...(kept.booked === PLACES ? [] : [`${kept.booked} were booked`]),
    ...(kept.booked + kept.listed === answered
      ? []
      : [`${answered} were told yes, and ${kept.booked + kept.listed} are kept`]),
    ...(kept.gaps === 0 ? [] : [`${kept.gaps} gaps in the list`]),
    ...(kept.outOfOrder === 0 ? [] : [`${kept.outOfOrder} positions against the order of commits`]),
    ...(kept.placesAfterList === 0 ? [] : [`${kept.placesAfterList} places given after the list had begun`]),
    ...failed.map(
      ([status, count]) => `${count} answers ${status === '0' ? 'never came' : `were ${status}`}`,
    ),
  ];
}
