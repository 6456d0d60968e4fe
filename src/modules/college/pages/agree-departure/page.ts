import { findByNames, rolesAllow } from '#modules/people/index.ts';
import type { FoundPerson } from '#modules/people/index.ts';
import { notFound } from '#platform/errors/errors.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { agreeAndTell } from '../../commands/agree-and-tell.ts';
import { takeDepartureBack } from '../../commands/agree-departure.ts';
import type { DepartureAgreed } from '../../commands/agree-departure.ts';
import { pairDays } from '../../model/rules.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { mayLookAfter } from '../../policy.ts';
import { knownTutors } from '../../queries/tutors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { loadRun, runParams } from '../manage-run/load.ts';
import type { OfRun } from '../manage-run/load.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { agreeForm, takeBackForm } from './form.ts';
import { agreeView } from './view.ts';

async function load(visit: OfRun) {
  const run = await loadRun(visit);
  if (!mayLookAfter(visit.who, run.one.run.tutors)) throw notFound();
  return read(visit, async (tx) => ({
    ...run,
    peers: await knownTutors(tx, 'peer'),
    known: await knownTutors(tx),
    rule: await ruleOf(tx, pairDays),
  }));
}

type Loaded = Awaited<ReturnType<typeof load>>;

interface Shown {
  readonly filled: Filled;
  readonly key?: string;
  readonly candidates?: readonly FoundPerson[];
}

function backTo(visit: OfRun): string {
  const runsIt = visit.who !== null && rolesAllow(visit.who.roles, 'run the college');
  return runsIt
    ? `/${visit.space.slug}/manage/runs/${visit.params.code}`
    : `/${visit.space.slug}/my-teaching`;
}

function parts(visit: OfRun, loaded: Loaded, shown: Shown) {
  const view = {
    ...loaded,
    fields: visit.formFields(shown.key),
    filled: shown.filled,
    candidates: shown.candidates ?? null,
    backTo: backTo(visit),
  };
  return { title: `${loaded.one.run.title}: without a complete pair`, main: agreeView(view) };
}

export const agreePage = page({ params: runParams }, async (visit) => {
  const today = dayIn(visit.space.timeZone, visit.now);
  return show(visit, parts(visit, await load(visit), { filled: untouched({ agreedOn: today }) }));
});

type Refused = Extract<DepartureAgreed, { ok: false }>['reason'];

const REFUSED: Record<Exclude<Refused, 'somebody-elses-word'>, FieldError> = {
  'one-person': { field: 'name', message: 'Two different people agree: type the name of somebody else' },
  'no-peer-tutor': { field: 'peer', message: 'One of the two must be a peer tutor of the college' },
  'agreed-already': {
    field: 'kind',
    message: 'Something is agreed for this run already. Open the page again to see it',
  },
  'needs-no-pair': { field: 'kind', message: 'This run needs no pair, so there is nothing to agree' },
};

// A tick on this page is nobody's word but that of whoever is signed in.
const NOT_YOU = {
  peer: {
    field: 'peerHow',
    message: 'You are signed in as somebody else: choose how the peer tutor told you',
  },
  other: {
    field: 'nameHow',
    message: 'You are signed in as somebody else: choose how the other person told you',
  },
} as const;

export const submitAgreement = page({ params: runParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(agreeForm);
  const again = (errors: readonly FieldError[], more: Partial<Shown> = {}) =>
    showAgain(visit, parts(visit, loaded, { filled: { typed: form.typed, errors }, ...more }));
  if (!form.ok) return again(form.errors, { key: visit.form.key });
  if (form.value.agreedOn > dayIn(visit.space.timeZone, visit.now))
    return again([{ field: 'agreedOn', message: 'That day is still to come. Say on which day you agreed' }], {
      key: visit.form.key,
    });
  const { peer, peerHow, name, nameHow, which, decisionAddress, ...rest } = form.value;
  const candidates = await read(visit, async (tx) => (await findByNames(tx, [name])).get(name) ?? []);
  const other = candidates.length === 1 ? candidates[0] : candidates.find((one) => one.id === which);
  if (!other) return again([unknown(name, candidates)], { key: visit.form.key, candidates });
  const self = visit.who?.personId;
  const done = await doOnce(visit, 'agree-departure', (tx, by) =>
    agreeAndTell(tx, by, loaded.one.run.id, {
      ...rest,
      agreedBy: peer,
      agreedHow: peer === self ? 'web' : peerHow,
      alsoAgreedBy: other.id,
      alsoAgreedHow: other.id === self ? 'web' : nameHow,
      decisionAddress: decisionAddress || null,
    }),
  );
  if (done.ok)
    return goTo(backTo(visit) + doneWord(visit, rest.kind === 'postponed' ? 'postponed' : 'agreed'));
  if (done.reason === 'somebody-elses-word')
    return again([peerHow === 'web' && peer !== self ? NOT_YOU.peer : NOT_YOU.other], { candidates });
  return again([REFUSED[done.reason]], { candidates });
});

function unknown(name: string, candidates: readonly FoundPerson[]): FieldError {
  if (candidates.length === 0)
    return {
      field: 'name',
      message: `We do not know anybody called ${name} here. Type the name as it is known in this college`,
    };
  return { field: 'which', message: `There are several people called ${name}: say which` };
}

function doneWord(visit: OfRun, done: 'agreed' | 'postponed' | 'no-longer-agreed'): string {
  return backTo(visit).endsWith('/my-teaching') ? '?done=kept' : `?done=${done}`;
}

export const submitTakeDepartureBack = page({ params: runParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(takeBackForm);
  if (!form.ok) return showAgain(visit, parts(visit, loaded, { filled: form, key: visit.form.key }));
  await doOnce(visit, 'take-departure-back', async (tx, by) => {
    await takeDepartureBack(tx, by, loaded.one.run.id, form.value.reason);
    return { ok: true };
  });
  return goTo(backTo(visit) + doneWord(visit, 'no-longer-agreed'));
});
