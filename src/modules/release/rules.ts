import { dayInWords } from '#design/dates.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { SpaceRule } from '#platform/settings/number-rule.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { REASON_CHOICES } from './model/reasons.ts';
import { answerDays, reasonsAmong, reasonsOffered, staffAim } from './model/rules.ts';

/** The rules of release, as the college's page of rules tells them. */
export const releaseRules: readonly SpaceRule[] = [
  answerDays,
  {
    title: 'Why a manager may say no',
    about:
      'A manager who cannot release somebody chooses one of these. Each is about a service and its hours, and none about the tutor.',
    changeAt: '/releases/reasons',
    tell: async (tx: Tx) => {
      const now = await ruleOf(tx, reasonsOffered);
      return {
        now,
        inWords: reasonsAmong(now.value)
          .map((reason) => REASON_CHOICES[reason])
          .join('; '),
      };
    },
  },
  {
    title: 'The aim for staff tutors',
    about:
      'How many different professional tutors should teach in a year. The page of staff tutors counts them from the records and shows them beside it.',
    changeAt: '/staff-tutors/aim',
    tell: async (tx: Tx) => {
      const now = await ruleOf(tx, staffAim);
      const aim = now.value;
      return {
        now,
        inWords: aim ? `${aim.people} in a year, by ${dayInWords(aim.by)}` : 'No aim has been set',
      };
    },
  },
];
