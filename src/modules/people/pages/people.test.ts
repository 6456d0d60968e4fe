import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '#design/testing/faults-of.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { addPeople } from '../commands/add-people.ts';
import { addPerson } from '../commands/add-person.ts';
import { recordWhatHelps } from '../commands/record-what-helps.ts';
import { looksAt } from '../queries/looks-at.ts';
import { personById } from '../queries/person-by-id.ts';
import { routes } from '../routes.ts';
import { people } from '../tables.ts';

let app: TestApp;
let space: Space;
let amina: Member;
const here = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const at = (path: string) => `/${space.slug}${path}`;
const add = (name: string, more: { phone?: string; email?: string; job?: string } = {}) =>
  here((tx) => addPerson(tx, { name, ...more }, app.clock.now()));

/** Looks for somebody by name on a page that lists people. */
const find = async (words: string, path = at('/people'), { browser }: Member = amina) =>
  browser.follow(await browser.fillIn(path, { words }, path));

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
});
afterAll(() => app.end());

describe('the list of people', () => {
  test('is searched by the beginnings of names, and says kindly when nobody is found', async () => {
    await add('Arthur Pell', { job: 'Librarian' });
    const found = await find('art pe');
    expect(found.status).toBe(200);
    expect(wordsOf(found.body)).toContain('Arthur Pell – Librarian');
    expect(wordsOf(found.body)).not.toContain('Amina Yusuf –');
    expect(wordsOf((await find('zzz')).body)).toContain('Nobody here has a name');
  });

  test('puts no name into an address, and forgets it in an hour', async () => {
    await add('Secret Searchword');
    const sent = await amina.browser.fillIn(at('/people'), { words: 'searchword' }, '/people');
    const address = sent.location!;
    expect(address).not.toMatch(/searchword/i);
    const found = await amina.browser.get(address);
    expect(wordsOf(found.body)).toContain('Secret Searchword');
    expect(found.body).not.toMatch(/(?:href|action)="[^"]*searchword/i);
    const other = await aMember(app, space, 'Other Coordinator', 'coordinator');
    expect((await other.browser.get(address)).location).toBe(at('/people'));
    const then = app.clock.now();
    app.clock.set(new Date(then.getTime() + 3_600_000));
    expect((await amina.browser.get(address)).location).toBe(at('/people'));
    app.clock.set(then);
  });

  test('takes an address of old, without the name in it', async () => {
    const helen = await aMember(app, space, 'Helen Old', 'steward', 'coordinator');
    for (const path of ['/people', '/roles', `/people/${helen.personId}/merge`])
      expect((await helen.browser.get(at(`${path}?q=arthur`))).location).toBe(at(path));
    expect((await helen.browser.get(at('/people?found=made-up'))).location).toBe(at('/people'));
  });

  test('says so kindly when far too much was typed', async () => {
    const again = await amina.browser.fillIn(at('/people'), { words: 'a'.repeat(120) }, '/people');
    expect(again.status).toBe(422);
    expect(wordsOf(again.body)).toContain('Please use 100 characters or fewer');
    expect(again.body).toContain('a'.repeat(120));
    expect(await faultsOf(again.body)).toEqual([]);
  });

  test('turns page by page and shows everybody once', async () => {
    const long = await aSpace(app);
    const coordinator = await aMember(app, long, 'Zed Zephyr', 'coordinator');
    const names = Array.from({ length: 90 }, (_, index) => `Person ${String(index).padStart(3, '0')}`);
    await app.platform.database.inSpace(long.id, (tx) =>
      addPeople(
        tx,
        names.map((name) => ({ name })),
        app.clock.now(),
      ),
    );
    const seen: string[] = [];
    let next: string | undefined = `/${long.slug}/people`;
    while (next) {
      const { body } = await coordinator.browser.get(next);
      seen.push(...[...body.matchAll(/Person \d{3}/g)].map(([name]) => name));
      next = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toEqual(names);
  });

  test('is for those who may see people', async () => {
    const daniel = await aMember(app, space, 'Daniel Osei');
    expect((await daniel.browser.get(at('/people'))).status).toBe(403);
    expect((await app.browser().get(at('/people'))).location).toMatch(/^\/sign-in/);
  });
});

