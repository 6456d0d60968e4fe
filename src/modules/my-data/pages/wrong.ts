import { z } from 'zod';
import { button, radios, textarea } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { choice, text } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { askCorrection } from '../commands/corrections.ts';
import { correctionsOf } from '../queries/requests.ts';
import type { Correction } from '../queries/requests.ts';
import { WRONG_ABOUT } from '../tables.ts';
import { choiceField, field, mistakesOn, myId, NOTHING_TYPED, opening, said, wordsFor } from './parts.ts';
import type { FormShown } from './parts.ts';
import { myDataText } from './text.ts';

const { mistakes } = myDataText.en;
const form = z.object({ about: choice(WRONG_ABOUT, mistakes.about), words: text(mistakes.words, 2000) });

/** Saying that something staff keep about oneself is wrong, and the answers so far. */
export const wrongPage = page({}, async (visit) => show(visit, await parts(visit, NOTHING_TYPED)));

export const submitWrong = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  if (!sent.ok) return showAgain(visit, await parts(visit, sent, visit.form.key));
  const asked = { personId: myId(visit), ...sent.value };
  await askCorrection(
    visit.platform,
    visit.space.id,
    visit.actor(),
    keyOf('my-correction', visit.form),
    asked,
  );
  return goTo(`/${visit.space.slug}/me/wrong`);
});

async function parts(visit: Visit, sent: FormShown, key?: string) {
  const words = wordsFor(visit);
  const { language } = visit;
  const before = await visit.platform.database.inSpace(visit.space.id, (tx) =>
    correctionsOf(tx, myId(visit)),
  );
  const shown = { ...sent, errors: errorsIn(language, sent.errors, myDataText) };
  const me = `/${visit.space.slug}/me`;
  return {
    title: words.wrong,
    back: { href: me, text: words.me },
    main: html`${mistakesOn(shown, language)}
      <h1 class="nhsuk-heading-l">${words.wrong}</h1>
      ${opening(language, 'speech', words.wrongLead)} ${said(language, 'pencil', words.wrongSelf)}
      <p><a href="${me}/change">${words.wrongSelfLink}</a></p>
      <form method="post" action="${me}/wrong" novalidate>
        ${visit.formFields(key)}
        ${radios({
          ...choiceField(shown, 'about'),
          fieldset: { legend: { text: words.wrongAbout, size: 's' } },
          items: WRONG_ABOUT.map((value) => ({ value, text: words.wrongAboutWords[value] })),
        })}
        ${textarea({ ...field(shown, 'words'), label: { text: words.wrongWords, size: 's' }, hint: { text: words.wrongWhy }, rows: 5 })}
        ${button({ text: words.wrongSend, preventDoubleClick: true })}
      </form>
      ${
        before.length === 0
          ? nothing
          : html`<section class="al-section" aria-labelledby="before">
              <h2 class="nhsuk-heading-m" id="before">${words.wrongBefore}</h2>
              <ul class="nhsuk-list nhsuk-list--border">${before.map((one) => html`<li>${oneOf(visit, one)}</li>`)}</ul>
            </section>`
      }`,
  };
}

function oneOf(visit: Visit, one: Correction): Html {
  const words = wordsFor(visit);
  const day = (moment: Date) => dateInWords(moment, visit.space.timeZone);
  return html`<p class="nhsuk-u-margin-bottom-1"><strong>${words.wrongAboutWords[one.about]}</strong> <span class="al-quiet">(${day(one.askedAt)})</span></p>
    <p>${one.words}</p>
    ${
      one.outcome === null
        ? html`<p class="al-quiet">${words.wrongWaiting}</p>`
        : html`<p><strong>${words.answered}: ${words.outcomeWords[one.outcome].toLowerCase()}.</strong> <span class="al-quiet">(${day(one.answeredAt!)})</span></p><p>${one.answer}</p>`
    }`;
}
