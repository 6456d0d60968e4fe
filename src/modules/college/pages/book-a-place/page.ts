import { z } from 'zod';
import { contactOf } from '#modules/people/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import type { Typed } from '#platform/http/form.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { bookPlace } from '../../commands/book-place.ts';
import type { WhyNot } from '../../commands/booking-refused.ts';
import type { LockRun } from '../../commands/lock-run.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { bookedAndWaiting } from '../../queries/booked-and-waiting.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { runOpenness } from '../../model/open-for-booking.ts';
import { answersOf, bookForm } from './form.ts';
import { bookMistakes } from './mistakes.ts';
import { bookText } from './text.ts';
import { bookView, closedView } from './view.ts';
import type { BookView } from './view.ts';

export const codeOfRun = z.object({ code: z.string().max(20) });

type RunVisit = Visit<z.output<typeof codeOfRun>, unknown>;
type Again = Pick<BookView, 'typed' | 'errors' | 'interruption'>;

const MISTAKES = { en: { mistakes: bookMistakes.en }, easy: { mistakes: bookMistakes.easy } };
const FRESH: Again = { typed: {}, errors: [], interruption: null };

/** The page that asks for a place. */
export const bookPage = page({ params: codeOfRun }, async (visit) => {
  const seen = await look(visit);
  const closed = closedOf(visit, seen.run);
  if (closed) return closed;
  return show(visit, parts(visit, seen, { ...FRESH, typed: seen.own }, visit.formFields()));
});

/** Asking for a place, with the lock that the app was put together with. */
export function submitBookingWith(lockRun: LockRun): Page {
  return page({ params: codeOfRun }, async (visit) => {
    const form = visit.form.parse(bookForm);
    if (!form.ok) return again(visit, 422, { ...FRESH, typed: form.typed, errors: form.errors });
    const { platform, space, params, who } = visit;
    const ask = {
      code: params.code,
      personId: who?.personId ?? null,
      name: form.value.name,
      ...answersOf(form.value),
    };
    try {
      const key = keyOf(`book ${params.code}`, visit.form);
      const result = await bookPlace(platform, space, visit.actor(), key, ask, lockRun);
      if (result.ok) return goTo(`/${space.slug}/runs/${params.code}/booked/${result.token}`);
      return closedReply(visit, (await look(visit)).run, result.reason, 409);
    } catch (error) {
      return afterTrouble(visit, form.typed, error);
    }
  });
}

// Nothing typed is lost to a crowd, or to a page sent twice; anything else is for the one handler of trouble.
async function afterTrouble(visit: RunVisit, typed: Typed, error: unknown): Promise<Reply> {
  if (!(error instanceof Trouble)) throw error;
  if (error.code === 'busy') return again(visit, 409, { typed, errors: [], interruption: 'busy' });
  if (error.code === 'changed-meanwhile')
    return again(visit, 409, { typed, errors: [], interruption: 'sent before' });
  throw error;
}

async function again(visit: RunVisit, status: number, with_: Again): Promise<Reply> {
  const seen = await look(visit);
  // A page sent before keeps its first answer under its key: sent once more, it is another asking, under another.
  const fields = with_.interruption === 'sent before' ? visit.formFields() : visit.formFields(visit.form.key);
  return showAgain(visit, { ...parts(visit, seen, with_, fields), status });
}

interface Seen {
  readonly run: OfferedRun;
  readonly counts: BookView['counts'];
  /** What we know of whoever is signed in, so that they need not type it. */
  readonly own: Typed;
}

async function look({ platform, space, params, who }: RunVisit): Promise<Seen> {
  return platform.database.inSpace(space.id, async (tx) => {
    const run = found(await runForVisitors(tx, params.code));
    const counts = await bookedAndWaiting(tx, run.id);
    const contact = who?.personId ? (await contactOf(tx, [who.personId])).get(who.personId) : undefined;
    const own: Typed = who?.personId
      ? { name: who.name, email: contact?.email ?? '', phone: contact?.phone ?? '' }
      : {};
    return { run, counts, own };
  });
}

function parts(visit: RunVisit, { run, counts }: Seen, again: Again, fields: BookView['fields']) {
  const { language, space, now, who } = visit;
  const signedInAs = who?.personId ? who.name : null;
  const words = bookText[language];
  const errors = errorsIn(language, again.errors, MISTAKES);
  return {
    title: run.placesLeft === 0 ? words.titleList : words.title,
    main: bookView({ language, space, now, run, counts, signedInAs, fields, ...again, errors }),
    back: { href: `/${space.slug}/runs/${run.code}`, text: words.back },
  };
}

function closedOf(visit: RunVisit, run: OfferedRun): Reply | null {
  const open = runOpenness(run, visit.now);
  if (open === 'open') return null;
  if (open === 'not published') return found<never>(null);
  return closedReply(visit, run, open, 200);
}

function closedReply(visit: RunVisit, run: OfferedRun, reason: WhyNot, status: number): Reply {
  const { language, space } = visit;
  const words = bookText[language];
  const back = { href: `/${space.slug}/runs/${run.code}`, text: words.back };
  return show(visit, {
    title: words.closed[reason].title,
    main: closedView(language, space, run, reason),
    back,
    status,
  });
}
