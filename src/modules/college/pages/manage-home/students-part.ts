import { actionLink } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { EasyReadBlock } from '#design/symbols/easy-read.ts';
import type { Asker } from '#modules/module.ts';
import { openNeeds } from '#modules/people/index.ts';
import type { Need } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { bookingToken } from '../../model/booking-token.ts';
import { hasBegun } from '../../model/offered-run.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { apologiesOf } from '../../queries/apologies.ts';
import { openRuns } from '../../queries/open-runs.ts';
import { ownBookings } from '../../queries/own-bookings.ts';
import type { OwnBooking } from '../../queries/own-bookings.ts';
import { runAddress, runCards } from '../prospectus/run-card.ts';
import { whereWords } from '../prospectus/run-words.ts';
import { studentsText } from './students-text.ts';

/** How many runs that start next are shown. */
const A_FEW = 3;

/**
 * What somebody comes to as a student, with when, where, how to get there and how to say that they cannot come; what
 * helps them; and what starts next. Nobody who teaches or runs the college is shown an empty list of courses of their own.
 */
export async function studentsPart(
  tx: Tx,
  asker: Asker,
  { alsoElse }: { readonly alsoElse: boolean },
): Promise<Html> {
  const { personId, space, now, platform } = asker;
  const bookings = await ownBookings(tx, personId, now);
  if (alsoElse && bookings.length === 0) return myData(asker);
  const runs = await openRuns(tx, dayIn(space.timeZone, now), now);
  const helps = (await openNeeds(tx, platform.seal, [personId])).get(personId) ?? [];
  const said = await apologiesOf(tx, personId);
  return html`${coming(asker, bookings, runs, said)} ${whatHelps(asker, helps)} ${alsoElse ? nothing : starting(asker, bookings, runs)} ${myData(asker)}`;
}

function coming(
  asker: Asker,
  bookings: readonly OwnBooking[],
  runs: readonly OfferedRun[],
  said: ReadonlySet<string>,
): Html {
  const text = studentsText[asker.language];
  const known = bookings.flatMap((booking) => {
    const run = runs.find(({ code }) => code === booking.code);
    return run ? [{ booking, run, next: nextOf(run, asker.now) }] : [];
  });
  const inOrder = known.toSorted((a, b) => startOf(a.next) - startOf(b.next));
  return html`<section class="al-section" aria-labelledby="coming">
    <h2 id="coming">${text.coming}</h2>
    ${inOrder.length === 0 ? html`<p>${text.none}</p>` : inOrder.map(({ booking, run, next }) => place(asker, booking, run, { next, cannot: next !== undefined && said.has(next.id) }))}
  </section>`;
}

type Session = OfferedRun['sessions'][number];

function nextOf(run: OfferedRun, now: Date): Session | undefined {
  return run.sessions.find(({ endsAt }) => endsAt > now);
}

function startOf(session: Session | undefined): number {
  return session?.startsAt.getTime() ?? Number.MAX_SAFE_INTEGER;
}

interface NextTime {
  readonly next: Session | undefined;
  /** They have told us that they cannot come to it. */
  readonly cannot: boolean;
}

function place(asker: Asker, booking: OwnBooking, run: OfferedRun, { next, cannot }: NextTime): Html {
  const heading = html`<h3 class="nhsuk-heading-m nhsuk-u-margin-bottom-2" dir="auto">${run.course.title}</h3>`;
  const facts = asker.language === 'easy' ? easyFacts(asker, run, next) : plainFacts(asker, run, next);
  return html`<div class="nhsuk-card"><div class="nhsuk-card__content">${heading} ${waits(asker, booking)} ${facts} ${cannot ? html`<p>${studentsText[asker.language].told}</p>` : nothing} ${links(asker, booking, run)}</div></div>`;
}

function waits({ language }: Asker, { state, isHeld }: OwnBooking): Html {
  return state === 'listed' && !isHeld ? html`<p>${studentsText[language].waiting}</p>` : nothing;
}

