import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await anApp({ limited: true });
});
afterAll(() => app.end());

describe('for those who watch over it', () => {
  test('it says that it is alive and ready', async () => {
    expect((await app.browser().get('/health/live')).status).toBe(200);
    expect((await app.browser().get('/health/ready')).body).toContain('"ready":true');
  });
});

describe('what machines read', () => {
  test('is described as valid OpenAPI 3.1', async () => {
    const answer = await app.browser().get('/api/v1/openapi.json');
    const described = JSON.parse(answer.body) as { openapi: string; paths: Record<string, unknown> };
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.paths)).toContain('/api/v1/spaces/{space}/runs');
    expect(await new Validator().validate(described)).toMatchObject({ valid: true });
  });

  test('says its troubles as problem details', async () => {
    const answer = await app.browser().get('/api/v1/spaces/nowhere/runs');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('somebody who asks too often', () => {
  test('is asked to wait, and told so on a page', async () => {
    const answers = [];
    for (let time = 0; time < 12; time++) answers.push(await app.browser().post('/sign-in', {}));
    expect(answers[0]!.status).toBe(403);
    expect(answers.at(-1)!.status).toBe(429);
    expect(answers.at(-1)!.body).toContain('a lot in a short time');
  });
});

describe('every answer', () => {
  test.each(['/privacy', '/nowhere-at-all', '/health/live', '/feedback?nonsense=1'])(
    '%s carries the headers that keep it safe',
    async (address) => {
      const { headers } = await app.browser().get(address);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-type']).toBeDefined();
    },
  );

  test('trouble is said in a page without a trace of code', async () => {
    const { status, body } = await app.browser().get('/feedback?nonsense=1');
    expect(status).toBe(400);
    expect(body).toContain('could not understand');
    expect(body).not.toContain('at Object.');
  });
});

test('a form with a file that breaks off half way is met kindly', async () => {
  const broken = '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\nhello';
  const answer = await app
    .browser()
    .postRaw('/feedback', Buffer.from(broken), 'multipart/form-data; boundary=x');
  expect(answer.status).toBe(400);
  expect(answer.body).toContain('did not arrive whole');
});

test('what other sites add to a shared link is passed over', async () => {
  expect((await app.browser().get('/privacy?utm_source=newsletter&fbclid=x')).status).toBe(200);
});

test('an address that cannot be read leads to the kind page, with every header on it', async () => {
  for (const address of ['/%zz', `/${'a'.repeat(300)}`, '/riverside/runs/%00']) {
    const { status, headers, body } = await app.browser().get(address);
    expect(status).toBe(404);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(body).toContain('Page not found');
  }
});

test('trouble keeps the frame of whoever is signed in', async () => {
  const space = await aSpace(app);
  const { browser } = await aMember(app, space, 'Maya Iqbal', 'tutor');
  const refused = await browser.get(`/${space.slug}/manage`);
  expect(refused.status).toBe(403);
  expect(refused.body).toContain('Signed in as Maya Iqbal');
});
