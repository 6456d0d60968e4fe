import type { Answer } from '#test/support/browser.ts';

const MUST: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'self'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'x-frame-options': /./,
  'cross-origin-opener-policy': /^same-origin$/,
};

/** What is wrong with the headers of an answer, in sentences. `isPrivate`: somebody is signed in, so nobody may keep it. */
export function headerFaults(answer: Answer, isPrivate: boolean): readonly string[] {
  const value = (name: string) => String(answer.headers[name] ?? '');
  const missing = Object.entries(MUST).flatMap(([name, right]) =>
    right.test(value(name)) ? [] : [`${name} is "${value(name)}"`],
  );
  const policy = value('content-security-policy');
  const loose = ["'unsafe-inline'", "'unsafe-eval'", '*']
    .filter((word) => policy.includes(word))
    .map((word) => `the policy allows ${word}`);
  const kept =
    isPrivate && value('cache-control') !== 'no-store'
      ? [`what a signed-in person sees could be kept: cache-control is "${value('cache-control')}"`]
      : [];
  const tells = ['server', 'x-powered-by']
    .filter((name) => answer.headers[name] !== undefined)
    .map((name) => `it tells what it runs on: ${name}`);
  return [...missing, ...loose, ...kept, ...tells, ...cookieFaults(answer)];
}

function cookieFaults(answer: Answer): string[] {
  const cookies = [answer.headers['set-cookie'] ?? []].flat().map(String);
  return cookies.flatMap((cookie) => {
    const wanted = ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'].filter((flag) => !cookie.includes(flag));
    const name = cookie.split('=')[0]!;
    const hosted = name.startsWith('__Host-') || name === 'alongside-language';
    return [
      ...wanted.map((flag) => `the cookie ${name} is without ${flag}`),
      ...(hosted && !/Domain=/i.test(cookie) ? [] : [`the cookie ${name} is not bound to this host`]),
    ];
  });
}
