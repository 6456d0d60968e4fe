import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { Trouble } from '#platform/errors/errors.ts';
import type { Code } from '#platform/errors/errors.ts';

interface Kind {
  readonly status: number;
  readonly title: string;
  readonly what: string;
}

/** What each kind of trouble says to a person: what happened, that nothing is lost, what to do. */
export const TROUBLES: Record<Code, Kind> = {
  'not-found': {
    status: 404,
    title: 'Page not found',
    what: 'The address may have a slip in it, or the page may have moved.',
  },
  'sign-in-first': {
    status: 401,
    title: 'Please sign in first',
    what: 'This page is for people who are signed in.',
  },
  'not-allowed': {
    status: 403,
    title: 'This page is for somebody else',
    what: 'Your role here does not open this page. If it should, please tell the coordinator.',
  },
  'second-step-first': {
    status: 403,
    title: 'This page needs your second step',
    what: 'Nothing was changed. Go back to the page before, open it anew, and we ask you for your second step.',
  },
  'form-expired': {
    status: 403,
    title: 'This form had been open too long',
    what: 'Nothing was changed. Go back, open the form again and send it once more.',
  },
  'bad-request': {
    status: 400,
    title: 'We could not understand that',
    what: 'Something in the address or the form was not as we expected. Nothing was changed. Please go back and try once more.',
  },
  'changed-meanwhile': {
    status: 409,
    title: 'Somebody changed this while you were writing',
    what: 'Nothing was overwritten. Please look at what is there now, and try once more.',
  },
  busy: {
    status: 409,
    title: 'A lot of people are doing this at once',
    what: 'Nothing was changed. Please wait a moment and press the button again.',
  },
  'too-many': {
    status: 429,
    title: 'That was a lot in a short time',
    what: 'Please wait a minute and try once more.',
  },
  'too-large': {
    status: 413,
    title: 'That is too large',
    what: 'Nothing was changed. Please go back, shorten what you wrote or choose a smaller file, and send it once more. A form here takes about 40 pages of writing.',
  },
  unavailable: {
    status: 503,
    title: 'Sorry, we are away for a moment',
    what: 'Nothing is lost. Please try once more in a minute.',
  },
};

const OURS: Kind = {
  status: 500,
  title: 'Sorry, something went wrong here',
  what: 'It is our fault, not yours, and it has been noted. Please try once more in a minute, or ring the college.',
};

/** The kind of trouble an error is, with the sentence it brought along when it is one we threw. */
export function troubleKind(error: unknown): Kind & { detail: string | null } {
  if (error instanceof Trouble) return { ...TROUBLES[error.code], detail: error.message };
  return { ...(fromFastify(error) ?? OURS), detail: null };
}

function fromFastify(error: unknown): Kind | null {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  const code = (Object.keys(TROUBLES) as Code[]).find((candidate) => TROUBLES[candidate].status === status);
  if (code) return TROUBLES[code];
  return status >= 400 && status < 500 ? TROUBLES['bad-request'] : null;
}

// What is not there, or for somebody else, needs no second sentence.
const SAYS_IT_ALL = new Set([401, 403, 404]);

export function errorMain(kind: Kind & { detail: string | null }): Html {
  return html`<h1 class="nhsuk-heading-l">${kind.title}</h1>
    <p class="al-lead">${kind.what}</p>
    ${kind.detail && !SAYS_IT_ALL.has(kind.status) ? html`<p>${kind.detail}.</p>` : ''}
    <p><a href="/">Go to the front page</a></p>`;
}
