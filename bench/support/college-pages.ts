import type { AppProcess } from './app-process.ts';
import { rowsInSpace } from './bench-database.ts';
import type { BenchDatabase } from './bench-database.ts';
import type { LoadRequest } from './load.ts';
import type { MadeCollege } from './make-college.ts';

/** What pages of one college need to be addressed: its runs, and whoever visits is signed in. */
export interface OpenCollege {
  readonly slug: string;
  /** By the number of the run in its plan. */
  readonly runs: readonly { readonly code: string; readonly sessionId: string }[];
  readonly cookies: Record<Visitor, string>;
}

type Visitor = 'anybody' | 'coordinator' | 'tutor';

export interface CollegePage {
  readonly name: string;
  readonly as: Visitor;
  readonly path: (run: OpenCollege['runs'][number]) => string;
}

/** The pages that somebody who runs a college, teaches or looks for a course opens most. */
export const COLLEGE_PAGES: readonly CollegePage[] = [
  { name: 'coordinator’s home', as: 'coordinator', path: () => 'home' },
  { name: 'a term', as: 'coordinator', path: () => 'manage/terms/autumn-2026' },
  { name: 'prospectus', as: 'anybody', path: () => 'prospectus' },
  { name: 'a run’s page', as: 'anybody', path: ({ code }) => `runs/${code}` },
  { name: 'a run, managed', as: 'coordinator', path: ({ code }) => `manage/runs/${code}` },
  { name: 'who is coming', as: 'coordinator', path: ({ code }) => `runs/${code}/people` },
  {
    name: 'a register',
    as: 'coordinator',
    path: ({ code, sessionId }) => `runs/${code}/sessions/${sessionId}/register`,
  },
  { name: 'a tutor’s home', as: 'tutor', path: () => 'home' },
  { name: 'when I can teach', as: 'tutor', path: () => 'my-pairing' },
  { name: 'finding tutors', as: 'coordinator', path: () => 'finding-tutors' },
  { name: 'who is free', as: 'coordinator', path: ({ code }) => `finding-tutors/runs/${code}` },
  { name: 'requests for release', as: 'coordinator', path: () => 'releases' },
  { name: 'tally of staff tutors', as: 'coordinator', path: () => 'staff-tutors' },
];

const RUNS = `
  select r.code, (select s.id from college_sessions s where s.space_id = r.space_id and s.run_id = r.id order by s.number limit 1) as "sessionId"
    from college_runs r order by substring(r.sheet_ref from 5)::int`;

/** Signs in the people of a college and looks its addresses up. */
export async function openCollege(
  app: AppProcess,
  database: BenchDatabase,
  { space, coordinator, tutor }: MadeCollege,
): Promise<OpenCollege> {
  const runs = await rowsInSpace<{ code: string; sessionId: string }>(database, space.id, RUNS);
  const cookies = {
    anybody: '',
    coordinator: await app.signIn(coordinator),
    tutor: await app.signIn(tutor),
  };
  return { slug: space.slug, runs, cookies };
}

export function addressOf({ path }: CollegePage, { slug, runs }: OpenCollege, run: number): string {
  return `/${slug}/${path(runs[run % runs.length]!)}`;
}

export function headersOf({ as }: CollegePage, { cookies }: OpenCollege): Record<string, string> {
  return as === 'anybody' ? {} : { cookie: cookies[as] };
}

/** Visits to a page of these colleges in turn, each time of another run. */
export function requestsIn(page: CollegePage, colleges: readonly OpenCollege[], many: number): LoadRequest[] {
  return Array.from({ length: many }, (_, n) => {
    const college = colleges[n % colleges.length]!;
    const path = addressOf(page, college, n * 7 + Math.floor(n / colleges.length));
    return { method: 'GET', path, headers: headersOf(page, college) };
  });
}
