import { z } from 'zod';
import { endOtherSignIns, endSignIn, openSignIns } from '#platform/identity/sign-ins.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { found } from '#platform/errors/errors.ts';
import { factorsOf } from '#platform/identity/factors.ts';
import { addressOfAccount } from '../../queries/address-of-account.ts';
import { spacesOfAccount } from '../../queries/spaces-of-account.ts';
import { text } from './text.ts';
import { accountView } from './view.ts';

const nothingElse = z.object({});

const query = z.object({ done: z.enum(['address']).optional() });

/** Where a person goes after signing in: their spaces, how they sign in, and every place where they are signed in. */
export const account = page({ query }, async (visit) => {
  const { accountId, signInId, level } = found(visit.who);
  const { database } = visit.platform;
  const [spaces, email, factors, signIns] = await Promise.all([
    spacesOfAccount(database, accountId),
    addressOfAccount(database, accountId),
    factorsOf(database, accountId),
    openSignIns(database, accountId, visit.now),
  ]);
  const shown = { spaces, email, factors, signIns, level, current: signInId, done: visit.query.done ?? null };
  return show(visit, {
    title: text[visit.language].title,
    main: accountView({ ...shown, language: visit.language, fields: visit.formFields }),
  });
});

export const endOne = page({ params: z.object({ id: z.uuid() }) }, async (visit) => {
  visit.form.parse(nothingElse);
  const { accountId, signInId } = found(visit.who);
  const ended = await endSignIn(visit.platform.database, accountId, visit.params.id, visit.now);
  if (!ended) throw found<never>(null, 'That sign-in has ended already');
  return visit.params.id === signInId ? goTo('/', 'ended') : goTo('/account');
});

export const endOthers = page({}, async (visit) => {
  visit.form.parse(nothingElse);
  const { accountId, signInId } = found(visit.who);
  await visit.platform.database.globally((tx) => endOtherSignIns(tx, accountId, signInId, visit.now));
  return goTo('/account');
});

export const signOut = page({}, async (visit) => {
  visit.form.parse(nothingElse);
  const here = visit.who ?? visit.halfway;
  if (here) await endSignIn(visit.platform.database, here.accountId, here.signInId, visit.now);
  return goTo('/', 'ended');
});
