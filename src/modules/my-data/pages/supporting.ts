import { z } from 'zod';
import { button, insetText, select } from '#design/components.ts';
import { dateAndTimeRange, momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found, notFound } from '#platform/errors/errors.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { text } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { bookAsSupporter, lookAsSupporter } from '../commands/act-as-supporter.ts';
import type { Supported } from '../commands/act-as-supporter.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { supportedBy } from '../queries/supporters.ts';
import type { MyDataParts, PlaceToCome, ToBook } from '../parts.ts';
import { field, mistakesOn, NOTHING_TYPED, opening, wordsFor } from './parts.ts';
import type { FormShown } from './parts.ts';
import { myDataText } from './text.ts';

const form = z.object({ run: text(myDataText.en.mistakes.run, 40) });

/** Whom somebody supports here, and what each lets them see. What is opened is written down for that person. */
export function supportingPage(parts: MyDataParts): Page {
  return page({}, async (visit) => show(visit, await shownFor(visit, parts, NOTHING_TYPED, null)));
}

export function submitBookFor(parts: MyDataParts): Page {
  return page({ params: z.object({ supporter: z.uuid() }) }, async (visit) => {
    const { supporter: supporterId } = visit.params;
    const { accountId } = found(visit.who);
    found((await mayBookFor(visit, accountId)).find(({ id }) => id === supporterId));
    const sent = visit.form.parse(form);
    const again = async (shown: FormShown) =>
      showAgain(visit, await shownFor(visit, parts, shown, supporterId, visit.form.key));
    if (!sent.ok) return again(sent);
    const asked = { accountId, supporterId, code: sent.value.run };
    const key = keyOf(`book for ${supporterId}`, visit.form);
    const booked = await bookAsSupporter(
      visit.platform,
      visit.space,
      visit.actor(),
      key,
      parts.takingPart,
      asked,
    );
    if (booked.ok) return goTo(`/${visit.space.slug}/supporting`);
    return again({ typed: sent.typed, errors: [{ field: 'run', message: wordsFor(visit).notBooked }] });
  });
}

// Whoever may not is told nothing, whatever they typed.
async function mayBookFor(visit: Visit, accountId: string) {
  const { space, now, platform } = visit;
  const today = dayIn(space.timeZone, now);
  const supporters = await platform.database.inSpace(space.id, (tx) => supportedBy(tx, accountId, today));
  return supporters.filter(({ mayBook }) => mayBook);
}

async function shownFor(
  visit: Visit,
  { takingPart }: MyDataParts,
  sent: FormShown,
  about: string | null,
  key?: string,
) {
  const words = wordsFor(visit);
  const { platform, space, now, language } = visit;
  const { accountId } = found(visit.who);
  const seen = await lookAsSupporter(platform, space, takingPart, accountId, now);
  // Whoever is nobody's supporter, and nobody of this college, learns nothing of it.
  if (seen.length === 0 && found(visit.who).personId === null) throw notFound();
  const runs = seen.some(({ supporter }) => supporter.mayBook)
    ? await platform.database.inSpace(space.id, (tx) => takingPart.runsToBook(tx, now))
    : [];
  const shown = { ...sent, errors: errorsIn(language, sent.errors, myDataText) };
  const own = (one: Supported) => (one.supporter.id === about ? shown : NOTHING_TYPED);
  return {
    title: words.supporting,
    main: html`${mistakesOn(shown, language)}
      <h1 class="nhsuk-heading-l">${words.supporting}</h1>
      ${opening(language, 'people', words.supportingLead)}
      ${seen.length === 0 ? insetText({ text: words.supportingNone }) : seen.map((one) => person(visit, one, runs, own(one), one.supporter.id === about ? key : undefined))}`,
  };
}

function person(visit: Visit, one: Supported, runs: readonly ToBook[], shown: FormShown, key?: string): Html {
  const words = wordsFor(visit);
  const zone = visit.space.timeZone;
  const { supporter, name, places, helps } = one;
  return html`<section class="al-section" aria-labelledby="p-${supporter.id}">
    <h2 class="nhsuk-heading-m" id="p-${supporter.id}">${name}</h2>
    ${places === null ? nothing : html`<h3 class="nhsuk-heading-s">${words.dates}</h3>${places.length === 0 ? html`<p>${words.noDates}</p>` : html`<ul>${places.map((place) => html`<li>${placeWords(visit, place)}</li>`)}</ul>`}`}
    ${helps === null ? nothing : html`<h3 class="nhsuk-heading-s">${words.helps}</h3>${helps.length === 0 ? html`<p>${words.noHelps}</p>` : html`<ul>${helps.map((need) => html`<li>${need.words}</li>`)}</ul>`}`}
    ${
      supporter.mayBook
        ? html`<form method="post" action="/${visit.space.slug}/supporting/${supporter.id}/book" novalidate>
            ${visit.formFields(key)}
            ${select({
              ...field(shown, 'run'),
              id: shown.errors.length > 0 ? 'run' : `run-${supporter.id}`,
              label: { text: words.bookFor(name), size: 's' },
              items: [
                { value: '', text: '–' },
                ...runs.map((run) => ({
                  value: run.code,
                  text: `${run.title}, ${momentInWords(run.startsAt, zone)}`,
                })),
              ],
            })}
            ${button({ text: words.book, variant: 'secondary', preventDoubleClick: true })}
          </form>`
        : nothing
    }
  </section>`;
}

function placeWords(visit: Visit, { title, state, sessions }: PlaceToCome): Html {
  const words = wordsFor(visit);
  const dates = sessions
    .filter(({ endsAt }) => endsAt > visit.now)
    .map(
      ({ startsAt, endsAt }) => html`<li>${dateAndTimeRange(startsAt, endsAt, visit.space.timeZone)}</li>`,
    );
  return html`<strong>${title}</strong>${state === 'listed' ? ` (${words.waitingList})` : ''}<ul>${dates}</ul>`;
}
