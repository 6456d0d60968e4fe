import type { Language } from '#design/layout.ts';

const en = {
  title: 'How we work together',
  lead: 'Each rule says who set it and when. The group can change every one of them.',
  setBy: (by: string, on: string) => `Set by ${by}, on ${on}.`,
  notSetTitle: 'Not set by the group yet',
  notSet: 'Nobody in the group has set these. Until the group does, this is what holds.',
  toSet: 'To set them:',
  set: 'Set this rule',
  toChange: 'To change it:',
  decision: 'The decision behind it',
  change: 'Change this rule',
  before: 'How it was before',
  departures: 'Outside our own rules',
  departuresLead:
    'Sometimes a group agrees to do without one of its rules, once. Each time stands here: which rule, why, when, and who agreed, by their role.',
  noDepartures: 'This has not happened yet.',
  depart: 'Write down a step outside our rules',
};

const easy: typeof en = {
  ...en,
  title: 'How we work',
  lead: 'These are our rules. The group can change them.',
  setBy: (by, on) => `Who made this rule: ${by}. When: ${on}.`,
  notSetTitle: 'Rules we have not made yet',
  notSet: 'The group has not made these rules. For now we do this.',
  toSet: 'How to make them:',
  toChange: 'How to change it:',
  decision: 'Read the decision',
  departures: 'When we did not follow our rules',
  departuresLead: 'Sometimes the group agrees not to follow a rule. We write it down here.',
  noDepartures: 'We have always followed our rules.',
};

export const howText: Record<Language, typeof en> = { en, easy };