function plainFacts({ space }: Asker, run: OfferedRun, next: Session | undefined): Html {
  const text = studentsText.en;
  const getting = run.place?.gettingThere;
  const number = next ? text.of(next.number, run.sessions.length) : '';
  return html`${next ? html`<p><strong>${text.next}: ${dateAndTimeRange(next.startsAt, next.endsAt, space.timeZone)}</strong>${number ? html`<br>${number}` : nothing}</p>` : nothing}
    <p dir="auto">${whereWords(run.place, 'en')}</p>
    ${getting ? html`<p dir="auto"><strong>${text.getting}.</strong> ${getting}</p>` : nothing}`;
}

function easyFacts({ space }: Asker, run: OfferedRun, next: Session | undefined): Html {
  const text = studentsText.easy;
  const number = next ? text.of(next.number, run.sessions.length) : '';
  const when: EasyReadBlock[] = next
    ? [
        {
          symbol: 'calendar',
          text: [
            `${text.next}: ${dateAndTimeRange(next.startsAt, next.endsAt, space.timeZone)}`,
            number,
          ].filter(Boolean),
        },
      ]
    : [];
  const getting = run.place?.gettingThere;
  return easyReadList([
    ...when,
    { symbol: 'place', text: whereWords(run.place, 'easy') },
    ...(getting ? [{ symbol: 'bus' as const, text: html`<span dir="auto">${getting}</span>` }] : []),
  ]);
}

function links(
  { platform, space, language }: Asker,
  { bookingId, state }: OwnBooking,
  run: OfferedRun,
): Html {
  const text = studentsText[language];
  const here = runAddress(space.slug, run.code);
  const which = html`<span class="nhsuk-u-visually-hidden">: ${run.course.title}</span>`;
  const page = state === 'booked' ? 'cannot-come' : 'cancel';
  const cancel = `/${space.slug}/bookings/${page}/${bookingToken(platform.seal, space.id, bookingId, 'cancel')}`;
  return html`<ul class="nhsuk-list nhsuk-u-margin-bottom-0">
    <li><a href="${here}">${text.its}${which}</a></li>
    ${state === 'booked' ? html`<li><a href="${here}/calendar.ics">${text.calendar}${which}</a></li>` : nothing}
    <li><a href="${cancel}">${state === 'booked' ? text.cannot : text.leave}${which}</a></li>
  </ul>`;
}

function whatHelps({ space, language }: Asker, helps: readonly Need[]): Html {
  const text = studentsText[language];
  return html`<section class="al-section" aria-labelledby="helps">
    <h2 id="helps">${text.asked}</h2>
    ${helps.length === 0 ? html`<p>${text.askedNothing}</p>` : html`<ul>${helps.map(({ words }) => html`<li dir="auto">${words}</li>`)}</ul>`}
    <p><a href="/${space.slug}/me">${text.tellUs}</a></p>
  </section>`;
}

function starting(asker: Asker, bookings: readonly OwnBooking[], runs: readonly OfferedRun[]): Html {
  const { space, language, now } = asker;
  const text = studentsText[language];
  const mine = new Set(bookings.map(({ code }) => code));
  const next = runs.filter((run) => !mine.has(run.code) && !hasBegun(run, now) && run.placesLeft > 0);
  const reading = { language, slug: space.slug, zone: space.timeZone, now };
  const few = next.slice(0, A_FEW);
  return html`<section class="al-section al-full" aria-labelledby="starting">
    <h2 id="starting">${text.starting}</h2>
    ${few.length === 0 ? nothing : html`<p class="al-quiet">${text.noTracking}</p> ${runCards(few, reading)}`}
    ${actionLink({ text: text.all, href: `/${space.slug}/prospectus` })}
  </section>`;
}

function myData({ space, language }: Asker): Html {
  const text = studentsText[language];
  return html`<section class="al-section" aria-labelledby="mine">
    <h2 id="mine">${text.mine}</h2>
    <p>${text.mineWords}</p>
    <ul class="nhsuk-list">
      <li><a href="/${space.slug}/me/record">${text.record}</a></li>
      <li><a href="/${space.slug}/me">${text.me}</a></li>
    </ul>
  </section>`;
}
