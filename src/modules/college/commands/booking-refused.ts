import type { Openness } from '../model/open-for-booking.ts';

/** Why a place cannot be asked for: kind words for each stand on the page. */
export type WhyNot = Exclude<Openness, 'open' | 'not published'>;

/** Undoes the whole booking, the new person included, and carries the reason out of the transaction. */
export class BookingRefused extends Error {
  readonly reason: WhyNot;
  constructor(reason: WhyNot) {
    super(`This run takes no bookings: ${reason}`);
    this.reason = reason;
  }
}
