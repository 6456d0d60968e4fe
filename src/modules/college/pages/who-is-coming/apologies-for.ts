import { z } from 'zod';
import { button, errorSummary, radios } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { namesOf, rolesAllow } from '#modules/people/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { choice, id } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { sendApologies } from '../../commands/send-apologies.ts';
import type { OfferedRun, OfferedSession } from '../../model/offered-run.ts';
import { looksAs } from '../../model/who-may-look.ts';
import { apologiesOf } from '../../queries/apologies.ts';
import { bookingById } from '../../queries/booking-by-id.ts';
import type { Standing } from '../../queries/booking-by-id.ts';
import { isTutorOf } from '../../queries/is-tutor-of.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { daysToTick } from '../cannot-come/days.ts';
import { daysField } from '../cannot-come/form.ts';
import { CHANNEL_WORDS, FOR_CHANNELS } from './for-channels.ts';
import { text } from './text.ts';

const params = z.object({ code: z.string().max(20), booking: id() });
type BookingVisit = Visit<z.output<typeof params>, unknown>;

const form = z.object({ session: daysField, channel: choice(FOR_CHANNELS, 'Please say how they told you') });

interface Loaded {
  readonly standing: Standing;
  readonly name: string;
  readonly run: OfferedRun;
  readonly toCome: readonly OfferedSession[];
  readonly said: ReadonlySet<string>;
}

/** Somebody rang, wrote or came by to say that they cannot come to a session: written down for them, their place kept. */
export const apologiesForPage = page({ params }, async (visit) => {
  const loaded = await load(visit);
  if (loaded.standing.state !== 'booked') return goTo(listOf(visit));
  return show(visit, parts(visit, loaded, { ticked: loaded.said, channel: null, errors: [] }));
});

export const submitApologiesFor = page({ params }, async (visit) => {
  const loaded = await load(visit);
  const sent = visit.form.parse(form);
  const ticked = new Set([sent.typed['session'] ?? []].flat());
  const errors = [
    ...(ticked.size === 0 && loaded.said.size === 0
      ? [{ field: 'session', message: 'Tick the day they cannot come' }]
      : []),
    ...(sent.ok ? [] : sent.errors),
  ];
  const channel = typeof sent.typed['channel'] === 'string' ? sent.typed['channel'] : null;
  if (!sent.ok || errors.length > 0)
    return showAgain(visit, parts(visit, loaded, { ticked, channel, errors, key: visit.form.key }));
  const wish = { bookingId: loaded.standing.id, sessionIds: sent.value.session };
  const { channel: how } = sent.value;
  const done = await doOnce(visit, 'apologies-for', (tx, by) => sendApologies(tx, by, wish), {
    channel: how,
  });
  return goTo(done.ok ? `${listOf(visit)}?done=written` : listOf(visit));
});

async function load(visit: BookingVisit): Promise<Loaded> {
  const { now, params: asked } = visit;
  const looker = found(visit.who?.personId);
  return read(visit, async (tx) => {
    const standing = found(await bookingById(tx, asked.booking));
    if (standing.code !== asked.code) return found<never>(null);
    const run = found(await runForVisitors(tx, asked.code));
    const coordinates = rolesAllow(visit.who!.roles, 'see what helps');
    const lastEnd = run.sessions.at(-1)?.endsAt ?? null;
    const as = looksAs({ coordinates, isTutor: await isTutorOf(tx, run.id, looker), lastEnd, now });
    if (as.size === 0) throw new Trouble('not-allowed', text.onlyForTutors);
    return {
      standing,
      name: (await namesOf(tx, [standing.personId])).get(standing.personId) ?? '',
      run,
      toCome: run.sessions.filter(({ endsAt }) => endsAt > now),
      said: await apologiesOf(tx, standing.personId),
    };
  });
}

function listOf({ space, params: { code } }: BookingVisit): string {
  return `/${space.slug}/runs/${code}/people`;
}

interface Shown {
  readonly ticked: ReadonlySet<string>;
  readonly channel: string | null;
  readonly errors: readonly FieldError[];
  readonly key?: string;
}

function parts(visit: BookingVisit, loaded: Loaded, shown: Shown) {
  // No name in the title: it would stay in the browser's history.
  return {
    title: 'Somebody cannot come',
    main: view(visit, loaded, shown),
    back: { href: listOf(visit), text: 'Back to who is coming' },
  };
}

function view(visit: BookingVisit, { standing, name, run, toCome }: Loaded, shown: Shown): Html {
  const heading = html`<h1 class="nhsuk-heading-l"><span class="nhsuk-caption-l">${run.course.title}</span> ${name} cannot come</h1>`;
  if (toCome.length === 0) return html`${heading} <p>No session is to come any more.</p>`;
  const { errors, ticked, channel } = shown;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  const how = errorOf('channel');
  return html`${errors.length > 0 ? errorSummary({ heading: 'Please mend this', errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })) }) : nothing}
    ${heading}
    <p>Their place stays theirs. The register of that day is filled in with it, and nobody asks where they were.</p>
    <form method="post" action="${listOf(visit)}/${standing.id}/apologies" novalidate>
      ${visit.formFields(shown.key)}
      ${daysToTick({ legend: 'Which day?', hint: 'Take a tick away when they can come after all.', sessions: toCome, ticked, zone: visit.space.timeZone, error: errorOf('session') })}
      ${radios({
        name: 'channel',
        fieldset: { legend: { text: 'How did they tell you?', size: 'm' } },
        hint: 'It is written down that you did this for them, and how they told you.',
        items: FOR_CHANNELS.map((value) => ({ value, text: CHANNEL_WORDS[value] })),
        value: channel,
        ...(how ? { errorMessage: { text: how } } : {}),
      })}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>`;
}
