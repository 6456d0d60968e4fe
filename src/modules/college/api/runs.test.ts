import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { aRun, aTerm } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());

interface Description {
  openapi: string;
  paths: Record<
    string,
    {
      get: {
        parameters?: { name: string; in: string }[];
        responses: Record<string, { content: Record<string, { schema: object }> }>;
      };
    }
  >;
}

async function described(path: string) {
  const description = JSON.parse((await app.browser().get('/api/v1/openapi.json')).body) as Description;
  expect(description.openapi).toBe('3.1.0');
  return description.paths[path]!.get;
}

describe('the runs for other programs', () => {
  it('answers as its own description says', async () => {
    const space = await aSpace(app);
    const run = await app.platform.database.inSpace(space.id, async (tx) => {
      const termId = await aTerm(tx);
      await aRun(tx, { title: 'Being planned', termId, state: 'draft' });
      await aRun(tx, { title: 'Somewhere', termId, roomId: null, tutors: [] });
      return aRun(tx, {
        title: 'Sleep well',
        termId,
        sessions: [['2027-02-13T13:00:00Z', '2027-02-13T15:30:00Z']],
      });
    });
    const all = await app.browser().get(`/api/v1/spaces/${space.slug}/runs`);
    const one = await app.browser().get(`/api/v1/spaces/${space.slug}/runs/${run.code}`);
    const ajv = new Ajv2020({ strict: false });
    for (const [path, answer] of [
      ['/api/v1/spaces/{space}/runs', all],
      ['/api/v1/spaces/{space}/runs/{code}', one],
    ] as const) {
      const valid = ajv.compile(
        (await described(path)).responses['200']!.content['application/json']!.schema,
      );
      expect([path, answer.status, valid(JSON.parse(answer.body)), valid.errors]).toEqual([
        path,
        200,
        true,
        null,
      ]);
    }
    expect(JSON.parse(all.body)).toMatchObject({ count: 2, withPlacesLeft: 2, page: 1, pages: 1 });
    expect(all.body).not.toContain('Being planned');
    expect(one.body).not.toContain('Priya');
    expect(JSON.parse(one.body)).toMatchObject({
      title: 'Sleep well',
      placesLeft: 12,
      tutors: { peer: 1, professional: 1 },
      address: `http://localhost:3000/${space.slug}/runs/${run.code}`,
    });
  });

  it('takes the filters of the prospectus, and gives a page at a time', async () => {
    const space = await aSpace(app);
    await app.platform.database.inSpace(space.id, async (tx) => {
      for (const title of ['Sewing', 'Singing', 'Walking']) await aRun(tx, { title, about: title });
    });
    const get = async (query: string) =>
      JSON.parse((await app.browser().get(`/api/v1/spaces/${space.slug}/runs${query}`)).body) as {
        count: number;
        pages: number;
        runs: { title: string }[];
      };
    expect((await get('?q=sing')).runs.map((run) => run.title)).toEqual(['Singing']);
    const second = await get('?per=2&page=2');
    expect([second.count, second.pages, second.runs.map((run) => run.title)]).toEqual([3, 2, ['Walking']]);
    expect((await described('/api/v1/spaces/{space}/runs')).parameters?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['space', 'q', 'day', 'page', 'per']),
    );
  });

  it('answers in JSON when something is not there or not understood', async () => {
    const space = await aSpace(app);
    for (const [path, status] of [
      ['/runs/zzz-zzz', 404],
      ['/runs?day=someday', 400],
      ['/runs?page=0', 400],
      ['/runs?per=1000', 400],
    ] as const) {
      const answer = await app.browser().get(`/api/v1/spaces/${space.slug}${path}`);
      expect([path, answer.status, String(answer.headers['content-type']).split(';')[0]]).toEqual([
        path,
        status,
        'application/problem+json',
      ]);
    }
    expect((await app.browser().get('/api/v1/spaces/nowhere-at-all/runs')).status).toBe(404);
  });
});
