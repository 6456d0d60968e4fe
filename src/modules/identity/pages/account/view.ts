import { button, insetText } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { SignIn } from '#platform/identity/sign-ins.ts';

export interface AccountView {
  readonly spaces: readonly { slug: string; name: string }[];
  readonly signIns: readonly SignIn[];
  readonly current: string;
  readonly fields: () => Html;
}

const ZONE = 'Europe/London';

export function accountView(view: AccountView): Html {
  return html`<h1 class="nhsuk-heading-l">Your account</h1>
    <h2 class="nhsuk-heading-m">Where you belong</h2>
    ${
      view.spaces.length === 0
        ? insetText({ text: 'Your account is in no college yet. The coordinator of yours can add you.' })
        : html`<ul class="nhsuk-list nhsuk-list--border">${view.spaces.map((space) => html`<li><a href="/${space.slug}/home">${space.name}</a></li>`)}</ul>`
    }
    <h2 class="nhsuk-heading-m">Where you are signed in</h2>
    <p>If you see a device you do not know, end its sign-in here and tell the coordinator.</p>
    <ul class="nhsuk-list nhsuk-list--border">${view.signIns.map((signIn) => signInItem(view, signIn))}</ul>
    ${
      view.signIns.length > 1
        ? html`<form method="post" action="/account/sign-ins/end-others" novalidate>${view.fields()} ${button({ text: 'Sign out everywhere else', variant: 'secondary' })}</form>`
        : ''
    }`;
}

function signInItem(view: AccountView, signIn: SignIn): Html {
  const here = signIn.id === view.current;
  return html`<li>
    <p class="nhsuk-u-margin-bottom-1"><strong>${signIn.device}</strong>${here ? ' (this one)' : ''}</p>
    <p class="nhsuk-hint nhsuk-u-margin-bottom-2">Signed in ${momentInWords(signIn.createdAt, ZONE)}, by ${signIn.method}. Last used ${momentInWords(signIn.lastSeenAt, ZONE)}.</p>
    <form method="post" action="/account/sign-ins/${signIn.id}/end" novalidate>
      ${view.fields()}
      ${button({ html: html`${here ? 'Sign out here' : 'End this sign-in'}<span class="nhsuk-u-visually-hidden">: ${signIn.device}</span>`, variant: 'secondary', small: true })}
    </form>
  </li>`;
}
