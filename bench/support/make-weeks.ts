import { followUp, keepRegister, recordDelivery, sessionsOver } from '#modules/college/index.ts';
import type { By, Mark, SessionOver } from '#modules/college/index.ts';
import { addTimeAway, askTutors, keepWishes, runsLooking } from '#modules/pairing/index.ts';
import { answerRelease, askForRelease } from '#modules/release/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { byWeb } from './by-web.ts';
import type { TermMade } from './make-term.ts';
import { NOW, SUBJECTS, ZONE } from './median-college.ts';
import type { RunPlan } from './median-college.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MARKS: readonly Mark[] = [
  'present',
  'present',
  'apologies',
  'present',
  'part',
  'present',
  'did not come',
];
/** Registers nobody has taken yet: the last ones that are over. */
const STILL_TO_TAKE = 4;

/** What the weeks so far have left: registers and who delivered, whom managers were asked about, and which tutors are looked for. */
export async function makeWeeks(
  platform: Platform,
  space: Space,
  coordinator: string,
  plans: readonly RunPlan[],
  term: TermMade,
): Promise<void> {
  const roleOf = new Map([
    ...term.peers.map((id) => [id, 'peer'] as const),
    ...term.professionals.map((id) => [id, 'professional'] as const),
  ]);
  await platform.database.inSpace(space.id, async (tx) => {
    const over = await sessionsOver(tx, NOW);
    for (const session of over.slice(0, -STILL_TO_TAKE)) await keepSession(platform, tx, session, roleOf);
    const by = { platform, space, actor: byWeb(new Date(NOW.getTime() - 5 * DAY), coordinator) };
    await makePairing(tx, by, term);
    await makeReleases(tx, by, plans, term);
  });
}

async function keepSession(
  platform: Platform,
  tx: Tx,
  session: SessionOver,
  roleOf: ReadonlyMap<string, 'peer' | 'professional'>,
): Promise<void> {
  const by: By = {
    platform,
    actor: byWeb(new Date(session.endsAt.getTime() + 15 * MINUTE), session.tutorIds[0] ?? null),
  };
  const marked = session.people.map(({ personId }, index) => ({
    personId,
    mark: MARKS[(index + session.number) % MARKS.length]!,
  }));
  await keepRegister(tx, by, session, marked);
  for (const { personId, mark } of marked)
    if (mark === 'did not come' && session.number % 2 === 0)
      await followUp(tx, by, { sessionId: session.id, personId, outcome: 'spoke' });
  const deliverers = session.tutorIds.map((personId) => ({ personId, role: roleOf.get(personId)! }));
  await recordDelivery(tx, by, session.runId, session.id, deliverers);
}

type Asking = Parameters<typeof askTutors>[1];

async function makePairing(tx: Tx, by: Asking, { peers, professionals }: TermMade): Promise<void> {
  for (const [n, personId] of [...peers, ...professionals].entries()) {
    const asPeer = n < peers.length;
    const subjects = [SUBJECTS[n % SUBJECTS.length]!, SUBJECTS[(n + 2) % SUBJECTS.length]!];
    await keepWishes(tx, by, { personId, asPeer, asProfessional: !asPeer, notNow: n % 11 === 10, subjects });
    if (n % 3 === 0)
      await addTimeAway(tx, by, personId, {
        kind: 'weekly',
        weekday: 1 + (n % 5),
        from: '09:00',
        until: '12:00',
      });
    if (n % 4 === 0)
      await addTimeAway(tx, by, personId, { kind: 'days', fromOn: '2026-12-14', toOn: '2026-12-15' });
  }
  // The first tutor is asked about a run, so that their own page has a question on it.
  for (const [n, { run, asked }] of (await runsLooking(tx, ZONE, NOW)).entries())
    for (const { role } of asked) {
      const among = role === 'peer' ? peers : professionals;
      const onIt = new Set(run.tutors.map(({ personId }) => personId));
      const whom = [among[0]!, among[(n * 5 + 3) % among.length]!, among[(n * 7 + 11) % among.length]!];
      await askTutors(
        tx,
        by,
        run,
        role,
        [...new Set(whom)].filter((id) => !onIt.has(id)),
      );
    }
}

async function makeReleases(
  tx: Tx,
  by: Asking,
  plans: readonly RunPlan[],
  { runs, professionals }: TermMade,
): Promise<void> {
  for (const plan of plans.filter(({ professional, number }) => professional !== null && number % 2 === 0)) {
    const asked = await askForRelease(tx, by, {
      personId: professionals[plan.professional!]!,
      runId: runs[plan.number]!.runId,
      fromOn: null,
      toOn: null,
      whatFor: '',
      note: '',
      days: plan.sessions.map(({ startsAt }) => ({
        onDay: startsAt.toISOString().slice(0, 10),
        weekday: null,
        from: '10:00',
        until: '12:00',
      })),
      manager: { name: 'Ruth Adler', email: `manager-${plan.number % 9}@trust.example` },
    });
    if (!asked.ok || plan.number % 3 === 1) continue;
    const word =
      plan.number % 5 === 0
        ? ({ says: 'no', reason: 'staffing', words: '' } as const)
        : ({ says: 'yes', possible: plan.sessions.map((_, n) => n + 1) } as const);
    await answerRelease(tx, by, { requestId: asked.requestId, word, answeredOn: '2026-11-18' });
  }
}
