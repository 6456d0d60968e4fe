/**
 * The figures we promise, measured: `npm run bench`, or `npm run bench -- prospectus growth`.
 *   --quick   a smaller large database and fewer rounds      --json   the report for another program
 * BENCH_PEOPLE and BENCH_EVENTS set the size of the large database. See docs/guides/figures.md.
 */
import { parseArgs } from 'node:util';
import { booking } from './booking.ts';
import { colleges } from './colleges.ts';
import type { Figure, Line, Settings } from './figure.ts';
import { firstVisit } from './first-visit.ts';
import { growth } from './growth.ts';
import { numbers } from './numbers.ts';
import { pages } from './pages.ts';
import { prospectus } from './prospectus.ts';
import { race } from './race.ts';
import { asTable, machine } from './report.ts';
import { restore } from './restore.ts';
import { roundTrips } from './round-trips.ts';
import { start } from './start.ts';
import { endAllDatabases } from './support/bench-database.ts';

const FIGURES: readonly Figure[] = [
  prospectus,
  pages,
  booking,
  race,
  start,
  firstVisit,
  roundTrips,
  numbers,
  colleges,
  restore,
  growth,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const say = (line: string) => void process.stderr.write(`${line}\n`);

function settings(): Settings {
  const size = (name: string, full: number, quick: number) =>
    Number(process.env[name]) || (values.quick ? quick : full);
  const large = {
    people: size('BENCH_PEOPLE', 1_000_000, 50_000),
    events: size('BENCH_EVENTS', 10_000_000, 500_000),
  };
  return values.quick
    ? { ...large, rounds: 3, seconds: 2, warm: 4, say }
    : { ...large, rounds: 7, seconds: 4, warm: 5, say };
}

function chosen(): readonly Figure[] {
  const unknown = positionals.find((name) => !FIGURES.some((figure) => figure.name === name));
  if (unknown)
    throw new Error(
      `There is no figure “${unknown}”. There are: ${FIGURES.map(({ name }) => name).join(', ')}.`,
    );
  return positionals.length === 0 ? FIGURES : FIGURES.filter(({ name }) => positionals.includes(name));
}

/** A figure that cannot be measured says so in its place; the others are measured all the same. */
async function measured(figure: Figure): Promise<readonly Line[]> {
  say(`${figure.name}: ${figure.about}`);
  try {
    return await figure.measure(settings());
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return [
      { figure: figure.name, promise: '', measured: 'could not be measured', held: null, note, wrong: true },
    ];
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void endAllDatabases().then(() => process.exit(1)));

const lines: Line[] = [];
for (const figure of chosen()) {
  const found = await measured(figure);
  lines.push(...found);
  if (!values.json) process.stdout.write(`${asTable(found)}\n\n`);
}
const report = { machine: machine(), lines };
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : `${report.machine}\n`);
if (lines.some(({ wrong }) => wrong)) process.exitCode = 1;
