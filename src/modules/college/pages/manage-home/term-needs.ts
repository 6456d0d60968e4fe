import { dateInWords } from '#design/dates.ts';
import { plural } from '#design/plural.ts';
import type { PluralForms } from '#design/plural.ts';
import type { Need } from '#modules/module.ts';
import type { Need as RunNeed } from '../../model/run-needs.ts';
import type { RunLacking, TermNeeds } from '../../queries/what-needs-you.ts';

/** Up to so many runs that look for a tutor stand by name; more are counted. */
const BY_NAME = 3;

const COUNTED: readonly (readonly [RunNeed | 'drafts', string, PluralForms])[] = [
  [
    'choose',
    'choose',
    {
      one: 'Choose how # run goes on without a pair: its day has come',
      other: 'Choose how # runs go on without a pair: their day has come',
    },
  ],
  ['clash', 'clash', { one: 'Mend # clash', other: 'Mend # clashes' }],
  [
    'professional',
    'professional',
    { one: '# run looks for a professional tutor', other: '# runs look for a professional tutor' },
  ],
  ['peer', 'peer', { one: '# run looks for a peer tutor', other: '# runs look for a peer tutor' }],
  ['place', 'place', { one: '# run has no room', other: '# runs have no room' }],
  ['sessions', 'sessions', { one: '# run has no sessions', other: '# runs have no sessions' }],
  ['closed', 'closed', { one: '# run meets on a closed day', other: '# runs meet on a closed day' }],
  ['drafts', 'draft', { one: '# draft waits to be published', other: '# drafts wait to be published' }],
];

const SEEKING: ReadonlySet<string> = new Set(['choose', 'professional', 'peer']);

/** What a term's runs need: those that look for a tutor by name while they are few, the rest counted. */
export function termNeeds(slug: string, zone: string, term: TermNeeds): Need[] {
  const named = term.lacking.length <= BY_NAME;
  const counts = { ...term.counts, clash: term.clashes, drafts: term.drafts };
  const counted = COUNTED.filter(([need]) => counts[need] > 0 && !(named && SEEKING.has(need)));
  return [
    ...(named ? term.lacking.map((run) => lackingNeed(slug, zone, run)) : []),
    ...counted.map(([need, shown, forms]) => ({
      sentence: plural(counts[need], forms),
      href: `/${slug}/manage/terms/${term.slug}?show=${shown}#runs`,
      about: term.name,
    })),
  ];
}

function lackingNeed(slug: string, zone: string, run: RunLacking): Need {
  const whom = run.lacking.map((role) => `a ${role} tutor`).join(' and ');
  const chosen = run.mustChoose ? '. Its day has come: choose how it goes on' : '';
  return {
    sentence: `${run.title} looks for ${whom}${chosen}`,
    href: run.mustChoose
      ? `/${slug}/runs/${run.code}/agree-a-departure`
      : `/${slug}/finding-tutors/runs/${run.code}`,
    about: run.startsAt ? `begins on ${dateInWords(run.startsAt, zone)}` : run.termName,
  };
}
