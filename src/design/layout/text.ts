import type { Language } from '#design/layout/page-frame.ts';

const en = {
  skip: 'Skip to main content',
  language: 'Language',
  menu: 'Menu',
  back: 'Back',
  account: 'Your account',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
  yourAccount: 'Your account',
  demo: 'This is a demonstration. Nobody in it exists. The clock says',
  demoLink: 'Choose who to be',
  crisis: 'If today is hard',
  crisisIntro:
    'Alongside is not a crisis service, and nobody watches these pages day and night. These people do answer:',
  emergency: ['In an emergency, call', '999', 'If somebody’s life is in danger, now.'],
  urgent: ['For help today, call', 'NHS 111', 'Choose the mental health option. Day or night.'],
  talk: ['To talk to somebody, call', 'Samaritans 116 123', 'Free, day or night, about anything.'],
  footerLinks: 'About these pages',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  complaints: 'Complaints',
  about: 'About Alongside',
  feedback: 'Tell us what is wrong with this',
  notCoProduced: 'This product was not co-produced:',
  notCoProducedLink: 'how it was made, and what we mean to do about it',
};

const easy: typeof en = {
  ...en,
  skip: 'Go to the main words',
  back: 'Go back',
  account: 'You',
  signedInAs: 'You are',
  yourAccount: 'Your account',
  demo: 'This is a demonstration. That means it is pretend. The clock says',
  crisis: 'If today is hard',
  crisisIntro: 'We cannot help you in a crisis. These people can:',
  emergency: ['If somebody could die, call', '999', 'Call now.'],
  urgent: ['If you need help today, call', '111', 'Choose mental health. You can call at any time.'],
  talk: ['If you want to talk, call', '116 123', 'This is Samaritans. They listen. It is free.'],
  footerLinks: 'More about these pages',
  privacy: 'What we keep about you',
  accessibility: 'Making these pages easy to use',
  complaints: 'If you are not happy',
  feedback: 'Tell us what is wrong with this',
  notCoProduced: 'We did not make this together with the people who use it.',
  notCoProducedLink: 'Read how it was made.',
};

/** Words of the frame round every page. */
export const frameText: Readonly<Record<Language, typeof en>> = { en, easy };
