import { z } from 'zod';
import { button, errorSummary, input } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { setUp, setUpIsOpen } from '../../commands/set-up.ts';
import { withNext } from '../our-path.ts';
import { setUpForm } from './form.ts';

const params = z.object({ token: z.string().max(100) });
const TITLE = 'Set up your college';

/** The page that the console's one-time link opens: the first college and its first steward. */
export const openSetUpPage = page({ params }, async (visit) => {
  const open = await setUpIsOpen(visit.platform, visit.params.token, visit.now);
  return open
    ? show(visit, { title: TITLE, main: view(visit, visit.params.token, {}, []), robots: 'none' })
    : closed(visit);
});

export const submitSetUp = page({ params }, async (visit) => {
  const form = visit.form.parse(setUpForm);
  const again = (errors: readonly FieldError[]) =>
    showAgain(visit, { title: TITLE, main: view(visit, visit.params.token, form.typed, errors) });
  if (!(await setUpIsOpen(visit.platform, visit.params.token, visit.now))) return closed(visit);
  if (!form.ok) return again(form.errors);
  const done = await setUp(visit.platform, visit.params.token, form.value, visit.device, visit.now);
  if (done.ok)
    return goTo(withNext('/account/set-up', `/${form.value.slug}/home`), { token: done.signInToken });
  return done.reason === 'address-taken'
    ? again([{ field: 'slug', message: 'Another college here has that address already' }])
    : closed(visit);
});

const FIELDS = [
  {
    name: 'college',
    label: 'Name of the college',
    hint: 'As people say it, such as “Riverside Recovery College”.',
  },
  {
    name: 'slug',
    label: 'A short word for its address',
    hint: 'Such as “riverside”. It stands in every link, so choose one that lasts.',
  },
  {
    name: 'name',
    label: 'Your name',
    hint: 'You will be its first steward, and can give others their roles.',
  },
  {
    name: 'email',
    label: 'Your e-mail address',
    hint: 'You sign in with it. Next you choose a password and a second step.',
  },
] as const;

function view(visit: Visit, token: string, typed: Typed, errors: readonly FieldError[]): Html {
  const messages = new Map(errors.map(({ field, message }) => [field, message]));
  return html`${errors.length > 0 ? errorSummary({ heading: 'Please mend this', errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })) }) : ''}
    <h1 class="nhsuk-heading-l">${TITLE}</h1>
    <p class="al-lead">Four answers, and your college has a place of its own.</p>
    <form method="post" action="/set-up/${token}" novalidate>
      ${visit.formFields(errors.length > 0 ? visit.form.key : undefined)}
      ${FIELDS.map(({ name, label, hint }) =>
        input({
          id: name,
          name,
          label: { text: label },
          hint: { text: hint },
          value: String(typed[name] ?? ''),
          ...(name === 'email' ? { type: 'email', autocomplete: 'email', spellcheck: false } : {}),
          ...(messages.has(name) ? { errorMessage: { text: messages.get(name)! } } : {}),
        }),
      )}
      ${button({ text: 'Set it up', preventDoubleClick: true })}
    </form>`;
}

function closed(visit: Visit): Reply {
  const main = html`<h1 class="nhsuk-heading-l">This link no longer works</h1>
    <p>It works once, for a day, and each start of Alongside prints a new one until a college is set up. Look at the console.</p>`;
  return show(visit, { title: 'This link no longer works', main, status: 410, robots: 'none' });
}
