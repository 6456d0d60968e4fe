import { may } from '#modules/people/index.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { lockRunForUpdate } from '../commands/lock-run.ts';
import type { LockRun } from '../commands/lock-run.ts';
import { confirmationPage } from '../pages/book-a-place/confirmation-page.ts';
import { bookPage, submitBookingWith } from '../pages/book-a-place/page.ts';
import { bookedForPage } from '../pages/book-for-somebody/booked-for.ts';
import { bookForPage, submitBookFor, submitFindWhom } from '../pages/book-for-somebody/page.ts';
import { cancelPage, submitCancel } from '../pages/cancel-a-place/page.ts';
import { apologiesForPage, submitApologiesFor } from '../pages/who-is-coming/apologies-for.ts';
import { cancelForPage, submitCancelFor } from '../pages/who-is-coming/cancel-for.ts';
import { cannotComePage, submitCannotCome } from '../pages/cannot-come/page.ts';
import { heldPage, submitHeld } from '../pages/held-place/page.ts';
import { mayLook } from '../pages/who-is-coming/may-look.ts';
import { comingPage } from '../pages/who-is-coming/page.ts';
import { placePage, submitChange, submitOneOver, submitSaid } from '../pages/waiting-list/page.ts';
import { placesPage, submitPlaces } from '../pages/waiting-list/places.ts';

const RUN = '/:space/runs/:code';
const coordinator = may('run the college');

// A library or a ward shares one address: enough for a roomful, too little to fill a term by machine.
const A_ROOMFUL = { perMinute: 30 };

/** Asking for places, giving them back, and who is coming; `lockRun` is how a run is held while its places are counted. */
export function bookingRoutesWith(lockRun: LockRun): readonly Route[] {
  return [
    get(`${RUN}/book`, anyone, 'everyone', bookPage),
    post(`${RUN}/book`, anyone, 'everyone', submitBookingWith(lockRun), A_ROOMFUL),
    get(`${RUN}/booked/:token`, anyone, 'everyone', confirmationPage),
    get('/:space/bookings/cancel/:token', anyone, 'everyone', cancelPage),
    post('/:space/bookings/cancel/:token', anyone, 'everyone', submitCancel),
    get('/:space/bookings/cannot-come/:token', anyone, 'everyone', cannotComePage),
    post('/:space/bookings/cannot-come/:token', anyone, 'everyone', submitCannotCome),
    get('/:space/held/:token', anyone, 'everyone', heldPage),
    post('/:space/held/:token', anyone, 'everyone', submitHeld),
    get(`${RUN}/book-for`, coordinator, 'staff', bookForPage),
    post(`${RUN}/book-for`, coordinator, 'staff', submitBookFor),
    post(`${RUN}/book-for/find`, coordinator, 'staff', submitFindWhom),
    get(`${RUN}/booked-for/:booking`, coordinator, 'staff', bookedForPage),
    get(`${RUN}/people`, mayLook, 'staff', comingPage),
    get(`${RUN}/people/places`, coordinator, 'staff', placesPage),
    post(`${RUN}/people/places`, coordinator, 'staff', submitPlaces),
    get(`${RUN}/people/:booking/place`, coordinator, 'staff', placePage),
    post(`${RUN}/people/:booking/said`, coordinator, 'staff', submitSaid),
    post(`${RUN}/people/:booking/one-over`, coordinator, 'staff', submitOneOver),
    post(`${RUN}/people/:booking/change`, coordinator, 'staff', submitChange),
    get(`${RUN}/people/:booking/apologies`, mayLook, 'staff', apologiesForPage),
    post(`${RUN}/people/:booking/apologies`, mayLook, 'staff', submitApologiesFor),
    get(`${RUN}/people/:booking/cancel`, coordinator, 'staff', cancelForPage),
    post(`${RUN}/people/:booking/cancel`, coordinator, 'staff', submitCancelFor),
  ];
}

export const bookingRoutes = bookingRoutesWith(lockRunForUpdate);
