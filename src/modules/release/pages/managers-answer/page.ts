import { z } from 'zod';
import { namesOf } from '#modules/people/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { answerRelease } from '../../commands/answer-release.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { releaseOfToken } from '../../model/release-link.ts';
import { requestById } from '../../queries/requests.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import { namedIn } from '../load.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { whatFor } from '../words.ts';
import { managersForm, wordOf } from './form.ts';
import { managersText } from './text.ts';
import type { LinkStanding } from './text.ts';
import { managersView } from './view.ts';
import type { ManagersView } from './view.ts';

const params = z.object({ token: z.string().max(300) });
type OfToken = Visit<z.output<typeof params>, unknown>;

interface Loaded {
  readonly request: ReleaseRequest;
  readonly tutor: string;
  readonly what: string;
  readonly standing: LinkStanding;
}

async function load(visit: OfToken): Promise<Loaded> {
  const link = found(releaseOfToken(visit.platform.seal, visit.space.id, visit.params.token));
  return read(visit, async (tx) => {
    const request = found(await requestById(tx, link.requestId));
    const { titles } = await namedIn(tx, visit, [request]);
    const tutor = (await namesOf(tx, [request.personId])).get(request.personId) ?? 'Your colleague';
    const standing = standingOf(request, link.until, visit.now);
    return { request, tutor, what: whatFor(request, titles), standing };
  });
}

function standingOf({ state }: ReleaseRequest, until: Date, now: Date): LinkStanding {
  if (now >= until) return 'expired';
  return state === 'asked' || state === 'unanswered' ? 'open' : state;
}

function parts(visit: OfToken, loaded: Loaded, filled: ManagersView['filled'], key?: string) {
  const { space, language, params: at } = visit;
  const address = `/${space.slug}/release/${at.token}`;
  const fields = () => visit.formFields(key);
  return {
    title: managersText[language].title[loaded.standing](loaded.tutor),
    main: managersView({ ...loaded, space, language, address, filled, fields }),
    robots: 'none' as const,
  };
}

/** Where the link in a mail to a manager leads: a page with buttons. Until one is pressed, nothing happens. */
export const managersPage = page({ params }, async (visit) => {
  const loaded = await load(visit);
  return show(visit, parts(visit, loaded, { typed: {}, errors: [] }));
});

/** Keeps what the manager says, and shows the same address again, which now says so. */
export const submitManagers = page({ params }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(managersForm);
  if (!form.ok && form.errors.some(({ field }) => field === 'answer'))
    throw new Trouble('bad-request', 'The page did not say which button was pressed');
  const said = form.ok
    ? wordOf(form.value, managersText[visit.language].mistakes)
    : { ok: false as const, errors: form.errors };
  const again = `/${visit.space.slug}/release/${visit.params.token}`;
  if (loaded.standing !== 'open') return goTo(again);
  if (!said.ok)
    return showAgain(visit, parts(visit, loaded, { typed: form.typed, errors: said.errors }, visit.form.key));
  await doOnce(visit, 'managers-answer', (tx, { actor, ...by }) =>
    answerRelease(
      tx,
      // Whoever holds the link answers as the manager, also when they are signed in as somebody else.
      { ...by, actor: { ...actor, personId: null, onBehalfOf: null } },
      {
        requestId: loaded.request.id,
        word: said.word,
        answeredOn: dayIn(visit.space.timeZone, visit.now),
      },
    ),
  );
  return goTo(again);
});
