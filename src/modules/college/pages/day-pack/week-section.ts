import { dateAndTimeRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { registerLine, reviewLine } from '../register/week-things.ts';
import type { TutorsWeek } from './week-of.ts';

/** The week on a tutor's own page: what waits for them, then their sessions with the day pack of each. */
export function weekSection(week: TutorsWeek, slug: string, zone: string, now: Date): Html {
  return html`${waiting(week, slug, zone)} ${sessionsOfWeek(week.sessions, slug, zone, now)}`;
}

function waiting(week: TutorsWeek, slug: string, zone: string): Html {
  const lines = [
    ...week.registers.map((one) => registerLine(slug, zone, one)),
    ...week.reviews.map((one) => reviewLine(slug, zone, one)),
    ...(week.toReach === 0
      ? []
      : [
          html`<a href="/${slug}/follow-ups">Reach ${plural(week.toReach, { one: '# person who did not come', other: '# people who did not come' })}</a> <span class="al-quiet">(each as they asked)</span>`,
        ]),
  ];
  if (lines.length === 0) return nothing;
  return html`<section class="al-section" aria-labelledby="needs-you">
    <h2 id="needs-you">${plural(lines.length, { one: '# thing needs you', other: '# things need you' })}</h2>
    <ul class="nhsuk-list nhsuk-list--border">${lines.map((line) => html`<li>${line}</li>`)}</ul>
  </section>`;
}

/** Sessions somebody teaches, each with its day pack and, from its beginning, its register; nothing where there are none. */
export function sessionsOfWeek(all: TutorsWeek['sessions'], slug: string, zone: string, now: Date): Html {
  if (all.length === 0) return nothing;
  return html`<section class="al-section" aria-labelledby="week">
    <h2 id="week">My week</h2>
    <ul class="nhsuk-list nhsuk-list--border">
      ${all.map((one) => {
        const here = `/${slug}/runs/${one.code}/sessions/${one.id}`;
        const which = `${one.title}, session ${one.number} of ${one.sessions}`;
        return html`<li><strong>${dateAndTimeRange(one.startsAt, one.endsAt, zone)}</strong><br>${which}<br>
          <a href="${here}/day-pack">Day pack<span class="nhsuk-u-visually-hidden"> of ${which}</span></a>${one.startsAt <= now ? html`, <a href="${here}/register">register<span class="nhsuk-u-visually-hidden"> of ${which}</span></a>` : nothing}</li>`;
      })}
    </ul>
  </section>`;
}
