import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { date, text, tick } from '#platform/http/fields.ts';
import { areaField, dayField, tickField } from '#platform/http/filled.ts';
import { recordWhatHappened } from '../../commands/record-what-happened.ts';
import { formHead, formOf } from '../form-head.ts';
import { loadToTend } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';

const TITLE = 'What happened next';

export const happenedForm = z.object({
  happened: text('Write what happened', 3000),
  on: date('Say when'),
  again: tick(),
});

/** Writing down what came of a decision. */
export const whatHappened = oneForm({
  path: '/next',
  done: 'next',
  title: () => TITLE,
  load: async (tx, visit) => ({
    ...(await loadToTend(tx, visit)),
    today: dayIn(visit.space.timeZone, visit.now),
  }),
  known: ({ today }) => ({ on: today }),
  draw: (
    { decision },
    _visit,
    sheet,
  ) => html`${formHead(sheet, decision, TITLE, 'For everybody to read. Say it as it is, also when nothing happened.')}
    ${formOf(
      sheet,
      html`${areaField(sheet.filled, { name: 'happened', label: 'What happened' })}
        ${dayField(sheet.filled, { name: 'on', label: 'When' })}
        ${tickField(sheet.filled, { name: 'again', label: 'The group has looked at the decision again' })}
        ${button({ text: 'Write it down', preventDoubleClick: true })}`,
    )}`,
  shape: happenedForm,
  act: async (tx, by, { decision, today }, { happened, on, again }) => {
    if (on > today) return mend('on', 'That day is still to come');
    const kept = await recordWhatHappened(tx, by, {
      decisionId: decision.id,
      happened,
      onDay: on,
      lookedAgain: again,
    });
    return kept.ok ? WELL : mend('', 'It is not decided yet');
  },
});
