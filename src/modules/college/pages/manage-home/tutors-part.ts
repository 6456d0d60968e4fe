import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Asker } from '#modules/module.ts';
import { askedOf, askedView, partsWithNames } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { startOfDay } from '../../model/attendance.ts';
import { sessionsTaughtBetween } from '../../queries/day-pack.ts';
import { runsById, runsOfTutor } from '../../queries/managed-runs.ts';
import { namesOfWorks } from '../../queries/names-of-works.ts';
import { sessionsOfWeek } from '../day-pack/week-section.ts';
import { askedByWork } from '../my-teaching/asked-by-work.ts';
import type { AskedOfWork } from '../my-teaching/asked-by-work.ts';

const EIGHT_DAYS = 8 * 24 * 60 * 60 * 1000;

/** A tutor's week with its day packs and registers, what they are asked of their part, and how they are named. */
export async function tutorsPart(tx: Tx, asker: Asker): Promise<Html> {
  const { personId, space, now } = asker;
  const today = startOfDay(space.timeZone, now);
  const until = new Date(today.getTime() + EIGHT_DAYS);
  const week = await sessionsTaughtBetween(tx, personId, today, until);
  const asked = await askedOfTutor(tx, asker);
  return html`${week.length > 0 ? sessionsOfWeek(week, space.slug, space.timeZone, now) : noWeek()}
    ${asked.length === 0 ? nothing : askedPart(asked, asker)}
    <section class="al-section" aria-labelledby="teaching">
      <h2 id="teaching">My teaching</h2>
      <ul class="nhsuk-list">
        <li><a href="/${space.slug}/my-teaching">All my runs, with who is coming</a></li>
        <li><a href="/${space.slug}/me">How I wish to be named</a></li>
        <li><a href="/${space.slug}/my-part">Everything recorded of my part</a></li>
      </ul>
    </section>`;
}

function noWeek(): Html {
  return html`<section class="al-section" aria-labelledby="week"><h2 id="week">My week</h2><p>You have no session in the next seven days.</p></section>`;
}

async function askedOfTutor(tx: Tx, { personId, space }: Asker): Promise<AskedOfWork[]> {
  const parts = await partsWithNames(tx, namesOfWorks, await askedOf(tx, personId));
  if (parts.length === 0) return [];
  const works = parts.map(({ work }) => work).filter(({ type }) => type === 'run');
  const runs = await runsById(tx, [...new Set(works.map(({ id }) => id))]);
  const taught = await runsOfTutor(tx, personId);
  return askedByWork(parts, { runs, taught, zone: space.timeZone });
}

function askedPart(asked: readonly AskedOfWork[], asker: Asker): Html {
  return html`<section class="al-section" aria-labelledby="asked">
    <h2 id="asked">Is that right?</h2>
    <p>Only what you say yourself counts. Nobody sees your dates or your hours.</p>
    ${asked.map(({ title, about, parts }) => html`<h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">${title}</h3><p class="al-quiet nhsuk-u-margin-bottom-2">${about}</p> ${askedView(parts, asker, 'home')}`)}
  </section>`;
}
