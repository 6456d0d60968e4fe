import { dayRange } from '#design/dates.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { noChoices } from '../../import/choices.ts';
import { oneOrTwoOpen } from '../../import/names.ts';
import type { TermWanted } from '../../import/proposed-term.ts';
import { readSheet } from '../../import/read-sheet.ts';
import { takeSheet } from '../../import/sheet.ts';
import { whatComesIn } from '../../import/what-comes-in.ts';
import { readingAsJson } from '../../model/term-sheet/index.ts';
import type { TermReadingJson } from '../../model/term-sheet/index.ts';
import { besideWhatIsHere } from '../../queries/import-as-it-stands.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { lastMapping } from '../../queries/imports.ts';
import type { ImportFound, ImportResult } from '../../queries/imports.ts';
import { bringIn, whyNot } from './bring-in.ts';
import type { WhyNotBroughtIn } from './bring-in.ts';
import { startImport } from './start-import.ts';
import type { SheetFile } from './start-import.ts';

/** What would become of a sheet if it were brought in now, without anybody mending it. */
export interface SheetLookedAt {
  readonly ok: true;
  readonly asJson: TermReadingJson;
  readonly term: TermWanted | null;
  readonly termIsNew: boolean;
  /** Days as people say them: of the term (null while it is not known), and of each closed period. */
  readonly inWords: { readonly term: string | null; readonly closed: readonly string[] };
  readonly counts: {
    readonly add: number;
    readonly questions: number;
    readonly changed: number;
    readonly refused: number;
    readonly sessions: number;
  };
  readonly newPeople: readonly string[];
  /** Names that several people here have. */
  readonly unanswered: readonly string[];
  /** How many names stand in two places: each place gets a record of its own. */
  readonly oneOrTwo: number;
  readonly whyNot: (leaveOutRefused: boolean) => WhyNotBroughtIn | null;
}

export type SheetLook = SheetLookedAt | { readonly ok: false; readonly sentence: string };

/** Looks at a sheet and writes nothing: for the command line. */
export async function lookAtSheet(platform: Platform, space: Space, file: SheetFile): Promise<SheetLook> {
  const taken = await takeSheet(file.bytes);
  if (!taken.ok) return taken;
  const choices = { ...noChoices(), mapping: await platform.database.inSpace(space.id, lastMapping) };
  const read = await readSheet(taken.text, choices);
  if (read.refusal) return { ok: false, sentence: read.refusal.sentence };
  const unkept: ImportFound = {
    id: newId(),
    fileName: file.name,
    sheet: taken.text,
    choices,
    state: 'open',
    version: 1,
    startedAt: platform.clock.now(),
    finishedAt: null,
    result: null,
  };
  const stands = await platform.database.inSpace(space.id, (tx) =>
    besideWhatIsHere(tx, unkept, read, space.timeZone),
  );
  return lookedAt(stands);
}

function lookedAt(stands: ImportAsItStands): SheetLookedAt {
  const { plan } = stands.people;
  const term = stands.termHere ?? stands.term;
  const lines = whatComesIn(stands.reading);
  return {
    ok: true,
    asJson: readingAsJson(stands.reading, { people: plan.linked.map(({ name }) => name) }),
    term: term && { name: term.name, startsOn: term.startsOn, endsOn: term.endsOn },
    termIsNew: stands.termHere === null,
    inWords: {
      term: term && dayRange(term.startsOn, term.endsOn),
      closed: stands.reading.closedPeriods.map(({ name, from, to }) => `${name}, ${dayRange(from, to)}`),
    },
    counts: {
      add: lines.add.length,
      questions: lines.questions,
      changed: lines.changed.length,
      refused: lines.refused.length,
      sessions: lines.sessions,
    },
    newPeople: plan.toAdd.map(({ name }) => name),
    unanswered: plan.unanswered.map(({ name }) => name.name),
    oneOrTwo: oneOrTwoOpen(stands.names, stands.found.choices).length,
    whyNot: (leaveOutRefused) => whyNot(stands, { leaveOutRefused, applyChanges: false }),
  };
}

export type SheetBroughtIn =
  { readonly ok: true; readonly result: ImportResult } | { readonly ok: false; readonly sentence: string };

/** Brings a whole sheet in as it is, by the commands the pages use. Runs that are here already are never changed. */
export async function bringInSheet(
  platform: Platform,
  space: Space,
  file: SheetFile,
  leaveOutRefused: boolean,
): Promise<SheetBroughtIn> {
  const actor: Actor = { personId: null, onBehalfOf: null, channel: 'import', at: platform.clock.now() };
  const started = await startImport(platform, space.id, actor, ownKey('import-start'), {
    ...file,
    anew: true,
  });
  if (!started.ok) return started;
  const brought = await bringIn(platform, space, actor, ownKey('import-bring-in'), {
    id: started.id,
    version: 1,
    leaveOutRefused,
    applyChanges: false,
  });
  return brought.ok ? brought : { ok: false, sentence: WHY[brought.reason] };
}

// A command is given once: it needs no form to guard it against a second press.
function ownKey(form: string): FormKey {
  return { key: newId(), form, hash: Buffer.alloc(0) };
}

const LOOK_AGAIN =
  'Something here changed while this ran, and nothing was written. Run the same command once more.';

const WHY: Record<WhyNotBroughtIn, string> = {
  'changed-meanwhile': LOOK_AGAIN,
  'not-open': LOOK_AGAIN,
  'not-read': 'This sheet cannot be read, and nothing was written.',
  'lines-refused': 'Some lines need mending, and nothing was written.',
  'people-unanswered':
    'Several people here have one of these names, and nothing was written. Bring this sheet in on the page.',
  'nothing-to-bring-in': 'There is nothing new to bring in, and nothing was written.',
};
