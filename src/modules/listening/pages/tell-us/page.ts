import { z } from 'zod';
import { withQuery } from '#design/layout/address.ts';
import { notFound } from '#platform/errors/errors.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { giveFeedback } from '../../commands/give-feedback.ts';
import { publicPath } from '../../model/public-path.ts';
import type { FeedbackKind } from '../../tables.ts';
import { KINDS, tellUsForm } from './form.ts';
import { text } from './text.ts';
import { tellUsView, thanksView } from './view.ts';

const query = z.object({
  about: z.string().max(500).optional(),
  space: z.string().max(40).optional(),
  kind: z.enum(KINDS).optional(),
});

/** "Tell us what is wrong with this", a complaint, or asking for Easy Read: one short form, no account. */
export const tellUs = page({ query }, async (visit) => {
  const { about = '', space, kind = 'wrong' } = visit.query;
  const path = publicPath(about);
  // Said again without what does not belong in an address: a search, a token, somebody's own page.
  if (path !== about)
    return goTo(withQuery('/feedback', { about: path || undefined, space, kind: visit.query.kind }));
  const spaces = await spacesToChoose(visit, space);
  return show(visit, parts(visit, kind, spaces, { about, ...(space ? { space } : {}) }, []));
});

export const submitTellUs = page({}, async (visit) => {
  const form = visit.form.parse(tellUsForm);
  if (!form.ok) {
    const kind = KINDS.find((candidate) => candidate === form.typed['kind']) ?? 'wrong';
    const spaces = await spacesToChoose(visit, String(form.typed['space'] ?? '') || undefined);
    return showAgain(visit, parts(visit, kind, spaces, form.typed, form.errors));
  }
  const space = await openSpace(visit, form.value.space);
  const { kind, words, reply_to } = form.value;
  const about = publicPath(form.value.about);
  await giveFeedback(
    visit.platform,
    space.id,
    { ...visit.actor(), personId: null },
    keyOf('feedback', visit.form),
    { about, kind, words, replyTo: reply_to },
  );
  return goTo(withQuery('/feedback/thanks', { about: about || `/${space.slug}` }));
});

export const thanks = page({ query: z.object({ about: z.string().max(500).optional() }) }, (visit) => {
  const back = publicPath(visit.query.about ?? '') || '/';
  return show(visit, { title: text[visit.language].thanksTitle, main: thanksView(visit.language, back) });
});

function parts(
  visit: Visit,
  kind: FeedbackKind,
  spaces: readonly Space[],
  typed: Typed,
  errors: readonly FieldError[],
) {
  const fields = visit.formFields(errors.length > 0 ? visit.form.key : undefined);
  return {
    title: text[visit.language][kind].title,
    main: tellUsView({
      language: visit.language,
      kind,
      spaces,
      typed,
      errors: errorsIn(visit.language, errors, text),
      fields,
    }),
  };
}

async function spacesToChoose(visit: Visit, slug: string | undefined): Promise<readonly Space[]> {
  if (!slug) return visit.platform.spaces.open();
  const space = await visit.platform.spaces.bySlug(slug);
  return space?.public ? [space] : visit.platform.spaces.open();
}

async function openSpace(visit: Visit, slug: string): Promise<Space> {
  const space = await visit.platform.spaces.bySlug(slug);
  if (!space?.public) throw notFound('There is no such college here');
  return space;
}
