import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { whoIsSignedIn } from '#platform/identity/sign-ins.ts';
import type { SignedIn } from '#platform/identity/sign-ins.ts';
import { levelOf, shownJustNow } from '#platform/identity/standing.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import type { Cookies } from './cookies.ts';
import { deviceWords } from './device-words.ts';
import { SentForm } from './form.ts';
import { readForm } from './read-form.ts';
import type { Halfway, NavigationItem, Visit, Who } from './visit.ts';

/** Who somebody is in a space: told by the module that owns people. */
export type WhoIsThere = (
  spaceId: string,
  personId: string,
) => Promise<{
  name: string;
  /** What they are at any sign-in. */
  roles: ReadonlySet<string>;
  /** What they are as well, once they have shown their second step. */
  rolesByStep: ReadonlySet<string>;
} | null>;
export type NavigationFor = (
  space: Space | null,
  who: Who | null,
  address: string,
) => readonly NavigationItem[];

export interface VisitMaker {
  readonly platform: Platform;
  readonly cookies: Cookies;
  readonly whoIsThere: WhoIsThere;
  readonly navigationFor: NavigationFor;
}

const NO_FORM = new SentForm({}, {}, undefined);
export const LANGUAGE_COOKIE = 'alongside-language';

/** Makes the visit a handler sees from one request: space, person, language, form. Throws "not found" for a space that is not there. */
export async function makeVisit(
  maker: VisitMaker,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit> {
  const slug = (request.params as { space?: string }).space;
  const spaceIfAny = slug === undefined ? null : await spaceNamed(maker, slug);
  const now = maker.platform.clock.now();
  const signed = await signedIn(maker, request, spaceIfAny, now);
  const who = signed && signed.level > 0 ? await whoComes(maker, signed, spaceIfAny, now) : null;
  if (spaceIfAny && !spaceIfAny.public && !who?.personId) throw found<never>(null);
  const form = request.method === 'POST' ? await readForm(request) : NO_FORM;
  const token = onceOnly(() => reply.generateCsrf());
  const address = request.url;
  return {
    platform: maker.platform,
    params: request.params,
    query: request.query,
    get space(): Space {
      if (!spaceIfAny) throw new Error('This address names no space');
      return spaceIfAny;
    },
    spaceIfAny,
    who,
    halfway: halfwayOf(signed),
    language: languageOf(request),
    now,
    address,
    get device(): string {
      return deviceWords(request.headers['user-agent'] ?? '');
    },
    form,
    formFields: (key = newId()) =>
      html`<input type="hidden" name="_csrf" value="${token()}"><input type="hidden" name="_key" value="${key}">`,
    actor: (channel = 'web', onBehalfOf = null) => ({
      personId: who?.personId ?? null,
      onBehalfOf,
      channel,
      at: now,
    }),
    get navigation(): readonly NavigationItem[] {
      return maker.navigationFor(spaceIfAny, who, address);
    },
    frameToken: token,
  };
}

const SLUG = /^[a-z][a-z0-9-]{1,39}$/;

async function spaceNamed(maker: VisitMaker, slug: string): Promise<Space> {
  if (!SLUG.test(slug)) throw new Trouble('not-found', 'No such place');
  return found(await maker.platform.spaces.bySlug(slug));
}

async function signedIn(
  maker: VisitMaker,
  request: FastifyRequest,
  space: Space | null,
  now: Date,
): Promise<SignedIn | null> {
  const token = request.cookies[maker.cookies.signIn];
  if (!token) return null;
  const signed = await whoIsSignedIn(maker.platform.database, token, space?.id ?? null, now);
  return signed && { ...signed, level: levelOf(signed, isDemonstration(maker)) };
}

/**
 * The one place where roles come to a visit. What a role opens for somebody who has shown their second step is not there
 * for somebody who has not, so that no page has to think of it and none can forget it.
 */
async function whoComes(maker: VisitMaker, signed: SignedIn, space: Space | null, now: Date): Promise<Who> {
  const there = space && signed.personId ? await maker.whoIsThere(space.id, signed.personId) : null;
  const { accountId, signInId, hasSecondStep } = signed;
  const level = signed.level === 2 ? 2 : 1;
  const [always, byStep] = [there?.roles ?? NONE, there?.rolesByStep ?? NONE];
  return {
    accountId,
    signInId,
    personId: there ? signed.personId : null,
    name: there?.name ?? '',
    roles: level === 2 ? new Set([...always, ...byStep]) : always,
    waiting: level === 2 ? NONE : byStep,
    level,
    shownJustNow: shownJustNow(signed, isDemonstration(maker), now),
    hasSecondStep,
  };
}

const NONE: ReadonlySet<string> = new Set();

function isDemonstration({ platform }: VisitMaker): boolean {
  return platform.config.ALONGSIDE_MODE === 'demo';
}

function halfwayOf(signed: SignedIn | null): Halfway | null {
  return signed?.level === 0 ? { accountId: signed.accountId, signInId: signed.signInId } : null;
}

function languageOf(request: FastifyRequest): Language {
  const asked = (request as { languageAsked?: string }).languageAsked ?? request.cookies[LANGUAGE_COOKIE];
  return asked === 'easy' ? 'easy' : 'en';
}

function onceOnly<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
