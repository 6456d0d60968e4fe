import { z } from 'zod';
import { choice, date, text } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { answerAsItStands } from '../../commands/ask-again.ts';
import { reasonsAmong, reasonsOffered } from '../../model/rules.ts';
import type { Reason } from '../../tables.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import { namedIn } from '../load.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import type { Named } from '../load.ts';
import { wordFields, wordOf } from '../managers-answer/form.ts';
import { loadRequest, requestParams } from '../one-release/page.ts';
import type { OfRequest } from '../one-release/page.ts';
import { daysShown, recordView } from './view.ts';
import type { RecordView } from './view.ts';

const form = z.object({
  ...wordFields,
  saidBy: text('Type who said it', 120),
  how: choice(['phone', 'in person', 'paper'], 'Choose how they told you'),
  on: date('Choose the day on which they said it'),
});

const MISTAKES = {
  days: 'Tick the times that are possible, or choose that none is',
  reason: 'Choose what stands in the way',
  words: 'Say in a few words what stands in the way',
  moved: 'The days changed while this page was open: look at them once more',
};

interface Loaded extends Named {
  readonly request: ReleaseRequest;
  readonly offered: readonly Reason[];
}

const load = (visit: OfRequest) =>
  read(visit, async (tx): Promise<Loaded> => {
    const request = await loadRequest(tx, visit);
    const offered = reasonsAmong((await ruleOf(tx, reasonsOffered)).value);
    return { request, offered, ...(await namedIn(tx, visit, [request])) };
  });

function parts(visit: OfRequest, loaded: Loaded, filled: RecordView['filled'], key?: string) {
  return {
    title: 'What the manager said',
    main: recordView({ ...loaded, slug: visit.space.slug, filled, fields: visit.formFields(key) }),
  };
}

export const recordPage = page({ params: requestParams }, async (visit) => {
  const loaded = await load(visit);
  const typed = {
    saidBy: loaded.request.manager?.name ?? '',
    on: dayIn(visit.space.timeZone, visit.now),
    days: daysShown(loaded).map(({ number }) => String(number)),
  };
  return show(visit, parts(visit, loaded, { typed, errors: [] }));
});

export const submitRecord = page({ params: requestParams }, async (visit) => {
  const loaded = await load(visit);
  const sent = visit.form.parse(form);
  const again = (errors: readonly FieldError[], key?: string) =>
    showAgain(visit, parts(visit, loaded, { typed: sent.typed, errors }, key));
  if (!sent.ok) return again(sent.errors, visit.form.key);
  const { saidBy, how, on } = sent.value;
  const said = wordOf(sent.value, MISTAKES);
  if (!said.ok) return again(said.errors, visit.form.key);
  const zone = visit.space.timeZone;
  if (on > dayIn(zone, visit.now))
    return again([{ field: 'on', message: 'That day is still to come' }], visit.form.key);
  if (on < dayIn(zone, loaded.request.askedAt))
    return again([{ field: 'on', message: 'That day is before it was asked' }], visit.form.key);
  const answer = { requestId: loaded.request.id, word: said.word, answeredOn: on, saidBy };
  const { seen } = sent.value;
  const result = await doOnce(visit, 'record-release', (tx, by) => answerAsItStands(tx, by, answer, seen), {
    channel: how,
  });
  if (!result.ok && result.reason === 'days-changed') {
    const errors = [{ field: 'days', message: MISTAKES.moved }];
    return showAgain(visit, parts(visit, await load(visit), { typed: sent.typed, errors }));
  }
  return goTo(`/${visit.space.slug}/releases/${loaded.request.id}?done=${result.ok ? 'kept' : 'late'}`);
});
