import { z } from 'zod';
import { button, checkboxes, insetText } from '#design/components.ts';
import { dateInWords, momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { tick } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { askErasure, takeErasureBack } from '../commands/erasure.ts';
import { erasureRule } from '../model/rules.ts';
import type { ErasureRule } from '../model/rules.ts';
import type { MyDataParts } from '../parts.ts';
import { lastErasure } from '../queries/requests.ts';
import { choiceField, mistakesOn, myId, NOTHING_TYPED, opening, said, wordsFor } from './parts.ts';
import type { FormShown } from './parts.ts';
import { myDataText } from './text.ts';

const nothingElse = z.object({});
const form = z.object({
  sure: tick().refine((sure) => sure, myDataText.en.mistakes.sure),
});

/** What would be erased, what stays and why, and asking for it. */
export const erasePage = page({}, async (visit) => show(visit, await parts(visit, NOTHING_TYPED)));

export function submitErase({ takingPart }: MyDataParts): Page {
  return page({}, async (visit) => {
    const sent = visit.form.parse(form);
    if (!sent.ok) return showAgain(visit, await parts(visit, sent, visit.form.key));
    const key = keyOf('my-erasure', visit.form);
    const asked = await askErasure(
      visit.platform,
      visit.space.id,
      visit.actor(),
      key,
      takingPart,
      myId(visit),
    );
    if (asked.ok) return goTo(`/${visit.space.slug}/me/erase`);
    const message = wordsFor(visit).eraseReasons[asked.reason];
    return showAgain(visit, await parts(visit, { typed: sent.typed, errors: [{ field: 'sure', message }] }));
  });
}

export const submitKeep = page({}, async (visit) => {
  visit.form.parse(nothingElse);
  await takeErasureBack(
    visit.platform,
    visit.space.id,
    visit.actor(),
    keyOf('keep-me', visit.form),
    myId(visit),
  );
  return goTo(`/${visit.space.slug}/me/erase`);
});

async function parts(visit: Visit, sent: FormShown, key?: string) {
  const words = wordsFor(visit);
  const { language } = visit;
  const { rule, last } = await visit.platform.database.inSpace(visit.space.id, async (tx) => ({
    rule: (await ruleOf(tx, erasureRule)).value,
    last: await lastErasure(tx, myId(visit)),
  }));
  const shown = { ...sent, errors: errorsIn(language, sent.errors, myDataText) };
  const me = `/${visit.space.slug}/me`;
  return {
    title: words.erase,
    back: { href: me, text: words.me },
    main: html`${mistakesOn(shown, language)}
      <h1 class="nhsuk-heading-l">${words.erase}</h1>
      ${opening(language, 'door', words.eraseLead)}
      <h2 class="nhsuk-heading-m">${words.eraseGoes}</h2>
      ${listed(visit, words.eraseGoesList, 'cross')}
      <h2 class="nhsuk-heading-m">${words.eraseStays}</h2>
      ${listed(visit, words.eraseStaysList, 'tick')}
      <p><a href="${me}/download">${words.download4erase}</a></p>
      <p><a href="/account/close">${words.close}</a></p>
      ${last?.state === 'asked' ? askedView(visit, last) : askView(visit, shown, rule, last?.state === 'not done' ? last.answer : null, key)}`,
  };
}

function listed(visit: Visit, lines: readonly string[], symbol: SymbolName): Html {
  return visit.language === 'easy'
    ? easyReadList(lines.map((text) => ({ symbol, text })))
    : html`<ul class="nhsuk-list nhsuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function askView(
  visit: Visit,
  shown: FormShown,
  rule: ErasureRule,
  answer: string | null,
  key?: string,
): Html {
  const words = wordsFor(visit);
  return html`${answer === null ? nothing : insetText({ html: html`<p>${words.eraseNot}</p><p>${answer}</p>` })}
    ${said(visit.language, 'clock', words.eraseWait(rule))}
    <form method="post" action="/${visit.space.slug}/me/erase" novalidate>
      ${visit.formFields(key)}
      ${checkboxes({ ...choiceField(shown, 'sure'), fieldset: { legend: { text: words.erase, size: 's', classes: 'nhsuk-u-visually-hidden' } }, items: [{ value: 'yes', text: words.eraseSure }] })}
      ${button({ text: words.eraseSend, variant: 'warning', preventDoubleClick: true })}
    </form>`;
}

function askedView(visit: Visit, last: { readonly askedAt: Date; readonly notBefore: Date }): Html {
  const words = wordsFor(visit);
  const zone = visit.space.timeZone;
  return html`${insetText({ text: words.eraseAsked(dateInWords(last.askedAt, zone), momentInWords(last.notBefore, zone)) })}
    <form method="post" action="/${visit.space.slug}/me/erase/keep" novalidate>
      ${visit.formFields()} ${button({ text: words.eraseBack, variant: 'secondary' })}
    </form>`;
}
