import type { Route } from '#platform/http/route.ts';
import type { TestApp } from '#test/support/app.ts';
import { formsOf } from '#test/support/browser.ts';
import type { Form } from '#test/support/browser.ts';
import { addressOf, nameOf } from './addresses.ts';
import { aVisitor } from './asking.ts';
import type { FilledSpace } from './world.ts';

/** The forms on every page there is, by the route they are sent to: each with the fields it would send as it stands. */
export async function knownForms(
  app: TestApp,
  filled: FilledSpace,
  routes: readonly Route[],
): Promise<ReadonlyMap<string, Form['fields']>> {
  const forms: Form[] = [];
  for (const member of [filled.everything, null]) {
    const visitor = await aVisitor(app, member);
    for (const route of routes.filter((candidate) => candidate.method === 'GET')) {
      const address = await addressOf(route, app, filled);
      const page = await visitor.browser.get(address);
      if (page.status === 200)
        forms.push(...formsOf(page.body).map((form) => ({ ...form, action: form.action || address })));
    }
  }
  const posts = routes.filter((route) => route.method === 'POST');
  return new Map(posts.flatMap((route) => fieldsSentTo(route, forms)));
}

function fieldsSentTo(route: Route, forms: readonly Form[]): [string, Form['fields']][] {
  const form = forms
    .filter(({ action }) => matches(route.path, action))
    .toSorted((a, b) => Object.keys(b.fields).length - Object.keys(a.fields).length)[0];
  return form ? [[nameOf(route), form.fields]] : [];
}

/** Whether an address is one of a route's. */
export function matches(path: string, address: string): boolean {
  const pattern = path
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')));
  return new RegExp(`^${pattern.join('/')}/?$`).test(address.split(/[?#]/)[0]!);
}
