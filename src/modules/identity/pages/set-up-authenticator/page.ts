import { z } from 'zod';
import { button, input } from '#design/components.ts';
import { html } from '#design/html.ts';
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
import { authenticatorAddress, newAuthenticatorSecret } from '#platform/identity/authenticator.ts';
import { addAuthenticator } from '../../commands/add-second-step.ts';
import { addressOfAccount } from '../../queries/address-of-account.ts';
import { hasPassword } from '../../queries/has-password.ts';
import { offer, offeredBefore, offeredField } from '../offered.ts';
import { nextField, nextInput, nextQuery, withNext } from '../our-path.ts';
import { errorAt, mistakes, opening } from '../parts.ts';
import { goOnAfterSettingUp } from '../go-on-after-setting-up.ts';
import { qrPicture } from './qr-picture.ts';
import { text } from './text.ts';

const WHAT = 'an authenticator';
const form = z.object({ code: textField(text.en.mistakes.code, 20), offered: offeredField, next: nextField });

interface Shown {
  readonly secret: string;
  readonly sealed: string;
  readonly next: string | undefined;
  readonly errors: readonly FieldError[];
}

/** A secret for an authenticator app, as a picture and in letters. It becomes somebody's once the app shows a right code. */
export const authenticatorPage = page({ query: nextQuery }, async (visit) => {
  const { next } = visit.query;
  if (!(await hasPassword(visit))) return goTo(withNext('/account/set-up', next));
  return showNew(visit, next, []);
});

export const submitAuthenticator = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  const next = typeof sent.typed['next'] === 'string' ? sent.typed['next'] : undefined;
  const sealed = typeof sent.typed['offered'] === 'string' ? sent.typed['offered'] : undefined;
  const offered = offeredBefore(visit, WHAT, sealed, z.string());
  if (!(await hasPassword(visit))) return goTo(withNext('/account/set-up', next));
  if (!offered || !sealed)
    return showNew(visit, next, [{ field: 'code', message: text[visit.language].over }]);
  const again = (errors: readonly FieldError[]) =>
    showOffered(visit, { secret: offered.secret, sealed, next, errors });
  if (!sent.ok) return again(errorsIn(visit.language, sent.errors, text));
  const added = await addAuthenticator(visit.platform, found(visit.who), offered, sent.value.code, visit.now);
  return added.ok
    ? goOnAfterSettingUp(visit, added.token, next)
    : again([{ field: 'code', message: text[visit.language].wrong }]);
});

function showNew(visit: Visit, next: string | undefined, errors: readonly FieldError[]): Promise<Reply> {
  const { offered, sealed } = offer(visit, WHAT, newAuthenticatorSecret());
  return showOffered(visit, { secret: offered.secret, sealed, next, errors });
}

async function showOffered(visit: Visit, shown: Shown): Promise<Reply> {
  const words = text[visit.language];
  const label = (await addressOfAccount(visit.platform.database, found(visit.who).accountId)) ?? 'Alongside';
  const answer = shown.errors.length > 0 ? showAgain : show;
  return answer(visit, {
    title: words.title,
    back: { href: '/account/second-step', text: words.back },
    main: view(visit, shown, authenticatorAddress(shown.secret, label)),
    robots: 'none',
  });
}

function view(visit: Visit, { secret, sealed, next, errors }: Shown, address: string): Html {
  const words = text[visit.language];
  return html`${mistakes(words.mend, errors)}
    <h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(visit.language, 'phone', words.lead)}
    <h2 class="nhsuk-heading-m">${words.first}</h2>
    <p>${qrPicture(address, words.picture)}</p>
    <p>${words.orType}:</p>
    <p class="nhsuk-body-l"><code class="al-code">${inFours(secret)}</code></p>
    <p class="nhsuk-hint">${words.secretHint}</p>
    <h2 class="nhsuk-heading-m">${words.second}</h2>
    <form method="post" action="/account/authenticator" novalidate>
      ${visit.formFields(errors.length > 0 ? visit.form.key : undefined)} ${nextInput(next)}
      <input type="hidden" name="offered" value="${sealed}">
      ${input({
        id: 'code',
        name: 'code',
        label: { text: words.code },
        hint: { text: words.codeHint },
        width: 10,
        code: true,
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        spellcheck: false,
        ...errorAt(errors, 'code'),
      })}
      ${button({ text: words.keep, preventDoubleClick: true })}
    </form>`;
}

// "abcd efgh ijkl": what somebody can hold in mind between looking here and typing there.
function inFours(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ');
}
