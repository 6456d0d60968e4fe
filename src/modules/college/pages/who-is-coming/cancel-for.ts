import { z } from 'zod';
import { button, errorSummary, radios } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { namesOf } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import { choice, id } from '#platform/http/fields.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { cancelBooking } from '../../commands/cancel-booking.ts';
import { bookingById } from '../../queries/booking-by-id.ts';
import type { Standing } from '../../queries/booking-by-id.ts';
import { CHANNEL_WORDS, FOR_CHANNELS } from './for-channels.ts';

const params = z.object({ code: z.string().max(20), booking: id() });
type BookingVisit = Visit<z.output<typeof params>, unknown>;

const form = z.object({ channel: choice(FOR_CHANNELS, 'Please say how they told you') });

/** Somebody rang, wrote or came by to give a place back: asks how they told us, and does it for them. */
export const cancelForPage = page({ params }, async (visit) => {
  const { standing, name } = await bookingOf(visit);
  if (standing.state === 'cancelled') return goTo(`${listOf(visit)}?done=cancelled`);
  return show(visit, parts(visit, name, standing, {}, [], visit.formFields()));
});

export const submitCancelFor = page({ params }, async (visit) => {
  const { standing, name } = await bookingOf(visit);
  const sent = visit.form.parse(form);
  if (!sent.ok)
    return showAgain(
      visit,
      parts(visit, name, standing, sent.typed, sent.errors, visit.formFields(visit.form.key)),
    );
  const { platform, space } = visit;
  await cancelBooking(
    platform,
    space,
    visit.actor(sent.value.channel),
    keyOf('cancel for', visit.form),
    standing.id,
  );
  return goTo(`${listOf(visit)}?done=cancelled`);
});

async function bookingOf({
  platform,
  space,
  params: asked,
}: BookingVisit): Promise<{ standing: Standing; name: string }> {
  return platform.database.inSpace(space.id, async (tx) => {
    const standing = found(await bookingById(tx, asked.booking));
    if (standing.code !== asked.code) return found<never>(null);
    return { standing, name: (await namesOf(tx, [standing.personId])).get(standing.personId) ?? '' };
  });
}

function listOf({ space, params: { code } }: BookingVisit): string {
  return `/${space.slug}/runs/${code}/people`;
}

function parts(
  visit: BookingVisit,
  name: string,
  standing: Standing,
  typed: Typed,
  errors: readonly FieldError[],
  fields: Html,
) {
  const title =
    standing.state === 'listed' ? `Take ${name} off the waiting list` : `Give ${name}’s place back`;
  const error = errors.find(({ field }) => field === 'channel');
  const main = html`${error && errorSummary({ heading: 'Please mend this', errorList: [{ text: error.message, href: '#channel' }] })}
    <h1 class="nhsuk-heading-l">${title}</h1>
    <p>${standing.state === 'listed' ? 'Everybody behind them moves up by one.' : 'The place is then held for the first on the waiting list, or free for the next who asks.'} They are told by e-mail, where we have an address.</p>
    <form method="post" action="${listOf(visit)}/${standing.id}/cancel" novalidate>
      ${fields}
      ${radios({
        name: 'channel',
        fieldset: { legend: { text: 'How did they tell you?', size: 'm' } },
        hint: 'It is written down that you did this for them, and how they asked.',
        items: FOR_CHANNELS.map((value) => ({ value, text: CHANNEL_WORDS[value] })),
        value: typeof typed['channel'] === 'string' ? typed['channel'] : null,
        ...(error ? { errorMessage: { text: error.message } } : {}),
      })}
      ${button({ text: standing.state === 'listed' ? 'Take off the list' : 'Give the place back', preventDoubleClick: true })}
    </form>`;
  // No name in the title: it would stay in the browser's history.
  return {
    title: standing.state === 'listed' ? 'Take somebody off the waiting list' : 'Give a place back',
    main,
    back: { href: listOf(visit), text: 'Back to who is coming' },
  };
}
