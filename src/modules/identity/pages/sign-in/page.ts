import { errorsIn } from '#platform/http/errors-in-words.ts';
import { page } from '#platform/http/route.ts';
import { goTo } from '#platform/http/reply.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { sendSignInLink } from '../../commands/send-sign-in-link.ts';
import { nextQuery, ourPath } from '../our-path.ts';
import { signInForm } from './form.ts';
import { text } from './text.ts';
import { linkSentView, signInView } from './view.ts';

function parts(visit: Visit, typed: Typed, errors: readonly FieldError[]) {
  const demo = visit.platform.config.ALONGSIDE_MODE === 'demo';
  const fields = visit.formFields(errors.length > 0 ? visit.form.key : undefined);
  return {
    title: text[visit.language].title,
    main: signInView({
      language: visit.language,
      fields,
      typed,
      errors: errorsIn(visit.language, errors, text),
      demo,
    }),
  };
}

export const signIn = page({ query: nextQuery }, (visit) =>
  // Who is signed in already, such as by pressing a button twice, need not be asked.
  visit.who
    ? goTo(ourPath(visit.query.next))
    : show(visit, parts(visit, visit.query.next ? { next: visit.query.next } : {}, [])),
);

export const submitSignIn = page({}, async (visit) => {
  const form = visit.form.parse(signInForm);
  if (!form.ok) return showAgain(visit, parts(visit, form.typed, form.errors));
  await sendSignInLink(visit.platform, form.value.email, ourPath(form.value.next), visit.now);
  return goTo('/sign-in/sent');
});

export const linkSent = page({}, (visit) =>
  show(visit, { title: text[visit.language].sentTitle, main: linkSentView(visit.language) }),
);
