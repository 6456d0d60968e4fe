import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leftOut } from '#design/components/left-out.ts';
import { normalise } from '#design/components/normalise.ts';
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
  button: components.button,
  'character-count': components.characterCount,
  checkboxes: components.checkboxes,
  'date-input': components.dateInput,
  'error-message': components.errorMessage,
  'error-summary': components.errorSummary,
  fieldset: components.fieldset,
  'file-upload': components.fileUpload,
  heading: components.heading,
  hint: components.hint,
  input: components.input,
  label: components.label,
  legend: components.legend,
  'password-input': components.passwordInput,
  radios: components.radios,
  'search-input': components.searchInput,
  select: components.select,
  textarea: components.textarea,
};

/** Components whose block of Html goes somewhere other than their `html` option. */
const blocks: Readonly<Record<string, (block: Html) => Record<string, unknown>>> = {
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