describe('a person', () => {
  test('is added with only a name, and found', async () => {
    const added = await amina.browser.fillIn(at('/people/add'), { name: 'Nadia Rahman' }, '/people/add');
    expect(wordsOf((await amina.browser.follow(added)).body)).toContain('Nadia Rahman');
    expect((await find('nadia')).body).toContain(added.location!);
  });

  test('who may be here already is asked about first, and nothing typed is lost', async () => {
    await add('Leon Fraser');
    const again = await amina.browser.fillIn(
      at('/people/add'),
      { name: 'leon fraser', phone: '07700 900124' },
      '/people/add',
    );
    expect(again.status).toBe(422);
    expect(wordsOf(again.body)).toContain('Somebody of this name is here already');
    expect(formsOf(again.body).find(({ action }) => action.endsWith('/add'))!.fields['phone']).toBe(
      '07700 900124',
    );
    expect(await faultsOf(again.body)).toEqual([]);
    const added = await amina.browser.sendForm(
      again,
      at('/people/add'),
      { somebody_else: 'yes' },
      '/people/add',
    );
    expect(added.status).toBe(303);
    expect(
      (
        await here((tx) =>
          people(tx)
            .selectFrom('people_persons')
            .select('id')
            .where('space_id', '=', space.id)
            .where('sort_key', '=', 'leon fraser')
            .execute(),
        )
      ).length,
    ).toBe(2);
  });

  test('whose form is wrong comes back with each mistake by its field', async () => {
    const again = await amina.browser.fillIn(
      at('/people/add'),
      { name: ' ', email: 'not an address', phone: '12' },
      '/people/add',
    );
    expect(again.status).toBe(422);
    for (const message of [
      'Write the name to use',
      'Please check the e-mail address',
      'Please check the telephone number',
    ])
      expect(wordsOf(again.body)).toContain(message);
  });

  test('is changed; somebody else’s change meanwhile is shown beside one’s own and never overwritten unseen', async () => {
    const id = await add('Rosa Bianchi');
    const mine = await amina.browser.get(at(`/people/${id}/change`));
    await amina.browser.fillIn(
      at(`/people/${id}/change`),
      { phone: '020 7946 0222', organisation: 'Riverside Together', job: 'Organiser' },
      '/change',
    );
    const both = await amina.browser.sendForm(
      mine,
      at(`/people/${id}/change`),
      { phone: '020 7946 0333', contact_by: 'text' },
      '/change',
    );
    expect(both.status).toBe(409);
    expect(wordsOf(both.body)).toContain('020 7946 0222');
    expect(formsOf(both.body).find(({ action }) => action.endsWith('/change'))!.fields['phone']).toBe(
      '020 7946 0333',
    );
    expect(await faultsOf(both.body)).toEqual([]);
    expect((await here((tx) => personById(tx, id)))!.phone).toBe('020 7946 0222');
    expect((await amina.browser.sendForm(both, at(`/people/${id}/change`), {}, '/change')).status).toBe(303);
    expect((await here((tx) => personById(tx, id)))!).toMatchObject({
      phone: '020 7946 0333',
      contactBy: 'text',
      version: 3,
    });
  });

  test('renamed, is found by the new name and no longer by the old', async () => {
    const id = await add('Old Name');
    await amina.browser.fillIn(at(`/people/${id}/change`), { name: 'Fresh Wording' }, '/change');
    expect((await find('fresh')).body).toContain(id);
    expect((await find('old')).body).not.toContain(id);
  });

  test('has strengths, each once, which can be taken away', async () => {
    const id = await add('Maya Iqbal');
    const page = at(`/people/${id}`);
    await amina.browser.fillIn(page, { strength: 'Sings' }, '/strengths');
    await amina.browser.fillIn(page, { strength: 'sings' }, '/strengths');
    expect((await here((tx) => personById(tx, id)))!.strengths.map(({ strength }) => strength)).toEqual([
      'Sings',
    ]);
    expect((await amina.browser.fillIn(page, { strength: '' }, '/strengths')).status).toBe(422);
    const before = await amina.browser.get(page);
    for (const time of ['first', 'pressed twice'])
      expect((await amina.browser.sendForm(before, page, {}, '/take-away')).status, time).toBe(303);
    expect((await here((tx) => personById(tx, id)))!.strengths).toEqual([]);
  });

  test('of another space does not exist here', async () => {
    const other = await aSpace(app);
    const id = await app.platform.database.inSpace(other.id, (tx) =>
      addPerson(tx, { name: 'Elsewhere' }, app.clock.now()),
    );
    for (const path of ['', '/change', '/merge'])
      expect((await amina.browser.get(at(`/people/${id}${path}`))).status).toBe(404);
  });
});

