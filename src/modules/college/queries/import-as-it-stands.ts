import { found } from '#platform/errors/errors.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { besideTheTerm } from '../import/beside-the-term.ts';
import { namesOnSheet } from '../import/names.ts';
import type { NameOnSheet } from '../import/names.ts';
import { proposedTerm } from '../import/proposed-term.ts';
import type { TermWanted } from '../import/proposed-term.ts';
import { readImport } from '../import/read-sheet.ts';
import type { TermReading } from '../model/term-sheet/index.ts';
import { peopleForNames } from './import-people.ts';
import type { NamesHere } from './import-people.ts';
import { importById } from './imports.ts';
import type { ImportFound } from './imports.ts';
import { runsOfTerm, termFor } from './import-term.ts';
import type { RunHere, TermHere } from './import-term.ts';

/** An import as it stands: what its sheet says, beside what is here already. */
export interface ImportAsItStands {
  readonly found: ImportFound;
  readonly reading: TermReading;
  readonly term: TermWanted | null;
  /** Whether somebody said so, or the sheet only seems to. */
  readonly termSaid: boolean;
  readonly termHere: TermHere | null;
  readonly runsHere: readonly RunHere[];
  readonly names: readonly NameOnSheet[];
  readonly people: NamesHere;
}

/** Reads an import and sets it beside its term and its people. Not found when the space has no such import. */
export async function importAsItStands(
  platform: Platform,
  space: Pick<Space, 'id' | 'timeZone'>,
  id: string,
): Promise<ImportAsItStands> {
  const it = found(
    await platform.database.inSpace(space.id, (tx) => importById(tx, id)),
    'There is no such import here',
  );
  const read = await readImport(it);
  return platform.database.inSpace(space.id, async (tx) => besideWhatIsHere(tx, it, read, space.timeZone));
}

/** The same within a transaction, from a reading made before it began. */
export async function besideWhatIsHere(
  tx: Tx,
  it: ImportFound,
  read: TermReading,
  zone: string,
): Promise<ImportAsItStands> {
  const proposed = proposedTerm(read);
  const term = it.choices.term ?? proposed;
  const termHere = term ? await termFor(tx, term, it.choices.term !== null) : null;
  const runsHere = termHere ? await runsOfTerm(tx, termHere.id) : [];
  const reading = besideTheTerm(read, runsHere, zone);
  const names = namesOnSheet(reading);
  const people = await peopleForNames(tx, names, it.choices);
  return { found: it, reading, term, termSaid: it.choices.term !== null, termHere, runsHere, names, people };
}
