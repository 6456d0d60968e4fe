import { z } from 'zod';
import { endOtherSignIns, endSignIn, openSignIns } from '#platform/identity/sign-ins.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { found } from '#platform/errors/errors.ts';
import { spacesOfAccount } from '../../queries/spaces-of-account.ts';
import { accountView } from './view.ts';

const nothingElse = z.object({});

/** Where a person goes after signing in: their spaces, and every place where they are signed in. */
export const account = page({}, async (visit) => {
  const { accountId, signInId } = found(visit.who);
  const [spaces, signIns] = await Promise.all([
    spacesOfAccount(visit.platform.database, accountId),
    openSignIns(visit.platform.database, accountId, visit.now),
  ]);
  return show(visit, {
    title: 'Your account',
    main: accountView({ spaces, signIns, current: signInId, fields: visit.formFields }),
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
  if (visit.who) await endSignIn(visit.platform.database, visit.who.accountId, visit.who.signInId, visit.now);
  return goTo('/', 'ended');
});
