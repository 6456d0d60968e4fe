import { button, radios } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { z } from 'zod';
import { keepPlaces } from '../../commands/keep-places.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { keptPlacesOf } from '../../queries/kept-places.ts';
import type { KeptPlaces } from '../../queries/kept-places.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { heading } from '../book-a-place/view.ts';
import { dayField, mendSummary, textField, typedText, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { placesForm } from './form.ts';
import { text } from './text.ts';

const params = z.object({ code: z.string().max(20) });
type RunVisit = Visit<z.output<typeof params>, unknown>;

const TITLE = 'Kept places and supporters';
const SUPPORTERS = {
  'not counted': 'They are welcome, and take no place',
  counted: 'They are counted: somebody with a supporter takes two places',
} as const;

/** What a run says about places kept for others, and about supporters. */
export const placesPage = page({ params }, async (visit) => {
  const seen = await load(visit);
  const { kept, label, until, supportersCount } = seen.kept;
  const typed = {
    kept: String(kept),
    label,
    until: until ?? '',
    supporters: supportersCount ? 'counted' : 'not counted',
  };
  return show(visit, parts(visit, seen, untouched(typed)));
});

export const submitPlaces = page({ params }, async (visit) => {
  const seen = await load(visit);
  const form = visit.form.parse(placesForm);
  if (!form.ok)
    return showAgain(visit, parts(visit, seen, { typed: form.typed, errors: form.errors }, visit.form.key));
  const { kept, label, until, supporters } = form.value;
  if (until !== '' && until <= dayIn(visit.space.timeZone, visit.now)) {
    const errors = [{ field: 'until', message: 'Please choose a day that is still to come' }];
    return showAgain(visit, parts(visit, seen, { typed: form.typed, errors }, visit.form.key));
  }
  const { platform, space } = visit;
  const keeper = { platform, space, actor: visit.actor() };
  await keepPlaces(keeper, keyOf('keep places', visit.form), visit.params.code, {
    kept,
    label: kept === 0 ? '' : label,
    until: until === '' || kept === 0 ? null : until,
    supportersCount: supporters === 'counted',
  });
  return goTo(`${listOf(visit)}?done=written`);
});

interface Seen {
  readonly run: OfferedRun;
  readonly kept: KeptPlaces;
}

async function load({ platform, space, params: { code } }: RunVisit): Promise<Seen> {
  return platform.database.inSpace(space.id, async (tx) => ({
    run: found(await runForVisitors(tx, code)),
    kept: found(await keptPlacesOf(tx, code)),
  }));
}

function parts(visit: RunVisit, seen: Seen, filled: Filled, key?: string) {
  return {
    title: TITLE,
    main: placesView(`${listOf(visit)}/places`, seen.run, filled, visit.formFields(key)),
    back: { href: listOf(visit), text: text.back },
  };
}

function placesView(address: string, run: OfferedRun, filled: Filled, fields: Html): Html {
  const wrong = filled.errors.find(({ field }) => field === 'supporters');
  return html`${mendSummary(filled.errors)} ${heading(run.course.title, TITLE)}
    <p class="al-lead">Keep some places back, for example for carers or for staff. Only you give them, nobody is asked for a reason, and visitors see them as taken.</p>
    <form method="post" action="${address}" novalidate>
      ${fields}
      ${textField(filled, { name: 'kept', label: 'How many places are kept?', hint: 'Nobody loses a place by it. Where too few are free, places that come free are kept first', width: 3, numbers: true })}
      ${textField(filled, { name: 'label', label: 'What are they called?', hint: 'Neutral words that could stand on a wall, such as “Carers’ places”', width: 20 })}
      ${dayField(filled, { name: 'until', label: 'From which day are they for everybody?', hint: 'Leave it empty to decide later. On that day they go to whoever waits' })}
      ${radios({
        name: 'supporters',
        fieldset: { legend: { text: 'When somebody comes with a supporter', size: 's' } },
        items: Object.entries(SUPPORTERS).map(([value, words]) => ({ value, text: words })),
        value: typedText(filled.typed, 'supporters') || null,
        ...(wrong ? { errorMessage: { text: wrong.message } } : {}),
      })}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>`;
}

function listOf({ space, params: { code } }: RunVisit): string {
  return `/${space.slug}/runs/${code}/people`;
}
