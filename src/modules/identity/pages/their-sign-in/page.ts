import { z } from 'zod';
import { button, insetText, summaryList } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { keepWords, keptWords, keptWordsField } from '#platform/http/kept-words.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { letMemberStartAgain } from '../../commands/let-member-start-again.ts';
import type { NotLet } from '../../commands/let-member-start-again.ts';
import { signInOfMember } from '../../queries/sign-in-of-member.ts';
import type { MembersSignIn } from '../../queries/sign-in-of-member.ts';

const params = z.object({ id: z.uuid() });
const nothingElse = z.object({});

/** What a steward sees of how somebody here signs in, and how they help somebody who has lost their second step. */
export const theirSignInPage = page({ params, query: z.object({ code: keptWordsField }) }, async (visit) => {
  const member = found(await signInOfMember(visit.platform.database, visit.space.id, visit.params.id));
  const code = keptWords(visit, visit.query.code);
  return show(visit, parts(visit, member, code, null));
});

export const submitLetStartAgain = page({ params }, async (visit) => {
  visit.form.parse(nothingElse);
  const { id } = visit.params;
  const member = found(await signInOfMember(visit.platform.database, visit.space.id, id));
  const let_ = await letMemberStartAgain(
    visit.platform,
    visit.space.id,
    found(visit.who).accountId,
    id,
    visit.actor('in person'),
  );
  if (let_.ok) return goTo(`/${visit.space.slug}/people/${id}/sign-in?code=${keepWords(visit, let_.code)}`);
  return showAgain(visit, parts(visit, member, null, let_.reason));
});

const WHY_NOT: Record<NotLet, string> = {
  'no-account':
    'They have no way to sign in yet: give them an e-mail address first, then their role once more.',
  'your-own': 'This is you. You change your own second step on your account’s page.',
  'looks-after-others':
    'They look after another college here as well, so one steward alone cannot do this. Ask whoever looks after this installation.',
};

function parts(visit: Visit<{ id: string }>, member: MembersSignIn, code: string | null, why: NotLet | null) {
  const roles = `/${visit.space.slug}/people/${visit.params.id}/roles`;
  return {
    title: `How ${member.name} signs in`,
    back: { href: roles, text: `Roles of ${member.name}` },
    main: view(visit, member, code, why),
    robots: 'none' as const,
  };
}

function view(
  visit: Visit<{ id: string }>,
  member: MembersSignIn,
  code: string | null,
  why: NotLet | null,
): Html {
  return html`<h1 class="nhsuk-heading-l">How ${member.name} signs in</h1>
    ${why === null ? nothing : insetText({ text: WHY_NOT[why] })} ${code === null ? nothing : handedOver(code)}
    ${summaryList({
      rows: [
        { key: 'E-mail address', value: member.email ?? 'None: they cannot sign in yet' },
        { key: 'Second step', value: secondStepWords(member) },
      ],
    })}
    ${member.accountId === null ? noAccount() : startAgain(visit)}`;
}

function secondStepWords({ secondStep }: MembersSignIn): string {
  if (secondStep === 'set up') return 'Set up';
  return secondStep === 'starts again' ? 'Taken off: they have a code to start again' : 'Not set up yet';
}

function noAccount(): Html {
  return html`<p>Somebody can sign in once we know their e-mail address and they have a role here.</p>`;
}

function handedOver(code: string): Html {
  return insetText({
    html: html`<h2 class="nhsuk-heading-m">Their code</h2>
      <p class="nhsuk-body-l"><code class="al-code">${code}</code></p>
      <p>Give it to them in person, or read it out to them when you know their voice. Do not send it by e-mail. It works once, for a day. They ask for a link on the sign-in page, and type this code.</p>`,
  });
}

function startAgain(visit: Visit<{ id: string }>): Html {
  return html`<h2 class="nhsuk-heading-m">When somebody has lost their second step</h2>
    <p>Be sure that it is them who asks. This takes their password and second step off, ends their sign-ins everywhere, and gives you a code to hand over. With it, and a link to their own e-mail, they choose new ones. We write to them that it was done.</p>
    <form method="post" action="/${visit.space.slug}/people/${visit.params.id}/sign-in" novalidate>
      ${visit.formFields()} ${button({ text: 'Let them start again', variant: 'warning', preventDoubleClick: true })}
    </form>`;
}
