import { z } from 'zod';
import { dayInWords } from '#design/dates.ts';
import { found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { changeTerm, closeDays, openDays } from '../../commands/change-term.ts';
import { closedPeriods, termBySlug } from '../../queries/terms.ts';
import type { Term } from '../../queries/terms.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { untouched } from '#platform/http/filled.ts';
import { termParams } from '../term/page.ts';
import { closeDaysForm, editTermForm } from './form.ts';
import { editTermView } from './view.ts';
import type { EditTermView } from './view.ts';

const DONE = {
  added: 'The term is there. Now say when the college is closed, or go on to its runs.',
  changed: 'Your changes are kept.',
} as const;
const query = z.object({ done: z.enum(['added', 'changed']).optional() });

type Shown = Partial<Pick<EditTermView, 'words' | 'closing' | 'conflict' | 'done'>>;

async function load(visit: Visit<z.output<typeof termParams>>) {
  return read(visit, async (tx) => {
    const term = found(await termBySlug(tx, visit.params.term));
    return { term, closed: await closedPeriods(tx, term.id) };
  });
}

function parts(visit: Visit, loaded: Awaited<ReturnType<typeof load>>, shown: Shown) {
  const { name, startsOn, endsOn } = loaded.term;
  const view = {
    words: untouched({ name, startsOn, endsOn }),
    closing: untouched(),
    conflict: null,
    done: null,
    ...shown,
  };
  return {
    title: `${name}: change`,
    main: editTermView({ slug: visit.space.slug, ...loaded, fields: () => visit.formFields(), ...view }),
  };
}

export const editTermPage = page({ params: termParams, query }, async (visit) => {
  const loaded = await load(visit);
  return show(visit, parts(visit, loaded, { done: visit.query.done ? DONE[visit.query.done] : null }));
});

export const submitTermChange = page({ params: termParams }, async (visit) => {
  const form = visit.form.parse(editTermForm);
  const loaded = await load(visit);
  if (!form.ok) return showAgain(visit, parts(visit, loaded, { words: form }));
  const changed = await doOnce(visit, 'change-term', (tx, by) =>
    changeTerm(tx, by, { termId: loaded.term.id, ...form.value }),
  );
  if (changed.ok) return goTo(`/${visit.space.slug}/manage/terms/${loaded.term.slug}/edit?done=changed`);
  const now = await load(visit);
  return showAgain(visit, {
    ...parts(visit, now, {
      words: { typed: form.typed, errors: [] },
      conflict: bothOf(now.term, form.value),
    }),
    status: 409,
  });
});

function bothOf(now: Term, yours: Pick<Term, 'name' | 'startsOn' | 'endsOn'>): BothTexts[] {
  return [
    { label: 'Name', now: now.name, yours: yours.name },
    { label: 'First day', now: dayInWords(now.startsOn), yours: dayInWords(yours.startsOn) },
    { label: 'Last day', now: dayInWords(now.endsOn), yours: dayInWords(yours.endsOn) },
  ];
}

export const submitClosedDays = page({ params: termParams }, async (visit) => {
  const form = visit.form.parse(closeDaysForm);
  const loaded = await load(visit);
  if (!form.ok) return showAgain(visit, parts(visit, loaded, { closing: form }));
  const { term } = loaded;
  const { closedName: name, fromOn, toOn } = form.value;
  if (toOn < term.startsOn || fromOn > term.endsOn) {
    const message = `These days are not in the term, which runs from ${dayInWords(term.startsOn)} to ${dayInWords(term.endsOn)}`;
    return showAgain(
      visit,
      parts(visit, loaded, { closing: { typed: form.typed, errors: [{ field: 'fromOn', message }] } }),
    );
  }
  await doOnce(visit, 'close-days', (tx, by) => closeDays(tx, by, term.id, { name, fromOn, toOn }));
  return goTo(`/${visit.space.slug}/manage/terms/${term.slug}/edit?done=changed`);
});

export const reopenDays = page({ params: termParams.extend({ closed: z.uuid() }) }, async (visit) => {
  visit.form.parse(z.object({}));
  const { term } = await load(visit);
  await doOnce(visit, 'open-days', (tx, by) => openDays(tx, by, term.id, visit.params.closed));
  return goTo(`/${visit.space.slug}/manage/terms/${term.slug}/edit?done=changed`);
});
