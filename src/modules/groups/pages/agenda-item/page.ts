import { z } from 'zod';
import type { BothTexts } from '#design/both-texts.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { Tx } from '#platform/database/tx.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { isId } from '#platform/ids/ids.ts';
import { bringItem, changeItem, moveItemUp, takeItemBack } from '../../commands/agenda-items.ts';
import type { ItemToBring } from '../../commands/agenda-items.ts';
import { agendaItemById } from '../../queries/agenda.ts';
import type { AgendaItem } from '../../queries/agenda.ts';
import {
  loadAsChair,
  loadAsMember,
  loadMeeting,
  meetingAddress,
  meetingParams,
  memberChoices,
} from '../load-meeting.ts';
import type { MeetingRead, OfMeeting } from '../load-meeting.ts';
import { mayChangeItem } from '../meeting/page.ts';
import { addItemForm, changeItemForm, presentersSent } from './form.ts';
import { itemText } from './text.ts';
import { closedView, itemView } from './view.ts';
import type { ItemView } from './view.ts';

type Loaded = MeetingRead & { readonly members: ItemView['members'] };

async function loadToAdd(visit: OfMeeting) {
  return read(visit, async (tx) => {
    const loaded = await loadAsMember(tx, visit);
    return { ...loaded, members: await memberChoices(tx, loaded.group) };
  });
}

interface Shown {
  readonly filled: Filled;
  readonly key?: string;
  readonly changing?: AgendaItem;
  readonly conflict?: readonly BothTexts[];
}

function parts(visit: OfMeeting, loaded: Loaded, { filled, key, changing, conflict }: Shown) {
  const { language, space } = visit;
  const words = itemText[language];
  const main = itemView({
    ...loaded,
    language,
    slug: space.slug,
    zone: space.timeZone,
    self: visit.who?.personId ?? '',
    filled,
    fields: () => visit.formFields(key),
    changing: changing ?? null,
    conflict: conflict ?? null,
  });
  return { title: `${changing ? words.change : words.add}, ${loaded.group.name}`, main };
}

function closed(visit: OfMeeting, loaded: MeetingRead, status: 200 | 409): Reply {
  const { language, space } = visit;
  const main = closedView({ ...loaded, language, slug: space.slug, zone: space.timeZone });
  return show(visit, { title: `${itemText[language].closedTitle}, ${loaded.group.name}`, main, status });
}

export const addItemPage = page({ params: meetingParams }, async (visit) => {
  const loaded = await loadToAdd(visit);
  return loaded.open
    ? show(visit, parts(visit, loaded, { filled: untouched() }))
    : closed(visit, loaded, 200);
});

export const submitItem = page({ params: meetingParams }, async (visit) => {
  const loaded = await loadToAdd(visit);
  const { mistakes } = itemText[visit.language];
  const form = visit.form.parse(addItemForm(visit.language));
  const again = (filled: Filled, key?: string) =>
    showAgain(visit, parts(visit, loaded, { filled, ...(key ? { key } : {}) }));
  if (!form.ok) return again(form, visit.form.key);
  const { who, how, one, two, ...item } = form.value;
  const self = loaded.member.personId;
  const broughtBy = who || self;
  if (broughtBy !== self && how === '')
    return again({ typed: form.typed, errors: [{ field: 'how', message: mistakes.how }] }, visit.form.key);
  const told = broughtBy === self ? {} : { channel: how as Channel, onBehalfOf: broughtBy };
  const bring: ItemToBring = { ...item, presenterIds: presentersSent({ one, two }, broughtBy) };
  const result = await doOnce(
    visit,
    'bring-item',
    (tx, by) => bringItem(tx, by, loaded.meeting.id, broughtBy, bring),
    told,
  );
  if (result.ok) return goTo(meetingAddress(visit, loaded, `?done=added#item-${result.id}`));
  if (result.reason === 'closed') return closed(visit, loaded, 409);
  return again({ typed: form.typed, errors: [presenterMistake(visit, loaded, result.reason)] });
});

function presenterMistake(
  visit: OfMeeting,
  { way }: MeetingRead,
  reason: 'two-presenters' | 'not-in-it',
): FieldError {
  const { mistakes } = itemText[visit.language];
  if (reason === 'not-in-it') return { field: 'one', message: mistakes.who };
  return { field: 'two', message: way.twoPresenters ? mistakes.two : mistakes.same };
}

const itemParams = meetingParams.extend({ item: z.string().refine(isId) });
type OfItem = OfMeeting & { readonly params: z.output<typeof itemParams> };

