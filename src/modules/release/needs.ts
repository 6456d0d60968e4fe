import { plural } from '#design/plural.ts';
import type { Asker, Need } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { releaseNeedsOf } from './queries/release-needs.ts';

/**
 * What waits about release: for a manager, to be answered; for a tutor and whoever runs the college, days that have changed
 * since they were asked for; and for whoever runs the college, who has not answered and what is to be heard.
 */
export async function needs(tx: Tx, { personId, roles, space, now }: Asker): Promise<Need[]> {
  const runs = rolesAllow(roles, 'run the college');
  const { unanswered, toHear, toAnswer, changed } = await releaseNeedsOf(
    tx,
    personId,
    runs,
    space.timeZone,
    now,
  );
  const href = `/${space.slug}/releases`;
  const only = changed.length === 1 ? `/${changed[0]}` : '';
  const all: (Need | false)[] = [
    toAnswer > 0 && { sentence: sentenceOf('toAnswer', toAnswer), href: `/${space.slug}/releasing` },
    changed.length > 0 && {
      sentence: sentenceOf('changed', changed.length),
      href: `${href}${only}`,
      about: 'one press asks the same manager',
    },
    runs &&
      unanswered > 0 && { sentence: sentenceOf('unanswered', unanswered), href: `${href}?state=unanswered` },
    runs && toHear > 0 && { sentence: sentenceOf('toHear', toHear), href: `${href}?state=asked` },
  ];
  return all.filter((need) => need !== false);
}

const SENTENCES = {
  toAnswer: {
    one: 'You are asked to release # colleague to teach',
    other: 'You are asked to release colleagues to teach: # requests',
  },
  changed: {
    one: 'The days have changed since release was asked for # run: ask again',
    other: 'The days have changed since release was asked for # runs: ask again',
  },
  unanswered: {
    one: '# manager has not answered about release',
    other: '# managers have not answered about release',
  },
  toHear: {
    one: 'Ask what # manager said about release',
    other: 'Ask what # managers said about release',
  },
};

function sentenceOf(what: keyof typeof SENTENCES, many: number): string {
  return plural(many, SENTENCES[what]);
}
