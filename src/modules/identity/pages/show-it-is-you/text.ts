export const text = {
  en: {
    title: 'Is it you?',
    lead: 'This is important, and you signed in some time ago. So we send a link to your e-mail address first. It brings you back here.',
    send: 'Send me a link',
    none: 'We know no e-mail address of yours. The coordinator of your college can help you.',
    back: 'Your account',
  },
  easy: {
    title: 'Is it you?',
    lead: 'This is important. So we send a link to your e-mail first. It brings you back here.',
    send: 'Send me a link',
    none: 'We do not have your e-mail address. Please ask your coordinator.',
    back: 'My account',
  },
} as const;
