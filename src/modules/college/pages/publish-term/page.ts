import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { publishTermAndTell } from '../../commands/publish-and-tell.ts';
import { runsOfTerm } from '../../queries/managed-runs.ts';
import { withNeeds } from '../../queries/runs-with-needs.ts';
import { termBySlug } from '../../queries/terms.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { termParams } from '../term/page.ts';
import { publishTermView, termPublishedView } from './view.ts';
import type { PublishTermView } from './view.ts';

type OfTerm = Visit<z.output<typeof termParams>>;

async function load(visit: OfTerm): Promise<PublishTermView> {
  const { slug, timeZone: zone } = visit.space;
  return read(visit, async (tx) => {
    const term = found(await termBySlug(tx, visit.params.term));
    return { slug, zone, term, all: await withNeeds(tx, await runsOfTerm(tx, term.id), zone, visit.now) };
  });
}

export const publishTermPage = page({ params: termParams }, async (visit) => {
  const view = await load(visit);
  return show(visit, { title: `Publish ${view.term.name}`, main: publishTermView(view, visit.formFields()) });
});

/** Publishes, and goes to what came of it; the same form sent again goes there too. */
export const submitPublishTerm = page({ params: termParams }, async (visit) => {
  visit.form.parse(z.object({}));
  const term = found(await read(visit, (tx) => termBySlug(tx, visit.params.term)));
  const done = await doOnce(visit, 'publish-term', (tx, by) => publishTermAndTell(tx, by, term.id));
  return goTo(`/${visit.space.slug}/manage/terms/${term.slug}/published?runs=${done.published.length}`);
});

/** What came of publishing: the number just published is in the address, and why the others stay drafts is read anew. */
export const termPublishedPage = page(
  { params: termParams, query: z.object({ runs: z.coerce.number().int().min(0).max(100_000).optional() }) },
  async (visit) => {
    const view = await load(visit);
    return show(visit, {
      title: `${view.term.name}: what is published`,
      main: termPublishedView(view, visit.query.runs ?? null),
    });
  },
);
