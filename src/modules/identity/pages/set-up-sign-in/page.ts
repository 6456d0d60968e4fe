import { z } from 'zod';
import { button, input } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
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
import { factorsOf } from '#platform/identity/factors.ts';
import { sendSignInLink } from '../../commands/send-sign-in-link.ts';
import { startAgain } from '../../commands/start-again.ts';
import type { StartedAgain } from '../../commands/start-again.ts';
import { addressOfAccount } from '../../queries/address-of-account.ts';
import { whereRolesWait } from '../../queries/where-roles-wait.ts';
import { nextField, nextInput, nextQuery, withNext } from '../our-path.ts';
import { errorAt, mistakes, opening } from '../parts.ts';
import { text } from './text.ts';

const PATH = '/account/set-up';
const linkForm = z.object({ next: nextField });
const codeForm = z.object({ code: textField(text.en.mistakes.code, 60), next: nextField });

/** Where a password and a second step are set up for the first time, or anew with a code that was handed over. */
export const setUpSignIn = page({ query: nextQuery }, async (visit) => {
  const { next } = visit.query;
  const kinds = await kindsOf(visit);
  if (kinds.has('authenticator') || kinds.has('printed codes'))
    return goTo(withNext('/account/second-step', next));
  if (kinds.has('start again')) return show(visit, parts(visit, codeView(visit, next, [])));
  const { accountId, shownJustNow } = found(visit.who);
  const why = whyWords(visit, await whereRolesWait(visit.platform.database, accountId));
  return show(visit, parts(visit, shownJustNow ? startView(visit, why, next) : linkView(visit, why, next)));
});

/** Sends a link to the account's own address, so that it is fresh when the first password is chosen. */
export const submitSendLink = page({}, async (visit) => {
  const form = visit.form.parse(linkForm);
  const next = form.ok ? form.value.next : undefined;
  const email = await addressOfAccount(visit.platform.database, found(visit.who).accountId);
  if (email) await sendSignInLink(visit.platform, email, withNext(PATH, next), visit.now);
  return goTo('/sign-in/sent');
});

export const submitStartAgain = page({}, async (visit) => {
  const form = visit.form.parse(codeForm);
  const next = typeof form.typed['next'] === 'string' ? form.typed['next'] : undefined;
  if (!form.ok) return again(visit, next, errorsIn(visit.language, form.errors, text));
  const started = await startAgain(visit.platform, found(visit.who).accountId, form.value.code, visit.now);
  if (started.ok) return goTo(withNext(PATH, next));
  return again(visit, next, [{ field: 'code', message: why(visit, started) }]);
});

async function kindsOf(visit: Visit): Promise<ReadonlySet<string>> {
  const factors = await factorsOf(visit.platform.database, found(visit.who).accountId);
  return new Set(factors.map(({ kind }) => kind));
}

function again(visit: Visit, next: string | undefined, errors: readonly FieldError[]): Reply {
  return showAgain(visit, parts(visit, codeView(visit, next, errors)));
}

function why(visit: Visit, started: Exclude<StartedAgain, { ok: true }>): string {
  const words = text[visit.language];
  switch (started.reason) {
    case 'resting':
      return words.resting(momentInWords(started.until, 'Europe/London'));
    case 'too-old':
      return words.tooOld;
    default:
      return words[started.reason];
  }
}

function parts(visit: Visit, main: Html) {
  return { title: text[visit.language].title, main, robots: 'none' as const };
}

/** One sentence why: for whoever looks after something, with where that is. */
function whyWords(visit: Visit, where: readonly string[]): string {
  const words = text[visit.language];
  return where.length === 0 ? words.lead : words.leadThere(where);
}

// Somebody may be a student as well, or have no time just now.
function notNow(visit: Visit): Html {
  return html`<p><a href="/account">${text[visit.language].notNow}</a></p>`;
}

function startView(visit: Visit, why: string, next: string | undefined): Html {
  const words = text[visit.language];
  return html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(visit.language, 'private', why)}
    <h2 class="nhsuk-heading-m">${words.stepsTitle}</h2>
    <ol class="nhsuk-list nhsuk-list--number">
      ${words.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p>${words.paper}</p>
    <p>${button({ text: words.start, href: withNext('/account/password', next) })}</p>
    ${notNow(visit)}`;
}

function linkView(visit: Visit, why: string, next: string | undefined): Html {
  const words = text[visit.language];
  return html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(visit.language, 'private', why)}
    <p>${words.linkLead}</p>
    <form method="post" action="${PATH}/send-link" novalidate>
      ${visit.formFields()} ${nextInput(next)} ${button({ text: words.send, preventDoubleClick: true })}
    </form>
    ${notNow(visit)}`;
}

function codeView(visit: Visit, next: string | undefined, errors: readonly FieldError[]): Html {
  const words = text[visit.language];
  return html`${mistakes(words.mend, errors)}
    <h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(visit.language, 'private', words.codeLead)}
    <form method="post" action="${PATH}/code" novalidate>
      ${visit.formFields(errors.length > 0 ? visit.form.key : undefined)} ${nextInput(next)}
      ${input({
        id: 'code',
        name: 'code',
        label: { text: words.code },
        width: 20,
        code: true,
        autocomplete: 'off',
        autocapitalize: 'none',
        spellcheck: false,
        ...errorAt(errors, 'code'),
      })}
      ${button({ text: words.go, preventDoubleClick: true })}
    </form>`;
}
