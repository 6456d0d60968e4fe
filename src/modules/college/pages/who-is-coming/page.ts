import { z } from 'zod';
import { notificationBanner } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { rolesAllow } from '#modules/people/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { id } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { givePlace } from '../../commands/give-place.ts';
import { lookAtWhoComes } from '../../commands/look-at-who-comes.ts';
import type { WhoComes } from '../../commands/look-at-who-comes.ts';
import { looksAs } from '../../model/who-may-look.ts';
import { isTutorOf } from '../../queries/is-tutor-of.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { codeOfRun } from '../book-a-place/page.ts';
import { contactWords } from './contact-words.ts';
import { text } from './text.ts';
import { comingView } from './view.ts';

const DONE = ['changed', 'full', 'not-running', 'cancelled'] as const;
const query = z.object({ given: id().optional(), done: z.enum(DONE).optional() });
type Query = z.output<typeof query>;

/** Who is coming, for those who may know. Opening it is written down. */
export const comingPage = page({ params: codeOfRun, query }, async (visit) => {
  const { platform, space, now, params } = visit;
  const looker = found(visit.who?.personId);
  const seen = await platform.database.inSpace(space.id, async (tx) => {
    const run = found(await runForVisitors(tx, params.code));
    const coordinates = rolesAllow(visit.who!.roles, 'see what helps');
    const lastEnd = run.sessions.at(-1)?.endsAt ?? null;
    const as = looksAs({ coordinates, isTutor: await isTutorOf(tx, run.id, looker), lastEnd, now });
    if (as.size === 0) throw new Trouble('not-allowed', text.onlyForTutors);
    return { run, as, coming: await lookAtWhoComes(tx, platform, { looker, as, runId: run.id, at: now }) };
  });
  const view = {
    space,
    now,
    ...seen,
    done: doneWords(visit.query, seen.coming),
    fields: () => visit.formFields(),
  };
  const back = { href: `/${space.slug}/runs/${params.code}`, text: text.back };
  return show(visit, { title: text.title, main: comingView(view), back });
});

const giveForm = z.object({ booking: id() });

/** Gives the free place to whoever the coordinator saw first on the list. */
export const submitGive = page({ params: codeOfRun }, async (visit) => {
  const form = visit.form.parse(giveForm);
  if (!form.ok) throw new Trouble('bad-request', 'The page did not say whom the place is for');
  const { platform, space, params } = visit;
  const result = await givePlace(
    platform,
    space,
    visit.actor(),
    keyOf('give place', visit.form),
    params.code,
    form.value.booking,
  );
  return goTo(
    `${addressOf(visit)}?${result.ok ? `given=${form.value.booking}` : `done=${WHY[result.reason]}`}`,
  );
});

const WHY = { 'list has changed': 'changed', 'no free place': 'full', 'not running': 'not-running' } as const;

function addressOf({ space, params }: Visit<z.output<typeof codeOfRun>, unknown>): string {
  return `/${space.slug}/runs/${params.code}/people`;
}

const DONE_WORDS: Record<(typeof DONE)[number], string> = {
  changed: text.changed,
  full: text.full,
  'not-running': text.notRunning,
  cancelled: text.cancelledFor,
};

function doneWords({ given, done }: Query, coming: WhoComes): Html {
  if (done)
    return notificationBanner({
      text: DONE_WORDS[done],
      ...(done === 'cancelled' ? { variant: 'success' } : {}),
    });
  const person = coming.booked.find(({ bookingId }) => bookingId === given);
  if (!person) return nothing;
  const next = person.contact?.email
    ? html`<p>${text.givenMail}</p>`
    : html`<p>${text.givenRing}</p><p>${contactWords(person.contact)}</p>`;
  return notificationBanner({
    variant: 'success',
    html: html`<p class="nhsuk-notification-banner__heading">${person.name} ${text.given}</p>${next}`,
  });
}
