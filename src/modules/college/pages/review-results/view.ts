import { button, insetText, tables } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { TOGETHER } from '../../model/review.ts';
import type { LookingBack } from '../../model/review.ts';
import { countInWords, shownCount } from '../../model/review-counts.ts';
import type { StudentsWords, TutorsWords } from '../../queries/reviews.ts';
import { reviewText } from '../joint-review/text.ts';
import type { LoadedReview } from '../joint-review/load-review.ts';
import { actionForm } from '../manage-shared/action-form.ts';
import { areaField, mendSummary } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { notice } from '#design/notice.ts';

export interface ResultsView extends LoadedReview {
  /** Whoever looks. */
  readonly me: string | null;
  readonly fields: () => Html;
  readonly done: string | null;
  readonly filled: Filled;
}

const text = reviewText.en;

export function resultsView(view: ResultsView): Html {
  const { one, review, hasBegun, words } = view;
  const here = `/${words.slug}/runs/${one.run.code}`;
  const people = html`${notice(view.done)} ${mendSummary(view.filled.errors)}
    <h1><span class="nhsuk-caption-l">${one.run.title}, ${one.run.code}</span> ${text.title}</h1>`;
  const body = !hasBegun
    ? html`<p class="al-lead">It comes with the last session: tutors and students answer the same four questions, and read the answers side by side.</p>`
    : review.laidOpenAt === null
      ? gathering(view)
      : sideBySide(view, review.students ?? []);
  return html`${people} ${body}
    <p><a href="${here}">The course’s page, with what the records show of who reviewed it</a></p>`;
}

/** How many students answered, as it may be said. */
function answeredWords(count: number): string {
  const shown = shownCount(count);
  if (shown.is === 'none') return 'No student has answered yet.';
  if (shown.is === 'few')
    return 'Some students have answered: fewer than eight, so how many is not counted out.';
  return `About ${shown.number} students have answered.`;
}

function gathering(view: ResultsView): Html {
  const { review, one, words, me } = view;
  const here = `/${words.slug}/runs/${one.run.code}/review`;
  const mine = review.tutors.some(({ personId }) => personId === me);
  const told = review.askedAt
    ? html`<p>${plural(review.asked, { one: '# person was asked', other: '# people were asked' })} on ${dateInWords(review.askedAt, words.zone)}.</p>`
    : nothing;
  return html`<p class="al-lead">${answeredWords(review.studentsAnswered)} ${tutorsAnswered(view)}</p>
    <p>Nobody reads the students’ answers before they are laid side by side, so that none can be told by when it came.</p>
    <ol class="nhsuk-list nhsuk-list--number">
      ${view.teachesIt ? html`<li><a href="${here}/own">${mine ? 'Change your own answers' : 'Give your own answers'}</a></li>` : nothing}
      <li><a href="${here}/students">Hand this screen round: students answer on it, one after another or together</a></li>
      <li><a href="${here}/paper">Print the four questions</a>, and <a href="${here}/students?from=paper">copy what comes back on paper</a></li>
    </ol>
    <section class="al-section" aria-labelledby="ask">
      <h2 id="ask">Ask everybody who was part of it</h2>
      <p>Each gets a link of their own, by the way they chose. It needs no account, works once, and ends after three weeks. Nobody is asked twice.</p>
      ${told} ${actionForm({ action: `${here}/ask`, fields: view.fields(), words: 'Ask the students', look: 'secondary' })}
    </section>
    <section class="al-section" aria-labelledby="open">
      <h2 id="open">Read the answers together</h2>
      <p>Lay them side by side when everybody has had the time to answer. From then on no student’s answer can be added; that cannot be undone.</p>
      ${actionForm({ action: `${here}/open`, fields: view.fields(), words: 'Lay the answers side by side', look: 'secondary' })}
    </section>`;
}

function tutorsAnswered({ one, review }: ResultsView): string {
  const all = one.run.tutors.length;
  const answered = one.run.tutors.filter((tutor) =>
    review.tutors.some(({ personId }) => personId === tutor.personId),
  ).length;
  return `${answered} of ${plural(all, { one: '# tutor', other: '# tutors' })} ${answered === 1 ? 'has' : 'have'} answered.`;
}

function sideBySide(view: ResultsView, students: readonly StudentsWords[]): Html {
  const { review, words } = view;
  return html`<p class="al-lead">${headline(students, review.tutors)}</p>
    ${view.teachesIt && !review.tutors.some(({ personId }) => personId === view.me) ? html`<p><a href="/${words.slug}/runs/${view.one.run.code}/review/own">Give your own answers</a>: they still count.</p>` : nothing}
    ${togetherTable(students, review.tutors)} ${inWords('keep', text.keep, students, review.tutors)} ${inWords('better', text.better, students, review.tutors)} ${inWords('takeAway', text.takeAway, students, review.tutors)}
    ${nextTime(view)}
    <p class="al-quiet">Laid side by side on ${dateInWords(review.laidOpenAt!, words.zone)}. Tutors and students are read apart and never averaged.</p>`;
}

