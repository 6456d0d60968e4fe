import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Route } from '#platform/http/route.ts';
import type { TestApp } from '#test/support/app.ts';
import type { Answer, Form } from '#test/support/browser.ts';
import { addressOf, nameOf } from './support/addresses.ts';
import { aVisitor } from './support/asking.ts';
import type { Visitor } from './support/asking.ts';
import { knownForms } from './support/known-forms.ts';
import { BROKEN_ESCAPES, NASTY, someNasty } from './support/nasty.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { aFilledSpace } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

const routes = modules.flatMap((module) => module.routes);
const gets = routes.filter((route) => route.method === 'GET');
const posts = routes.filter((route) => route.method === 'POST');
const FORM = 'application/x-www-form-urlencoded';

let app: TestApp;
let filled: FilledSpace;
let forms: ReadonlyMap<string, Form['fields']>;

beforeAll(async () => {
  app = await aDemonstration({ settings: { LOG_LEVEL: 'silent' } });
  filled = await aFilledSpace(app);
  forms = await knownForms(app, filled, routes);
});

afterAll(() => app.end());

/** Keeps what went wrong, so that one run shows all of it. */
class Faults {
  readonly found: string[] = [];

  look(what: string, answer: Answer): void {
    if (answer.status >= 500) this.found.push(`${answer.status} for ${what.slice(0, 160)}`);
  }
}

const shown = (text: string) =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 40)}… (${text.length})` : text);

describe('nothing in an address brings the app down', () => {
  it.for(gets)('$method $path', async (route) => {
    const faults = new Faults();
    const visitor = await aVisitor(app, filled.everything);
    for (const address of await oddAddresses(route))
      faults.look(`GET ${shown(address)}`, await visitor.browser.get(address));
    expect(faults.found).toEqual([]);
  });
});

async function oddAddresses(route: Route): Promise<readonly string[]> {
  const real = await addressOf(route, app, filled);
  return [...oddPaths(route, real), ...oddQueries(route, real)];
}

const EVERY_VALUE = [...NASTY.map(encodeURIComponent), ...BROKEN_ESCAPES];
const triedInFull = new Set<string>();

// A parameter of one name is read in one way wherever it stands, so each is tried with everything once and then with a few.
function valuesFor(kind: string, name: string, about: number): readonly string[] {
  const key = `${kind} ${name}`;
  if (triedInFull.has(key)) return [...someNasty(4, about).map(encodeURIComponent), '%00', '%ED%A0%80'];
  triedInFull.add(key);
  return EVERY_VALUE;
}

function oddPaths(route: Route, real: string): string[] {
  const parts = real.split('/');
  return route.path.split('/').flatMap((part, index) => {
    if (!part.startsWith(':')) return [];
    return valuesFor('path', part, index).map((value) => parts.with(index, value).join('/'));
  });
}

function oddQueries(route: Route, real: string): string[] {
  const names = Object.keys(route.page.query?.shape ?? {});
  const each = names.flatMap((name, index) =>
    valuesFor('query', name, index).map((value) => `${real}?${name}=${value}`),
  );
  const twice = names.flatMap((name) => [
    `${real}?${name}=a&${name}=b`,
    `${real}?${name}[]=a`,
    `${real}?${name}[b]=a`,
    `${real}?${name}`,
  ]);
  const unknown = [
    '__proto__=1',
    'constructor=1',
    'nobody=1',
    '=&&&',
    'lang=easy&lang=en',
    'lang=%00',
    `${'a=1&'.repeat(700)}`,
  ];
  return [...each, ...twice, ...unknown.map((query) => `${real}?${query}`)];
}

describe('nothing in a form brings the app down', () => {
  it.for(posts)('$method $path', async (route) => {
    const faults = new Faults();
    const own = await aFilledSpace(app);
    const address = await addressOf(route, app, own);
    let visitor = await aVisitor(app, own.everything);
    for (const body of oddBodies(route, visitor)) {
      faults.look(
        `POST ${address} ${body.type} ${shown(body.text)}`,
        await visitor.browser.postRaw(address, body.text, body.type),
      );
      // A form that signs people out has to be tried by somebody who is signed in.
      if (!visitor.browser.cookie('__Host-alongside')) visitor = await aVisitor(app, own.everything);
    }
    for (const odd of oddPaths(route, address)) {
      faults.look(
        `POST ${shown(odd)}`,
        await visitor.browser.post(odd, { _csrf: visitor.token, _key: newId() }),
      );
    }
    expect(faults.found).toEqual([]);
  });
});

interface Body {
  readonly type: string;
  readonly text: string;
}

function oddBodies(route: Route, visitor: Visitor): readonly Body[] {
  const { _csrf: _token, _key, ...fields } = forms.get(nameOf(route)) ?? { name: '', words: '' };
  const names = Object.keys(fields);
  const form = (changes: Record<string, string | readonly string[]>) =>
    formBody({ ...fields, ...changes, _csrf: visitor.token, _key: newId() });
  const raw = (tail: string) => ({
    type: FORM,
    text: `_csrf=${encodeURIComponent(visitor.token)}&_key=${newId()}${tail}`,
  });
  const allAt = (value: string | readonly string[]) =>
    form(Object.fromEntries(names.map((name) => [name, value])));
  return [
    form({}),
    raw(''),
    ...NASTY.map(allAt),
    ...names.flatMap((name, index) => someNasty(3, index).map((value) => form({ [name]: value }))),
    ...names.map((name) => form({ [name]: ['one', 'two'] })),
    allAt(['one', 'two']),
    ...BROKEN_ESCAPES.map((value) => raw(names.map((name) => `&${name}=${value}`).join(''))),
    ...['&__proto__=1', '&constructor=1', '&nobody=1', '&a[b][c]=1', `&a=1`.repeat(700), '&=&=&'].map(raw),
    { type: FORM, text: `_csrf=${visitor.token}&_key=not-a-key&_key=twice` },
    { type: FORM, text: `_csrf=a&_csrf=b` },
    ...otherKinds(visitor, route.more.upload ? ['sheet', ...names] : names.slice(0, 1)),
  ];
}

function formBody(fields: Record<string, string | readonly string[]>): Body {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  );
  return { type: FORM, text: new URLSearchParams(pairs).toString() };
}

const BOUNDARY = 'the-boundary';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

function otherKinds(visitor: Visitor, names: readonly string[]): Body[] {
  const part = (head: string, value: string) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  const token = part('name="_csrf"', visitor.token) + part('name="_key"', newId());
  const files = [
    '',
    '\u0000\u0001\u0002',
    '"never closed',
    ','.repeat(200_000),
    '\ufeff\n\n\n',
    'a,b\n'.repeat(20),
  ];
  const sent = names.flatMap((name) =>
    files.map((text) => token + part(`name="${name}"; filename="a.csv"`, text)),
  );
  return [
    { type: 'application/json', text: '{"__proto__":{"a":1},"name":{"a":[1]}}' },
    { type: 'application/json', text: '{"broken' },
    { type: 'text/plain', text: 'words' },
    { type: 'application/octet-stream', text: '\u0000' },
    { type: 'multipart/form-data', text: 'no boundary' },
    { type: MULTIPART, text: 'no parts' },
    { type: MULTIPART, text: token },
    { type: MULTIPART, text: token + part('name="__proto__"', 'x') + `--${BOUNDARY}--` },
    ...sent.map((text) => ({ type: MULTIPART, text: `${text}--${BOUNDARY}--\r\n` })),
  ];
}
