import { z } from 'zod';
import { namesOf } from '#modules/people/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { answerAsItStands } from '../../commands/ask-again.ts';
import type { AskedDay } from '../../model/asked-day.ts';
import { reasonsAmong, reasonsOffered } from '../../model/rules.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { releaseOfToken, releaseToken } from '../../model/release-link.ts';
import type { ReleaseLink } from '../../model/release-link.ts';
import { asItStands, requestById } from '../../queries/requests.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import { namedIn } from '../load.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { whatFor } from '../words.ts';
import { managersForm, wordOf } from './form.ts';
import type { Reason } from '../../tables.ts';
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
  /** The days as they are now, where they are no longer those that were asked for. */
  readonly changed: readonly AskedDay[] | null;
  /** What they can choose from, where none is possible. */
  readonly offered: readonly Reason[];
  /** The token of the manager's own page. */
  readonly home: string | null;
}

async function load(visit: OfToken): Promise<Loaded> {
  const link = found(releaseOfToken(visit.platform.seal, visit.space.id, visit.params.token));
  return read(visit, async (tx) => {
    const request = await asItStands(tx, found(await requestById(tx, link.requestId)));
    const { titles, changed: moved } = await namedIn(tx, visit, [request]);
    const tutor = (await namesOf(tx, [request.personId])).get(request.personId) ?? 'Your colleague';
    const standing = standingOf(request, link.until, visit.now);
    const offered = reasonsAmong((await ruleOf(tx, reasonsOffered)).value);
    return {
      request,
      tutor,
      what: whatFor(request, titles),
      standing,
      changed: moved.get(request.id) ?? null,
      offered,
      home: homeTokenOf(visit, request, link, standing),
    };
  });
}

// Their page can be looked at for as long as this link works.
function homeTokenOf(
  { platform, space }: OfToken,
  { id, manager }: ReleaseRequest,
  { until }: ReleaseLink,
  standing: LinkStanding,
): string | null {
  if (standing === 'expired' || !manager?.email) return null;
  return releaseToken(platform.seal, space.id, { requestId: id, until }, 'managers page');
}

function standingOf({ state }: ReleaseRequest, until: Date, now: Date): LinkStanding {
  if (now >= until) return 'expired';
  return state === 'asked' || state === 'unanswered' ? 'open' : state;
}

function parts(visit: OfToken, loaded: Loaded, filled: ManagersView['filled'], key?: string) {
  const { space, language, params: at } = visit;
  const address = `/${space.slug}/release/${at.token}`;
  const fields = () => visit.formFields(key);
  const homeAt = loaded.home === null ? null : `/${space.slug}/releasing/${loaded.home}`;
  return {
    title: managersText[language].title[loaded.standing](loaded.tutor),
    main: managersView({ ...loaded, space, language, address, homeAt, filled, fields }),
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
    ? { ...wordOf(form.value, managersText[visit.language].mistakes), seen: form.value.seen }
    : { ok: false as const, errors: form.errors };
  const again = `/${visit.space.slug}/release/${visit.params.token}`;
  if (loaded.standing !== 'open') return goTo(again);
  if (!said.ok)
    return showAgain(visit, parts(visit, loaded, { typed: form.typed, errors: said.errors }, visit.form.key));
  const result = await doOnce(visit, 'managers-answer', (tx, { actor, ...by }) =>
    answerAsItStands(
      tx,
      // Whoever holds the link answers as the manager, also when they are signed in as somebody else.
      { ...by, actor: { ...actor, personId: null, onBehalfOf: null } },
      {
        requestId: loaded.request.id,
        word: said.word,
        answeredOn: dayIn(visit.space.timeZone, visit.now),
      },
      said.seen,
    ),
  );
  if (!result.ok && result.reason === 'days-changed') {
    const errors = [{ field: 'days', message: managersText[visit.language].mistakes.moved }];
    return showAgain(visit, parts(visit, await load(visit), { typed: {}, errors }));
  }
  return goTo(again);
});
