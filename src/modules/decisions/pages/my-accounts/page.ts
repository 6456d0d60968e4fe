import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { notice } from '#design/notice.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { withdrawAccount } from '../../commands/withdraw-account.ts';
import { accountPlace } from '../../model/sealed-host.ts';
import { accountsOf } from '../../queries/accounts.ts';
import { quoted, said } from '../said.ts';
import { WAYS } from '../words.ts';

const en = {
  title: 'What I have told',
  lead: 'What you lived through and brought to a decision. It is yours: take it back whenever you like, and it is deleted everywhere. Nobody asks why.',
  none: 'You have told nothing that stands in a decision.',
  group: 'The group may read it.',
  everybody: 'Everybody may read it.',
  how: (way: string) => `You said yes ${way}.`,
  used: 'It stands in:',
  back: 'Take it back and delete it',
  done: 'It is gone, everywhere.',
};
const easy: typeof en = {
  ...en,
  title: 'My stories',
  lead: 'These are your stories. You can take them back. Then we delete them.',
  none: 'You have not told us a story.',
  group: 'Only the group can read it.',
  everybody: 'Everybody can read it.',
  how: () => 'You said yes.',
  used: 'You can read it here:',
  back: 'Take it back',
  done: 'It is gone.',
};
export const accountsText: Record<Language, typeof en> = { en, easy };

const query = z.object({ done: z.enum(['gone']).optional() });

interface Shown {
  readonly id: string;
  readonly words: string;
  readonly readers: string;
  readonly how: string;
  readonly usedIn: readonly { readonly code: string; readonly question: string }[];
}

/** One's own accounts, with their words, and where they stand. */
export const myAccounts = page({ query }, async (visit) => {
  const { language, space, platform } = visit;
  const words = accountsText[language];
  const own = await read(visit, (tx) => accountsOf(tx, found(visit.who?.personId)));
  const accounts = own.map((one) => ({
    id: one.id,
    words: platform.seal.open(one.sealed, accountPlace(space.id, one.id)),
    readers: one.readers === 'everybody' ? words.everybody : words.group,
    how: words.how(WAYS[one.consentChannel]),
    usedIn: one.usedIn,
  }));
  const item = (
    account: Shown,
  ): Html => html`<section class="al-section" aria-labelledby="account-${account.id}">
    <h2 class="nhsuk-heading-s" id="account-${account.id}">${words.used} ${account.usedIn.map(({ code, question }) => html`<a href="/${space.slug}/decisions/${code}" dir="auto">${question}</a> `)}</h2>
    ${quoted(account.words, `${account.readers} ${account.how}`)}
    <form method="post" action="/${space.slug}/my-accounts/${account.id}/take-back" novalidate>${visit.formFields()} ${button({ text: words.back, variant: 'warning', preventDoubleClick: true })}</form>
  </section>`;
  const main = html`${notice(visit.query.done ? words.done : null)}
    <h1>${words.title}</h1>
    ${said(language, 'private', words.lead, 'al-lead')}
    ${accounts.length === 0 ? html`<p>${words.none}</p>` : accounts.map(item)}`;
  return show(visit, { title: words.title, main });
});

/** Takes one's own account back, wherever it stands. */
export const submitTakeAccountBack = page({ params: z.object({ account: z.uuid() }) }, async (visit) => {
  visit.form.parse(z.object({}));
  const gone = await doOnce(visit, 'account-back', (tx, by) => withdrawAccount(tx, by, visit.params.account));
  found(gone.ok || gone.reason === 'taken back' ? gone : null);
  return goTo(`/${visit.space.slug}/my-accounts?done=gone`);
});
