import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { bringInSheet, LARGEST_SHEET, lookAtSheet } from '#modules/college/index.ts';
import type { SheetLookedAt } from '#modules/college/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { importAsJson, importAsWords, refusedAsJson } from './import-words.ts';

export interface ImportCourses {
  readonly platform: Platform;
  /** The first word of the college's address. */
  readonly space: string;
  readonly file: string;
  readonly dryRun: boolean;
  /** JSON alone on standard output, in place of words. */
  readonly json: boolean;
  readonly leaveOutRefused: boolean;
  /** Write one line each: to standard output, and to standard error. */
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const DONE = 0;
const NOT_WRITTEN = 2;

/**
 * Brings a coordinator's spreadsheet in from the command line, by the same commands as the page, and says what became of
 * every line. Exit code 0: done, or there was nothing new. 2, and nothing written: a line is refused (unless asked to
 * leave those out), or the file or the college cannot be found or read, which is said in one sentence on standard error.
 */
export async function importCourses(asked: ImportCourses): Promise<number> {
  const space = await asked.platform.spaces.bySlug(asked.space);
  if (!space) return slip(asked, await noSuchSpace(asked));
  const read = await bytesOf(asked.file);
  if (typeof read === 'string') return slip(asked, read);
  const sheet = { name: basename(asked.file), bytes: read };
  const seen = await lookAtSheet(asked.platform, space, sheet);
  if (!seen.ok) return slip(asked, seen.sentence);
  return bringInWhatWasSeen(asked, space, sheet, seen);
}

async function bringInWhatWasSeen(
  asked: ImportCourses,
  space: Space,
  sheet: { name: string; bytes: Buffer },
  seen: SheetLookedAt,
): Promise<number> {
  if (asked.dryRun) return say(asked, seen, 'dry-run', DONE);
  if (seen.whyNot(asked.leaveOutRefused) === 'nothing-to-bring-in')
    return say(asked, seen, 'nothing-new', DONE);
  if (seen.whyNot(asked.leaveOutRefused) === 'lines-refused')
    return say(asked, seen, 'lines-refused', NOT_WRITTEN);
  if (seen.whyNot(asked.leaveOutRefused) === 'people-unanswered')
    return say(asked, seen, 'people-unanswered', NOT_WRITTEN);
  const brought = await bringInSheet(asked.platform, space, sheet, asked.leaveOutRefused);
  if (!brought.ok) return slip(asked, brought.sentence);
  return say(asked, seen, 'written', DONE);
}

type Ending = 'dry-run' | 'nothing-new' | 'lines-refused' | 'people-unanswered' | 'written';

function say(asked: ImportCourses, seen: SheetLookedAt, ending: Ending, code: number): number {
  if (asked.json) asked.out(JSON.stringify(importAsJson(seen, ending === 'written'), null, 2));
  else for (const line of importAsWords(seen)) asked.out(line);
  const sentence = ENDINGS[ending](seen);
  if (code !== DONE) asked.err(sentence);
  else if (!asked.json) asked.out(sentence);
  return code;
}

const ENDINGS: Record<Ending, (seen: SheetLookedAt) => string> = {
  'dry-run': () => 'This was a look only: nothing was written.',
  'nothing-new': () => 'There is nothing new to bring in, and nothing was written.',
  'lines-refused': ({ counts }) =>
    `Nothing was written: ${counts.refused === 1 ? '1 line needs' : `${counts.refused} lines need`} mending. Mend the sheet, or bring the rest in with --leave-out-refused.`,
  'people-unanswered': ({ unanswered }) =>
    `Nothing was written: several people here are called ${unanswered.join(', ')}. Bring this sheet in on the page, where you can say who is meant.`,
  written: ({ counts, term }) =>
    `${counts.add} ${counts.add === 1 ? 'run is' : 'runs are'} in ${term?.name ?? 'the term'} now, as ${counts.add === 1 ? 'a draft' : 'drafts'}.`,
};

// A program that reads the answer finds the reason in it; a person finds it where slips are said.
function slip(asked: ImportCourses, sentence: string): number {
  if (asked.json) asked.out(JSON.stringify(refusedAsJson(sentence), null, 2));
  asked.err(sentence);
  return NOT_WRITTEN;
}

async function noSuchSpace({ platform, space }: ImportCourses): Promise<string> {
  const open = await platform.spaces.open();
  const known = open
    .slice(0, 5)
    .map(({ slug }) => slug)
    .join(', ');
  return `There is no college “${space}” here.${known ? ` Say one of these with --space: ${known}.` : ' None has been made yet.'}`;
}

/** The bytes of a file, or a sentence saying why there are none. */
async function bytesOf(file: string): Promise<Buffer | string> {
  try {
    const about = await stat(file);
    if (about.isDirectory())
      return `“${file}” is a folder. Give the spreadsheet itself, as .xlsx or saved as CSV.`;
    if (about.size > LARGEST_SHEET) return `“${file}” is larger than 5 MB. Bring one term at a time.`;
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return `There is no file “${file}”. Check the path, and give the spreadsheet as .xlsx or saved as CSV.`;
    if (code === 'EACCES' || code === 'EPERM')
      return `You may not read “${file}”. Change its permissions, or copy it somewhere you may.`;
    throw error;
  }
}
