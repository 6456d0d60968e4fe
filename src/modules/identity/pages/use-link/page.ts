import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { linkIsOpen, useSignInLink } from '../../commands/use-sign-in-link.ts';
import type { SignedInByLink } from '../../commands/use-sign-in-link.ts';
import { whereRolesWait } from '../../queries/where-roles-wait.ts';
import { withNext } from '../our-path.ts';
import { text } from './text.ts';

const params = z.object({ token: z.string().max(100) });

/** The page a sign-in link opens. Mail programs open links by themselves, so nothing happens until the button. */
export const openLink = page({ params }, async (visit) => {
  const open = await linkIsOpen(visit.platform, visit.params.token, visit.now);
  return open
    ? show(visit, {
        title: text[visit.language].title,
        main: buttonView(visit, visit.params.token),
        robots: 'none',
      })
    : closed(visit);
});

export const useLink = page({ params }, async (visit) => {
  visit.form.parse(z.object({}));
  const signedIn = await useSignInLink(visit.platform, visit.params.token, visit.device, visit.now);
  if (!signedIn) return closed(visit);
  return goTo(await firstTo(visit, signedIn), { token: signedIn.token });
});

// Whoever looks after something sets up what opens it before anything else: no page of theirs would let them in without.
async function firstTo(visit: Visit, { accountId, goesTo }: SignedInByLink): Promise<string> {
  if (goesTo.startsWith('/account/')) return goesTo;
  const waits = await whereRolesWait(visit.platform.database, accountId);
  return waits.length > 0 ? withNext('/account/set-up', goesTo) : goesTo;
}

function buttonView(visit: Visit, token: string): Html {
  const words = text[visit.language];
  return html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    <p class="al-lead">${words.lead}</p>
    <form method="post" action="/sign-in/link/${token}" novalidate>
      ${visit.formFields()} ${button({ text: words.press, preventDoubleClick: true })}
    </form>`;
}

function closed(visit: Visit) {
  const words = text[visit.language];
  const main = html`<h1 class="nhsuk-heading-l">${words.closedTitle}</h1>
    <p class="al-lead">${words.closed}</p>
    <p><a class="nhsuk-button" href="/sign-in">${words.another}</a></p>`;
  return show(visit, { title: words.closedTitle, main, status: 410, robots: 'none' });
}
