import type { Language } from '#design/layout.ts';
import type { TutorRole } from '#modules/college/index.ts';

export interface WouldYouText {
  readonly title: string;
  readonly done: string;
  readonly lead: Record<TutorRole, string>;
  readonly first: string;
  readonly until: (moment: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly noRoom: string;
  readonly why: string;
}

const en: WouldYouText = {
  title: 'Would you like to?',
  done: 'Thank you',
  lead: {
    peer: 'We look for a peer tutor for this, and thought of you.',
    professional: 'We look for a professional tutor for this, and thought of you.',
  },
  first: 'The first who says yes is named.',
  until: (moment) => `You can answer until ${moment}.`,
  yes: 'Yes, I would like to',
  no: 'Not this time',
  noRoom: 'The room is still to be found.',
  why: 'If it is a no, you need not say why.',
};

const easy: WouldYouText = {
  title: 'Would you like to teach this?',
  done: 'Thank you',
  lead: {
    peer: 'We need a peer tutor. We thought of you.',
    professional: 'We need a professional tutor. We thought of you.',
  },
  first: 'The first person to say yes gets it.',
  until: (moment) => `You can answer until ${moment}.`,
  yes: 'Yes, I want to',
  no: 'No, not this time',
  noRoom: 'We do not know the room yet.',
  why: 'You do not have to say why.',
};

export const wouldYouText: Record<Language, WouldYouText> = { en, easy };