const sum = (students: readonly StudentsWords[]): number =>
  students.reduce((total, { fromHowMany }) => total + fromHowMany, 0);

/** The finding in a sentence, before any number. */
function headline(students: readonly StudentsWords[], tutors: readonly TutorsWords[]): string {
  const all = shownCount(sum(students));
  const tutorsSay = tutorsSentence(tutors);
  if (all.is === 'none')
    return `No student looked back on this run, so it was not a review together. ${tutorsSay}`;
  if (all.is === 'few')
    return `Students looked back on this run: fewer than eight, so their answers are not counted out. ${tutorsSay}`;
  const yes = sum(students.filter(({ together }) => together === 'together'));
  return `${shareWords(yes, sum(students))} of about ${all.number} students say: we made it together. ${tutorsSay}`;
}

/** A share in a word, since two rounded numbers side by side would say more than they know. Few are never told apart. */
function shareWords(count: number, all: number): string {
  if (count === 0) return 'None';
  if (shownCount(count).is === 'few') return 'Some';
  const share = count / all;
  if (share >= 0.9) return 'Nearly all';
  if (share >= 0.6) return 'Most';
  return share >= 0.4 ? 'About half' : 'Some';
}

function tutorsSentence(tutors: readonly TutorsWords[]): string {
  const answers = [...new Set(tutors.map(({ together }) => together))].filter(
    (one) => one !== 'not answered',
  );
  if (answers.length === 0) return 'No tutor has said whether it was made together.';
  if (answers.length > 1) return 'The tutors see it differently.';
  return `${tutors.length === 1 ? 'A tutor says' : 'The tutors say'}: ${TUTORS_SAY[answers[0]!]}.`;
}

const TUTORS_SAY = {
  together: 'we made it together',
  'in part': 'in part',
  'not together': 'it was made for the students',
  'cannot say': 'I cannot say',
  'not answered': '',
} as const;

function togetherTable(students: readonly StudentsWords[], tutors: readonly TutorsWords[]): Html {
  const answers = [...TOGETHER, 'not answered'] as const;
  return html`${tables({
    caption: { text: text.together, size: 'm' },
    head: [{ text: 'Answer' }, { text: 'Students' }, { text: 'Tutors' }],
    rows: answers.map((answer) => [
      text.togetherWords[answer],
      countInWords(sum(students.filter(({ together }) => together === answer))),
      String(tutors.filter(({ together }) => together === answer).length),
    ]),
  })}
    <p class="al-quiet">* stands for 1 to 7 students, and other numbers of students are rounded to the nearest 5, so that nobody can work out who said what.</p>`;
}

function inWords(
  question: 'keep' | 'better' | 'takeAway',
  title: string,
  students: readonly LookingBack[],
  tutors: readonly LookingBack[],
): Html {
  return html`<section class="al-section" aria-labelledby="${question}">
    <h2 id="${question}">${title}</h2>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-one-half"><h3 class="nhsuk-heading-s">Students</h3>${quotes(students.map((one) => one[question]))}</div>
      <div class="nhsuk-grid-column-one-half"><h3 class="nhsuk-heading-s">Tutors</h3>${quotes(tutors.map((one) => one[question]))}</div>
    </div>
  </section>`;
}

function quotes(all: readonly string[]): Html {
  const said = all.filter((words) => words !== '');
  if (said.length === 0) return html`<p class="al-quiet">Nothing that may be shown.</p>`;
  return html`<ul>${said.map((words) => html`<li dir="auto">${words}</li>`)}</ul>`;
}

function nextTime({ review, one, words, fields, filled }: ResultsView): Html {
  const here = `/${words.slug}/runs/${one.run.code}/review`;
  return html`<section class="al-section" aria-labelledby="next-time">
    <h2 id="next-time">Next time</h2>
    ${review.nextTime.length === 0 ? insetText({ text: 'Nothing is decided yet.' }) : html`<ul>${review.nextTime.map((one) => html`<li dir="auto">${one.words} <span class="al-quiet">(${dateInWords(one.recordedAt, words.zone)})</span></li>`)}</ul>`}
    <form class="al-no-print" method="post" action="${here}/next-time" novalidate>
      ${fields()} ${areaField(filled, { name: 'words', label: 'We will …', hint: 'What you decided together to do otherwise. Students who were asked can read it, and it waits for whoever makes the course’s next version', rows: 3 })}
      ${button({ text: 'Write it down', preventDoubleClick: true })}
    </form>
  </section>`;
}
