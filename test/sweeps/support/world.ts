import type { Space } from '#platform/spaces/spaces.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import { aGroup, aMeeting, anAction, anAgendaItem, aPaper, aSeat } from '#modules/groups/testing.ts';
import { recordWhatHelps } from '#modules/people/index.ts';
import type { SpaceRole } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import { hashOf, newToken } from '#platform/identity/tokens.ts';
import { aMember, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';

export const ROLES = ['member', 'tutor', 'coordinator', 'steward'] as const satisfies readonly SpaceRole[];
export type RoleName = (typeof ROLES)[number];

/** Words that stand in a space and must never be seen from another. */
export const CANARY = 'Zebedee Quillfeather';

/** One space with something in every corner, and a person of each role. */
export interface FilledSpace {
  readonly space: Space;
  readonly people: Readonly<Record<RoleName, Member>>;
  /** Somebody with every role, for looking into every corner. */
  readonly everything: Member;
  readonly run: ARun;
  readonly draft: ARun;
  /** A place that the member has booked: the last parts of the addresses to look at it and to give it up. */
  readonly booked: { readonly look: string; readonly giveUp: string };
  /** A group in which the member takes part, the tutor has asked to join, and whoever has every role is a co-chair. */
  readonly group: { readonly id: string; readonly code: string };
}

/** A space with a row for every address: open to the public, or one that only its own people may know of. */
export async function aFilledSpace(
  app: TestApp,
  isPublic = true,
  name = 'Wilhelmina Ashdown',
): Promise<FilledSpace> {
  const space = await aSpace(app, { public: isPublic, name: `${name.split(' ')[1]} College` });
  const people = {
    member: await aMember(app, space, `${name} Member`, 'member'),
    tutor: await aMember(app, space, `${name} Tutor`, 'tutor'),
    coordinator: await aMember(app, space, `${name} Coordinator`, 'coordinator'),
    steward: await aMember(app, space, `${name} Steward`, 'steward'),
  };
  const everything = await aMember(app, space, `${name} Everything`, ...ROLES);
  const tutors = [
    { role: 'peer', personId: people.tutor.personId },
    { role: 'professional', personId: everything.personId },
  ] as const;
  const { run, draft } = await app.platform.database.inSpace(space.id, async (tx) => ({
    run: await aRun(tx, { title: `Sleep with ${name}`, tutors }),
    draft: await aRun(tx, { title: `Not yet told by ${name}`, state: 'draft', tutors: [] }),
  }));
  for (const one of [people.member, everything]) await somethingToSay(app, space, one, name);
  for (const one of [people.tutor, everything]) await aPartAsked(app, space, one, run);
  const booked = await aBookedPlace(app, space, people.member, run.code, name);
  const group = await aGroupWithSeats(app, space, name, people, everything);
  return { space, people, everything, run, draft, booked, group };
}

async function aGroupWithSeats(
  app: TestApp,
  space: Space,
  name: string,
  people: FilledSpace['people'],
  everything: Member,
): Promise<FilledSpace['group']> {
  return app.platform.database.inSpace(space.id, async (tx) => {
    const group = await aGroup(tx, { name: `${name} Board`, purpose: `So that ${name} is heard.` });
    await aSeat(tx, group.id, everything.personId, { coChair: true, perspective: 'professional' });
    const memberId = await aSeat(tx, group.id, people.member.personId, {
      perspective: 'lived',
      heldOpenly: true,
    });
    await aSeat(tx, group.id, people.tutor.personId, { perspective: 'caring', state: 'asked' });
    await aSeat(tx, group.id, null, { perspective: 'community', organisation: `${name} Library` });
    const meeting = await aMeeting(tx, group.id, { purpose: `So that ${name} decides.` });
    const brought = { memberId, personId: people.member.personId };
    await anAgendaItem(tx, meeting.id, brought, { title: `What ${name} brings` });
    await aPaper(tx, meeting.id, { title: `What ${name} wrote` });
    await anAction(tx, meeting.id, null, { words: `What ${name} will do` });
    return group;
  });
}

/** What helps somebody, and what they are good at. */
async function somethingToSay(app: TestApp, space: Space, { personId }: Member, name: string): Promise<void> {
  const at = app.clock.now();
  const actor = { personId, onBehalfOf: null, channel: 'web' as const, at };
  await app.platform.database.inSpace(space.id, async (tx) => {
    await recordWhatHelps(
      tx,
      app.platform.seal,
      { personId, needs: [{ category: 'format', words: `Large print for ${name}` }] },
      actor,
    );
    await tx.client.query(
      `insert into people_strengths (space_id, id, person_id, strength, recorded_at) values ($1, $2, $3, $4, $5)`,
      [space.id, newId(), personId, `${name} sings`, at],
    );
  });
}

/** "You shaped this: is that right?", not answered yet. */
async function aPartAsked(app: TestApp, space: Space, { personId }: Member, run: ARun): Promise<void> {
  await app.platform.database.inSpace(space.id, (tx) =>
    tx.client.query(
      `insert into thread_contributions (space_id, id, work_type, work_id, person_id, role, stage, depth, state, channel, recorded_at)
       values ($1, $2, 'run', $3, $4, 'peer', 'design', 'shaped it', 'asked', 'import', $5)`,
      [space.id, newId(), run.id, personId, app.clock.now()],
    ),
  );
}

/** Books as somebody does, through the page, so that all that follows from a booking is there too. */
async function aBookedPlace(
  app: TestApp,
  space: Space,
  member: Member,
  code: string,
  name: string,
): Promise<FilledSpace['booked']> {
  const answers = {
    name,
    email: `${space.slug}@people.example`,
    helpsOther: `${name} reads lips`,
    keepingWell: `${name} may step out`,
    emergencyContact: name,
  };
  const answer = await member.browser.fillIn(`/${space.slug}/runs/${code}/book`, answers, '/book');
  const [letter] = await app.platform.database.inSpace(
    space.id,
    async (tx) =>
      (
        await tx.client.query<{ body: string }>(
          `select body from messages where space_id = $1 order by id desc limit 1`,
          [space.id],
        )
      ).rows,
  );
  const giveUp = /\/bookings\/cancel\/([\w-]+)/.exec(letter?.body ?? '')?.[1];
  if (answer.status !== 303 || !giveUp)
    throw new Error(`The booking did not go well: it answered ${answer.status}`);
  return { look: answer.location!.split('/').at(-1)!, giveUp };
}

/** A link that opens a sign-in, or the setting-up of an installation. */
export async function aLink(
  app: TestApp,
  purpose: 'sign-in' | 'set-up',
  accountId: string | null,
): Promise<string> {
  const token = newToken();
  const now = app.clock.now();
  await app.platform.database.global(
    `insert into sign_in_links (id, purpose, account_id, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [newId(), purpose, accountId, hashOf(token), now, new Date(now.getTime() + 600_000)],
  );
  return token;
}

/** Another address that an account asked to sign in with: the last part of one of the two links that were sent. */
export async function anAddressChange(
  app: TestApp,
  accountId: string,
  which: 'token' | 'stop',
): Promise<string> {
  const tokens = { token: newToken(), stop: newToken() };
  const now = app.clock.now();
  const settled = `update address_changes set outcome = 'asked anew', settled_at = $2 where account_id = $1 and outcome is null`;
  await app.platform.database.global(settled, [accountId, now]);
  await app.platform.database.global(
    `insert into address_changes (id, account_id, to_address, token_hash, stop_hash, asked_at, expires_at) values ($1, $2, 'new@people.example', $3, $4, $5, $6)`,
    [newId(), accountId, hashOf(tokens.token), hashOf(tokens.stop), now, new Date(now.getTime() + 600_000)],
  );
  return tokens[which];
}
