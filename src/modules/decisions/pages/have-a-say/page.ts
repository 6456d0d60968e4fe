import { z } from 'zod';
import { button, insetText } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { Tx } from '#platform/database/tx.ts';
import { date, id, text } from '#platform/http/fields.ts';
import { areaField, dayField, radiosField } from '#platform/http/filled.ts';
import { liftStop, recordAsked, stopDecision } from '../../commands/who-has-a-say.ts';
import { powerMapById } from '../../queries/power-map.ts';
import { askedOn, stopsOf } from '../../queries/what-was-said.ts';
import type { EntryKind } from '../../tables.ts';
import { formHead, formOf } from '../form-head.ts';
import { decisionAddress, loadToTend } from '../load.ts';
import type { OfDecision } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import type { Sheet } from '../one-form.ts';
import { howField, toldHow } from '../told.ts';

const TITLE = 'Those who must be asked, and stops';

async function load(tx: Tx, visit: OfDecision) {
  const loaded = await loadToTend(tx, visit);
  const { id: decisionId, mapId } = loaded.decision;
  const map = mapId === null ? null : await powerMapById(tx, mapId);
  const of = (kind: EntryKind) => (map?.entries ?? []).filter((entry) => entry.kind === kind);
  return {
    ...loaded,
    must: of('must be asked'),
    stopper: of('can stop it'),
    asked: await askedOn(tx, decisionId),
    stops: (await stopsOf(tx, decisionId)).filter(({ liftedAt }) => liftedAt === null),
    today: dayIn(visit.space.timeZone, visit.now),
  };
}
type Known = Awaited<ReturnType<typeof load>>;

function draw(known: Known, visit: OfDecision, sheet: Sheet): Html {
  const { decision, must, stopper, asked, stops } = known;
  const { filled } = sheet;
  const at = decisionAddress(visit, decision);
  const choices = (entries: Known['must']) =>
    entries.map(({ id: value, who, why }) => ({ value, text: who, ...(why === '' ? {} : { hint: why }) }));
  return html`${formHead(sheet, decision, TITLE)}
    ${must.length === 0 ? html`<p>The power map names nobody who must be asked.</p>` : askedPart()}
    ${stops.map((stop) => insetText({ html: html`<p><strong>${stop.who}</strong> stopped it in writing on ${dayInWords(stop.inWritingOn)}: <span dir="auto">${stop.why}</span></p>` }))}
    ${stops.length > 0 ? formOf(sheet, html`${areaField(filled, { name: 'lifted', label: 'Why they let it go on', rows: 2 })} ${button({ text: 'Lift the stop', variant: 'secondary' })}`, `${at}/lift`) : nothing}
    ${stopper.length === 0 ? nothing : stopPart()}`;

  function askedPart(): Html {
    const missing = must.filter((entry) => !asked.some(({ entryId }) => entryId === entry.id));
    return html`<section class="al-section" aria-labelledby="asked-title"><h2 id="asked-title">Asked</h2>
      <p>${missing.length === 0 ? 'Everybody who must be asked was asked.' : `Still to be asked: ${missing.map(({ who }) => who).join(', ')}.`}</p>
      ${formOf(sheet, html`${radiosField(filled, { name: 'entry', label: 'Who was asked?' }, choices(must))} ${areaField(filled, { name: 'said', label: 'What they said', rows: 3 })} ${dayField(filled, { name: 'on', label: 'When' })} ${howField(filled)} ${button({ text: 'Write it down', variant: 'secondary' })}`, `${at}/asked`)}</section>`;
  }

  function stopPart(): Html {
    return html`<section class="al-section" aria-labelledby="stop-title"><h2 id="stop-title">Somebody stops it</h2>
      <p>In writing, with the reason. Nothing is decided until it is lifted.</p>
      ${formOf(sheet, html`${radiosField(filled, { name: 'stopper', label: 'Who stops it?' }, choices(stopper))} ${areaField(filled, { name: 'why', label: 'Why, as they wrote it', rows: 3 })} ${dayField(filled, { name: 'written', label: 'The day they wrote it' })} ${button({ text: 'Write the stop down', variant: 'warning' })}`, `${at}/stop`)}</section>`;
  }
}

const there = ({ decision }: Known, visit: OfDecision) => decisionAddress(visit, decision, '/have-a-say');
const base = { title: () => TITLE, load, draw, done: 'written', goesOnTo: there } as const;
const day = (message: string) => date(message);

export const haveASay = oneForm({ ...base, path: '/have-a-say', shape: z.object({}), act: async () => WELL });

export const asked = oneForm({
  ...base,
  path: '/asked',
  shape: z.object({
    entry: id('Choose who was asked'),
    said: text('Write what they said', 2000),
    on: day('Say when'),
    how: toldHow(),
  }),
  told: ({ how }) => ({ channel: how }),
  act: async (tx, by, { decision, today }, { entry, said, on }) => {
    if (on > today) return mend('on', 'That day is still to come');
    const kept = await recordAsked(tx, by, { decisionId: decision.id, entryId: entry, said, askedOn: on });
    return kept.ok ? WELL : mend('entry', 'That cannot be written down now');
  },
});

export const stop = oneForm({
  ...base,
  path: '/stop',
  shape: z.object({
    stopper: id('Choose who stops it'),
    why: text('Write why', 2000),
    written: day('Say when they wrote it'),
  }),
  act: async (tx, by, { decision, today }, { stopper, why, written }) => {
    if (written > today) return mend('written', 'That day is still to come');
    const kept = await stopDecision(tx, by, {
      decisionId: decision.id,
      entryId: stopper,
      why,
      inWritingOn: written,
    });
    return kept.ok ? WELL : mend('stopper', 'That cannot be written down now');
  },
});

export const lift = oneForm({
  ...base,
  path: '/lift',
  shape: z.object({ lifted: text('Write why it can go on', 1000) }),
  act: async (tx, by, { decision }, { lifted }) =>
    (await liftStop(tx, by, decision.id, lifted)).ok ? WELL : mend('', 'Nothing is stopped'),
});
