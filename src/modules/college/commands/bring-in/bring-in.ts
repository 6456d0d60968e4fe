import { found } from '#platform/errors/errors.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { importBroughtIn } from '../../events/import-events.ts';
import { noChoices } from '../../import/choices.ts';
import { besideTheTerm } from '../../import/beside-the-term.ts';
import { namesOnLines } from '../../import/names.ts';
import type { PeoplePlan } from '../../import/names.ts';
import { readImport } from '../../import/read-sheet.ts';
import { whatComesIn } from '../../import/what-comes-in.ts';
import type { WhatComesIn } from '../../import/what-comes-in.ts';
import type { TermLine, TermReading } from '../../model/term-sheet/index.ts';
import { besideWhatIsHere } from '../../queries/import-as-it-stands.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { peopleForNames } from '../../queries/import-people.ts';
import { runsOfTerm } from '../../queries/import-term.ts';
import type { RunHere, TermHere } from '../../queries/import-term.ts';
import { importById } from '../../queries/imports.ts';
import type { ImportFound, ImportResult, LineLeftOut } from '../../queries/imports.ts';
import { college } from '../../tables.ts';
import { changeRuns, changesToDrafts } from './change-runs.ts';
import { findOrMakeTerm } from './find-or-make-term.ts';
import { writeRuns } from './write-runs.ts';

export interface BringIn {
  readonly id: string;
  readonly version: number;
  /** Bring the rest in although some lines need mending. */
  readonly leaveOutRefused: boolean;
  /** Change draft runs that are here already to what the sheet says now. */
  readonly applyChanges: boolean;
}

export type WhyNotBroughtIn =
  | 'changed-meanwhile'
  | 'not-open'
  | 'not-read'
  | 'lines-refused'
  | 'people-unanswered'
  | 'nothing-to-bring-in';
export type BroughtIn =
  | { readonly ok: true; readonly result: ImportResult }
  | { readonly ok: false; readonly reason: WhyNotBroughtIn };

/** Told while it goes on: how many of the runs are written. */
export type Progress = (written: number, of: number) => void;

const MOST_LISTED = 200;

/**
 * Brings a sheet in: its term, closed days, people, courses, places to meet and runs (as drafts), all in one transaction
 * or not at all. Nothing is written while a line needs mending, unless the person says to leave those lines out. Bringing
 * in what is here already adds nothing.
 */
export async function bringIn(
  platform: Platform,
  space: Space,
  actor: Actor,
  key: FormKey,
  wanted: BringIn,
  progress: Progress = () => undefined,
): Promise<BroughtIn> {
  const before = found(
    await platform.database.inSpace(space.id, (tx) => importById(tx, wanted.id)),
    'There is no such import here',
  );
  // A large sheet takes a second to read: that happens before the transaction begins, and the version says it still holds.
  const read = before.state === 'open' ? await readImport(before) : null;
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, key, actor.at, async () => {
      const it = found(await importById(tx, wanted.id, 'for update'));
      if (it.state !== 'open' || !read) return refuse('not-open');
      if (it.version !== wanted.version || it.version !== before.version) return refuse('changed-meanwhile');
      const stands = await besideWhatIsHere(tx, it, read, space.timeZone);
      const why = whyNot(stands, wanted);
      return why
        ? refuse(why)
        : {
            ok: true as const,
            result: await write(tx, { platform, space, actor, read, wanted, progress }, stands),
          };
    }),
  );
}

function refuse(reason: WhyNotBroughtIn): BroughtIn {
  return { ok: false, reason };
}

/** Why a sheet cannot come in as it stands; null when it can. */
export function whyNot(
  stands: ImportAsItStands,
  { leaveOutRefused, applyChanges }: Pick<BringIn, 'leaveOutRefused' | 'applyChanges'>,
): WhyNotBroughtIn | null {
  if (stands.reading.refusal) return 'not-read';
  const lines = whatComesIn(stands.reading);
  if (lines.refused.length > 0 && !leaveOutRefused) return 'lines-refused';
  if (stands.people.plan.unanswered.length > 0) return 'people-unanswered';
  if (!stands.term || lines.add.length + (applyChanges ? lines.changed.length : 0) === 0)
    return 'nothing-to-bring-in';
  return null;
}

