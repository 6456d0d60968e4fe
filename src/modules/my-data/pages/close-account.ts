import { z } from 'zod';
import { button, checkboxes } from '#design/components.ts';
import { html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { tick } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { closeMyAccount } from '../commands/close-my-account.ts';
import { choiceField, mistakesOn, NOTHING_TYPED, opening, said, wordsFor } from './parts.ts';
import type { FormShown } from './parts.ts';
import { myDataText } from './text.ts';

const form = z.object({ sure: tick().refine((sure) => sure, myDataText.en.mistakes.sure) });

/** Closing one's account for good: what goes at once, and what stays with a college. */
export const closeAccountPage = page({}, (visit) => show(visit, parts(visit, NOTHING_TYPED)));

export const submitCloseAccount = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  if (!sent.ok) return showAgain(visit, parts(visit, sent, visit.form.key));
  const { accountId } = found(visit.who);
  const closed = await closeMyAccount(visit.platform, accountId, visit.now);
  if (closed.ok) return goTo('/', 'ended');
  const errors = [{ field: 'sure', message: wordsFor(visit).closeRole }];
  return showAgain(visit, parts(visit, { typed: sent.typed, errors }, visit.form.key));
});

function parts(visit: Visit, sent: FormShown, key?: string) {
  const words = wordsFor(visit);
  const { language } = visit;
  const shown = { ...sent, errors: errorsIn(language, sent.errors, myDataText) };
  return {
    title: words.close,
    back: { href: '/account', text: words.account },
    main: html`${mistakesOn(shown, language)}
      <h1 class="nhsuk-heading-l">${words.close}</h1>
      ${opening(language, 'door', words.closeLead)} ${said(language, 'cross', words.closeGoes)} ${said(language, 'people', words.closeStays)}
      <form method="post" action="/account/close" novalidate>
        ${visit.formFields(key)}
        ${checkboxes({ ...choiceField(shown, 'sure'), fieldset: { legend: { text: words.close, size: 's', classes: 'nhsuk-u-visually-hidden' } }, items: [{ value: 'yes', text: words.closeSure }] })}
        ${button({ text: words.closeSend, variant: 'warning', preventDoubleClick: true })}
      </form>`,
  };
}
