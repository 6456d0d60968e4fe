import { tag } from '#design/components.ts';
import type { TagColour } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import type { Html } from '#design/html.ts';
import { REASON_SAID } from '../model/reasons.ts';
import type { ReleaseRequest } from '../queries/requests.ts';
import type { ReleaseState } from '../tables.ts';

export const STATE_WORDS: Record<ReleaseState, string> = {
  asked: 'Asked',
  unanswered: 'Not answered',
  agreed: 'Agreed',
  declined: 'Not released this time',
  withdrawn: 'Taken back',
};
const COLOURS: Record<ReleaseState, TagColour> = {
  asked: 'blue',
  unanswered: 'yellow',
  agreed: 'green',
  declined: 'grey',
  withdrawn: 'grey',
};

export const stateTag = (state: ReleaseState): Html =>
  tag({ text: STATE_WORDS[state], colour: COLOURS[state] });

/** Where a request is up to, in a sentence that leaves the tutor out of a no. */
export function standing(request: ReleaseRequest, zoneDay: (at: Date) => string): string {
  const { state, days, answeredOn } = request;
  const on = answeredOn ? ` on ${dayInWords(answeredOn)}` : '';
  if (state === 'asked') return `We expect an answer by ${dayInWords(zoneDay(request.answerBy))}.`;
  if (state === 'unanswered')
    return `No answer came by ${dayInWords(zoneDay(request.answerBy))}. A late one is still welcome.`;
  if (state === 'withdrawn')
    return request.askedAgainAs === null
      ? 'Taken back before it was answered.'
      : 'Asked again, since the days had changed.';
  if (state === 'declined')
    return `The service could not release anybody this time${on}: ${reasonOf(request)}.`;
  const possible = days.filter((day) => day.possible).length;
  return possible === days.length
    ? `Agreed to all of it${on}.`
    : `Agreed to ${possible} of ${days.length} times${on}.`;
}

function reasonOf({ reason, reasonWords }: ReleaseRequest): string {
  if (reason === 'other' && reasonWords) return `“${reasonWords}”`;
  return reason ? REASON_SAID[reason] : 'no reason given';
}

/** What a request is for: the title of a run, the tutor's own words, or teaching here. */
export function whatFor(request: ReleaseRequest, titles: ReadonlyMap<string, string>): string {
  return (request.runId && titles.get(request.runId)) || request.whatFor || 'Teaching at the college';
}
