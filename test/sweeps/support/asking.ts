import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/ids/ids.ts';
import { signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf } from '#test/support/browser.ts';
import type { Answer, Browser } from '#test/support/browser.ts';

/** A page that anybody can open and that has a form, to be given a form token by. */
const PAGE_WITH_A_FORM = '/feedback';

export interface Visitor {
  readonly browser: Browser;
  readonly token: string;
}

/** Somebody with a browser of their own and a fresh form token; signed in when a member is given, with the second step unless `level` says by a link alone. */
export async function aVisitor(app: TestApp, member: Member | null, level: 1 | 2 = 2): Promise<Visitor> {
  const browser = member ? await signedInBrowser(app, member.accountId, level) : app.browser();
  const page = await browser.get(PAGE_WITH_A_FORM);
  const token = formsOf(page.body)
    .map((form) => form.fields['_csrf'])
    .find((field) => typeof field === 'string');
  if (!token) throw new Error(`${PAGE_WITH_A_FORM} gave no form token`);
  return { browser, token };
}

/** Opens a route's address, or sends it an empty form with everything a form of ours carries. */
export async function ask(visitor: Visitor, route: Route, address: string): Promise<Answer> {
  if (route.method === 'GET') return visitor.browser.get(address);
  return visitor.browser.post(address, { _csrf: visitor.token, _key: newId() });
}

export type Answered = 'may' | 'sign in first' | 'not allowed' | 'not found';

/** What an answer says about whether somebody may. A form sent empty and refused for that (422, 400) means they may. */
export function answered(answer: Answer): Answered {
  if (answer.status === 401 || (answer.status === 303 && /^\/sign-in(?:\?|$)/.test(answer.location ?? '')))
    return 'sign in first';
  if (answer.status === 403) return 'not allowed';
  return answer.status === 404 ? 'not found' : 'may';
}
