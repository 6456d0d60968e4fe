import { z } from 'zod';
import { button, input } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { text as textField } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { newSheet } from '#platform/identity/printed-codes.ts';
import { addPrintedCodes } from '../../commands/add-second-step.ts';
import { hasPassword } from '../../queries/has-password.ts';
import { goOnAfterSettingUp } from '../go-on-after-setting-up.ts';
import { offer, offeredBefore, offeredField } from '../offered.ts';
import { nextField, nextInput, nextQuery, withNext } from '../our-path.ts';
import { errorAt, mistakes, opening } from '../parts.ts';
import { text } from './text.ts';

const WHAT = 'a sheet';
const form = z.object({ code: textField(text.en.mistakes.code, 40), offered: offeredField, next: nextField });

interface Shown {
  readonly codes: readonly string[];
  readonly sealed: string;
  readonly next: string | undefined;
  readonly errors: readonly FieldError[];
}

/** A sheet of codes to print. They become somebody's once one of them is typed back; until then they open nothing. */
export const printCodesPage = page({ query: nextQuery }, async (visit) => {
  const { next } = visit.query;
  if (!(await hasPassword(visit))) return goTo(withNext('/account/set-up', next));
  return showNew(visit, next, []);
});

export const submitPrintedCodes = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  const next = typeof sent.typed['next'] === 'string' ? sent.typed['next'] : undefined;
  const sealed = typeof sent.typed['offered'] === 'string' ? sent.typed['offered'] : undefined;
  const offered = offeredBefore(visit, WHAT, sealed, z.array(z.string()));
  if (!(await hasPassword(visit))) return goTo(withNext('/account/set-up', next));
  if (!offered || !sealed)
    return showNew(visit, next, [{ field: 'code', message: text[visit.language].over }]);
  const again = (errors: readonly FieldError[]) =>
    showOffered(visit, { codes: offered.secret, sealed, next, errors });
  if (!sent.ok) return again(errorsIn(visit.language, sent.errors, text));
  const added = await addPrintedCodes(visit.platform, found(visit.who), offered, sent.value.code, visit.now);
  return added.ok
    ? goOnAfterSettingUp(visit, added.token, next)
    : again([{ field: 'code', message: text[visit.language].wrong }]);
});

function showNew(visit: Visit, next: string | undefined, errors: readonly FieldError[]): Reply {
  const { offered, sealed } = offer(visit, WHAT, newSheet());
  return showOffered(visit, { codes: offered.secret, sealed, next, errors });
}

function showOffered(visit: Visit, shown: Shown): Reply {
  const words = text[visit.language];
  const answer = shown.errors.length > 0 ? showAgain : show;
  return answer(visit, {
    title: words.title,
    back: { href: '/account/second-step', text: words.back },
    main: view(visit, shown),
    robots: 'none',
  });
}

function view(visit: Visit, { codes, sealed, next, errors }: Shown): Html {
  const words = text[visit.language];
  return html`${mistakes(words.mend, errors)}
    <h1 class="nhsuk-heading-l">${words.title}</h1>
    <div class="al-no-print">${opening(visit.language, 'print', words.lead)}</div>
    ${sheet(visit, codes)}
    <section class="al-section al-no-print" aria-labelledby="second">
      <h2 class="nhsuk-heading-m" id="second">${words.second}</h2>
      <form method="post" action="/account/printed-codes" novalidate>
        ${visit.formFields(errors.length > 0 ? visit.form.key : undefined)} ${nextInput(next)}
        <input type="hidden" name="offered" value="${sealed}">
        ${input({
          id: 'code',
          name: 'code',
          label: { text: words.code },
          hint: { text: words.codeHint },
          width: 20,
          code: true,
          autocomplete: 'off',
          autocapitalize: 'none',
          spellcheck: false,
          ...errorAt(errors, 'code'),
        })}
        ${button({ text: words.keep, preventDoubleClick: true })}
      </form>
      ${found(visit.who).hasSecondStep ? html`<p>${words.replaces}</p>` : nothing}
    </section>`;
}

function sheet(visit: Visit, codes: readonly string[]): Html {
  const words = text[visit.language];
  return html`<section class="al-section" aria-labelledby="sheet">
    <h2 class="nhsuk-heading-m" id="sheet">${words.sheet}</h2>
    <p>${words.made(momentInWords(visit.now, 'Europe/London'))}</p>
    <ol class="nhsuk-list nhsuk-list--number nhsuk-body-l al-codes">
      ${codes.map((code) => html`<li><code class="al-code">${code}</code></li>`)}
    </ol>
    <p>${words.here} <strong>${visit.platform.config.publicUrl}/sign-in/password</strong></p>
    <p>${words.careful}</p>
    <p class="al-no-print">${words.onlyHere} ${words.print}</p>
  </section>`;
}
