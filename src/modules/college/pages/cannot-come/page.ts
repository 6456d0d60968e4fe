import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { sendApologies } from '../../commands/send-apologies.ts';
import { bookingOfToken, bookingToken } from '../../model/booking-token.ts';
import type { OfferedRun, OfferedSession } from '../../model/offered-run.ts';
import { apologiesOf } from '../../queries/apologies.ts';
import { bookingById } from '../../queries/booking-by-id.ts';
import type { Standing } from '../../queries/booking-by-id.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { cannotComeForm } from './form.ts';
import { cannotComeText } from './text.ts';
import { cannotComeView, nothingToSayView } from './view.ts';

const params = z.object({ token: z.string().max(200) });
const query = z.object({ done: z.enum(['told']).optional() });
type TokenVisit = Visit<z.output<typeof params>, unknown>;

interface Loaded {
  readonly standing: Standing;
  readonly run: OfferedRun;
  readonly toCome: readonly OfferedSession[];
  readonly said: ReadonlySet<string>;
}

/** Where the link in a letter leads whoever cannot come to a session: the place stays theirs. */
export const cannotComePage = page({ params, query }, async (visit) => {
  const loaded = await load(visit);
  return (
    nothingToSay(visit, loaded) ?? show(visit, parts(visit, loaded, { done: visit.query.done === 'told' }))
  );
});

/** Keeps it, and shows the same address again, which now says so. */
export const submitCannotCome = page({ params }, async (visit) => {
  const form = visit.form.parse(cannotComeForm);
  const loaded = await load(visit);
  const sessionIds = form.ok ? form.value.session : [];
  const nothingSaid = sessionIds.length === 0 && loaded.said.size === 0;
  if (!form.ok || nothingSaid) {
    const mistake = { field: 'session', message: cannotComeText.en.mistakes.none };
    const [error] = errorsIn(visit.language, [mistake], cannotComeText);
    return nothingToSay(visit, loaded) ?? showAgain(visit, parts(visit, loaded, { error: error!.message }));
  }
  const wish = { bookingId: loaded.standing.id, sessionIds };
  const done = await doOnce(visit, 'cannot-come', (tx, by) => sendApologies(tx, by, wish));
  return goTo(done.ok ? `${addressOf(visit)}?done=told` : addressOf(visit));
});

async function load(visit: TokenVisit): Promise<Loaded> {
  const { platform, space, params: asked, now } = visit;
  const id = found(bookingOfToken(platform.seal, space.id, asked.token, 'cancel'));
  return read(visit, async (tx) => {
    const standing = found(await bookingById(tx, id));
    const run = found(await runForVisitors(tx, standing.code));
    const toCome = run.state === 'published' ? run.sessions.filter(({ endsAt }) => endsAt > now) : [];
    return { standing, run, toCome, said: await apologiesOf(tx, standing.personId) };
  });
}

function nothingToSay(visit: TokenVisit, { standing, run, toCome }: Loaded): Reply | null {
  const why = standing.state !== 'booked' ? 'noPlace' : toCome.length === 0 ? 'over' : null;
  if (why === null) return null;
  const { language, space } = visit;
  const main = nothingToSayView({ language, space, run }, why);
  return show(visit, { title: cannotComeText[language][why], main, robots: 'none' });
}

function parts(
  visit: TokenVisit,
  { standing, run, toCome, said }: Loaded,
  shown: { readonly done?: boolean; readonly error?: string },
) {
  const { language, space, platform } = visit;
  const token = bookingToken(platform.seal, space.id, standing.id, 'cancel');
  const main = cannotComeView({
    language,
    space,
    run,
    toCome,
    ticked: new Set(toCome.map(({ id }) => id).filter((id) => said.has(id))),
    address: addressOf(visit),
    giveUpAddress: `/${space.slug}/bookings/cancel/${token}`,
    fields: visit.formFields(shown.error ? visit.form.key : undefined),
    done: shown.done ?? false,
    error: shown.error ?? null,
  });
  return { title: cannotComeText[language].title, main, robots: 'none' as const };
}

function addressOf({ space, params: { token } }: TokenVisit): string {
  return `/${space.slug}/bookings/cannot-come/${token}`;
}
