import { z } from 'zod';
import { button, details } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { text as textField } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { secondStepField, secondStepMistake, whyNotTaken } from '#platform/http/second-step-field.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { factorsOf } from '#platform/identity/factors.ts';
import { finishSignIn, showOnceMore } from '../../commands/pass-second-step.ts';
import { isOnesOwn, nextField, nextInput, nextQuery, ourPath, withNext } from '../our-path.ts';
import { opening } from '../parts.ts';
import { text } from './text.ts';

const form = z.object({ code: textField(text.en.mistakes.code, 60), next: nextField });

/**
 * Where the second step is shown: after the password, or once more before something that matters most. Somebody who came
 * by a link is told what the page they wanted needs.
 */
export const secondStepPage = page({ query: nextQuery }, async (visit) => {
  const { next } = visit.query;
  const { halfway, who } = visit;
  if (!halfway && !who) return goTo(withNext('/sign-in', next));
  if (who?.level === 1) return neededPage(visit, who.accountId, next);
  // Nobody is asked for what they have just shown, or in the demonstration for what they never had.
  return who?.shownJustNow ? goTo(ourPath(next)) : show(visit, codePage(visit, next, null));
});

export const submitSecondStep = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  const next = typeof sent.typed['next'] === 'string' ? sent.typed['next'] : undefined;
  const { halfway, who } = visit;
  if (!halfway && who?.level !== 2) return goTo(withNext(who ? '/sign-in/second-step' : '/sign-in', next));
  if (!sent.ok) {
    const [error] = errorsIn(visit.language, sent.errors, text);
    return showAgain(visit, codePage(visit, next, error!.message));
  }
  const { code } = sent.value;
  const taken = halfway
    ? await finishSignIn(visit.platform, halfway, code, visit.device, visit.now)
    : await showOnceMore(visit.platform, who!, code, visit.now);
  if (!taken.ok) {
    const error = whyNotTaken(visit.language, taken, 'Europe/London');
    return showAgain(visit, codePage(visit, next, error));
  }
  if (!halfway) return goTo(ourPath(next));
  return taken.result ? goTo(ourPath(next), { token: taken.result }) : goTo('/sign-in', 'ended');
});

function codePage(visit: Visit, next: string | undefined, error: string | null) {
  const words = text[visit.language];
  const [title, lead] = visit.halfway ? [words.title, words.lead] : [words.againTitle, words.againLead];
  return { title, main: codeView(visit, { title, lead, next, error }), robots: 'none' as const };
}

interface CodeView {
  readonly title: string;
  readonly lead: string;
  readonly next: string | undefined;
  readonly error: string | null;
}

function codeView(visit: Visit, { title, lead, next, error }: CodeView): Html {
  const { language } = visit;
  const words = text[language];
  return html`${error === null ? nothing : secondStepMistake(language, error)}
    <h1 class="nhsuk-heading-l">${title}</h1>
    ${opening(language, 'private', lead)}
    <form method="post" action="/sign-in/second-step" novalidate>
      ${visit.formFields(error === null ? undefined : visit.form.key)} ${nextInput(next)}
      ${secondStepField(language, 'code', error)} ${button({ text: words.go, preventDoubleClick: true })}
    </form>
    ${details({ summary: words.lost, text: words.lostWhat })}`;
}

async function neededPage(visit: Visit, accountId: string, next: string | undefined): Promise<Reply> {
  const factors = await factorsOf(visit.platform.database, accountId);
  if (!factors.some(({ kind }) => kind === 'authenticator' || kind === 'printed codes'))
    return goTo(withNext(isOnesOwn(next) ? '/account/show-it-is-you' : '/account/set-up', next));
  const words = text[visit.language];
  const main = html`<h1 class="nhsuk-heading-l">${words.neededTitle}</h1>
    ${opening(visit.language, 'private', words.needed)}
    <p>${button({ text: words.withPassword, href: withNext('/sign-in/password', next) })}</p>
    <p><a href="/account">${words.own}</a></p>`;
  return show(visit, { title: words.neededTitle, main, robots: 'none' });
}
