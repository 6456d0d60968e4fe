import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { stopNewAddress } from '../../commands/stop-new-address.ts';
import { standingOfStopLink } from '../../queries/address-change.ts';
import type { StopLink } from '../../queries/address-change.ts';
import { block, opening } from '../parts.ts';
import { text } from './text.ts';

const params = z.object({ token: z.string().max(100) });

/** What the link in the letter to the old address opens, for anybody who reads that mail: a button that stops the change, or what came of it. */
export const stopAddressPage = page({ params }, async (visit) => {
  const { token } = visit.params;
  const standing = await standingOfStopLink(visit.platform.database, token, visit.now);
  return standing === 'stops' ? show(visit, stopParts(visit, token)) : show(visit, after(visit, standing));
});

export const submitStopAddress = page({ params }, async (visit) => {
  visit.form.parse(z.object({}));
  await stopNewAddress(visit.platform, visit.params.token, visit.now);
  return goTo(`/account/address/stop/${visit.params.token}`);
});

function stopParts(visit: Visit, token: string) {
  const words = text[visit.language].stop;
  const main = html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(visit.language, 'mail', words.lead)} ${block(visit.language, 'tick', words.was)} ${block(visit.language, 'cross', words.what)}
    <form method="post" action="/account/address/stop/${token}" novalidate>
      ${visit.formFields()} ${button({ text: words.press, variant: 'warning', preventDoubleClick: true })}
    </form>`;
  return { title: words.title, main, robots: 'none' as const };
}

const WORDS = { stopped: 'stopped', 'changed before': 'changed', 'nothing to stop': 'nothing' } as const;

function after(visit: Visit, standing: Exclude<StopLink, 'stops'>) {
  const words = text[visit.language].stop;
  const which = WORDS[standing];
  const title = words[`${which}Title`];
  const signIn: Html = html`<p><a href="/sign-in">${words.signIn}</a></p>`;
  const main = html`<h1 class="nhsuk-heading-l">${title}</h1>
    ${opening(visit.language, 'private', words[which])} ${signIn}`;
  return { title, main, status: standing === 'stopped' ? 200 : 410, robots: 'none' as const };
}
