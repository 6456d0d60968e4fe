import type { FilledCollege } from './filled-college.ts';
import type { LoadRequest } from './load.ts';
import { searched } from './searched.ts';

/** A page that is visited, by one address or by many. */
export interface VisitedPage {
  readonly name: string;
  readonly paths: readonly string[];
  readonly signedIn: boolean;
  /** Words looked for by the form on the one path: what is visited is then what was found. */
  readonly searches?: readonly string[];
}

/** The pages whose speed we promise. */
export function visitedPages({
  slug,
  codes,
  termSlug,
  personIds,
  searches,
}: FilledCollege): Record<
  'prospectus' | 'run' | 'coming' | 'list' | 'search' | 'person' | 'term',
  VisitedPage
> {
  const at = (name: string, signedIn: boolean, paths: readonly string[]) => ({
    name,
    signedIn,
    paths: paths.map((path) => `/${slug}/${path}`),
  });
  return {
    prospectus: at('prospectus', false, ['prospectus']),
    run: at(
      'a run’s page',
      false,
      codes.map((code) => `runs/${code}`),
    ),
    coming: at(
      'who is coming',
      true,
      codes.map((code) => `runs/${code}/people`),
    ),
    list: at('people', true, ['people']),
    search: { ...at('people search', true, ['people']), searches },
    person: at(
      'a person’s page',
      true,
      personIds.map((id) => `people/${id}`),
    ),
    term: at('a term', true, [`manage/terms/${termSlug}`]),
  };
}

/** Visits to a page at an app's address, as requests of somebody with this cookie. */
export async function requestsFor(url: string, page: VisitedPage, cookie: string): Promise<LoadRequest[]> {
  const paths = page.searches ? await searched(url, page.paths[0]!, cookie, page.searches) : page.paths;
  return paths.map((path) => ({
    method: 'GET',
    path,
    ...(page.signedIn ? { headers: { cookie } } : {}),
  }));
}
