import { tables } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { MARKS } from '../../model/attendance.ts';
import type { Register, RegisterLine } from '../../queries/register.ts';
import type { OpenedSession } from '../day-pack/open-session.ts';
import { whereWords } from '../prospectus/run-words.ts';
import { MARK_WORDS } from './words.ts';

export interface PaperRegister extends OpenedSession {
  readonly register: Register;
  readonly space: Space;
  readonly now: Date;
}

const EMPTY_LINES = 4;

/** The register to fill in with a pen: names, four boxes each, and a few lines for whoever comes by. */
export function paperRegisterView({ run, session, space, register }: PaperRegister): Html {
  return html`<h1><span class="nhsuk-caption-l">${run.course.title}, ${run.code}</span> Register of session ${session.number} of ${run.sessions.length}</h1>
    <p>${dateAndTimeRange(session.startsAt, session.endsAt, space.timeZone)}. ${whereWords(run.place, 'en')}.</p>
    <p class="al-no-print">Print this page, tick one box for each person, and copy it into the register afterwards.</p>
    ${register.lines.length === 0 ? html`<p>Nobody has a place yet.</p>` : nothing}
    <div class="al-full">${tables({
      caption: { text: 'One tick for each person', classes: 'nhsuk-u-visually-hidden' },
      head: [{ text: 'Name', width: 'one-third' }, ...MARKS.map((mark) => ({ text: MARK_WORDS[mark] }))],
      rows: [
        ...register.lines.map((line) => [
          nameOf(line),
          ...MARKS.map((mark) => box(mark === 'apologies' && line.apologies !== null)),
        ]),
        ...Array.from({ length: EMPTY_LINES }, () => [
          {
            html: html`<span aria-hidden="true">………………</span><span class="nhsuk-u-visually-hidden">A line for somebody who comes by</span>`,
          },
          ...MARKS.map(() => box(false)),
        ]),
      ],
    })}</div>
    <p>Afterwards this sheet is as private as the page it came from: please shred it.</p>`;
}

function nameOf({ name, hadPlace }: RegisterLine): string {
  return hadPlace ? name : `${name} (came without a place)`;
}

const box = (ticked: boolean) => ({
  html: html`<span aria-hidden="true">${ticked ? '☑' : '☐'}</span><span class="nhsuk-u-visually-hidden">${ticked ? 'ticked: they told us beforehand' : 'a box to tick'}</span>`,
});
