import { z } from 'zod';
import { givenByRuns } from '#modules/college/index.ts';
import { found } from '#platform/errors/errors.ts';
import type { Tx } from '#platform/database/tx.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { rememberManager, toRemember } from '../../commands/remember-manager.ts';
import { releaseOfToken, releaseToken } from '../../model/release-link.ts';
import { requestById, requestsAskedAt } from '../../queries/requests.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import { namedIn } from '../load.ts';
import { waysToReach } from '../ways-to-reach.ts';
import { managersHomeText } from './text.ts';
import { expiredView, managersHomeView } from './view.ts';
import type { ManagersHome } from './view.ts';

const query = z.object({ done: z.enum(['kept']).optional() });
type Done = { readonly done?: 'kept' | undefined };

async function homeOf(tx: Tx, visit: Visit, email: string): Promise<ManagersHome> {
  const requests = await requestsAskedAt(tx, email);
  const agreed = requests.filter(({ state }) => state === 'agreed');
  const runIds = [...new Set(agreed.flatMap(({ runId }) => runId ?? []))];
  const keptUntil = latest(requests.flatMap(({ forgetManagerAt }) => forgetManagerAt ?? []));
  const could = latest((await toRemember(tx, email)).map(({ until }) => until));
  return {
    requests,
    given: await givenByRuns(tx, runIds, visit.now),
    runs: runIds.length,
    keptUntil,
    couldBeKeptUntil: could && (keptUntil === null || could > keptUntil) ? could : null,
    ...(await namedIn(tx, visit, requests)),
  };
}

function latest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null);
}

function shown(visit: Visit<unknown, Done>, home: ManagersHome, keepAt: string) {
  const { space, language, now, platform } = visit;
  const linkTo = ({ id, linkUntil }: ReleaseRequest) =>
    linkUntil && linkUntil > now
      ? `/${space.slug}/release/${releaseToken(platform.seal, space.id, { requestId: id, until: linkUntil })}`
      : null;
  const main = managersHomeView({
    ...home,
    language,
    zone: space.timeZone,
    done: visit.query.done === 'kept',
    linkTo,
    keepAt,
    fields: () => visit.formFields(),
  });
  return show(visit, { title: managersHomeText[language].title, main, robots: 'none' as const });
}

async function whoseAddress(tx: Tx, { who }: Visit): Promise<string> {
  const [account] = await tx.named<{ email: string | null }>(
    'address-of-manager',
    `select email from accounts where id = $1 and closed_at is null`,
    [found(who).accountId],
  );
  const email = account?.email ?? '';
  if (!who?.personId) found((await requestsAskedAt(tx, email))[0]);
  return email;
}

/** The page of a manager who signs in: what was asked at the address they sign in with. Whoever is nobody here and was asked nothing finds no such page. */
export const managersHomePage = page({ query }, async (visit) => {
  const home = await read(visit, async (tx) => homeOf(tx, visit, await whoseAddress(tx, visit)));
  return shown(visit, home, `/${visit.space.slug}/releasing/keep`);
});

export const submitKeep = page({}, async (visit) => {
  visit.form.parse(z.object({}));
  const email = await read(visit, (tx) => whoseAddress(tx, visit));
  await doOnce(visit, 'remember-manager', async (tx, by) => ({
    until: await rememberManager(tx, by, email),
  }));
  return goTo(`/${visit.space.slug}/releasing?done=kept`);
});

const params = z.object({ token: z.string().max(300) });
type OfToken = Visit<z.output<typeof params>, unknown>;

/** The address a link was sent to; null when the link has run out, or we have let go of the address. */
async function addressBehind(visit: OfToken): Promise<string | null> {
  const { platform, space, now } = visit;
  const link = found(releaseOfToken(platform.seal, space.id, visit.params.token, 'managers page'));
  const request = found(await read(visit, (tx) => requestById(tx, link.requestId)));
  return now < link.until ? (request.manager?.email ?? null) : null;
}

/** The same page by the link in a mail: no account is needed. */
export const linkedHomePage = page({ params, query }, async (visit) => {
  const email = await addressBehind(visit);
  const { language, space } = visit;
  if (email === null) {
    const main = expiredView(language, waysToReach(space));
    return show(visit, { title: managersHomeText[language].title, main, robots: 'none' });
  }
  const home = await read(visit, (tx) => homeOf(tx, visit, email));
  return shown(visit, home, `/${space.slug}/releasing/${visit.params.token}/keep`);
});

export const submitLinkedKeep = page({ params }, async (visit) => {
  visit.form.parse(z.object({}));
  const email = await addressBehind(visit);
  const here = `/${visit.space.slug}/releasing/${visit.params.token}`;
  if (email === null) return goTo(here);
  await doOnce(visit, 'remember-manager', async (tx, { actor, ...by }) => {
    // Whoever holds the link acts as the manager, also when they are signed in as somebody else.
    const as = { ...by, actor: { ...actor, personId: null, onBehalfOf: null } };
    return { until: await rememberManager(tx, as, email) };
  });
  return goTo(`${here}?done=kept`);
});
