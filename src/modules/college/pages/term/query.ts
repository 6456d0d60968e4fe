import { z } from 'zod';
import type { RunWithNeeds } from '../../model/run-needs.ts';
import { wordsToLookFor } from '../manage-shared/address-words.ts';

/** What a term's list of runs can be narrowed to. */
export const SHOWN = [
  'all',
  'needs',
  'choose',
  'clash',
  'peer',
  'professional',
  'place',
  'sessions',
  'closed',
  'draft',
  'published',
  'postponed',
  'withdrawn',
] as const;
export type Shown = (typeof SHOWN)[number];

export const termQuery = z.object({
  show: z.enum(SHOWN).optional(),
  q: wordsToLookFor().optional(),
  page: z.coerce.number().int().min(1).max(1000).optional(),
});

export type TermQuery = z.output<typeof termQuery>;

export const RUNS_A_PAGE = 100;

/** The runs that a list narrowed so holds. Words are looked for in title, reference, code, room and tutors' names. */
export function narrowed(
  runs: readonly RunWithNeeds[],
  query: TermQuery,
  names: ReadonlyMap<string, string>,
): RunWithNeeds[] {
  const words = (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return runs.filter((one) => fits(one, query.show ?? 'all') && holdsAll(one, words, names));
}

function fits({ run, needs }: RunWithNeeds, shown: Shown): boolean {
  if (shown === 'all') return true;
  if (shown === 'needs') return needs.length > 0;
  return shown === run.state || needs.some((need) => need === shown);
}

function holdsAll(
  { run }: RunWithNeeds,
  words: readonly string[],
  names: ReadonlyMap<string, string>,
): boolean {
  if (words.length === 0) return true;
  const tutors = run.tutors.map((tutor) => names.get(tutor.personId) ?? '');
  const text = [run.title, run.sheetRef, run.code, run.room, run.venue, ...tutors].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
