import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { frontText } from './text.ts';
import { spacesView } from './view.ts';

/** The very front: the colleges here, or the only one at once; in the demonstration, the people one can be. */
export const front = page({}, async (visit) => {
  if (visit.platform.config.ALONGSIDE_MODE === 'demo') return goTo('/demo');
  const spaces = await visit.platform.spaces.open();
  const [only, ...others] = spaces;
  if (only && others.length === 0) return goTo(`/${only.slug}`);
  return show(visit, { title: frontText[visit.language].title, main: spacesView(spaces, visit.language) });
});
