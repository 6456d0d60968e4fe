import { aPersonHere, may } from '#modules/people/index.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import type { NamesOfWorks } from './model/work.ts';
import { submitAnswer } from './pages/answers/page.ts';
import { myPartPages } from './pages/my-part/page.ts';
import { partOfPages } from './pages/part-of/page.ts';

/** The thread's addresses; what pieces of work are called is told by whoever owns them. */
export function routes(namesOfWorks: NamesOfWorks): readonly Route[] {
  const myPart = myPartPages(namesOfWorks);
  const partOf = partOfPages(namesOfWorks);
  return [
    post('/:space/thread/answers', aPersonHere, 'students', submitAnswer),
    get('/:space/my-part', aPersonHere, 'students', myPart.list),
    get('/:space/my-part/:id', aPersonHere, 'students', myPart.one),
    post('/:space/my-part/:id', aPersonHere, 'students', myPart.submit),
    post('/:space/my-part/:id/withdraw', aPersonHere, 'students', myPart.withdraw),
    get('/:space/thread/people/:id', may('run the college'), 'staff', partOf.waiting),
    post('/:space/thread/people/:id', may('run the college'), 'staff', partOf.submit),
  ];
}