describe('what helps', () => {
  test('opens only by the button, and each press leaves a record that the person can read', async () => {
    const daniel = await aMember(app, space, 'Daniel Osei');
    const actor = {
      personId: daniel.personId,
      onBehalfOf: null,
      channel: 'web' as const,
      at: app.clock.now(),
    };
    await here((tx) =>
      recordWhatHelps(
        tx,
        app.platform.seal,
        { personId: daniel.personId, needs: [{ category: 'adjustment', words: 'A seat by the door' }] },
        actor,
      ),
    );
    const page = at(`/people/${daniel.personId}`);
    expect((await amina.browser.get(page)).body).not.toContain('seat by the door');
    expect((await amina.browser.get(`${page}/what-helps`)).location).toBe(page);
    expect(await here((tx) => looksAt(tx, daniel.personId, 9))).toEqual([]);
    const shown = await amina.browser.fillIn(page, {}, '/what-helps');
    expect(wordsOf(shown.body)).toContain('A seat by the door');
    expect(await faultsOf(shown.body)).toEqual([]);
    await amina.browser.fillIn(page, {}, '/what-helps');
    expect(
      (await here((tx) => looksAt(tx, daniel.personId, 9))).map(({ looker, atWhat }) => [looker, atWhat]),
    ).toEqual([
      ['Amina Yusuf', 'what helps'],
      ['Amina Yusuf', 'what helps'],
    ]);
    const own = await daniel.browser.get(at('/me'));
    expect(wordsOf(own.body)).toContain('A seat by the door');
    expect(wordsOf(own.body)).toContain('Amina Yusuf');
    expect(await faultsOf(own.body)).toEqual([]);
  });

  test('is not for a tutor to open from a person’s page, and a steward does not see people at all', async () => {
    const [id, tutor, steward] = await Promise.all([
      add('Somebody'),
      aMember(app, space, 'Priya Nair', 'tutor'),
      aMember(app, space, 'Helen Marsh', 'steward'),
    ]);
    for (const member of [tutor, steward]) {
      expect((await member.browser.get(at(`/people/${id}`))).status).toBe(403);
      const token = formsOf((await member.browser.get(at('/me/change'))).body).find(({ action }) =>
        action.endsWith('/change'),
      )!.fields['_csrf']!;
      expect((await member.browser.post(at(`/people/${id}/what-helps`), { _csrf: token })).status).toBe(403);
    }
    expect(await here((tx) => looksAt(tx, id, 9))).toEqual([]);
  });

  test('told by telephone is written down for them, under the heading it was said', async () => {
    const id = await add('Arthur Told');
    const shown = await amina.browser.fillIn(at(`/people/${id}`), {}, '/what-helps');
    expect(
      (
        await amina.browser.sendForm(
          shown,
          at(`/people/${id}`),
          { need_contact: 'Ring, never write' },
          '/what-helps/add',
        )
      ).status,
    ).toBe(303);
    expect(wordsOf((await amina.browser.fillIn(at(`/people/${id}`), {}, '/what-helps')).body)).toMatch(
      /Getting in touch\s+Ring, never write/,
    );
  });
});

