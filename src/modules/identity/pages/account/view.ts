import { button, insetText, notificationBanner, summaryList } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { Factor } from '#platform/identity/factors.ts';
import type { SignIn } from '#platform/identity/sign-ins.ts';
import { FEW_CODES } from '#platform/identity/take-second-step.ts';
import { text } from './text.ts';

export interface AccountView {
  readonly language: Language;
  readonly email: string | null;
  readonly level: 1 | 2;
  readonly spaces: readonly { slug: string; name: string }[];
  readonly factors: readonly Factor[];
  readonly signIns: readonly SignIn[];
  readonly current: string;
  /** What was just done. */
  readonly done: 'address' | null;
  readonly fields: () => Html;
}

const ZONE = 'Europe/London';

export function accountView(view: AccountView): Html {
  const words = text[view.language];
  return html`${view.done ? notificationBanner({ text: words.done[view.done], variant: 'success' }) : nothing}
    <h1 class="nhsuk-heading-l">${words.title}</h1>
    <h2 class="nhsuk-heading-m">${words.spaces}</h2>
    ${
      view.spaces.length === 0
        ? insetText({ text: words.noSpaces })
        : html`<ul class="nhsuk-list nhsuk-list--border">${view.spaces.map((space) => html`<li><a href="/${space.slug}/home">${space.name}</a></li>`)}</ul>`
    }
    ${howOneSignsIn(view)}
    <h2 class="nhsuk-heading-m">${words.signIns}</h2>
    <p>${words.unknown}</p>
    <ul class="nhsuk-list nhsuk-list--border">${view.signIns.map((signIn) => signInItem(view, signIn))}</ul>
    ${
      view.signIns.length > 1
        ? html`<form method="post" action="/account/sign-ins/end-others" novalidate>${view.fields()} ${button({ text: words.endOthers, variant: 'secondary' })}</form>`
        : ''
    }
    <p><a href="/account/close">${words.close}</a></p>`;
}

function howOneSignsIn(view: AccountView): Html {
  const words = text[view.language];
  const hasPassword = view.factors.some(({ kind }) => kind === 'password');
  const steps = view.factors.filter(({ kind }) => kind === 'authenticator' || kind === 'printed codes');
  const change = (href: string, what: string) => ({
    items: [{ href, text: words.change, visuallyHiddenText: what }],
  });
  return html`<h2 class="nhsuk-heading-m">${words.how}</h2>
    ${summaryList({
      rows: [
        {
          key: words.address,
          value: view.email ?? '–',
          actions: change('/account/address', words.address),
        },
        {
          key: words.password,
          value: hasPassword ? words.hasPassword : words.noPassword,
          ...(hasPassword ? { actions: change('/account/password', words.password) } : {}),
        },
        {
          key: words.secondStep,
          value:
            steps.length === 0
              ? words.noSecondStep
              : { html: html`${steps.map((step) => html`<p>${stepWords(view, step)}</p>`)}` },
          ...(hasPassword ? { actions: change('/account/second-step', words.secondStep) } : {}),
        },
      ],
    })}
    ${whatIsMissing(view, hasPassword && steps.length > 0)}`;
}

function stepWords({ language }: AccountView, { kind, codesLeft }: Factor): string {
  const words = text[language];
  if (kind !== 'printed codes') return words.kinds.authenticator;
  const left = codesLeft ?? 0;
  return `${words.kinds[kind]}: ${words.left(left)}. ${left <= FEW_CODES ? words.few : ''}`.trim();
}

function whatIsMissing({ language, level }: AccountView, complete: boolean): Html {
  const words = text[language];
  if (!complete) return html`<p>${words.setUpWhy}</p><p><a href="/account/set-up">${words.setUp}</a></p>`;
  if (level === 2) return nothing;
  return html`<p>${words.raiseWhy}</p><p><a href="/sign-in/password">${words.raise}</a></p>`;
}

function signInItem(view: AccountView, signIn: SignIn): Html {
  const words = text[view.language];
  const here = signIn.id === view.current;
  return html`<li>
    <p class="nhsuk-u-margin-bottom-1"><strong>${signIn.device}</strong> ${here ? words.thisOne : ''}</p>
    <p class="nhsuk-hint nhsuk-u-margin-bottom-2">${aboutSignIn(view.language, signIn)}</p>
    <form method="post" action="/account/sign-ins/${signIn.id}/end" novalidate>
      ${view.fields()}
      ${button({ html: html`${here ? words.endHere : words.end}<span class="nhsuk-u-visually-hidden">: ${signIn.device}</span>`, variant: 'secondary', small: true })}
    </form>
  </li>`;
}

function aboutSignIn(language: Language, { createdAt, lastSeenAt, factorAt, method, level }: SignIn): string {
  const words = text[language];
  const how = words.methods[method] ?? method;
  const raised = level === 2 && method.endsWith('link') ? words.raised : '';
  return [
    words.signedIn(momentInWords(createdAt, ZONE), `${how}${raised}`),
    factorAt ? words.shown(momentInWords(factorAt, ZONE)) : '',
    words.used(momentInWords(lastSeenAt, ZONE)),
  ]
    .filter(Boolean)
    .join(' ');
}
