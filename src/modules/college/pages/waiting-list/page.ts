import { Trouble } from '#platform/errors/errors.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { askAgain } from '../../commands/ask-again.ts';
import { cancelBooking } from '../../commands/cancel-booking.ts';
import { countAsKept, giveKeptPlace, giveOneOver, givePlace } from '../../commands/give-place.ts';
import type { Keeper } from '../../commands/held-places.ts';
import { recordSupporter } from '../../commands/keep-places.ts';
import { letGoOfPlace } from '../../commands/let-go-of-place.ts';
import { recordListCall } from '../../commands/reach-held.ts';
import { skipHeldPlace } from '../../commands/skip-held-place.ts';
import { takeHeldPlace } from '../../commands/take-held-place.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { changeForm, oneOverForm, saidForm } from './form.ts';
import type { Change, Said } from './form.ts';
import { bookingParams, loadPlace } from './load.ts';
import type { BookingVisit, SeenPlace } from './load.ts';
import { text } from './text.ts';
import { placeView } from './view.ts';

type Done = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** One person's place, or their wait for one, and what the coordinator can do about it. */
export const placePage = page({ params: bookingParams }, async (visit) => {
  const seen = await loadPlace(visit);
  return show(visit, parts(visit, seen, untouched(), null));
});

/** Writes down what came of speaking to somebody about a place, and does what follows from it. */
export const submitSaid = page({ params: bookingParams }, async (visit) => {
  const seen = await loadPlace(visit);
  const form = visit.form.parse(saidForm);
  if (!form.ok) return showAgain(visit, parts(visit, seen, { typed: form.typed, errors: form.errors }, null));
  const { said, channel, words } = form.value;
  const { platform, space } = visit;
  const keeper: Keeper = { platform, space, actor: visit.actor(channel) };
  return answered(visit, await follow(visit, keeper, seen, said, words));
});

async function follow(
  visit: BookingVisit,
  keeper: Keeper,
  { booking }: SeenPlace,
  said: Said,
  words: string,
): Promise<Done> {
  const key = keyOf('said about a place', visit.form);
  const held = booking.heldAt !== null;
  switch (said) {
    case 'yes':
      return held ? takeHeldPlace(keeper, key, booking.id) : givePlace(keeper, key, booking.id);
    case 'no, stays':
      return held
        ? letGoOfPlace(keeper, key, booking.id, true)
        : recordListCall(keeper, key, booking.id, 'said no');
    case 'no, leaves':
      return held
        ? letGoOfPlace(keeper, key, booking.id, false)
        : cancelBooking(keeper.platform, keeper.space, keeper.actor, key, booking.id);
    case 'could not be reached':
    case 'another reason':
      return skipHeldPlace(keeper, key, booking.id, { why: said, words });
    default:
      return recordListCall(keeper, key, booking.id, said);
  }
}

/** Lets in one more than the number, by whoever is signed in and for the reason they give. */
export const submitOneOver = page({ params: bookingParams }, async (visit) => {
  const form = visit.form.parse(oneOverForm);
  if (!form.ok) {
    const filled = { typed: form.typed, errors: form.errors };
    return showAgain(visit, parts(visit, await loadPlace(visit), filled, null));
  }
  const { booking } = await loadPlace(visit);
  const key = keyOf('one over', visit.form);
  return answered(visit, await giveOneOver(keeperOf(visit), key, booking.id, form.value.reason));
});

export const submitChange = page({ params: bookingParams }, async (visit) => {
  const form = visit.form.parse(changeForm);
  if (!form.ok) throw new Trouble('bad-request', 'The page did not say which button was pressed');
  const { booking } = await loadPlace(visit);
  return answered(visit, await change(visit, booking.id, form.value.change));
});

function change(visit: BookingVisit, id: string, what: Change): Promise<Done> {
  const keeper = keeperOf(visit);
  const key = keyOf('change a place', visit.form);
  if (what === 'ask again') return askAgain(keeper, key, id);
  if (what === 'give kept') return giveKeptPlace(keeper, key, id);
  if (what === 'supporter' || what === 'no supporter')
    return recordSupporter(keeper, key, id, what === 'supporter');
  return countAsKept(keeper, key, id, what === 'count as kept');
}

function keeperOf(visit: BookingVisit): Keeper {
  return { platform: visit.platform, space: visit.space, actor: visit.actor() };
}

/** Back to the list; or, where the college said no, the page as things stand now, with why. */
async function answered(visit: BookingVisit, done: Done): Promise<Reply> {
  if (done.ok) return goTo(`${listOf(visit)}?done=written`);
  const seen = await loadPlace(visit);
  return showAgain(visit, {
    ...parts(visit, seen, { typed: visit.form.typed, errors: [] }, done.reason),
    status: 409,
  });
}

function parts(visit: BookingVisit, seen: SeenPlace, filled: Filled, refused: string | null) {
  const { space } = visit;
  const fields = () => visit.formFields();
  // No name in the title: it would stay in the browser's history.
  return {
    title: text.title,
    main: placeView({ ...seen, space, filled, refused, fields }),
    back: { href: listOf(visit), text: text.back },
  };
}

function listOf({ space, params: { code } }: BookingVisit): string {
  return `/${space.slug}/runs/${code}/people`;
}
