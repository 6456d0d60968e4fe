import { button, details, insetText, radios } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Content, Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { hidden, mendSummary } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { twiceAsked, whichAsked } from './form.ts';
import type { AskedName } from './form.ts';

export interface ImportPeopleView {
  readonly slug: string;
  readonly stands: ImportAsItStands;
  readonly fields: Html;
  readonly filled: Filled;
  readonly above: Content;
}

const MOST_LISTED = 300;

/** Who the names on a sheet are: new here, known here, or to be asked about; and who is asked whether they shaped the courses. */
export function importPeopleView(view: ImportPeopleView): Html {
  const { slug, stands } = view;
  const here = `/${slug}/manage/import/${stands.found.id}`;
  return html`${manageTrail(slug, ['Spreadsheets', '/manage/import'], [stands.found.fileName, `/manage/import/${stands.found.id}`])} ${mendSummary(view.filled.errors)}
    <h1>The people on your sheet</h1>
    ${view.above}
    <p class="al-lead">${lead(stands)}</p>
    <form method="post" action="${here}/people" novalidate>
      ${view.fields} ${hidden('version', stands.found.version)} ${whichAsked(stands).map((asked) => whichOne(asked, view))} ${twiceAsked(stands).map((asked) => oneOrTwo(asked, view))}
      ${whoDesigned(view)} ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
    ${lists(stands)}
    <p><a href="${here}">Go back to the whole sheet</a></p>`;
}

function lead({ people }: ImportAsItStands): string {
  const { toAdd, linked } = people.plan;
  const first =
    toAdd.length === 0
      ? 'Nobody is new here.'
      : plural(toAdd.length, { one: '# person is new here.', other: '# people are new here.' });
  return linked.length > 0
    ? `${first} ${plural(linked.length, { one: '# is known already.', other: '# are known already.' })}`
    : first;
}

function whichOne({ field, name }: AskedName, { stands, filled }: ImportPeopleView): Html {
  const known = stands.people.known.get(name.key) ?? [];
  return radios({
    idPrefix: field,
    name: field,
    fieldset: { legend: { html: html`Which <bdi>${name.name}</bdi> is meant?`, size: 's' } },
    hint: lineHint(name.lines),
    value: String(filled.typed[field] ?? ''),
    ...errorAt(filled, field),
    items: [
      ...known.map(({ id, name: written, hint }) => ({ value: id, html: html`<bdi>${written}</bdi>`, hint })),
      { value: 'new', text: 'Somebody else, who is new here' },
    ],
  });
}

function oneOrTwo({ field, name }: AskedName, { filled }: ImportPeopleView): Html {
  return radios({
    idPrefix: field,
    name: field,
    fieldset: {
      legend: {
        html: html`<bdi>${name.name}</bdi> stands in two places. Is that one person or two?`,
        size: 's',
      },
    },
    hint: `${lineHint(name.inBothColumns ?? name.lines)}. We ask so that nobody is taken for somebody else. Until you say, each place has a record of its own, and you can make them one at any time.`,
    value: String(filled.typed[field] ?? ''),
    ...errorAt(filled, field),
    items: [
      { value: 'one', text: 'One person' },
      { value: 'two', text: 'Two people of the same name' },
    ],
  });
}

function whoDesigned({ filled }: ImportPeopleView): Html {
  return radios({
    idPrefix: 'designers',
    name: 'designers',
    fieldset: { legend: { text: 'Who designed these courses?', size: 'm' } },
    hint: 'Asked once for the whole sheet. It stays “not recorded yet” until each person says it is so.',
    value: String(filled.typed['designers'] ?? ''),
    ...errorAt(filled, 'designers'),
    items: [
      {
        value: 'tutors',
        text: 'The tutors on each line',
        hint: 'Each is asked in one tap: you shaped this, is that right?',
      },
      {
        value: 'nobody',
        text: 'Others, or I do not know',
        hint: 'Nobody is asked now. You can record it later on each course.',
      },
    ],
  });
}

function errorAt({ errors }: Filled, field: string): { errorMessage?: string } {
  const error = errors.find((each) => each.field === field);
  return error ? { errorMessage: error.message } : {};
}

function lineHint(lines: readonly number[]): string {
  const shown = lines.slice(0, 8).join(', ');
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${shown}${lines.length > 8 ? ` and ${lines.length - 8} more` : ''}`;
}

function lists({ people }: ImportAsItStands): Html {
  const { toAdd, linked } = people.plan;
  return html`<section class="al-section" aria-labelledby="who">
    <h2 id="who">Everybody, by name</h2>
    ${toAdd.length === 0 && linked.length === 0 ? insetText({ text: 'No line names anybody yet.' }) : nothing}
    ${toAdd.length > 0 ? details({ summary: plural(toAdd.length, { one: '# person who is new here', other: '# people who are new here' }), open: toAdd.length <= 60, html: html`${names(toAdd.map(({ name }) => name))}` }) : nothing}
    ${linked.length > 0 ? details({ summary: plural(linked.length, { one: '# person we know', other: '# people we know' }), html: html`${names(linked.map(({ name }) => name))}` }) : nothing}
  </section>`;
}

function names(all: readonly string[]): Html {
  const more = all.length - MOST_LISTED;
  return html`<ul class="nhsuk-list nhsuk-list--bullet">${all.slice(0, MOST_LISTED).map((name) => html`<li><bdi>${name}</bdi></li>`)}</ul>${more > 0 ? html`<p>And ${more} more.</p>` : nothing}`;
}
