import { z } from 'zod';
import { button, tag } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { choice } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { factorsOf } from '#platform/identity/factors.ts';
import type { Factor, SecondStepKind } from '#platform/identity/factors.ts';
import { FEW_CODES } from '#platform/identity/take-second-step.ts';
import { takeOffSecondStep } from '../../commands/add-second-step.ts';
import { nextQuery, ourPath, withNext } from '../our-path.ts';
import { block, opening } from '../parts.ts';
import { text } from './text.ts';

const PATH = '/account/second-step';
const takeOffForm = z.object({ kind: choice(['authenticator', 'printed codes'], 'Choose which one') });

/** The two kinds of second step, and which of them somebody has. */
export const chooseSecondStep = page({ query: nextQuery }, async (visit) => {
  const { next } = visit.query;
  const factors = await factorsOf(visit.platform.database, found(visit.who).accountId);
  // The password comes first: what is set up with no password beside it would open nothing.
  if (!factors.some(({ kind }) => kind === 'password')) return goTo(withNext('/account/set-up', next));
  const words = text[visit.language];
  return show(visit, {
    title: words.title,
    back: { href: '/account', text: words.account },
    main: view(visit, factors, next),
  });
});

export const submitTakeOff = page({}, async (visit) => {
  const form = visit.form.parse(takeOffForm);
  if (form.ok) await takeOffSecondStep(visit.platform, found(visit.who), form.value.kind, visit.now);
  return goTo(PATH);
});

function view(visit: Visit, factors: readonly Factor[], next: string | undefined): Html {
  const words = text[visit.language];
  const app = factors.find(({ kind }) => kind === 'authenticator');
  const sheet = factors.find(({ kind }) => kind === 'printed codes');
  const both = app !== undefined && sheet !== undefined;
  return html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(visit.language, 'private', words.lead)}
    <section class="al-section" aria-labelledby="app">
      <h2 class="nhsuk-heading-m" id="app">${words.app}</h2>
      ${block(visit.language, 'phone', words.appWhat)}
      ${app ? html`<p>${tag({ text: words.appSet, colour: 'green' })}</p>` : nothing}
      <p>${link(app ? words.appAnew : words.appStart, withNext('/account/authenticator', next), !app)}</p>
      ${both ? takeOff(visit, 'authenticator', words.takeOffApp) : nothing}
    </section>
    <section class="al-section" aria-labelledby="sheet">
      <h2 class="nhsuk-heading-m" id="sheet">${words.sheet}</h2>
      ${block(visit.language, 'print', words.sheetWhat)}
      ${sheet ? codesLeft(visit, sheet) : nothing}
      <p>${link(sheet ? words.sheetAnew : words.sheetStart, withNext('/account/printed-codes', next), !sheet)}</p>
      ${both ? takeOff(visit, 'printed codes', words.takeOffSheet) : nothing}
    </section>
    ${(app || sheet) && next !== undefined ? html`<p>${button({ text: words.goOn, href: ourPath(next) })}</p>` : nothing}`;
}

function link(text: string, href: string, first: boolean): Html {
  return first ? button({ text, href, variant: 'secondary' }) : html`<a href="${href}">${text}</a>`;
}

function codesLeft(visit: Visit, sheet: Factor): Html {
  const words = text[visit.language];
  const left = sheet.codesLeft ?? 0;
  const few = left <= FEW_CODES;
  return html`<p>${tag({ text: words.sheetLeft(left), colour: few ? 'orange' : 'green' })}${few ? ` ${words.sheetFew}` : ''}</p>`;
}

function takeOff(visit: Visit, kind: SecondStepKind, words: string): Html {
  return html`<form method="post" action="${PATH}/take-off" novalidate>
    ${visit.formFields()} <input type="hidden" name="kind" value="${kind}">
    ${button({ text: words, variant: 'secondary', small: true })}
  </form>`;
}
