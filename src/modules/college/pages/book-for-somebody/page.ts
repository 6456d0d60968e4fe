import { z } from 'zod';
import { html } from '#design/html.ts';
import { withQuery } from '#design/layout/address.ts';
import { contactOf, findPeople, namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { optionalText } from '#platform/http/fields.ts';
import type { Typed } from '#platform/http/form.ts';
import { keepWords, keptWords, keptWordsField } from '#platform/http/kept-words.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { bookPlace } from '../../commands/book-place.ts';
import { bookedAndWaiting } from '../../queries/booked-and-waiting.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { answersOf } from '../book-a-place/form.ts';
import { codeOfRun } from '../book-a-place/page.ts';
import { bookText } from '../book-a-place/text.ts';
import { closedView } from '../book-a-place/view.ts';
import { runOpenness } from '../../model/open-for-booking.ts';
import { findView } from './find-view.ts';
import { SOMEBODY, bookForForm } from './form.ts';
import { text } from './text.ts';
import { bookForHead, bookForView } from './view.ts';
import type { BookForView, ForWhom } from './view.ts';

const SHOWN = 10;
const query = z.object({
  found: keptWordsField,
  // A name stood here once; it is let go of.
  words: z.string().max(200).optional(),
  person: z.string().regex(SOMEBODY).optional(),
});
type RunVisit = Visit<z.output<typeof codeOfRun>, unknown>;
type Again = Pick<BookForView, 'typed' | 'errors' | 'interruption'>;

/** Booking for somebody else: first whom, then the questions. */
export const bookForPage = page({ params: codeOfRun, query }, async (visit) => {
  const { person, found: token } = visit.query;
  const words = keptWords(visit, token);
  if (visit.query.words !== undefined || (token !== undefined && words === null))
    return goTo(addressOf(visit));
  const { seen, ...rest } = await visit.platform.database.inSpace(visit.space.id, async (tx) => ({
    seen: await look(tx, visit),
    whom: person && person !== 'new' ? await somebody(tx, person) : null,
    matches: words && !person ? await findPeople(tx, words, { limit: SHOWN + 1 }) : null,
  }));
  const closed = closedReply(visit, seen, 200);
  if (closed) return closed;
  if (person)
    return show(
      visit,
      parts(
        visit,
        seen,
        rest.whom,
        { typed: { name: words ?? '' }, errors: [], interruption: null },
        visit.formFields(),
      ),
    );
  const view = {
    address: addressOf(visit),
    fields: visit.formFields(),
    token,
    words: words ?? '',
    found: rest.matches?.slice(0, SHOWN) ?? null,
    areMore: (rest.matches?.length ?? 0) > SHOWN,
  };
  return show(
    visit,
    framed(
      visit,
      seen,
      html`${bookForHead({ ...seen, space: visit.space, now: visit.now })} ${findView(view)}`,
    ),
  );
});

/** Looks for whom it is, by a name that stands in no address. */
export const submitFindWhom = page({ params: codeOfRun }, async (visit) => {
  const form = visit.form.parse(z.object({ words: optionalText(200) }));
  const words = form.ok ? form.value.words : String(form.typed['words'] ?? '').slice(0, 200);
  return goTo(withQuery(addressOf(visit), { found: keepWords(visit, words) || undefined }));
});

/** Books it, attributed to whoever asked and to whoever wrote it down. */
export const submitBookFor = page({ params: codeOfRun }, async (visit) => {
  const form = visit.form.parse(bookForForm);
  if (!form.ok)
    return again(visit, 422, form.typed, { typed: form.typed, errors: form.errors, interruption: null });
  const { platform, space, params } = visit;
  const { person, name, channel } = form.value;
  const whom =
    person === 'new' ? null : await platform.database.inSpace(space.id, (tx) => somebody(tx, person));
  const answers = answersOf(form.value);
  const ask = {
    code: params.code,
    personId: whom?.id ?? null,
    name: whom?.name ?? name,
    ...answers,
    email: answers.email || (whom?.contact?.email ?? ''),
  };
  try {
    const result = await bookPlace(
      platform,
      space,
      visit.actor(channel),
      keyOf(`book for ${params.code}`, visit.form),
      ask,
    );
    if (result.ok) return goTo(`/${space.slug}/runs/${params.code}/booked-for/${result.bookingId}`);
    return found(closedReply(visit, await platform.database.inSpace(space.id, (tx) => look(tx, visit)), 409));
  } catch (error) {
    return afterTrouble(visit, form.typed, error);
  }
});

async function afterTrouble(visit: RunVisit, typed: Typed, error: unknown): Promise<Reply> {
  const code = error instanceof Trouble ? error.code : null;
  if (code === 'busy') return again(visit, 409, typed, { typed, errors: [], interruption: 'busy' });
  if (code === 'changed-meanwhile')
    return again(visit, 409, typed, { typed, errors: [], interruption: 'sent before' });
  throw error;
}

async function again(visit: RunVisit, status: number, typed: Typed, with_: Again): Promise<Reply> {
  const person = typed['person'];
  if (typeof person !== 'string' || !SOMEBODY.test(person))
    throw new Trouble('bad-request', 'The page did not say whom the place is for');
  const { seen, whom } = await visit.platform.database.inSpace(visit.space.id, async (tx) => ({
    seen: await look(tx, visit),
    whom: person === 'new' ? null : await somebody(tx, person),
  }));
  const fields = with_.interruption === 'sent before' ? visit.formFields() : visit.formFields(visit.form.key);
  return showAgain(visit, { ...parts(visit, seen, whom, with_, fields), status });
}

type Seen = Pick<BookForView, 'run' | 'counts'>;

async function look(tx: Tx, { params }: RunVisit): Promise<Seen> {
  const run = found(await runForVisitors(tx, params.code));
  return { run, counts: await bookedAndWaiting(tx, run.id) };
}

async function somebody(tx: Tx, id: string): Promise<NonNullable<ForWhom>> {
  const name = found((await namesOf(tx, [id])).get(id));
  return { id, name, contact: (await contactOf(tx, [id])).get(id) ?? null };
}

function addressOf({ space, params }: RunVisit): string {
  return `/${space.slug}/runs/${params.code}/book-for`;
}

function framed(visit: RunVisit, { run }: Seen, main: BookForView['fields']) {
  const title = run.placesLeft === 0 ? text.titleList : text.title;
  return { title, main, back: { href: `/${visit.space.slug}/runs/${run.code}/people`, text: text.back } };
}

function parts(visit: RunVisit, seen: Seen, whom: ForWhom, again: Again, fields: BookForView['fields']) {
  const { space, now } = visit;
  return framed(visit, seen, bookForView({ space, now, ...seen, whom, ...again, fields }));
}

function closedReply(visit: RunVisit, { run }: Seen, status: number): Reply | null {
  const open = runOpenness(run, visit.now);
  if (open === 'open' || open === 'not published') return null;
  const { space } = visit;
  const back = { href: `/${space.slug}/runs/${run.code}`, text: bookText.en.back };
  return show(visit, {
    title: bookText.en.closed[open].title,
    main: closedView('en', space, run, open),
    back,
    status,
  });
}
