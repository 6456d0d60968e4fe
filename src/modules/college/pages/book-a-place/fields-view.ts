import { checkboxes, details, fieldset, input, radios, textarea } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { IF_MISSED, LEAVE_MESSAGE, OFTEN_HELPS } from './form.ts';
import type { FieldWords } from './text.ts';

/** What the fields of a place are drawn from. */
export interface FieldsView {
  readonly language: Language;
  readonly words: FieldWords;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** What stands in a text field. */
export function typedText({ typed }: FieldsView, field: string): string {
  const value = typed[field];
  return typeof value === 'string' ? value : '';
}

/** The mistake in a field, for the component that draws it. */
export function mistake({ errors }: FieldsView, field: string): { errorMessage?: { text: string } } {
  const error = errors.find((candidate) => candidate.field === field);
  return error ? { errorMessage: { text: error.message } } : {};
}

// In Easy Read a line of help stands before its fields, with a picture; otherwise it is their hint.
function withHelp(
  view: FieldsView,
  symbol: SymbolName,
  help: string,
  draw: (hint: { hint?: string }) => Html,
): Html {
  return view.language === 'easy'
    ? html`${easyRead({ symbol, text: help })} ${draw({})}`
    : draw({ hint: help });
}

const legend = (text: string) => ({ legend: { text, size: 'm' as const } });

/** The name to use. */
export function nameField(view: FieldsView): Html {
  return withHelp(view, 'person', view.words.nameHint, (hint) =>
    input({
      name: 'name',
      label: { text: view.words.nameLabel, size: 'm' },
      ...hint,
      autocomplete: 'name',
      spellcheck: false,
      value: typedText(view, 'name'),
      ...mistake(view, 'name'),
    }),
  );
}

/** E-mail, telephone, and whether a message may be left. */
export function reachFields(view: FieldsView): Html {
  return withHelp(view, 'phone', view.words.reachHint, ({ hint }) =>
    fieldset({
      ...legend(view.words.reach),
      html: html`${hint && html`<p class="nhsuk-hint">${hint}</p>`} ${emailField(view)} ${phoneFields(view)}`,
    }),
  );
}

function emailField(view: FieldsView): Html {
  return input({
    name: 'email',
    type: 'email',
    label: view.words.email,
    hint: view.words.emailHint,
    autocomplete: 'email',
    spellcheck: false,
    value: typedText(view, 'email'),
    ...mistake(view, 'email'),
  });
}

function phoneFields(view: FieldsView): Html {
  const { words } = view;
  return html`${input({
    name: 'phone',
    type: 'tel',
    width: 20,
    label: words.phone,
    hint: words.phoneHint,
    autocomplete: 'tel',
    value: typedText(view, 'phone'),
    ...mistake(view, 'phone'),
  })}
  ${radios({
    name: 'leaveMessage',
    small: true,
    fieldset: { legend: words.leaveMessage },
    value: typedText(view, 'leaveMessage') || 'not said',
    items: LEAVE_MESSAGE.map((value) => ({ value, text: words.leaveMessages[value] })),
    ...mistake(view, 'leaveMessage'),
  })}`;
}

/** What would help: ticks, and room for anything else. */
export function helpsFields(view: FieldsView): Html {
  const { words, typed } = view;
  return withHelp(
    view,
    'help',
    words.helpsHint,
    (hint) => html`${checkboxes({
      name: 'helps',
      fieldset: legend(words.helps),
      ...hint,
      values: [typed['helps'] ?? []].flat(),
      items: OFTEN_HELPS.map((value) => ({ value, text: words.often[value] })),
      ...mistake(view, 'helps'),
    })}
    ${textarea({
      name: 'helpsOther',
      rows: 2,
      label: words.helpsOther,
      hint: words.helpsOtherHint,
      value: typedText(view, 'helpsOther'),
      ...mistake(view, 'helpsOther'),
    })}`,
  );
}

const MORE = ['withSupporter', 'ifMissed', 'emergencyContact', 'keepingWell'];

/** What nobody needs to say, folded away until somebody wants to, or did. */
export function moreFields(view: FieldsView, extra: Html): Html {
  const said = MORE.some((field) => !['', 'not said'].includes(typedText(view, field)));
  return details({
    summary: view.words.more,
    open: said || view.errors.some(({ field }) => MORE.includes(field)),
    html: withHelp(
      view,
      'heart',
      view.words.moreLead,
      ({ hint }) =>
        html`${hint && html`<p>${hint}</p>`} ${supporterField(view)} ${ifMissedField(view)} ${noteFields(view)} ${extra}`,
    ),
  });
}

function supporterField(view: FieldsView): Html {
  return checkboxes({
    name: 'withSupporter',
    fieldset: { legend: { text: view.words.supporter, size: 's' } },
    hint: view.words.supporterHint,
    values: [typedText(view, 'withSupporter')],
    items: [{ value: 'yes', text: view.words.supporterYes }],
    ...mistake(view, 'withSupporter'),
  });
}

function ifMissedField(view: FieldsView): Html {
  const { words } = view;
  return radios({
    name: 'ifMissed',
    fieldset: { legend: { text: words.ifMissed, size: 's' } },
    hint: words.ifMissedHint,
    value: typedText(view, 'ifMissed') || 'not said',
    items: IF_MISSED.map((value) => ({ value, text: words.ifMisseds[value] })),
    ...mistake(view, 'ifMissed'),
  });
}

function noteFields(view: FieldsView): Html {
  const { words } = view;
  return html`${input({
    name: 'emergencyContact',
    label: { text: words.emergency, size: 's' },
    hint: words.emergencyHint,
    value: typedText(view, 'emergencyContact'),
    ...mistake(view, 'emergencyContact'),
  })}
  ${textarea({
    name: 'keepingWell',
    rows: 4,
    label: { text: words.keepingWell, size: 's' },
    hint: words.keepingWellHint,
    value: typedText(view, 'keepingWell'),
    ...mistake(view, 'keepingWell'),
  })}`;
}
