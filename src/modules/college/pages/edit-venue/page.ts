import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { addVenue, changeVenue } from '../../commands/change-venue.ts';
import type { VenueWords } from '../../commands/change-venue.ts';
import { allVenues } from '../../queries/venues.ts';
import type { Venue } from '../../queries/venues.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { addVenueForm, editVenueForm } from './form.ts';
import { editVenueView } from './view.ts';

export const venueParams = z.object({ venue: z.uuid() });

/** The venue an address names, with its rooms; "not found" when there is none. */
export async function venueOf(visit: Visit<z.output<typeof venueParams>>): Promise<Venue> {
  const venues = await read(visit, allVenues);
  return found(venues.find((venue) => venue.id === visit.params.venue));
}

const NAME_TAKEN = 'There is a venue of that name already. Please give this one another';

function parts(
  visit: Visit,
  venue: Venue | null,
  shown: { filled: Filled; key?: string; conflict?: readonly BothTexts[] },
) {
  const view = {
    slug: visit.space.slug,
    venue,
    fields: visit.formFields(shown.key),
    filled: shown.filled,
    conflict: shown.conflict ?? null,
  };
  return { title: venue ? `Change ${venue.name}` : 'Add a venue', main: editVenueView(view) };
}

export const addVenuePage = page({}, (visit) => show(visit, parts(visit, null, { filled: untouched() })));

export const submitVenue = page({}, async (visit) => {
  const form = visit.form.parse(addVenueForm);
  if (!form.ok) return showAgain(visit, parts(visit, null, { filled: form, key: visit.form.key }));
  const added = await doOnce(visit, 'add-venue', (tx, by) => addVenue(tx, by, form.value));
  if (added.ok) return goTo(`/${visit.space.slug}/manage/venues?done=added`);
  return showAgain(
    visit,
    parts(visit, null, { filled: { typed: form.typed, errors: [{ field: 'name', message: NAME_TAKEN }] } }),
  );
});

export const editVenuePage = page({ params: venueParams }, async (visit) => {
  const venue = await venueOf(visit);
  const { name, online, address, gettingThere } = venue;
  return show(
    visit,
    parts(visit, venue, { filled: untouched({ name, online: online ? 'yes' : '', address, gettingThere }) }),
  );
});

export const submitVenueChange = page({ params: venueParams }, async (visit) => {
  const venue = await venueOf(visit);
  const form = visit.form.parse(editVenueForm);
  if (!form.ok) return showAgain(visit, parts(visit, venue, { filled: form, key: visit.form.key }));
  const { version, ...words } = form.value;
  const changed = await doOnce(visit, 'change-venue', (tx, by) =>
    changeVenue(tx, by, venue.id, version, words),
  );
  if (changed.ok) return goTo(`/${visit.space.slug}/manage/venues?done=changed`);
  const again = (errors: readonly FieldError[]) =>
    showAgain(visit, parts(visit, venue, { filled: { typed: form.typed, errors } }));
  if (changed.reason === 'name-taken') return again([{ field: 'name', message: NAME_TAKEN }]);
  if (changed.reason === 'rooms-taken')
    return again([
      {
        field: 'online',
        message:
          'Two published runs meet in one of its rooms at the same time, so it must stay online until one of them is moved',
      },
    ]);
  const now = await venueOf(visit);
  return showAgain(visit, {
    ...parts(visit, now, { filled: { typed: form.typed, errors: [] }, conflict: bothOf(now, words) }),
    status: 409,
  });
});

function bothOf(now: VenueWords, yours: VenueWords): BothTexts[] {
  const online = (venue: VenueWords) => (venue.online ? 'On the internet' : 'A place');
  return [
    { label: 'Name', now: now.name, yours: yours.name },
    { label: 'Where it is', now: online(now), yours: online(yours) },
    { label: 'Address', now: now.address, yours: yours.address },
    { label: 'Getting there', now: now.gettingThere, yours: yours.gettingThere },
  ];
}