describe('me', () => {
  test('I say how to be named, how to be reached and what helps, and take any of it away', async () => {
    const maya = await aMember(app, space, 'Maya Tutor', 'tutor');
    await maya.browser.fillIn(
      at('/me/change'),
      { name: 'Maya I', named_as: 'first name', leave_message: 'no' },
      '/change',
    );
    expect(await here((tx) => personById(tx, maya.personId))).toMatchObject({
      name: 'Maya I',
      namedAs: 'first name',
      mayLeaveMessage: false,
    });
    await maya.browser.fillIn(at('/me/what-helps'), { need_format: 'Yellow paper' }, '/what-helps');
    const page = await maya.browser.get(at('/me'));
    expect(wordsOf(page.body)).toContain('Yellow paper');
    await maya.browser.sendForm(page, at('/me'), {}, '/take-away');
    expect(wordsOf((await maya.browser.get(at('/me'))).body)).not.toContain('Yellow paper');
  });

  test('I am told what to mend in simpler words, when I read those', async () => {
    const rosa = await aMember(app, space, 'Rosa Easy');
    await rosa.browser.get(at('/me?lang=easy'));
    const typed = { name: '', phone: '12', email: 'rosa' };
    const again = wordsOf((await rosa.browser.fillIn(at('/me/change'), typed, '/change')).body);
    for (const words of [
      'Please look at this again',
      'Please write your name.',
      'This phone number is too short. Please check it.',
      'This e-mail address does not look right.',
    ])
      expect(again).toContain(words);
    expect(again).not.toContain('mend');
  });

  test('nobody takes away what helps somebody else', async () => {
    const [one, other] = await Promise.all([aMember(app, space, 'One'), aMember(app, space, 'Other')]);
    await one.browser.fillIn(at('/me/what-helps'), { need_format: 'Braille' }, '/what-helps');
    const { action, fields } = formsOf((await one.browser.get(at('/me'))).body).find((form) =>
      form.action.endsWith('/take-away'),
    )!;
    const token = formsOf((await other.browser.get(at('/me/what-helps'))).body).find((form) =>
      form.action.endsWith('/what-helps'),
    )!.fields['_csrf']!;
    expect(fields['_csrf']).not.toBe(token);
    expect((await other.browser.post(action, { _csrf: token })).status).toBe(404);
    expect(wordsOf((await one.browser.get(at('/me'))).body)).toContain('Braille');
  });
});

describe('two records of one person', () => {
  test('are found, seen side by side, and made one', async () => {
    const [one, other] = await Promise.all([
      add('Ann Twice', { phone: '020 7946 0444' }),
      add('Anne Twice', { email: 'anne@people.example' }),
    ]);
    const search = await amina.browser.get(at(`/people/${one}/merge`));
    expect(search.body).toContain(`/merge?with=${other}`);
    const address = at(`/people/${one}/merge?with=${other}`);
    const sides = await amina.browser.get(address);
    for (const fact of ['020 7946 0444', 'anne@people.example']) expect(wordsOf(sides.body)).toContain(fact);
    expect(await faultsOf(sides.body)).toEqual([]);
    expect((await amina.browser.sendForm(sides, address, {}, '/merge')).status).toBe(422);
    const merged = await amina.browser.sendForm(sides, address, { keep: 'other' }, '/merge');
    expect(merged.location).toBe(at(`/people/${other}`));
    expect(await here((tx) => personById(tx, other))).toMatchObject({
      phone: '020 7946 0444',
      email: 'anne@people.example',
      foldedIn: 1,
    });
    expect((await amina.browser.get(at(`/people/${one}`))).location).toBe(at(`/people/${other}`));
    expect((await find('twice')).body.match(/Twice<\/a>/g)).toHaveLength(1);
  });

  test('cannot be made one before the other is found: the page says so', async () => {
    const one = await add('Lonely Record');
    const page = await amina.browser.get(at(`/people/${one}/merge`));
    const { _csrf: token } = formsOf(page.body).find(({ action }) => action.endsWith('/find'))!.fields;
    const again = await amina.browser.post(at(`/people/${one}/merge`), { _csrf: token! });
    expect(again.status).toBe(422);
    expect(wordsOf(again.body)).toContain('Find the other record first');
    expect(await faultsOf(again.body)).toEqual([]);
  });

  test('are looked for by another name, which stands in no address', async () => {
    const [one, other] = await Promise.all([add('Kit Before'), add('Christopher After')]);
    const path = at(`/people/${one}/merge`);
    const sent = await amina.browser.fillIn(path, { words: 'after' }, '/merge/find');
    expect(sent.location).not.toMatch(/after/i);
    expect((await amina.browser.follow(sent)).body).toContain(`/merge?with=${other}`);
  });

  test('who both sign in are not made one, and the page says why', async () => {
    const [one, other] = await Promise.all([
      aMember(app, space, 'Same Here'),
      aMember(app, space, 'Same There'),
    ]);
    const refused = await amina.browser.fillIn(
      at(`/people/${one.personId}/merge?with=${other.personId}`),
      { keep: 'this' },
      '/merge',
    );
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toContain('signs in with an account of their own');
    expect(formsOf(refused.body).find(({ action }) => action.endsWith('/merge'))!.fields['keep']).toBe(
      'this',
    );
  });
});

