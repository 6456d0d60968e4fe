import { dateInWords, dayInWords } from '#design/dates.ts';
import { html, nothing, safeHref } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { AgreementRecorded, HowAgreed } from '../../commands/agree-departure.ts';
import type { Pair } from '../../model/pair.ts';
import type { ClashWords } from '../manage-shared/clash-words.ts';
import { DEPARTURE_WORDS, pairWords } from '../manage-shared/words.ts';
import type { RecordedDeparture } from './load.ts';

type Words = Pick<ClashWords, 'names' | 'zone'>;

/**
 * An agreement in words, for staff: what, by whom, when, who recorded it and how each agreed, why, and where the decision stands.
 * `pair`: how it stands with the pair now, for an agreement that holds.
 */
export function departure(one: RecordedDeparture, words: Words, pair?: Pair): Html {
  const who = [one.agreedBy, one.alsoAgreedBy].map((id) => words.names.get(id) ?? 'somebody').join(' and ');
  const what = pair?.is === 'departed' ? pairWords(pair) : DEPARTURE_WORDS[one.kind];
  return html`<p><strong>${what}:</strong> agreed by ${who} on ${dayInWords(one.agreedOn)}.</p>
    ${one.recorded ? html`<p class="al-quiet">${recordedInWords(one, one.recorded, words)}</p>` : nothing}
    <p dir="auto">${one.reason}</p>
    ${one.decisionAddress ? html`<p><a href="${safeHref(one.decisionAddress)}">Read the decision</a></p>` : nothing}`;
}

const BY_WAY: Record<Exclude<HowAgreed, 'web'>, string> = {
  phone: 'by phone',
  paper: 'in writing',
  'in person': 'in person',
};

function recordedInWords(one: RecordedDeparture, recorded: AgreementRecorded, words: Words): string {
  const name = (id: string | null) => (id === null ? 'somebody' : (words.names.get(id) ?? 'somebody'));
  const recorder = name(recorded.recordedBy);
  const on = dateInWords(recorded.recordedAt, words.zone);
  const told = [one.agreedBy, one.alsoAgreedBy].flatMap((personId) => {
    const how = howOf(personId, recorded);
    return how && how !== 'web' ? [{ name: name(personId), way: BY_WAY[how] }] : [];
  });
  const [first, second] = told;
  if (first && second)
    return first.way === second.way
      ? `Recorded by ${recorder} for both, ${first.way}, on ${on}.`
      : `Recorded by ${recorder} for both, on ${on}: ${first.name} agreed ${first.way}, ${second.name} ${second.way}.`;
  if (first)
    return `Recorded on ${on} by ${recorder}, who is one of the two. ${first.name} agreed ${first.way}.`;
  return `Recorded by ${recorder} on ${on}. How the two agreed was not kept.`;
}

// Two records of one person may have been merged since: then the other of the two tells which is left.
function howOf(personId: string, { voices }: AgreementRecorded): HowAgreed | undefined {
  const mine = voices.find((voice) => voice.personId === personId);
  const ways = new Set(voices.map(({ how }) => how));
  return mine?.how ?? (ways.size === 1 ? [...ways][0] : undefined);
}
