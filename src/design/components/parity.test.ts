import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { leftOut, notOurs } from '#design/components/left-out.ts';
import { normalise } from '#design/testing/normalise.ts';
import * as components from '#design/components.ts';
import { Html, raw } from '#design/html.ts';

interface Fixture {
  name: string;
  context: Record<string, unknown>;
  callBlock?: string;
  html: string;
}

type Draw = (options: never) => Html;

/** Every component we have, by the name of its folder in nhsuk-frontend. */
const drawn: Readonly<Record<string, Draw>> = {
  'action-link': components.actionLink,
  'back-link': components.backLink,
  breadcrumb: components.breadcrumb,
  button: components.button,
  card: components.card,
  'character-count': components.characterCount,
  checkboxes: components.checkboxes,
  'contents-list': components.contentsList,
  'date-input': components.dateInput,
  details: components.details,
  'do-dont-list': components.doDontList,
  'error-message': components.errorMessage,
  'error-summary': components.errorSummary,
  fieldset: components.fieldset,
  'file-upload': components.fileUpload,
  heading: components.heading,
  hint: components.hint,
  input: components.input,
  'inset-text': components.insetText,
  label: components.label,
  legend: components.legend,
  'notification-banner': components.notificationBanner,
  pagination: components.pagination,
  panel: components.panel,
  'password-input': components.passwordInput,
  radios: components.radios,
  scroll: components.scroll,
  'search-input': components.searchInput,
  select: components.select,
  'skip-link': components.skipLink,
  'summary-list': components.summaryList,
  tables: components.tables,
  tag: components.tag,
  'task-list': components.taskList,
  textarea: components.textarea,
  'warning-callout': components.warningCallout,
};

/** Components whose block of Html goes somewhere other than their `html` option. */
const blocks: Readonly<Record<string, (block: Html) => Record<string, unknown>>> = {
  card: (html) => ({ description: { html } }),
  'error-summary': (html) => ({ description: { html } }),
};

const folder = new URL('../../../node_modules/nhsuk-frontend/dist/nhsuk/components/', import.meta.url);

function fixturesOf(component: string): Fixture[] {
  const file = new URL(`${component}/fixtures.json`, folder);
  return (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] }).fixtures;
}

/** Options as our functions take them: what the fixtures call `html` becomes Html. */
function withHtml(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withHtml);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'html' && typeof inner === 'string' ? raw(inner) : withHtml(inner),
  ]);
  return Object.fromEntries(pairs);
}

function optionsOf(component: string, fixture: Fixture): unknown {
  const options = withHtml(fixture.context) as Record<string, unknown>;
  if (fixture.callBlock === undefined) return options;
  const html = raw(fixture.callBlock);
  return { ...options, ...(blocks[component]?.(html) ?? { html }) };
}

function ours(component: string, fixture: Fixture): string {
  return normalise(drawn[component]!(optionsOf(component, fixture) as never).text);
}

function isLeftOut(component: string, name: string): boolean {
  return leftOut.some((entry) => entry.component === component && entry.fixtures.includes(name));
}

describe.each(Object.keys(drawn))('%s', (component) => {
  const fixtures = fixturesOf(component);
  const followed = fixtures.filter(({ name }) => !isLeftOut(component, name));

  it.each(followed.map((fixture) => [fixture.name, fixture] as const))(
    'follows nhsuk-frontend: %s',
    (_, fixture) => {
      expect(ours(component, fixture)).toBe(normalise(fixture.html));
    },
  );
});

describe('what is left out', () => {
  const listed = leftOut.flatMap(({ component, fixtures }) =>
    fixtures.map((name) => [component, name] as const),
  );

  it.each(listed)('%s: %s is still there, and still differs', (component, name) => {
    const fixture = fixturesOf(component).find((candidate) => candidate.name === name);
    expect(fixture, 'no such fixture: take it off the list').toBeDefined();
    expect(ours(component, fixture!), 'passes now: take it off the list').not.toBe(normalise(fixture!.html));
  });

  it('names every component of nhsuk-frontend as ours or not ours', () => {
    const theirs = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/fixtures.json`, folder)));
    expect([...Object.keys(drawn), ...Object.keys(notOurs)].sort()).toEqual(theirs.sort());
  });

  it('tells apart what a reader would tell apart', () => {
    expect(normalise('<p>Ask  for\n a place</p>')).toBe(normalise('<p>\nAsk for a place </p>'));
    expect(normalise('<p>See <a>here</a>.</p>')).not.toBe(normalise('<p>See<a>here</a>.</p>'));
    expect(normalise('<a b="1" c="2"></a>')).toBe(normalise('<a c="2" b="1"></a>'));
    expect(normalise('<a b="1"></a>')).not.toBe(normalise('<a b="2"></a>'));
  });
});

afterAll(() => {
  const count = (names: readonly string[]) => names.reduce((sum, name) => sum + fixturesOf(name).length, 0);
  const ours = count(Object.keys(drawn));
  const out = leftOut.reduce((sum, { fixtures }) => sum + fixtures.length, 0);
  const all = ours + count(Object.keys(notOurs));
  process.stdout.write(
    `nhsuk-frontend fixtures: ${ours - out} followed, ${out} left out, ${all - ours} of components we do not have; ${all} in all\n`,
  );
});
