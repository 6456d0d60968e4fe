import { z } from 'zod';
import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { date, optionalText, text } from '#platform/http/fields.ts';
import { areaField, dayField, radiosField, textField } from '#platform/http/filled.ts';
import { override } from '../../commands/override.ts';
import { powerMapById } from '../../queries/power-map.ts';
import { formHead, formOf } from '../form-head.ts';
import { loadForGroup, loadToTend } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';

const TITLE = 'Somebody decided who was not to decide';

export const overrideForm = z.object({
  who: text('Say who decided, by what they are', 200),
  entry: optionalText(36),
  decided: text('Say what they decided', 1000),
  why: text('Say why, as they gave it; or that they gave no reason', 2000),
  on: date('Say on which day'),
});

/** Writing down an override: it is kept, and shown at the top of the decision for good. */
export const overridePages = oneForm({
  path: '/override',
  done: 'override',
  title: () => TITLE,
  load: async (tx, visit) => {
    // Ending an open question by it is for whoever looks after the group; saying later that it happened, for anybody in it.
    const group = await loadForGroup(tx, visit);
    const loaded = group.decision.state === 'decided' ? group : await loadToTend(tx, visit);
    const map = loaded.decision.mapId === null ? null : await powerMapById(tx, loaded.decision.mapId);
    return {
      ...loaded,
      entries: (map?.entries ?? []).filter(({ kind }) => kind === 'can overrule'),
      today: dayIn(visit.space.timeZone, visit.now),
    };
  },
  known: ({ today }) => ({ on: today, entry: '' }),
  draw: ({ decision, entries }, _visit, sheet) => {
    const { filled } = sheet;
    const named = [
      ...entries.map(({ id: value, who }) => ({ value, text: who })),
      { value: '', text: 'Somebody the map does not name' },
    ];
    return html`${formHead(sheet, decision, TITLE, 'It stands at the top of the decision for everybody to read and is never taken away. What the group had decided stays beside it. Name who decided by what they are, not by their name.')}
      ${formOf(
        sheet,
        html`${textField(filled, { name: 'who', label: 'Who decided', hint: 'Such as “the Trust’s director of operations”' })}
          ${entries.length === 0 ? nothing : radiosField(filled, { name: 'entry', label: 'Does the power map say that they could overrule?' }, named)}
          ${areaField(filled, { name: 'decided', label: 'What they decided', rows: 2 })}
          ${areaField(filled, { name: 'why', label: 'Why, as they gave it', rows: 3 })}
          ${dayField(filled, { name: 'on', label: 'When' })}
          ${button({ text: 'Write the override down', preventDoubleClick: true })}`,
      )}`;
  },
  shape: overrideForm,
  act: async (tx, by, { decision, today, entries }, { who, entry, decided, why, on }) => {
    if (on > today) return mend('on', 'That day is still to come');
    const entryId = entries.find(({ id }) => id === entry)?.id ?? null;
    const made = await override(tx, by, {
      decisionId: decision.id,
      byRole: who,
      entryId,
      decided,
      why,
      onDay: on,
    });
    return made.ok ? WELL : mend('entry', 'Choose one of these');
  },
});
