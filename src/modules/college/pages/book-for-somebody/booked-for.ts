import { z } from 'zod';
import { button, panel } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { contactOf, namesOf } from '#modules/people/index.ts';
import type { Contact } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import { id } from '#platform/http/fields.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { bookingById } from '../../queries/booking-by-id.ts';
import type { Standing } from '../../queries/booking-by-id.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { sessionLines } from '../book-a-place/run-facts.ts';
import { whereWords } from '../prospectus/run-words.ts';
import { contactWords } from '../who-is-coming/contact-words.ts';
import { text } from './text.ts';

const params = z.object({ code: z.string().max(20), booking: id() });

interface BookedForView {
  readonly space: Space;
  readonly now: Date;
  readonly run: OfferedRun;
  readonly standing: Standing;
  readonly name: string;
  readonly contact: Contact | null;
}

/** What became of booking for somebody: whom to tell, how, and a letter that prints. */
export const bookedForPage = page({ params }, async (visit) => {
  const { platform, space, now, params: asked } = visit;
  const seen = await platform.database.inSpace(space.id, async (tx) => {
    const standing = found(await bookingById(tx, asked.booking));
    const run = found(await runForVisitors(tx, asked.code));
    const { personId } = standing;
    return {
      standing,
      run,
      name: (await namesOf(tx, [personId])).get(personId) ?? '',
      contact: (await contactOf(tx, [personId])).get(personId) ?? null,
    };
  });
  if (seen.standing.code !== asked.code) return found<never>(null);
  const view = { space, now, ...seen };
  return show(visit, {
    // No name in the title: it would stay in the browser's history.
    title: text.done,
    main: bookedForView(view),
    back: { href: `/${space.slug}/runs/${asked.code}/people`, text: text.back },
  });
});

function titleOf({ standing, name }: BookedForView): string {
  if (standing.state === 'cancelled') return text.doneCancelled(name);
  return standing.state === 'booked' ? text.doneBooked(name) : text.doneListed(name, standing.number ?? 1);
}

function bookedForView(view: BookedForView): Html {
  const { space, run, contact } = view;
  return html`<div class="al-no-print">
      ${panel({ heading: { text: titleOf(view), level: 1 }, text: `${run.course.title}, ${run.code}` })}
      <h2 class="nhsuk-heading-m">${text.tell}</h2>
      <p>${tellWords(contact)}</p>
      <p>${contactWords(contact)}</p>
      <div class="al-actions">
        ${button({ text: text.another, href: `/${space.slug}/runs/${run.code}/book-for`, variant: 'secondary' })}
      </div>
    </div>
    ${view.standing.state === 'cancelled' ? nothing : letter(view)}`;
}

function tellWords(contact: Contact | null): string {
  if (contact?.email) return text.tellMail;
  return contact?.phone ? text.tellRing : text.tellNobody;
}

function letter({ space, now, run, standing, name }: BookedForView): Html {
  const { phone } = { phone: space.contactPhone };
  return html`<section class="al-section">
    <h2 class="nhsuk-heading-m al-no-print">${text.letter}</h2>
    <p>${space.name}<br>${dateInWords(now, space.timeZone)}</p>
    <p>${text.dear(name)}</p>
    <p>${standing.state === 'booked' ? text.letterBooked : text.letterListed(standing.number ?? 1)}</p>
    <p><strong>${run.course.title}</strong> (${run.code})</p>
    <h3 class="nhsuk-heading-s">${text.letterDates}</h3>
    ${sessionLines(run, space.timeZone)}
    <h3 class="nhsuk-heading-s">${text.letterWhere}</h3>
    <p>${[whereWords(run.place, 'en'), run.place?.address, run.place?.gettingThere].filter(Boolean).join('. ')}</p>
    ${phone && html`<p>${text.letterCannot(phone)}</p>`}
    <p>${space.name}</p>
  </section>`;
}
