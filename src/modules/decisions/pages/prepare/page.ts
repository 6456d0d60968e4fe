import { z } from 'zod';
import { button, summaryList, tag } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { id, optionalText, text, tick } from '#platform/http/fields.ts';
import { areaField, radiosField, textField, tickField } from '#platform/http/filled.ts';
import { bringOption, putProposal } from '../../commands/bring-option.ts';
import { recordHostPosition } from '../../commands/host-position.ts';
import { openDecision, setDecisionAside } from '../../commands/open-decision.ts';
import { hasProposal } from '../../model/answers.ts';
import { hostPositionOf } from '../../queries/host-position.ts';
import { optionsOf } from '../../queries/options.ts';
import { formHead, formOf } from '../form-head.ts';
import { decisionAddress, loadForGroup, loadToTend } from '../load.ts';
import type { OfDecision } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import type { Sheet } from '../one-form.ts';
import { METHOD_NAMES } from '../words.ts';
import type { Tx } from '#platform/database/tx.ts';

const TITLE = 'Prepare the question';

async function load(tx: Tx, visit: OfDecision) {
  const loaded = await loadForGroup(tx, visit);
  const { id: decisionId } = loaded.decision;
  return { ...loaded, options: await optionsOf(tx, decisionId), host: await hostPositionOf(tx, decisionId) };
}
type Known = Awaited<ReturnType<typeof load>>;

function draw(known: Known, visit: OfDecision, sheet: Sheet): Html {
  const { decision, group, tends } = known;
  const at = decisionAddress(visit, decision);
  const how = decision.method === null ? 'Not said yet' : METHOD_NAMES.en[decision.method];
  return html`${formHead(sheet, decision, TITLE)}
    ${summaryList({
      rows: [
        {
          key: 'Who decides',
          value:
            decision.decides === 'one person'
              ? decision.deciderRole
              : decision.decides
                ? `${group.name}, together`
                : 'Not said yet',
          actions: {
            items: [{ text: 'Change', href: `${at}/who-decides`, visuallyHiddenText: 'who decides' }],
          },
        },
        { key: 'How', value: how },
      ],
    })}
    ${optionsPart(known, at, sheet)} ${hostPart(known, at, sheet)} ${tends ? openPart(at, sheet) : nothing}`;
}

function optionsPart({ decision, options }: Known, at: string, sheet: Sheet): Html {
  const choices = options.map(({ id: value, option }) => ({ value, text: option }));
  const proposes = decision.method === null || hasProposal(decision.method);
  return html`<section class="al-section" aria-labelledby="options-title">
    <h2 id="options-title">What could be decided</h2>
    ${options.length === 0 ? html`<p>Nothing yet.</p>` : html`<ol class="nhsuk-list nhsuk-list--number">${options.map((one) => html`<li><span dir="auto">${one.option}</span> ${one.id === decision.proposalId ? tag({ text: 'proposed', colour: 'blue' }) : nothing}</li>`)}</ol>`}
    ${formOf(sheet, html`${textField(sheet.filled, { name: 'option', label: 'Add an option' })} ${button({ text: 'Add it', variant: 'secondary' })}`, `${at}/options`)}
    ${options.length > 0 && proposes ? formOf(sheet, html`${radiosField(sheet.filled, { name: 'proposal', label: 'Which one is proposed?', hint: 'People say whether they agree with it. Proposing another later begins a new round.' }, choices)} ${button({ text: 'Propose it', variant: 'secondary' })}`, `${at}/proposal`) : nothing}
  </section>`;
}

function hostPart({ decision, options, host }: Known, at: string, sheet: Sheet): Html {
  const choices = [
    ...options.map(({ id: value, option }) => ({ value, text: option })),
    { value: 'none', text: 'None of these' },
  ];
  return html`<section class="al-section" aria-labelledby="host-title">
    <h2 id="host-title">What ${decision.hostBody} thinks now</h2>
    ${
      host
        ? html`<p>It is recorded and sealed. It opens once everybody else has spoken.</p>`
        : html`<p>Recorded before anybody speaks, and sealed until everybody else has. It cannot be changed afterwards. How often it did not prevail is counted, about the body and not about a person.</p>
            ${formOf(sheet, html`${radiosField(sheet.filled, { name: 'wants', label: 'What would it choose?' }, choices)} ${areaField(sheet.filled, { name: 'said', label: 'Why', rows: 3 })} ${button({ text: 'Record and seal it', variant: 'secondary' })}`, `${at}/host`)}`
    }
  </section>`;
}

