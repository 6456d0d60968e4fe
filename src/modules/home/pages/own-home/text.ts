import { plural } from '#design/plural.ts';
import type { Language } from '#design/layout.ts';

const en = {
  title: 'Home',
  hello: (name: string) => `Hello ${name}`,
  count: (count: number) => plural(count, { one: '# thing needs you', other: '# things need you' }),
  nothing: 'Nothing needs you just now',
  goodNews: 'That is good news. Enjoy it.',
};

const easy: typeof en = {
  title: 'Home',
  hello: (name) => `Hello ${name}`,
  count: (count) => plural(count, { one: 'You have # thing to do', other: 'You have # things to do' }),
  nothing: 'You have nothing to do now',
  goodNews: 'That is good.',
};

/** Words of everybody's home. */
export const homeText: Readonly<Record<Language, typeof en>> = { en, easy };
