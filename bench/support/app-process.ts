import { newId } from '#platform/ids/ids.ts';
import type { AppAnswer, AppAsk, AppStart } from './app-messages.ts';
import { newName } from './captured.ts';
import type { Statement } from './captured.ts';
import { startChild } from './child.ts';
import type { LoadRequest } from './load.ts';

/** The app in a process of its own, and what the benchmark can ask of it. */
export interface AppProcess {
  readonly url: string;
  /** The page "/bench/constant" becomes this text. */
  constant(body: string): Promise<void>;
  /** The cookie of somebody who is signed in. */
  signIn(accountId: string): Promise<string>;
  /** What was sent to the database while something was done. */
  captured(act: () => Promise<void>): Promise<readonly Statement[]>;
  /** Milliseconds of processor time its process has used so far. */
  processorTime(): Promise<number>;
  end(): Promise<void>;
}

export async function startAppProcess(start: AppStart): Promise<AppProcess> {
  const child = startChild<AppStart | AppAsk, AppAnswer>('./app-server.ts');
  const began = await child.ask(start);
  if (!('port' in began)) throw new Error('The server did not say where it listens');
  return {
    url: `http://127.0.0.1:${began.port}`,
    constant: async (body) => void (await child.ask({ ask: 'constant', body })),
    signIn: async (accountId) => {
      const answer = await child.ask({ ask: 'sign in', accountId });
      return 'cookie' in answer ? answer.cookie : '';
    },
    captured: async (act) => {
      await child.ask({ ask: 'capture' });
      await act();
      const answer = await child.ask({ ask: 'captured' });
      return 'statements' in answer ? answer.statements : [];
    },
    processorTime: async () => {
      const answer = await child.ask({ ask: 'processor time' });
      return 'milliseconds' in answer ? answer.milliseconds : Number.NaN;
    },
    end: () => child.end(),
  };
}

/** Fetches a page and throws when it does not answer as it should. */
export async function fetched(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ body: string; cookies: string }> {
  const answer = await fetch(url, { headers, redirect: 'manual' });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.status}`);
  return {
    body,
    cookies: answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0]!)
      .join('; '),
  };
}

/** A visitor who has opened the booking page: gives requests that each ask for a place as somebody new. */
export async function asker(
  app: AppProcess,
  slug: string,
  code: string,
): Promise<(name?: string) => LoadRequest> {
  const address = `/${slug}/runs/${code}/book`;
  const { body, cookies } = await fetched(app.url + address);
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1];
  if (!token) throw new Error(`The page ${address} has no form token`);
  return (name = newName()) => ({
    method: 'POST',
    path: address,
    headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      _csrf: token,
      _key: newId(),
      name: `Robin ${name}`,
      email: `${name}@people.example`,
    }).toString(),
  });
}

/** The same as a request whose body is made anew each time it is sent. */
export function asking(ask: (name?: string) => LoadRequest): LoadRequest {
  return { ...ask(), setupRequest: (request) => ({ ...request, body: ask().body! }) };
}

/** Asks for one place, in a name that is known. */
export async function askOnce(
  app: AppProcess,
  ask: (name?: string) => LoadRequest,
  name: string,
): Promise<void> {
  const { path, headers, body } = ask(name);
  const answer = await fetch(app.url + path, {
    method: 'POST',
    headers: headers!,
    body: body!,
    redirect: 'manual',
  });
  if (answer.status !== 303)
    throw new Error(`Asking for a place answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
}
