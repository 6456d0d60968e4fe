import { z } from 'zod';
import { Temporal } from 'temporal-polyfill';
import { button, errorSummary, input } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { OffsetClock } from '#platform/clock/clock.ts';
import { notFound } from '#platform/errors/errors.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { date, text } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { moveClockTo } from '../../commands/move-clock.ts';

const ZONE = 'Europe/London';
const TITLE = 'The demonstration’s clock';

const form = z.object({
  date: date('Please write a date, such as 2027-01-12'),
  time: text('Please write a time, such as 09:00', 5).refine(
    (time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time),
    'Please write a time, such as 09:00',
  ),
});

export const clockPage = page({}, (visit) => {
  const now = Temporal.Instant.fromEpochMilliseconds(visit.now.getTime()).toZonedDateTimeISO(ZONE);
  return show(visit, {
    title: TITLE,
    main: view(
      visit,
      { date: now.toPlainDate().toString(), time: now.toPlainTime().toString().slice(0, 5) },
      [],
    ),
  });
});

export const moveClock = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  if (!sent.ok) return showAgain(visit, { title: TITLE, main: view(visit, sent.typed, sent.errors) });
  const { clock } = visit.platform;
  if (!(clock instanceof OffsetClock)) throw notFound();
  const moment = Temporal.PlainDateTime.from(`${sent.value.date}T${sent.value.time}`).toZonedDateTime(ZONE);
  await moveClockTo(visit.platform, clock, new Date(moment.epochMilliseconds));
  return goTo('/demo/clock');
});

function view(visit: Visit, typed: Typed, errors: readonly FieldError[]): Html {
  const wrong = (field: string) => {
    const error = errors.find((candidate) => candidate.field === field);
    return error ? { errorMessage: { text: error.message } } : {};
  };
  return html`${errors.length > 0 ? errorSummary({ heading: 'Please mend this', errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })) }) : ''}
    <h1 class="nhsuk-heading-l">${TITLE}</h1>
    <p class="al-lead">It says ${momentInWords(visit.now, ZONE)}, and runs with real time.</p>
    <p>Move it to see what the college looks like on another day. What was signed in may end if you move it far.</p>
    <form method="post" action="/demo/clock" novalidate>
      ${visit.formFields(errors.length > 0 ? visit.form.key : undefined)}
      ${input({ id: 'date', name: 'date', type: 'date', width: 10, label: { text: 'Date' }, value: String(typed['date'] ?? ''), ...wrong('date') })}
      ${input({ id: 'time', name: 'time', type: 'time', width: 5, label: { text: 'Time' }, value: String(typed['time'] ?? ''), ...wrong('time') })}
      ${button({ text: 'Move the clock', variant: 'secondary' })}
    </form>`;
}
