export const text = {
  en: {
    confirm: {
      title: 'Sign in with your new address',
      lead: (address: string) => `From now on you would sign in with ${address}.`,
      after: 'You stay signed in here. Your sign-ins on other devices end.',
      press: 'Use this address from now on',
      closedTitle: 'This link does not work here',
      closed:
        'It was used already, its day is over, or you are signed in as somebody else than the person who asked. Your address is as it was.',
      takenTitle: 'That address opens another account',
      taken:
        'You have another account that is signed in to with this address, perhaps because somebody wrote it down for you. Your address here is as it was. You can sign in with the new address and close that account, and then ask once more here; or choose another address.',
      again: 'Change the address you sign in with',
    },
    stop: {
      title: 'Was it you who asked?',
      lead: 'Somebody who was signed in to your account asked to sign in with another address than yours.',
      was: 'If it was you, you can close this page.',
      what: 'If it was not, stop it: your address stays as it is, and every sign-in to your account ends, also theirs.',
      press: 'Stop it: it was not me',
      stoppedTitle: 'It is stopped',
      stopped:
        'Your address is as it was, and every sign-in has ended. Sign in again when you like. If you have a password, choose a new one then, and tell the coordinator of your college.',
      changedTitle: 'The address has been changed',
      changed:
        'The link to the new address was used before. If that was not you, tell the coordinator of your college at once: they know you, and can help you to sign in again.',
      nothingTitle: 'There is nothing to stop',
      nothing: 'Nobody waits to change the address of this account.',
      signIn: 'Sign in',
    },
  },
  easy: {
    confirm: {
      title: 'Use your new address',
      lead: (address: string) => `You want to sign in with ${address}.`,
      after: 'You stay signed in here. We sign you out on your other devices.',
      press: 'Use this address',
      closedTitle: 'This link does not work here',
      closed: 'The link was used before. Or it is too old. Your address is the same.',
      takenTitle: 'You have another account',
      taken: 'This address opens another account of yours. Please choose another address.',
      again: 'Change my e-mail address',
    },
    stop: {
      title: 'Did you ask for this?',
      lead: 'Somebody wants to change the e-mail address of your account.',
      was: 'Was it you? Then you can close this page.',
      what: 'Was it not you? Press the button. Then your address stays the same.',
      press: 'Stop it. It was not me.',
      stoppedTitle: 'It is stopped',
      stopped: 'Your address is the same. Please sign in again. Please tell your coordinator.',
      changedTitle: 'The address has changed',
      changed: 'The address is new now. Was it not you? Please tell your coordinator today.',
      nothingTitle: 'There is nothing to stop',
      nothing: 'Your address is not changing.',
      signIn: 'Sign in',
    },
  },
} as const;
