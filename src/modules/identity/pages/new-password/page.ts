import { z } from 'zod';
import { button, passwordInput } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { text as textField } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { secondStepField, whyNotTaken } from '#platform/http/second-step-field.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { factorsOf } from '#platform/identity/factors.ts';
import { chooseForgottenPassword } from '../../commands/choose-password.ts';
import type { ChosenAnew } from '../../commands/choose-password.ts';
import { sendSignInLink } from '../../commands/send-sign-in-link.ts';
import { addressOfAccount } from '../../queries/address-of-account.ts';
import { isFreshLink } from '../../queries/is-fresh-link.ts';
import { nextField, nextInput, nextQuery, ourPath, withNext } from '../our-path.ts';
import { errorAt, mistakes, opening } from '../parts.ts';
import { password, troubleWords } from '../password-fields.ts';
import { text } from './text.ts';

const PATH = '/account/new-password';
const form = z.object({
  code: textField(text.en.mistakes.code, 60),
  password: password(text.en.mistakes.next),
  next: nextField,
});
const linkForm = z.object({ next: nextField });

/** For somebody who has forgotten their password: a fresh link to their inbox and a code of their second step, together. */
export const newPasswordPage = page({ query: nextQuery }, async (visit) => {
  const { next } = visit.query;
  const way = await wayOn(visit, next);
  if (way) return way;
  return show(
    visit,
    parts(visit, (await mayChoose(visit)) ? formView(visit, next, []) : linkView(visit, next)),
  );
});

/** Sends the link that brings them back here. */
export const submitNewPasswordLink = page({}, async (visit) => {
  const sent = visit.form.parse(linkForm);
  const email = await addressOfAccount(visit.platform.database, found(visit.who).accountId);
  if (email)
    await sendSignInLink(
      visit.platform,
      email,
      withNext(PATH, sent.ok ? sent.value.next : undefined),
      visit.now,
    );
  return goTo('/sign-in/sent');
});

export const submitNewPassword = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  const next = typeof sent.typed['next'] === 'string' ? sent.typed['next'] : undefined;
  const way = await wayOn(visit, next);
  if (way) return way;
  if (!(await mayChoose(visit))) return showAgain(visit, parts(visit, linkView(visit, next)));
  const again = (errors: readonly FieldError[]) =>
    showAgain(visit, parts(visit, formView(visit, next, errors)));
  if (!sent.ok) return again(errorsIn(visit.language, sent.errors, text));
  const typed = { code: sent.value.code, next: sent.value.password };
  const chosen = await chooseForgottenPassword(visit.platform, found(visit.who), typed, visit.now);
  if (!chosen.ok) return again([why(visit, chosen)]);
  return chosen.token ? goTo(ourPath(next), { token: chosen.token }) : goTo('/sign-in', 'ended');
});

/** Who knows their password changes it; who has no second step yet sets both up. */
async function wayOn(visit: Visit, next: string | undefined): Promise<Reply | null> {
  const { accountId, level } = found(visit.who);
  if (level === 2) return goTo('/account/password');
  const factors = await factorsOf(visit.platform.database, accountId);
  const has = factors.some(({ kind }) => kind === 'authenticator' || kind === 'printed codes');
  return has ? null : goTo(withNext('/account/set-up', next));
}

async function mayChoose(visit: Visit): Promise<boolean> {
  return isFreshLink(visit.platform.database, found(visit.who).signInId, visit.now);
}

function why(visit: Visit, chosen: Exclude<ChosenAnew, { ok: true }>): FieldError {
  const { reason } = chosen;
  return reason === 'wrong' || reason === 'used' || reason === 'resting'
    ? { field: 'code', message: whyNotTaken(visit.language, chosen, 'Europe/London') }
    : { field: 'password', message: troubleWords[visit.language][reason] };
}

function parts(visit: Visit, main: Html) {
  return { title: text[visit.language].title, main, robots: 'none' as const };
}

function linkView(visit: Visit, next: string | undefined): Html {
  const words = text[visit.language];
  return html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(visit.language, 'mail', words.linkLead)}
    <form method="post" action="${PATH}/send-link" novalidate>
      ${visit.formFields()} ${nextInput(next)} ${button({ text: words.send, preventDoubleClick: true })}
    </form>`;
}

function formView(visit: Visit, next: string | undefined, errors: readonly FieldError[]): Html {
  const { language } = visit;
  const words = text[language];
  return html`${mistakes(words.mend, errors)}
    <h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(language, 'private', words.lead)}
    <form method="post" action="${PATH}" novalidate>
      ${visit.formFields(errors.length > 0 ? visit.form.key : undefined)} ${nextInput(next)}
      ${secondStepField(language, 'code', errors.find(({ field }) => field === 'code')?.message ?? null)}
      ${passwordInput({
        id: 'password',
        name: 'password',
        label: { text: words.next, size: 'm' },
        hint: { text: words.nextHint },
        autocomplete: 'new-password',
        showPasswordText: words.show,
        hidePasswordText: words.hide,
        ...errorAt(errors, 'password'),
      })}
      ${button({ text: words.keep, preventDoubleClick: true })}
    </form>`;
}
