import { plain } from './cell-text.ts';

const ONLINE =
  /^(?:on-?line|virtual|virtually|remote|zoom|(?:ms |microsoft )?teams|google meet|video call|webinar|web)\b/i;

/** Whether a run meets online: its venue says so, or there is no venue and its room does. */
export function isOnline(venue: string, room: string): boolean {
  const place = plain(venue) === '' ? plain(room) : plain(venue);
  const another = /[&/+]|\band\b|\bor\b/i.test(place);
  return ONLINE.test(place) && !another;
}