async function loadItem(tx: Tx, visit: OfItem) {
  const loaded = await loadMeeting(tx, visit);
  const item = found(await agendaItemById(tx, visit.params.item));
  found(item.meetingId === loaded.meeting.id ? item : null);
  const self = visit.who?.personId ?? '';
  const may = mayChangeItem(loaded, item, self);
  // Whose it is, and who comes after the agenda has closed, is told what to do instead.
  const tooLate = !may && mayChangeItem({ ...loaded, open: true }, item, self);
  if (!may && !tooLate) throw new Trouble('not-allowed', 'This is for whoever brought it, and the co-chairs');
  return { ...loaded, item, tooLate, members: await memberChoices(tx, loaded.group) };
}

function typedFrom({
  title,
  about,
  decisionSought,
  minutes,
  presenterIds,
}: AgendaItem): Record<string, string> {
  return {
    title,
    about,
    decisionSought: decisionSought ? 'yes' : '',
    minutes: minutes === null ? '' : String(minutes),
    one: presenterIds[0] ?? '',
    two: presenterIds[1] ?? '',
  };
}

export const changeItemPage = page({ params: itemParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadItem(tx, visit));
  if (loaded.tooLate) return closed(visit, loaded, 200);
  if (loaded.item.takenBackAt) return goTo(meetingAddress(visit, loaded, '?done=gone'));
  return show(
    visit,
    parts(visit, loaded, { filled: untouched(typedFrom(loaded.item)), changing: loaded.item }),
  );
});

export const submitChangeItem = page({ params: itemParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadItem(tx, visit));
  if (loaded.tooLate) return closed(visit, loaded, 409);
  const { item: changing } = loaded;
  const form = visit.form.parse(changeItemForm(visit.language));
  if (!form.ok)
    return showAgain(visit, parts(visit, loaded, { filled: form, key: visit.form.key, changing }));
  const { one, two, version, ...sent } = form.value;
  const yours: ItemToBring = {
    ...sent,
    presenterIds: presentersSent({ one, two }, changing.broughtByPersonId),
  };
  const result = await doOnce(visit, 'change-item', (tx, by) =>
    changeItem(tx, by, changing.id, { ...yours, version }),
  );
  if (result.ok) return goTo(meetingAddress(visit, loaded, `?done=changed#item-${changing.id}`));
  if (result.reason === 'taken-back' || result.reason === 'over')
    return goTo(meetingAddress(visit, loaded, '?done=gone'));
  const { typed } = form;
  if (result.reason !== 'changed-meanwhile') {
    const errors = [presenterMistake(visit, loaded, result.reason)];
    return showAgain(visit, parts(visit, loaded, { filled: { typed, errors }, changing }));
  }
  const now = await read(visit, (tx) => loadItem(tx, visit));
  const conflict = bothOf(now.item, yours, now.members);
  const shown = parts(visit, now, { filled: { typed, errors: [] }, changing: now.item, conflict });
  return showAgain(visit, { ...shown, status: 409 });
});

function bothOf(now: AgendaItem, yours: ItemToBring, members: ItemView['members']): BothTexts[] {
  const names = (ids: readonly string[]) =>
    ids.map((id) => members.find(({ value }) => value === id)?.text ?? '').join(', ');
  const decision = (sought: boolean) => (sought ? 'A decision is asked for' : 'To talk about');
  return [
    { label: 'What', now: now.title, yours: yours.title },
    { label: 'What people should know', now: now.about, yours: yours.about },
    { label: 'Decision', now: decision(now.decisionSought), yours: decision(yours.decisionSought) },
    { label: 'Minutes', now: String(now.minutes ?? ''), yours: String(yours.minutes ?? '') },
    { label: 'Presented by', now: names(now.presenterIds), yours: names(yours.presenterIds) },
  ];
}

export const submitTakeItemBack = page({ params: itemParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadItem(tx, visit));
  visit.form.parse(z.object({}));
  if (loaded.tooLate) return closed(visit, loaded, 409);
  const { ok } = await doOnce(visit, 'take-item-back', (tx, by) => takeItemBack(tx, by, loaded.item.id));
  return goTo(meetingAddress(visit, loaded, `?done=${ok ? 'taken-off' : 'gone'}`));
});

export const submitItemUp = page({ params: itemParams }, async (visit) => {
  const loaded = await read(visit, async (tx) => {
    await loadAsChair(tx, visit);
    return loadItem(tx, visit);
  });
  visit.form.parse(z.object({}));
  const { ok } = await doOnce(visit, 'move-item-up', (tx, by) => moveItemUp(tx, by, loaded.item.id));
  return goTo(meetingAddress(visit, loaded, ok ? `#item-${loaded.item.id}` : '?done=gone'));
});
