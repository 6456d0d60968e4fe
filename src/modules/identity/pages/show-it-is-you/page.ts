import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { sendSignInLink } from '../../commands/send-sign-in-link.ts';
import { addressOfAccount } from '../../queries/address-of-account.ts';
import { nextField, nextInput, nextQuery, ourPath } from '../our-path.ts';
import { block, opening } from '../parts.ts';
import { text } from './text.ts';

const PATH = '/account/show-it-is-you';

/** For somebody without a second step, whose sign-in is not fresh any more: a new link to their own inbox shows that it is them. */
export const showItIsYouPage = page({ query: nextQuery }, async (visit) => {
  const { next } = visit.query;
  const { accountId, shownJustNow } = found(visit.who);
  if (shownJustNow) return goTo(ourPath(next));
  const words = text[visit.language];
  const email = await addressOfAccount(visit.platform.database, accountId);
  const main = html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    ${email === null ? block(visit.language, 'help', words.none) : opening(visit.language, 'mail', words.lead)}
    ${
      email === null
        ? ''
        : html`<form method="post" action="${PATH}" novalidate>
            ${visit.formFields()} ${nextInput(next)} ${button({ text: words.send, preventDoubleClick: true })}
          </form>`
    }`;
  const back = { href: '/account', text: words.back };
  return show(visit, { title: words.title, main, back, robots: 'none' });
});

/** Sends the link, to the account's own address and no other. */
export const submitShowItIsYou = page({}, async (visit) => {
  const form = visit.form.parse(z.object({ next: nextField }));
  const next = ourPath(form.ok ? form.value.next : undefined);
  const email = await addressOfAccount(visit.platform.database, found(visit.who).accountId);
  if (email) await sendSignInLink(visit.platform, email, next, visit.now);
  return goTo('/sign-in/sent');
});
