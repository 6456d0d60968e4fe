import { fetched } from './app-process.ts';

/** Looks for each of these words by a page's own form, and tells the addresses on which what was found stands. */
export async function searched(
  url: string,
  path: string,
  cookie: string,
  words: readonly string[],
): Promise<string[]> {
  const { body, cookies } = await fetched(url + path, { cookie });
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const headers = { cookie: `${cookie}; ${cookies}`, 'content-type': 'application/x-www-form-urlencoded' };
  const addresses: string[] = [];
  for (const word of words) {
    const form = new URLSearchParams({ _csrf: token, _key: crypto.randomUUID(), words: word }).toString();
    const answer = await fetch(url + path, { method: 'POST', headers, body: form, redirect: 'manual' });
    if (answer.status !== 303) throw new Error(`Looking for “${word}” answered ${answer.status}`);
    addresses.push(answer.headers.get('location')!);
  }
  return addresses;
}
