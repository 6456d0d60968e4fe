import { button, radios, summaryList, warningCallout } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { freePlaces } from '../../model/capacity.ts';
import { heading } from '../book-a-place/view.ts';
import { areaField, hidden, mendSummary, typedText } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { contactWords } from '../who-is-coming/contact-words.ts';
import { CHANNEL_WORDS, FOR_CHANNELS } from '../who-is-coming/for-channels.ts';
import type { Change, Said } from './form.ts';
import type { SeenPlace } from './load.ts';
import { CHANGE_WORDS, REFUSED_WORDS, SAID_WORDS, text } from './text.ts';

export interface PlaceView extends SeenPlace {
  readonly space: Space;
  readonly filled: Filled;
  /** What the college said no to just now. */
  readonly refused: string | null;
  readonly fields: () => Html;
}

/** Everything a coordinator can do about one person's place, or their wait for one. */
export function placeView(view: PlaceView): Html {
  const { filled, name, run } = view;
  return html`${mendSummary(filled.errors)} ${refusedWords(view)} ${heading(run.course.title, name)}
    ${facts(view)} ${saidForm(view)} ${keptForm(view)} ${overForm(view)} ${otherThings(view)}`;
}

function refusedWords({ refused }: PlaceView): Html {
  if (refused === null) return nothing;
  return warningCallout({
    heading: { text: text.refused, level: 2 },
    html: html`<p>${REFUSED_WORDS[refused] ?? refused}</p>`,
  });
}

function facts(view: PlaceView): Html {
  const { booking, contact, tries, places } = view;
  const free = freePlaces(places.counted);
  return summaryList({
    rows: [
      { key: 'How it stands', value: standing(view) },
      { key: 'How to reach them', value: { html: contactWords(contact) } },
      tries > 0 && {
        key: 'Rung without an answer',
        value: plural(tries, { one: 'Once', other: '# times' }),
      },
      booking.withSupporter && {
        key: 'Comes with a supporter',
        value: booking.seats > 1 ? 'They take two places' : 'Supporters are not counted on this run',
      },
      {
        key: 'Places of this run',
        value: `${places.counted.taken} of ${places.run.places} taken, ${places.counted.held} held, ${places.counted.kept} kept, ${free} free`,
      },
    ],
  });
}

function standing({ booking, space }: PlaceView): string {
  if (booking.state === 'cancelled') return 'Given back';
  if (booking.state === 'booked') return booking.takesKept ? 'Has one of the kept places' : 'Has a place';
  if (booking.heldAt === null)
    return booking.resting === null
      ? 'Waits for a place'
      : 'Stays on the list, and is not asked until they say so';
  return booking.heldUntil === null
    ? 'A place is held for them until somebody has reached them'
    : `A place is held for them until ${momentInWords(booking.heldUntil, space.timeZone)}`;
}

/** What can come of speaking to them, as things stand. */
export function whatCanBeSaid({ booking, places }: SeenPlace): readonly Said[] {
  if (booking.state !== 'listed' || places.phase === 'over') return [];
  const tried: Said[] = ['no answer', 'left a message'];
  if (booking.heldAt !== null)
    return [
      'yes',
      'no, stays',
      'no, leaves',
      'will let us know',
      ...tried,
      'could not be reached',
      'another reason',
    ];
  const free = freePlaces(places.counted) >= booking.seats;
  if (places.phase === 'ringing')
    return [...(free ? (['yes'] as const) : []), 'no, stays', 'no, leaves', ...tried];
  return free ? ['yes', 'no, leaves'] : [];
}

