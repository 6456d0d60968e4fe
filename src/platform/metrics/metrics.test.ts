import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, aMember, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';

const TOKEN = 'a token of sixteen letters or more';
let open: TestApp;
let guarded: TestApp;

beforeAll(async () => {
  open = await anApp();
  guarded = await anApp({ settings: { METRICS_TOKEN: TOKEN } });
});
afterAll(async () => {
  await open.end();
  await guarded.end();
});

const ask = (app: TestApp, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  app.server.inject({ url: '/metrics', headers, remoteAddress });

describe('the figures for Prometheus', () => {
  test('count requests by route pattern, and name nobody', async () => {
    const space = await aSpace(open, { name: 'Riverside' });
    const { browser, personId } = await aMember(open, space, 'Amina Yusuf', 'coordinator');
    await browser.get(`/${space.slug}/people/${personId}`);
    await browser.get('/somebody/made/this/up');
    const { body, statusCode, headers } = await ask(open);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toMatch(
      /alongside_request_seconds_count\{method="GET",route="\/:space\/people\/:id",status="200"\} 1/,
    );
    expect(body).toMatch(/alongside_database_connections\{state="open"\} [1-9]/);
    for (const said of [space.slug, space.id, personId, 'Amina', 'made']) expect(body).not.toContain(said);
  });

  test('say what waits: jobs, messages, and events without a link', async () => {
    const { body } = await ask(guarded, { authorization: `Bearer ${TOKEN}` });
    expect(body).toContain('alongside_audit_waiting 0');
    expect(body).toContain('alongside_messages{state="failed"} 0');
    expect(body).toContain('# TYPE alongside_jobs gauge');
  });
});

describe('they are for whoever watches over the server alone:', () => {
  test('without a token, this machine, and not through a proxy on it', async () => {
    expect((await ask(open, {}, '203.0.113.7')).statusCode).toBe(404);
    expect((await ask(open, { 'x-forwarded-for': '203.0.113.7' })).statusCode).toBe(404);
  });

  test('with a token, whoever has it', async () => {
    expect((await ask(guarded)).statusCode).toBe(404);
    expect((await ask(guarded, { authorization: 'Bearer wrong' })).statusCode).toBe(404);
    expect((await ask(guarded, { authorization: `Bearer ${TOKEN}` }, '203.0.113.7')).statusCode).toBe(200);
  });
});
