import { momentInWords } from '#design/dates.ts';
import type { Html } from '#design/html.ts';
import type { Language, PageFrame } from '#design/layout.ts';
import { page as document } from '#design/layout.ts';
import type { Actor, Channel } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { SentForm } from './form.ts';
import type { Reply } from './reply.ts';

/** Somebody who is signed in, and who they are in the space they are visiting (if anyone there). */
export interface Who {
  readonly accountId: string;
  readonly signInId: string;
  readonly personId: string | null;
  readonly name: string;
  /** What they are here, as far as this sign-in opens it: without the second step, nothing that needs one. */
  readonly roles: ReadonlySet<string>;
  /** Roles of theirs that wait for the second step. They open nothing; a page may say that they wait. */
  readonly waiting: ReadonlySet<string>;
  readonly level: 1 | 2;
  /** Whether they have shown just now, as well as their account can, who they are: what matters most asks for it. */
  readonly shownJustNow: boolean;
  readonly hasSecondStep: boolean;
}

/** Somebody whose password was right, and who has not shown their second step: nobody is signed in yet. */
export interface Halfway {
  readonly accountId: string;
  readonly signInId: string;
}

export type NavigationItem = PageFrame['navigation'][number];

/** What a page says about itself; the visit adds the frame around it. */
export interface PageParts {
  readonly title: string;
  readonly main: Html;
  readonly status?: number;
  readonly error?: boolean;
  readonly back?: { readonly href: string; readonly text: string };
  readonly width?: 'reading' | 'wide';
  readonly robots?: 'none';
}

/** One request, as handlers see it: who came, to which space, with what; and ways to answer. No HTTP. */
export interface Visit<Params = unknown, Query = unknown> {
  readonly platform: Platform;
  readonly params: Params;
  readonly query: Query;
  /** The space named in the address. Reading it on a route without one is a mistake of ours, and throws. */
  readonly space: Space;
  readonly spaceIfAny: Space | null;
  readonly who: Who | null;
  readonly halfway: Halfway | null;
  readonly language: Language;
  readonly now: Date;
  /** Path and query, without the host. */
  readonly address: string;
  /** A few words about the device, for the list of sign-ins. */
  readonly device: string;
  /** The form that was sent (POST only). */
  readonly form: SentForm;
  /** The hidden fields every form of ours carries: a token that it is ours, and a key that makes sending twice harmless. */
  readonly formFields: (key?: string) => Html;
  readonly actor: (channel?: Channel, onBehalfOf?: string | null) => Actor;
  readonly navigation: readonly NavigationItem[];
  /** A token for a form in the frame itself (signing out). */
  readonly frameToken: () => string;
}

/** Answers with a page in the house's frame. */
export function show(visit: Visit, parts: PageParts): Reply {
  return { kind: 'page', status: parts.status ?? 200, html: document(frameOf(visit, parts)) };
}

/** The same page again with what was typed and what needs mending: 422, and nothing has changed. */
export function showAgain(visit: Visit, parts: PageParts): Reply {
  return show(visit, { ...parts, status: parts.status ?? 422, error: true });
}

/** The house's frame around a page, for this visit. */
export function frameOf(visit: Visit, parts: PageParts): PageFrame {
  return {
    title: parts.title,
    language: visit.language,
    address: visit.address,
    space: spaceOf(visit),
    signedInAs: visit.who ? { name: visit.who.name, csrfToken: visit.frameToken() } : null,
    navigation: visit.navigation,
    demo:
      visit.platform.config.ALONGSIDE_MODE === 'demo'
        ? { now: momentInWords(visit.now, visit.spaceIfAny?.timeZone ?? 'Europe/London') }
        : null,
    main: parts.main,
    ...(parts.back ? { back: parts.back } : {}),
    ...(parts.width ? { width: parts.width } : {}),
    ...(parts.robots ? { robots: parts.robots } : {}),
    ...(parts.error ? { error: true } : {}),
  };
}

function spaceOf(visit: Visit): PageFrame['space'] {
  const space = visit.spaceIfAny;
  return space ? { slug: space.slug, name: space.name } : null;
}
