import { everybodyHere } from '#modules/people/index.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Actor } from '#platform/events/actor.ts';
import { newId } from '#platform/ids/ids.ts';
import { countPast, erasePast } from '#platform/personal/past-period.ts';
import type { Going, KeptFor } from '#platform/personal/choose-past.ts';
import type { Registry } from '#platform/personal/rows-of-person.ts';
import type { Platform } from '#platform/platform.ts';
import { ruleOf, setRule } from '#platform/settings/settings.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { periodsKept, periodsSet } from '../events.ts';
import { erasureRule, keptForRule } from '../model/rules.ts';
import type { ErasureRule } from '../model/rules.ts';
import type { TakingPart } from '../parts.ts';
import { dueErasures } from '../queries/requests.ts';
import { lastWithUs, recordsPast } from '../queries/who-is-with-us.ts';
import { carryOutErasure, forget, writeStub } from './erasure.ts';

export interface Keeping {
  readonly registry: Registry;
  readonly takingPart: TakingPart;
}

/** What would go by a moment, and nothing done. */
export async function whatWouldGo(
  platform: Platform,
  spaceId: string,
  { registry, takingPart }: Keeping,
  at: Date,
): Promise<{ readonly people: number; readonly rows: readonly Going[] }> {
  return platform.database.inSpace(spaceId, async (tx) => {
    const { value: keptFor } = await ruleOf(tx, keptForRule);
    const last = await lastWithUs(tx, takingPart, platform.clock.now());
    const people = await recordsPast(tx, last, keptFor.records, at);
    return {
      people: people.length,
      rows: await countPast(tx, registry.personal, {
        keptFor,
        lastWithUs: last,
        people: await everybodyHere(tx),
        now: at,
      }),
    };
  });
}

/** Each night: destroys what has had its time in every space, as its rules say, and carries out what waited long enough to be forgotten by itself. */
export async function keepPeriods(platform: Platform, keeping: Keeping): Promise<void> {
  for (const space of await platform.spaces.all()) await keepPeriodsIn(platform, space, keeping);
}

async function keepPeriodsIn(platform: Platform, space: Space, keeping: Keeping): Promise<void> {
  const actor: Actor = { personId: null, onBehalfOf: null, channel: 'system', at: platform.clock.now() };
  await forgetWhoAsked(platform, space, actor, keeping);
  const { registry, takingPart } = keeping;
  const { database } = platform;
  const { keptFor, people } = await database.inSpace(space.id, async (tx) => {
    const { value } = await ruleOf(tx, keptForRule);
    if (value.records === null) return { keptFor: value, people: [] };
    return {
      keptFor: value,
      people: await recordsPast(tx, await lastWithUs(tx, takingPart, actor.at), value.records, actor.at),
    };
  });
  if (Object.values(keptFor).every((months) => months === null)) return;
  // One transaction each, asked again in it: somebody may have come back since.
  for (const personId of people)
    await database.inSpace(space.id, async (tx) => {
      const last = await lastWithUs(tx, takingPart, actor.at);
      if (!(await recordsPast(tx, last, keptFor.records, actor.at)).includes(personId)) return;
      await forget(tx, platform, registry, actor, personId, {
        why: 'its time had passed',
        decidedBy: 'a rule',
      });
    });
  await database.inSpace(space.id, async (tx) => {
    const last = await lastWithUs(tx, takingPart, actor.at);
    const people = await everybodyHere(tx);
    const past = { keptFor, lastWithUs: last, people, now: actor.at };
    const gone = await erasePast(tx, registry.personal, past);
    if (gone.length === 0) return;
    const kinds = Object.fromEntries(gone.map(({ table, rows }) => [table, rows]));
    const stubId = await writeStub(tx, actor, { why: 'its time had passed', decidedBy: 'a rule' }, kinds);
    await platform.record(
      tx,
      actor,
      periodsKept(
        space.id,
        stubId,
        gone.reduce((sum, { rows }) => sum + rows, 0),
      ),
    );
  });
}

async function forgetWhoAsked(
  platform: Platform,
  space: Space,
  actor: Actor,
  { registry, takingPart }: Keeping,
): Promise<void> {
  const due = await platform.database.inSpace(space.id, async (tx) =>
    (await ruleOf(tx, erasureRule)).value.byItself ? dueErasures(tx, actor.at) : [],
  );
  for (const erasureId of due) {
    const key: FormKey = { key: newId(), form: 'erasure by rule', hash: Buffer.from(erasureId) };
    const carryOut = { registry, takingPart, space, erasureId, decidedBy: 'a rule' } as const;
    // Who has taken on a role since, or is down to teach, waits for the coordinator: the page says why.
    await carryOutErasure(platform, actor, key, carryOut);
  }
}

/** Sets how long things are kept, and how somebody is forgotten: with who set it, when and why. */
export async function setPeriods(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  rules: {
    readonly keptFor: KeptFor;
    readonly erasure: ErasureRule;
    readonly setBy: string;
    readonly reason: string;
  },
): Promise<void> {
  await platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const by = { setBy: rules.setBy, reason: rules.reason, personId: actor.personId, at: actor.at };
      await setRule(tx, keptForRule, { ...by, value: rules.keptFor });
      await setRule(tx, erasureRule, { ...by, value: rules.erasure });
      await platform.record(tx, actor, periodsSet(spaceId));
      return {};
    }),
  );
}
