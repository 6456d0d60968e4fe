import { z } from 'zod';
import { lookAtWhatHelps, namesOf } from '#modules/people/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { choice, id } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { arrangeAccess, unarrangeAccess } from '../../commands/arrange-access.ts';
import { promisesOfRun, promisesSoon } from '../../queries/promises.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { codeOfRun } from '../book-a-place/page.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { promisesOfRunView, promisesView } from './view.ts';

/** What is promised for the next fortnight, run by run: counts, and nobody's name. */
export const promisesPage = page({}, async (visit) => {
  const { slug, timeZone: zone } = visit.space;
  const runs = await read(visit, (tx) => promisesSoon(tx, visit.now));
  return show(visit, { title: 'Promises of access', main: promisesView({ slug, zone, runs }) });
});

const query = z.object({ done: z.enum(['arranged', 'open']).optional() });

/** What helps the people of one run, to be arranged one by one. Opening it is written down for each of them. */
export const promisesOfRunPage = page({ params: codeOfRun, query }, async (visit) => {
  const { platform, space, now, params } = visit;
  const looker = found(visit.who?.personId);
  const seen = await read(visit, async (tx) => {
    const run = found(await runForVisitors(tx, params.code));
    const promises = await promisesOfRun(tx, run.id);
    const personIds = [...new Set(promises.map(({ personId }) => personId))];
    const because = { type: 'run', id: run.id };
    const helps = await lookAtWhatHelps(tx, platform.seal, { looker, personIds, because, at: now });
    const others = promises.flatMap(({ arranged }) => arranged?.by ?? []);
    return { run, promises, helps, names: await namesOf(tx, [...personIds, ...others]) };
  });
  const main = promisesOfRunView({
    slug: space.slug,
    zone: space.timeZone,
    now,
    ...seen,
    done: visit.query.done ?? null,
    fields: () => visit.formFields(),
  });
  const back = { href: `/${space.slug}/manage/promises`, text: 'All promises of access' };
  // The title holds the code: what a course is about may not be for everybody's eyes.
  return show(visit, { title: `Promises of access ${params.code}`, main, back });
});

const form = z.object({ need: id(), is: choice(['arranged', 'open'], 'Say whether it is arranged') });

/** One thing that helps is arranged, or is not after all. */
export const submitPromise = page({ params: codeOfRun }, async (visit) => {
  const sent = visit.form.parse(form);
  if (!sent.ok) throw new Trouble('bad-request', 'A promise is arranged, or it is not yet');
  const { need, is } = sent.value;
  await doOnce(visit, 'promise', async (tx, by) => {
    const run = found(await runForVisitors(tx, visit.params.code));
    found((await promisesOfRun(tx, run.id)).find(({ needId }) => needId === need));
    if (is === 'arranged') await arrangeAccess(tx, by, run.id, [need]);
    else await unarrangeAccess(tx, by, run.id, need);
    return null;
  });
  return goTo(`/${visit.space.slug}/manage/promises/${visit.params.code}?done=${is}`);
});
