import { dateInWords } from '#design/dates.ts';
import { plural } from '#design/plural.ts';
import type { Asker, Need } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { HeldNeeds } from '../../queries/held-needs.ts';
import { promisesOpen } from '../../queries/promises.ts';
import type { PromisesOfRun } from '../../queries/promises.ts';
import { whatNeedsYou } from '../../queries/what-needs-you.ts';
import type { WhatNeedsYou } from '../../queries/what-needs-you.ts';
import { registerNeed, reviewNeed } from './teaching-needs.ts';
import { termNeeds } from './term-needs.ts';

/** What waits for whoever runs the college, a line each. */
export async function managingNeeds(tx: Tx, { space, now }: Asker): Promise<Need[]> {
  const { slug, timeZone: zone } = space;
  const needs = await whatNeedsYou(tx, zone, now);
  const promises = await promisesOpen(tx, now);
  return [
    ...heldNeeds(slug, zone, needs.held),
    ...needs.imports.map((one) => ({
      sentence: `Finish bringing in ${one.fileName}`,
      href: `/${slug}/manage/import/${one.id}`,
      about: `begun on ${dateInWords(one.startedAt, zone)}`,
    })),
    ...promises.map((run) => promiseNeed(slug, zone, run)),
    ...weekNeeds(slug, zone, needs),
    ...needs.terms.flatMap((term) => termNeeds(slug, zone, term)),
  ];
}

/** Held places and waiting lists that wait for somebody to ring. */
function heldNeeds(slug: string, zone: string, { toRing, lists }: HeldNeeds): Need[] {
  const ringLists = lists.map(({ code, title, free, startsAt }) => ({
    sentence: `Ring the waiting list in turn: ${plural(free, { one: '# place is free', other: '# places are free' })}`,
    href: `/${slug}/runs/${code}/people`,
    about: `${title}, ${dateInWords(startsAt, zone)}`,
    until: startsAt,
  }));
  const ringOne = toRing.map(({ bookingId, code, title, name, by }) => ({
    sentence: `A held place: ring ${name} by ${dateInWords(by, zone)}`,
    href: `/${slug}/runs/${code}/people/${bookingId}/place`,
    about: title,
    until: by,
  }));
  return [...ringLists, ...ringOne];
}

function promiseNeed(slug: string, zone: string, run: PromisesOfRun): Need {
  return {
    sentence: `Keep ${plural(run.open, { one: '# promise of access', other: '# promises of access' })} for ${run.title}`,
    href: `/${slug}/manage/promises/${run.code}`,
    about: dateInWords(run.startsAt, zone),
  };
}

function weekNeeds(slug: string, zone: string, needs: WhatNeedsYou): Need[] {
  const missed = plural(needs.toDecide, {
    one: '# person who did not come hears',
    other: '# people who did not come hear',
  });
  return [
    ...needs.registers.map((one) => registerNeed(slug, zone, one)),
    ...(needs.toDecide > 0
      ? [{ sentence: `Choose how ${missed} from us`, href: `/${slug}/follow-ups` }]
      : []),
    ...needs.undelivered.map(({ code, title, sessions }) => ({
      sentence: `Say who delivered ${title}`,
      href: `/${slug}/runs/${code}/who-delivered`,
      about: plural(sessions, { one: '# session', other: '# sessions' }),
    })),
    ...needs.reviews.map((one) => reviewNeed(slug, zone, one)),
  ];
}