function saidForm(view: PlaceView): Html {
  const values = whatCanBeSaid(view);
  if (values.length === 0) return nothing;
  const { filled } = view;
  const error = (field: string) => {
    const wrong = filled.errors.find((one) => one.field === field);
    return wrong ? { errorMessage: { text: wrong.message } } : {};
  };
  return html`<form method="post" action="${addressOf(view)}/said" novalidate>
    ${view.fields()}
    ${radios({
      name: 'said',
      fieldset: { legend: { text: text.said, size: 'm' } },
      hint: text.saidHint,
      items: values.map((value) => ({ value, text: SAID_WORDS[value] })),
      value: typedText(filled.typed, 'said') || null,
      ...error('said'),
    })}
    ${radios({
      name: 'channel',
      small: true,
      fieldset: { legend: { text: text.channel, size: 's' } },
      items: FOR_CHANNELS.map((value) => ({ value, text: CHANNEL_WORDS[value] })),
      value: typedText(filled.typed, 'channel') || 'phone',
      ...error('channel'),
    })}
    ${values.includes('another reason') ? areaField(filled, { name: 'words', label: text.words, hint: text.wordsHint, rows: 2 }) : nothing}
    ${button({ text: text.keep, preventDoubleClick: true })}
  </form>`;
}

function keptForm(view: PlaceView): Html {
  const { booking, places } = view;
  const { kept } = places.counted;
  if (places.phase === 'over' || kept === 0) return nothing;
  const change: Change | null =
    booking.state === 'booked' && !booking.takesKept
      ? 'count as kept'
      : booking.state === 'listed' && booking.heldAt === null
        ? 'give kept'
        : null;
  if (change === null) return nothing;
  return html`<section class="al-section">
    <h2 class="nhsuk-heading-m">${text.keptTitle}</h2>
    <p>${plural(kept, { one: '# place is still kept', other: '# places are still kept' })}. Nobody is asked why they are given one, and nothing about it is written down.</p>
    ${changeButton(view, change)}
  </section>`;
}

function overForm(view: PlaceView): Html {
  const { booking, places, filled } = view;
  const waits = booking.state === 'listed' && booking.heldAt === null;
  if (!waits || places.phase === 'over' || freePlaces(places.counted) >= booking.seats) return nothing;
  return html`<section class="al-section">
    <h2 class="nhsuk-heading-m">${text.overTitle}</h2>
    <p>${text.overLead} ${roomWords(view)}</p>
    <form method="post" action="${addressOf(view)}/one-over" novalidate>
      ${view.fields()} ${areaField(filled, { name: 'reason', label: text.reason, rows: 2 })}
      ${button({ text: text.over, variant: 'secondary', preventDoubleClick: true })}
    </form>
  </section>`;
}

function roomWords({ places: { run } }: PlaceView): string {
  if (run.online) return 'It is online, so no room limits it.';
  return run.roomHolds === null
    ? 'Nobody has said yet how many the room holds.'
    : `The room holds ${plural(run.roomHolds, { one: '# person', other: '# people' })}.`;
}

function otherThings(view: PlaceView): Html {
  const { booking, places } = view;
  if (booking.state === 'cancelled' || places.phase === 'over') return nothing;
  const changes: Change[] = [
    ...(booking.resting === null ? [] : (['ask again'] as const)),
    ...(booking.state === 'booked' && booking.takesKept ? (['count as open'] as const) : []),
    booking.withSupporter ? 'no supporter' : 'supporter',
  ];
  return html`<section class="al-section">
    <h2 class="nhsuk-heading-m">${text.changeTitle}</h2>
    ${changes.map((change) => changeButton(view, change))}
    <p><a href="${addressOf(view)}/cancel">${booking.state === 'booked' ? 'Give their place back' : 'Take them off the waiting list'}</a></p>
  </section>`;
}

function changeButton(view: PlaceView, change: Change): Html {
  return html`<form method="post" action="${addressOf(view)}/change" novalidate>
    ${view.fields()} ${hidden('change', change)}
    ${button({ text: CHANGE_WORDS[change], variant: 'secondary', preventDoubleClick: true })}
  </form>`;
}

function addressOf({ space, booking }: PlaceView): string {
  return `/${space.slug}/runs/${booking.code}/people/${booking.id}`;
}