function openPart(at: string, sheet: Sheet): Html {
  return html`<section class="al-section" aria-labelledby="open-title">
      <h2 id="open-title">Open it</h2>
      <p>Everybody may read it then, and people of the group may speak. Who decides can no longer be changed.</p>
      ${formOf(sheet, html`${tickField(sheet.filled, { name: 'secret', label: 'A secret vote', hint: 'Nobody can see who said what, us included. What was said cannot be changed.' })} ${button({ text: 'Open the question', preventDoubleClick: true })}`, `${at}/open`)}
    </section>
    <section class="al-section" aria-labelledby="aside-title">
      <h2 id="aside-title">Or set it aside</h2>
      ${formOf(sheet, html`${textField(sheet.filled, { name: 'why', label: 'Why' })} ${button({ text: 'Set it aside', variant: 'secondary' })}`, `${at}/aside`)}
    </section>`;
}

const onPrepare = ({ decision }: Known, visit: OfDecision) => decisionAddress(visit, decision, '/prepare');
const page = { title: () => TITLE, load, draw } as const;

export const prepare = oneForm({
  ...page,
  path: '/prepare',
  done: 'asked',
  shape: z.object({}),
  act: async () => WELL,
});

export const addOption = oneForm({
  ...page,
  path: '/options',
  done: 'asked',
  shape: z.object({ option: text('Say what could be decided', 300) }),
  act: async (tx, by, { decision }, { option }) => {
    const brought = await bringOption(tx, by, decision.id, option);
    if (brought.ok) return WELL;
    const words = {
      closed: 'It is decided already',
      'too many': 'There are as many as people can weigh: 12',
      'there already': 'That is there already',
    };
    return mend('option', words[brought.reason]);
  },
  goesOnTo: onPrepare,
});

export const propose = oneForm({
  ...page,
  path: '/proposal',
  done: 'asked',
  load: async (tx, visit) => ({ ...(await load(tx, visit)), ...(await loadToTend(tx, visit)) }),
  shape: z.object({ proposal: id('Choose what is proposed') }),
  act: async (tx, by, { decision }, { proposal }) =>
    (await putProposal(tx, by, decision.id, proposal)).ok
      ? WELL
      : mend('proposal', 'That cannot be proposed now'),
  goesOnTo: onPrepare,
});

export const hostPosition = oneForm({
  ...page,
  path: '/host',
  done: 'asked',
  shape: z.object({
    wants: z.union([z.literal('none'), id('Choose what it would choose')], 'Choose what it would choose'),
    said: optionalText(2000),
  }),
  act: async (tx, by, { decision }, { wants, said }) => {
    const kept = await recordHostPosition(tx, by, decision.id, {
      optionId: wants === 'none' ? null : wants,
      said,
    });
    if (kept.ok) return WELL;
    const words = {
      'others have spoken': 'Somebody has spoken already: an opening position comes before that',
      'recorded already': 'It is recorded already and stays as it is',
      'no such option': 'Choose one of the options',
      closed: 'It is decided already',
    };
    return mend('wants', words[kept.reason]);
  },
  goesOnTo: onPrepare,
});

export const open = oneForm({
  ...page,
  path: '/open',
  done: 'opened',
  load: async (tx, visit) => ({ ...(await load(tx, visit)), ...(await loadToTend(tx, visit)) }),
  shape: z.object({ secret: tick() }),
  act: async (tx, by, { decision }, { secret }) => {
    const opened = await openDecision(tx, by, decision.id, { secret });
    if (opened.ok) return WELL;
    const words = {
      'open already': 'It is open already',
      'no power map': 'Say first who decides',
      'no options': 'Add first what could be decided',
      'only one option': 'To choose, people need two options or more',
      'no proposal': 'Say first which option is proposed',
    };
    return mend('', words[opened.reason]);
  },
});

export const aside = oneForm({
  ...page,
  path: '/aside',
  done: 'aside',
  load: async (tx, visit) => ({ ...(await load(tx, visit)), ...(await loadToTend(tx, visit)) }),
  shape: z.object({ why: text('Say why, in a few words', 500) }),
  act: async (tx, by, { decision }, { why }) =>
    (await setDecisionAside(tx, by, decision.id, why)).ok ? WELL : mend('', 'It is decided already'),
});