interface Work {
  readonly platform: Platform;
  readonly space: Space;
  readonly actor: Actor;
  readonly read: TermReading;
  readonly wanted: BringIn;
  readonly progress: Progress;
}

async function write(tx: Tx, work: Work, before: ImportAsItStands): Promise<ImportResult> {
  const { platform, space, actor, wanted, progress } = work;
  const by = { platform, actor };
  const term = await findOrMakeTerm(tx, by, before.term!, before.termHere, before.reading.closedPeriods);
  const lines = await linesBesideHeldTerm(tx, work, term);
  const changes = wanted.applyChanges ? changesToDrafts(lines.changed, lines.runsHere) : [];
  const written = await writeRuns(
    tx,
    by,
    {
      lines: lines.add,
      termId: term.id,
      zone: space.timeZone,
      plan: await peopleOn(tx, work, [...lines.add, ...changes.map((change) => change.of)], before.found),
      askTutors: before.found.choices.designers === 'tutors',
    },
    progress,
  );
  await changeRuns(tx, by, { changes, zone: space.timeZone, personOf: written.personOf });
  const leftOut = stillOut(lines, new Set(changes.map((change) => change.of.line)));
  const result: ImportResult = {
    termId: term.id,
    termSlug: term.slug,
    termName: term.name,
    ...written.counts,
    changed: changes.length,
    alreadyHere: lines.ignored.filter((line) => line.notes.some(({ kind }) => kind === 'already-here'))
      .length,
    leftOutCount: leftOut.length,
    leftOut: leftOut.slice(0, MOST_LISTED),
  };
  await finish(tx, before.found, actor, result);
  await platform.record(
    tx,
    actor,
    importBroughtIn(before.found.id, {
      termId: term.id,
      runs: result.runs,
      changed: result.changed,
      leftOut: result.leftOutCount,
    }),
  );
  return result;
}

// With the term held, what it holds is looked at once more: of two who bring the same sheet in, the second finds it there.
async function linesBesideHeldTerm(
  tx: Tx,
  { read, space }: Work,
  term: TermHere,
): Promise<WhatComesIn & { runsHere: readonly RunHere[] }> {
  const runsHere = await runsOfTerm(tx, term.id);
  const reading = besideTheTerm(read, runsHere, space.timeZone);
  return { ...whatComesIn(reading), runsHere };
}

// Only people on lines that are written: nobody is written down for a line that stays out.
async function peopleOn(
  tx: Tx,
  { read }: Work,
  lines: readonly TermLine[],
  it: ImportFound,
): Promise<PeoplePlan> {
  return (await peopleForNames(tx, namesOnLines(lines, read), it.choices)).plan;
}

/** Every line with a course on it that did not come in, and why. */
function stillOut(lines: WhatComesIn, changed: ReadonlySet<number>): LineLeftOut[] {
  const chosen = lines.ignored.filter((line) => line.notes.some(({ kind }) => kind === 'left-out'));
  const unchanged = lines.changed.filter((line) => !changed.has(line.line));
  return [...lines.refused, ...chosen, ...unchanged].sort((a, b) => a.line - b.line).map(leftOut);
}

function leftOut(line: TermLine): LineLeftOut {
  return {
    line: line.line,
    ref: line.ref ?? line.fields.ref ?? null,
    title: (line.fields.title ?? '').slice(0, 200),
    reasons: line.reasons,
  };
}

// A spreadsheet holds names: once all of it is in, only what came of it is kept.
async function finish(tx: Tx, it: ImportFound, actor: Actor, result: ImportResult): Promise<void> {
  const done = result.leftOutCount === 0;
  await college(tx)
    .updateTable('college_imports')
    .set({
      state: 'brought in',
      term_id: result.termId,
      finished_at: actor.at,
      version: it.version + 1,
      result: JSON.stringify(result),
      ...(done
        ? { sheet: '', choices: JSON.stringify({ ...noChoices(), mapping: it.choices.mapping }) }
        : {}),
    })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', it.id)
    .execute();
}
