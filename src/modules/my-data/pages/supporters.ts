import { z } from 'zod';
import { button, checkboxes, input, insetText } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { choices, optionalEmail, optionalText, text } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { nameSupporter, removeSupporter } from '../commands/supporters.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { supportersOf } from '../queries/supporters.ts';
import type { Supporter } from '../queries/supporters.ts';
import { choiceField, field, mistakesOn, myId, NOTHING_TYPED, opening, said, wordsFor } from './parts.ts';
import type { FormShown } from './parts.ts';
import { myDataText } from './text.ts';
import type { MyDataWords } from './text.ts';

const { mistakes } = myDataText.en;
const MAY = ['dates', 'book', 'told', 'helps'] as const;
const DAY = /^(?:\d{4}-\d{2}-\d{2})?$/;
const form = z.object({
  name: text(mistakes.name, 120),
  email: optionalEmail().refine((address) => address !== '', mistakes.email),
  may: choices(MAY).refine((ticked) => ticked.length > 0, mistakes.may),
  until: optionalText(10).refine(
    (day) => DAY.test(day) && (day === '' || !Number.isNaN(Date.parse(day))),
    mistakes.until,
  ),
});
const nothingElse = z.object({});

/** Whom one lets help, what each may do, and naming somebody. */
export const supportersPage = page({}, async (visit) => show(visit, await parts(visit, NOTHING_TYPED)));

export const submitSupporter = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  const again = async (shown: FormShown) => showAgain(visit, await parts(visit, shown, visit.form.key));
  if (!sent.ok) return again(sent);
  const { name, email, may, until } = sent.value;
  if (until !== '' && until < dayIn(visit.space.timeZone, visit.now))
    return again({ typed: sent.typed, errors: [{ field: 'until', message: mistakes.until }] });
  const named = {
    personId: myId(visit),
    name,
    email,
    mayBook: may.includes('book'),
    maySeeDates: may.includes('dates'),
    mayBeTold: may.includes('told'),
    maySeeHelps: may.includes('helps'),
    untilDay: until || null,
  };
  const done = await nameSupporter(
    visit.platform,
    visit.space,
    visit.actor(),
    keyOf('my-supporter', visit.form),
    named,
  );
  if (done.ok) return goTo(`/${visit.space.slug}/me/supporters`);
  return again({ typed: sent.typed, errors: [{ field: 'email', message: mistakes.yourself }] });
});

export const submitStop = page({ params: z.object({ supporter: z.uuid() }) }, async (visit) => {
  visit.form.parse(nothingElse);
  const { supporter } = visit.params;
  const key = keyOf(`stop supporter ${supporter}`, visit.form);
  const gone = await removeSupporter(
    visit.platform,
    visit.space.id,
    visit.actor(),
    key,
    myId(visit),
    supporter,
  );
  return found<Reply>(gone.ok ? goTo(`/${visit.space.slug}/me/supporters`) : null);
});

async function parts(visit: Visit, sent: FormShown, key?: string) {
  const words = wordsFor(visit);
  const { language } = visit;
  const named = await visit.platform.database.inSpace(visit.space.id, (tx) => supportersOf(tx, myId(visit)));
  const shown = { ...sent, errors: errorsIn(language, sent.errors, myDataText) };
  const me = `/${visit.space.slug}/me`;
  const ticked = [shown.typed['may'] ?? []].flat();
  return {
    title: words.supporters,
    back: { href: me, text: words.me },
    main: html`${mistakesOn(shown, language)}
      <h1 class="nhsuk-heading-l">${words.supporters}</h1>
      ${opening(language, 'people', words.supportersLead)} ${said(language, 'eye', words.supporterSeen)}
      ${named.length === 0 ? insetText({ text: words.supportersNone }) : html`<ul class="nhsuk-list nhsuk-list--border">${named.map((one) => html`<li>${supporterItem(visit, one)}</li>`)}</ul>`}
      <h2 class="nhsuk-heading-m">${words.supportersName}</h2>
      <form method="post" action="${me}/supporters" novalidate>
        ${visit.formFields(key)}
        ${input({ ...field(shown, 'name'), label: { text: words.supporterName, size: 's' } })}
        ${input({ ...field(shown, 'email'), type: 'email', spellcheck: false, label: { text: words.supporterEmail, size: 's' }, hint: { text: words.supporterEmailHint } })}
        ${checkboxes({
          ...choiceField(shown, 'may'),
          fieldset: { legend: { text: words.supporterMay, size: 's' } },
          values: ticked,
          items: MAY.map((value) => ({ value, text: words.may[value] })),
        })}
        ${input({ ...field(shown, 'until'), type: 'date', classes: 'nhsuk-input--width-10', label: { text: words.supporterUntil, size: 's' }, hint: { text: words.supporterUntilHint } })}
        ${button({ text: words.supporterAdd, preventDoubleClick: true })}
      </form>`,
  };
}

function supporterItem(visit: Visit, one: Supporter): Html {
  const words = wordsFor(visit);
  return html`<p class="nhsuk-u-margin-bottom-1"><strong>${one.name}</strong> <span class="al-quiet">(${one.email})</span></p>
    <p class="nhsuk-u-margin-bottom-1">${allowed(one, words).join(' · ')}</p>
    <p class="al-quiet">${one.untilDay ? words.untilTold(dayInWords(one.untilDay)) : words.untilBack}</p>
    <form method="post" action="/${visit.space.slug}/me/supporters/${one.id}/stop" novalidate>
      ${visit.formFields()}
      ${button({ html: html`${words.supporterRemove}<span class="nhsuk-u-visually-hidden">: ${one.name}</span>`, variant: 'secondary', small: true })}
    </form>`;
}

function allowed(one: Supporter, { may }: MyDataWords): string[] {
  return [
    ...(one.maySeeDates ? [may.dates] : []),
    ...(one.mayBook ? [may.book] : []),
    ...(one.mayBeTold ? [may.told] : []),
    ...(one.maySeeHelps ? [may.helps] : []),
  ];
}
