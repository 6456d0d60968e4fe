import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { useNewAddress } from '../../commands/use-new-address.ts';
import { addressOfLink } from '../../queries/address-change.ts';
import { block, opening } from '../parts.ts';
import { text } from './text.ts';

const params = z.object({ token: z.string().max(100) });
const PATH = '/account/address';

/** What the link in the letter to a new address opens, where its owner is signed in. Nothing happens until the button. */
export const confirmAddressPage = page({ params }, async (visit) => {
  const { token } = visit.params;
  const { accountId } = found(visit.who);
  const address = await addressOfLink(visit.platform.database, accountId, token, visit.now);
  if (address === null) return notUsed(visit, 'closed');
  const words = text[visit.language].confirm;
  const main = html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(visit.language, 'mail', words.lead(address))} ${block(visit.language, 'computer', words.after)}
    <form method="post" action="${PATH}/confirm/${token}" novalidate>
      ${visit.formFields()} ${button({ text: words.press, preventDoubleClick: true })}
    </form>`;
  return show(visit, { title: words.title, main, robots: 'none' });
});

export const submitConfirmAddress = page({ params }, async (visit) => {
  visit.form.parse(z.object({}));
  const used = await useNewAddress(visit.platform, found(visit.who), visit.params.token, visit.now);
  if (used.ok) return goTo('/account?done=address');
  return notUsed(visit, used.reason === 'taken' ? 'taken' : 'closed');
});

function notUsed(visit: Visit, why: 'closed' | 'taken') {
  const words = text[visit.language].confirm;
  const title = words[`${why}Title`];
  const main = html`<h1 class="nhsuk-heading-l">${title}</h1>
    ${opening(visit.language, 'private', words[why])}
    <p><a href="${PATH}">${words.again}</a></p>`;
  return show(visit, { title, main, status: why === 'taken' ? 409 : 410, robots: 'none' });
}