describe('roles', () => {
  test('are given by a steward, and the last steward stays', async () => {
    const own = await aSpace(app);
    const helen = await aMember(app, own, 'Helen Marsh', 'steward');
    const id = await app.platform.database.inSpace(own.id, (tx) =>
      addPerson(tx, { name: 'Priya Nair' }, app.clock.now()),
    );
    expect((await find('priya', `/${own.slug}/roles`, helen)).body).toContain(`/people/${id}/roles`);
    await helen.browser.fillIn(
      `/${own.slug}/people/${id}/roles`,
      { roles: ['tutor', 'coordinator'] },
      '/roles',
    );
    expect((await app.platform.database.inSpace(own.id, (tx) => personById(tx, id)))!.roles).toEqual([
      'coordinator',
      'tutor',
    ]);
    const refused = await helen.browser.fillIn(
      `/${own.slug}/people/${helen.personId}/roles`,
      { roles: ['member'] },
      '/roles',
    );
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toContain('only steward');
    const kept = await app.platform.database.inSpace(own.id, (tx) => personById(tx, helen.personId));
    expect(kept!.roles).toEqual(['steward']);
  });

  test('are not the coordinator’s to give', async () => {
    expect((await amina.browser.get(at(`/people/${amina.personId}/roles`))).status).toBe(403);
  });
});

test('what is nobody’s here is not found, whatever is sent to it', async () => {
  const helen = await aMember(app, space, 'Helen Nowhere', 'steward', 'coordinator');
  const page = await helen.browser.get(at('/me/change'));
  const { _csrf: token } = formsOf(page.body).find(({ action }) => action.endsWith('/change'))!.fields;
  const nobody = '01890000-0000-7000-8000-000000000000';
  const posts = routes.filter(({ method }) => method === 'POST');
  const real = (path: string) => at(path.replace('/:space', '').replace(':id', helen.personId));
  for (const { path } of posts.filter(({ path: one }) => /:(?:id|strength|need)/.test(one))) {
    const address = at(path.replace('/:space', '')).replace(/:(?:id|strength|need)/g, nobody);
    expect((await helen.browser.post(address, { _csrf: token! })).status, path).toBe(404);
    const half = real(path).replace(/:(?:strength|need)/g, nobody);
    if (/:(?:strength|need)/.test(path))
      expect((await helen.browser.post(half, { _csrf: token! })).status, path).toBe(404);
  }
});

test('every page of people is sound HTML', async () => {
  const id = await add(
    'Wilhelmina Featherstonehaugh-Cholmondeley of the Riverside Allotment and Gardening Society',
  );
  const helen = await aMember(app, space, 'Helen Sound', 'steward', 'coordinator');
  for (const path of [
    '/people',
    '/people/add',
    `/people/${id}`,
    `/people/${id}/change`,
    `/people/${id}/merge`,
    `/people/${id}/roles`,
    '/roles',
    '/me',
    '/me/change',
    '/me/what-helps',
    '/me?lang=easy',
    '/me/change',
    '/me/what-helps',
  ]) {
    const page = await helen.browser.get(at(path));
    expect(page.status, path).toBe(200);
    expect(await faultsOf(page.body), path).toEqual([]);
  }
});
