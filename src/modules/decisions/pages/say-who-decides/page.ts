import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import { METHODS, wayOfWorking } from '#modules/groups/index.ts';
import { choice, optionalText } from '#platform/http/fields.ts';
import { areaField, radiosField, textField } from '#platform/http/filled.ts';
import { declarePowerMap } from '../../commands/declare-power-map.ts';
import { powerMapById } from '../../queries/power-map.ts';
import type { PowerMap } from '../../queries/power-map.ts';
import type { EntryKind } from '../../tables.ts';
import { formHead, formOf } from '../form-head.ts';
import { decisionAddress, loadForGroup } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import { METHOD_NAMES, METHOD_WORDS } from '../words.ts';
import { namesOfSeats } from '../../queries/names-of-seats.ts';
import { whoseField } from '../told.ts';

const TITLE = 'Who decides';
const FIELDS = {
  asked: 'must be asked',
  stop: 'can stop it',
  off: 'off the table',
  overrule: 'can overrule',
} as const satisfies Record<string, EntryKind>;

const LABELS: Record<keyof typeof FIELDS, { label: string; hint: string }> = {
  asked: { label: 'Who must be asked', hint: 'One to a line. It cannot be decided before each was asked.' },
  stop: {
    label: 'Who can stop it',
    hint: 'One to a line, with what for: “The safeguarding lead: for safety, in writing”',
  },
  off: {
    label: 'What is off the table',
    hint: 'One to a line, with why: “A paid psychologist: the contract runs to March 2027”',
  },
  overrule: {
    label: 'Who outside could overrule',
    hint: 'One to a line, with why: “The commissioner: they hold the contract”',
  },
};

export const whoDecidesForm = z.object({
  method: choice(METHODS, 'Choose how it is decided'),
  role: optionalText(200),
  person: z.union([z.literal(''), z.uuid()]).optional(),
  asked: optionalText(3000),
  stop: optionalText(3000),
  off: optionalText(3000),
  overrule: optionalText(3000),
});

/** "Who: why", one to a line. */
function entriesIn(lines: string, kind: EntryKind) {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(': ');
      return at === -1
        ? { kind, who: line, why: '' }
        : { kind, who: line.slice(0, at), why: line.slice(at + 2) };
    });
}

function typedFrom(map: PowerMap | null): Record<string, string> {
  if (map === null) return {};
  const lines = (kind: EntryKind) =>
    map.entries
      .filter((entry) => entry.kind === kind)
      .map(({ who, why }) => (why === '' ? who : `${who}: ${why}`))
      .join('\n');
  const entries = Object.entries(FIELDS).map(([field, kind]) => [field, lines(kind)]);
  return {
    method: map.method,
    role: map.deciderRole,
    person: map.deciderPersonId ?? '',
    ...Object.fromEntries(entries),
  };
}

/** Saying who decides, by which rule, and who else has a say: before the question is opened. */
export const whoDecides = oneForm({
  path: '/who-decides',
  done: 'asked',
  title: () => TITLE,
  load: async (tx, visit) => {
    const loaded = await loadForGroup(tx, visit);
    const { decision, group } = loaded;
    return {
      ...loaded,
      way: await wayOfWorking(tx, group.id),
      people: await namesOfSeats(tx, group),
      map: decision.mapId === null ? null : await powerMapById(tx, decision.mapId),
    };
  },
  known: ({ map }) => typedFrom(map),
  draw: ({ decision, way, people }, _visit, sheet) => {
    const { filled } = sheet;
    const methods = METHODS.map((value) => ({
      value,
      text: METHOD_NAMES.en[value],
      hint: `${METHOD_WORDS.en[value]}${way.methods.includes(value) ? '' : ' The group has not agreed on this way: it would need a departure from its rules.'}`,
    }));
    const fields = Object.entries(LABELS).map(([name, words]) =>
      areaField(filled, { name, ...words, rows: 3 }),
    );
    return html`${formHead(sheet, decision, TITLE, 'Said before the question is opened, and shown to everybody. Once it is open it cannot be changed; whoever decides all the same is shown as an override.')}
      ${formOf(
        sheet,
        html`${radiosField(filled, { name: 'method', label: 'How it is decided' }, methods)}
          ${textField(filled, { name: 'role', label: 'Who decides, when advice is taken and one person decides', hint: 'By what they are, such as “the head of the college”. Leave empty when the group decides.' })}
          ${whoseField(filled, 'And which person is that?', people, 'So that they can decide on the screen. Leave empty when they are not of the group: then it is written down for them.')}
          ${fields} ${button({ text: 'Keep who decides', preventDoubleClick: true })}`,
      )}`;
  },
  shape: whoDecidesForm,
  act: async (tx, by, { decision }, value) => {
    const { method, role, person } = value;
    const entries = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field) =>
      entriesIn(value[field], FIELDS[field]),
    );
    const declared = await declarePowerMap(tx, by, decision.id, {
      method,
      decider: { role, personId: person || null },
      entries,
    });
    if (declared.ok) return WELL;
    return declared.reason === 'no decider'
      ? mend('role', 'Say who decides, by what they are')
      : mend('', 'The question is open already: who decides can no longer be changed');
  },
  goesOnTo: ({ decision }, visit) => decisionAddress(visit, decision, '/prepare'),
});
