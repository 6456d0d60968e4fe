import { found } from '#platform/errors/errors.ts';
import { live } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { runTopic } from '../../runs-changed.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { placesWords } from '../prospectus/run-words.ts';
import { runParams } from './page.ts';
import { askWords } from './view.ts';

/** How many places a run has left, in words, for its page to keep up with while somebody looks at it. */
export const placesPage = page({ params: runParams }, async ({ platform, space, params, language, now }) => {
  const read = async () =>
    found(await platform.database.inSpace(space.id, (tx) => runForVisitors(tx, params.ref)));
  const run = await read();
  return live(runTopic(run.id), `places/${params.ref}/${language}`, async () => {
    const run = await read();
    return { places: placesWords(run, now, language), ask: askWords(run, language) };
  });
});
