import { z } from 'zod';
import { button, passwordInput } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { factorsOf } from '#platform/identity/factors.ts';
import { choosePassword } from '../../commands/choose-password.ts';
import type { Chosen } from '../../commands/choose-password.ts';
import { nextField, nextInput, nextQuery, withNext } from '../our-path.ts';
import { errorAt, mistakes, opening } from '../parts.ts';
import { password, troubleWords } from '../password-fields.ts';
import { text } from './text.ts';

const first = z.object({ password: password(text.en.mistakes.next), next: nextField });
const change = first.extend({ current: password(text.en.mistakes.current) });

/** Choosing a password: the first, or another one in place of it. */
export const choosePasswordPage = page({ query: nextQuery }, async (visit) =>
  show(visit, parts(visit, await asksForCurrent(visit), visit.query.next, [])),
);

export const submitChoosePassword = page({}, async (visit) => {
  const asks = await asksForCurrent(visit);
  const form = asks ? visit.form.parse(change) : visit.form.parse(first);
  const next = typeof form.typed['next'] === 'string' ? form.typed['next'] : undefined;
  const again = (errors: readonly FieldError[]) => showAgain(visit, parts(visit, asks, next, errors));
  if (!form.ok) return again(errorsIn(visit.language, form.errors, text));
  const current = 'current' in form.value ? String(form.value.current) : null;
  const typed = { current, next: form.value.password };
  const chosen = await choosePassword(visit.platform, found(visit.who), typed, visit.now);
  if (!chosen.ok) return again([why(visit, chosen)]);
  return goTo(found(visit.who).hasSecondStep ? '/account' : withNext('/account/second-step', next));
});

// Whoever came by a fresh link, having no second step yet, has shown as much as they can; others know what they change.
async function asksForCurrent(visit: Visit): Promise<boolean> {
  const { accountId, level } = found(visit.who);
  if (level === 1) return false;
  return (await factorsOf(visit.platform.database, accountId)).some(({ kind }) => kind === 'password');
}

function why(visit: Visit, chosen: Exclude<Chosen, { ok: true }>): FieldError {
  const words = text[visit.language];
  if (chosen.reason === 'current-wrong') return { field: 'current', message: words.currentWrong };
  if (chosen.reason === 'resting')
    return { field: 'current', message: words.resting(momentInWords(chosen.until, 'Europe/London')) };
  return { field: 'password', message: troubleWords[visit.language][chosen.reason] };
}

function parts(visit: Visit, asks: boolean, next: string | undefined, errors: readonly FieldError[]) {
  const words = text[visit.language];
  const title = asks ? words.change : words.first;
  return {
    title,
    main: view(visit, title, asks, next, errors),
    back: { href: '/account', text: visit.language === 'easy' ? 'My account' : 'Your account' },
    robots: 'none' as const,
  };
}

function view(
  visit: Visit,
  title: string,
  asks: boolean,
  next: string | undefined,
  errors: readonly FieldError[],
): Html {
  const words = text[visit.language];
  const showing = { showPasswordText: words.show, hidePasswordText: words.hide };
  return html`${mistakes(words.mend, errors)}
    <h1 class="nhsuk-heading-l">${title}</h1>
    ${opening(visit.language, 'private', words.lead)}
    <form method="post" action="/account/password" novalidate>
      ${visit.formFields(errors.length > 0 ? visit.form.key : undefined)} ${nextInput(next)}
      ${
        asks
          ? passwordInput({
              id: 'current',
              name: 'current',
              label: { text: words.current },
              ...showing,
              ...errorAt(errors, 'current'),
            })
          : nothing
      }
      ${passwordInput({
        id: 'password',
        name: 'password',
        label: { text: words.next },
        hint: { text: words.nextHint },
        autocomplete: 'new-password',
        ...showing,
        ...errorAt(errors, 'password'),
      })}
      ${button({ text: words.keep, preventDoubleClick: true })}
    </form>
    <p>${words.others}</p>`;
}
