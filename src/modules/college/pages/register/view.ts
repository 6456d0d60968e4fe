import { button, checkboxes, details, insetText, radios, warningCallout } from '#design/components.ts';
import { dateAndTimeRange, momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { TwoWords } from '../../commands/mark-register.ts';
import { MARKS, countRegister, marksNow } from '../../model/attendance.ts';
import type { Register, RegisterLine } from '../../queries/register.ts';
import type { OpenedSession } from '../day-pack/open-session.ts';
import { actionForm } from '../manage-shared/action-form.ts';
import { mendSummary, textField, typedText } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { notice } from '#design/notice.ts';
import { MARK_WORDS } from './words.ts';

export interface RegisterView extends OpenedSession {
  readonly register: Register;
  readonly space: Space;
  readonly now: Date;
  /** The address of the session. */
  readonly here: string;
  readonly fields: () => Html;
  readonly done: string | null;
  readonly filled: Filled;
  /** People of whom somebody else said something different meanwhile. */
  readonly twoWords: readonly TwoWords[];
}

/** The register of one session. */
export function registerView(view: RegisterView): Html {
  const { run, session, space, register } = view;
  return html`${view.twoWords.length > 0 ? nothing : notice(view.done)} ${mendSummary(view.filled.errors)} ${twoWords(view)}
    <h1><span class="nhsuk-caption-l">${run.course.title}, session ${session.number} of ${run.sessions.length}</span> Register</h1>
    <p class="al-lead">${dateAndTimeRange(session.startsAt, session.endsAt, space.timeZone)}</p>
    ${register.notHeld ? notHeld(view) : html`${soFar(view)} ${marking(view)} ${walkIn(view)} ${didNotHappen(view)}`}
    ${next(view)}`;
}

function twoWords({ twoWords: all, register, here }: RegisterView): Html {
  if (all.length === 0) return nothing;
  const name = (id: string) => register.lines.find(({ personId }) => personId === id)?.name ?? 'Somebody';
  return warningCallout({
    heading: { text: 'Two of you marked the register at once', level: 2 },
    html: html`<p>Nothing is lost. Your word stands for now; if the other is right, change it back below.</p>
      <ul class="nhsuk-list nhsuk-list--bullet">${all.map((one) => html`<li><strong>${name(one.personId)}</strong>: you said “${MARK_WORDS[one.stands]}”, and ${register.names.get(one.otherBy ?? '') ?? 'somebody'} had said “${MARK_WORDS[one.other]}”</li>`)}</ul>
      <p><a href="${here}/register">Open the register as it stands now</a></p>`,
  });
}

function soFar({ register }: RegisterView): Html {
  if (register.lines.length === 0) return nothing;
  const { marks, unmarked } = countRegister(register.lines);
  const counted = MARKS.filter((mark) => marks[mark] > 0).map(
    (mark) => `${MARK_WORDS[mark]}: ${marks[mark]}`,
  );
  const left =
    unmarked === 0
      ? 'Everybody is marked'
      : plural(unmarked, { one: '# person is not marked yet', other: '# people are not marked yet' });
  const beforehand = register.lines.filter(({ mark, apologies }) => mark === null && apologies).length;
  const said =
    beforehand === 0
      ? []
      : [
          plural(beforehand, {
            one: '# of them told us beforehand that they cannot come',
            other: '# of them told us beforehand that they cannot come',
          }),
        ];
  return html`<p>${[left, ...said, ...counted].join('. ')}.</p>`;
}

function marking(view: RegisterView): Html {
  const { register, here, session, now, space } = view;
  if (register.lines.length === 0)
    return insetText({
      text: 'Nobody has a place on this course yet. Whoever comes by can be written in below.',
    });
  const early = marksNow(session, now, space.timeZone).length === 1;
  return html`${early ? insetText({ text: 'The day has not come yet. Apologies that reach you can be kept already.' }) : nothing}
    <form class="al-full" method="post" action="${here}/register" novalidate>
      ${view.fields()} ${register.lines.map((line, index) => personMarks(view, line, index))}
      ${checkboxes({ name: 'paper', items: [{ value: 'yes', text: 'I am copying this from paper' }], small: true })}
      <div class="al-actions">
        ${button({ text: 'Keep the register', preventDoubleClick: true })}
        ${early || countRegister(register.lines).unmarked === 0 ? nothing : button({ text: 'Keep it, and everybody else was here', name: 'rest', value: 'present', variant: 'secondary', preventDoubleClick: true })}
      </div>
    </form>`;
}

function personMarks(view: RegisterView, line: RegisterLine, index: number): Html {
  const allowed = marksNow(view.session, view.now, view.space.timeZone);
  const offered = MARKS.filter((mark) => allowed.includes(mark) || mark === line.mark);
  const field = `mark-${line.personId}`;
  const typed = typedText(view.filled.typed, field);
  return html`${radios({
    name: field,
    idPrefix: `mark-${index + 1}`,
    inline: true,
    small: true,
    fieldset: { legend: { text: line.name, size: 's' } },
    ...hintOf(line, view.space.timeZone),
    value: typed || line.mark || (line.apologies && allowed.length > 1 ? 'apologies' : null),
    items: offered.map((mark) => ({ value: mark, text: MARK_WORDS[mark] })),
  })}<input type="hidden" name="saw-${line.personId}" value="${line.mark ?? ''}">${corrections(view, line)}`;
}

// What somebody said beforehand is filled in once the day has come, and becomes a mark when the register is kept: until
// then they may still say that they can come after all.
function hintOf({ hadPlace, mark, apologies }: RegisterLine, zone: string): { readonly hint?: string } {
  if (!hadPlace) return { hint: 'Came without a place' };
  return apologies && mark === null
    ? { hint: `Told us beforehand that they cannot come, ${momentInWords(apologies, zone)}` }
    : {};
}

function corrections({ register, space }: RegisterView, line: RegisterLine): Html {
  if (line.entries.length < 2) return nothing;
  const by = (id: string | null) => register.names.get(id ?? '') ?? 'somebody';
  return details({
    summary: {
      html: html`Marked more than once<span class="nhsuk-u-visually-hidden">: ${line.name}</span>`,
    },
    html: html`<ol class="nhsuk-list nhsuk-list--number">${line.entries.map((entry) => html`<li>${MARK_WORDS[entry.mark]}, by ${by(entry.by)}, ${momentInWords(entry.at, space.timeZone)}</li>`)}</ol>`,
  });
}

function walkIn(view: RegisterView): Html {
  const { filled, here, session, now, space } = view;
  if (!marksNow(session, now, space.timeZone).includes('present')) return nothing;
  return html`<section class="al-section al-no-print" aria-labelledby="came">
    <h2 id="came">Somebody came without a place</h2>
    <p>Write them in, so that they count as here. It gives them no place: for the next session they can ask for one.</p>
    <form method="post" action="${here}/register/came" novalidate>
      ${view.fields()} ${textField(filled, { name: 'name', label: 'The name they would like to be called by', width: 20 })}
      ${button({ text: 'Write them in', variant: 'secondary', preventDoubleClick: true })}
    </form>
  </section>`;
}

function didNotHappen(view: RegisterView): Html {
  if (view.session.startsAt > view.now) return nothing;
  return html`<section class="al-section al-no-print" aria-labelledby="off">
    <h2 id="off">It did not happen</h2>
    <p>A tutor was ill, or the room was shut. Then this session counts for nobody, and nobody is asked where they were.</p>
    ${actionForm({ action: `${view.here}/register/not-held`, fields: view.fields(), words: 'This session did not happen', look: 'secondary' })}
  </section>`;
}

function notHeld(view: RegisterView): Html {
  const { by, at } = view.register.notHeld!;
  const who = view.register.names.get(by ?? '') ?? 'Somebody';
  return html`${insetText({ text: `This session did not happen, so it counts for nobody. ${who} said so on ${momentInWords(at, view.space.timeZone)}.` })}
    ${actionForm({ action: `${view.here}/register/held`, fields: view.fields(), words: 'It did happen: open the register', look: 'secondary' })}`;
}

function next({ here, space, run, isLast }: RegisterView): Html {
  return html`<section class="al-section al-no-print" aria-labelledby="next">
    <h2 id="next">Next</h2>
    <ul class="nhsuk-list">
      <li><a href="/${space.slug}/follow-ups">Who did not come, and how they would like to hear from us</a></li>
      <li><a href="/${space.slug}/runs/${run.code}/who-delivered">Say who delivered it</a></li>
      ${isLast ? html`<li><a href="/${space.slug}/runs/${run.code}/review">Look back together</a></li>` : nothing}
      <li><a href="${here}/register/paper">The register on paper</a></li>
    </ul>
  </section>`;
}
