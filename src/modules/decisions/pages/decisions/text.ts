import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';

const en = {
  title: 'Decisions',
  lead: 'What is asked, who decides, and what came of it. Anybody may read it.',
  none: 'No question has been opened yet.',
  ask: 'Ask a question',
  open: 'Open now',
  decided: 'Decided',
  preparing: 'Being prepared (only people of the group see these)',
  aside: 'Set aside',
  all: 'All groups',
  show: 'Show decisions of',
  filter: 'Show',
  lookAgain: (when: string) => `look again on ${when}`,
  decidedOn: (when: string) => `decided on ${when}`,
  openSince: (when: string) => `open since ${when}`,
  overruled: 'Overruled',
  hostTitle: 'How often the host body’s opening position did not prevail',
  hostNone:
    'No decision has an opening position of the host body recorded before others spoke, so there is nothing to count yet.',
  host: (not: number, recorded: number, overruled: number) =>
    `In ${not} of ${plural(recorded, { one: '# decision', other: '# decisions' })} with an opening position recorded before others spoke, something else was decided.${overruled > 0 ? ` ${plural(overruled, { one: '# was', other: '# were' })} overruled and counts for neither.` : ''}`,
  hostWhy: 'It is about a body, not a person. It says nothing of who was right.',
  body: 'Host body',
  recorded: 'Position recorded',
  notPrevailed: 'Did not prevail',
  prevailed: 'Prevailed',
  overruledColumn: 'Overruled',
  download: 'Download these decisions (CSV, for a spreadsheet)',
};

const easy: typeof en = {
  ...en,
  lead: 'Here you can read what groups choose. Everybody can read it.',
  none: 'There is nothing here yet.',
  ask: 'Ask a question',
  open: 'Open now',
  decided: 'We chose',
  preparing: 'Not ready yet',
  aside: 'Stopped for now',
  lookAgain: (when) => `we talk again on ${when}`,
  decidedOn: (when) => `we chose on ${when}`,
  openSince: (when) => `open since ${when}`,
  overruled: 'Somebody changed our choice',
  hostTitle: 'Did we choose what the big organisation wanted?',
  hostNone: 'We cannot count this yet.',
  host: (not, recorded) =>
    `We looked at ${plural(recorded, { one: '# choice', other: '# choices' })}. In ${not} we chose something else.`,
  hostWhy: 'This is about an organisation. It is not about a person.',
  body: 'Organisation',
  recorded: 'They told us first',
  notPrevailed: 'We chose something else',
  prevailed: 'We chose the same',
  overruledColumn: 'Our choice was changed',
  download: 'Download the list (CSV)',
};

export const decisionsText: Record<Language, typeof en> = { en, easy };
