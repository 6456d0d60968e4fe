import { momentInWords } from '#design/dates.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { signInWithPassword } from '../../commands/sign-in-with-password.ts';
import type { SignedInWithPassword } from '../../commands/sign-in-with-password.ts';
import { addressOfAccount } from '../../queries/address-of-account.ts';
import { nextQuery, withNext } from '../our-path.ts';
import { passwordForm } from './form.ts';
import { text } from './text.ts';
import { passwordView } from './view.ts';

function parts(visit: Visit, typed: Typed, errors: readonly FieldError[]) {
  const fields = visit.formFields(errors.length > 0 ? visit.form.key : undefined);
  return {
    title: text[visit.language].title,
    main: passwordView({ language: visit.language, fields, typed, errors }),
  };
}

/** The first half of signing in with a password and a second step. Who is signed in by a link need not type their address again. */
export const signInWithPasswordPage = page({ query: nextQuery }, async (visit) => {
  const email = visit.who ? await addressOfAccount(visit.platform.database, visit.who.accountId) : null;
  const { next } = visit.query;
  return show(visit, parts(visit, { ...(next ? { next } : {}), ...(email ? { email } : {}) }, []));
});

export const submitPassword = page({}, async (visit) => {
  const form = visit.form.parse(passwordForm);
  if (!form.ok)
    return showAgain(visit, parts(visit, form.typed, errorsIn(visit.language, form.errors, text)));
  const { email, password, next } = form.value;
  const within = visit.who;
  const done = await signInWithPassword(
    visit.platform,
    { email, password, device: visit.device, within },
    visit.now,
  );
  if (done.ok) return goTo(withNext('/sign-in/second-step', next), { token: done.token });
  return showAgain(visit, parts(visit, form.typed, [{ field: 'password', message: why(visit, done) }]));
});

function why(visit: Visit, done: Exclude<SignedInWithPassword, { ok: true }>): string {
  const words = text[visit.language];
  if (done.reason === 'resting') return words.resting(momentInWords(done.until, 'Europe/London'));
  return done.reason === 'wrong' ? words.notTogether : words.noSecondStep;
}
