import type { FilledCollege } from './filled-college.ts';
import type { LoadRequest } from './load.ts';

/** A page that is visited, by one address or by many. */
export interface VisitedPage {
  readonly name: string;
  readonly paths: readonly string[];
  readonly signedIn: boolean;
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
    search: at(
      'people search',
      true,
      searches.map((words) => `people?q=${encodeURIComponent(words)}`),
    ),
    person: at(
      'a person’s page',
      true,
      personIds.map((id) => `people/${id}`),
    ),
    term: at('a term', true, [`manage/terms/${termSlug}`]),
  };
}

/** A page's addresses as requests of somebody with these cookies. */
export function requestsFor(page: VisitedPage, cookie: string): LoadRequest[] {
  return page.paths.map((path) => ({
    method: 'GET',
    path,
    ...(page.signedIn ? { headers: { cookie } } : {}),
  }));
}
