import { button, errorSummary, insetText, summaryList, tag, textarea } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import type { HealthFinding } from '../../queries/installation-health.ts';
import type { Work, WorkKind } from '../../work.ts';

/** What the page shows. */
export interface OurRecords {
  readonly slug: string;
  readonly zone: string;
  readonly health: readonly HealthFinding[];
  readonly last: Readonly<Partial<Record<WorkKind, Work>>>;
  readonly lastCheck: Work | null;
  /** Whether this person may take everything away. */
  readonly mayTake: boolean;
  readonly mayImport: boolean;
  /** Whether this college has the installation to itself, so that its stewards make the backups. */
  readonly onlySpace: boolean;
  readonly fields: () => Html;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

export function ourRecordsView(shown: OurRecords): Html {
  return html`${mend(shown.errors)}
    <h1>Our records</h1>
    <p class="al-lead">Is everything well, is there a copy if something goes wrong, and has anybody changed what was recorded?</p>
    ${healthSection(shown)} ${backupSection(shown)} ${recordSection(shown)} ${copySection(shown)} ${importSection(shown)}`;
}

function mend(errors: readonly FieldError[]): Html {
  if (errors.length === 0) return nothing;
  return errorSummary({
    heading: 'One thing to mend',
    errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  });
}

function healthSection({ health }: OurRecords): Html {
  const wrong = health.filter(({ well }) => !well).length;
  const heading =
    wrong === 0
      ? 'Everything is well'
      : plural(wrong, { one: '# thing needs looking at', other: '# things need looking at' });
  return html`<section class="al-section">
    <h2>${heading}</h2>
    ${summaryList({
      rows: health.map(({ about, well, says, todo }) => ({
        key: { text: about },
        value: {
          html: html`<p>${well ? tag({ text: 'Well', colour: 'green' }) : tag({ text: 'Look at this', colour: 'orange' })}</p><p>${says}${todo ? html` <strong>${todo}</strong>` : nothing}</p>`,
        },
      })),
    })}
  </section>`;
}

function backupSection(shown: OurRecords): Html {
  return html`<section class="al-section">
    <h2>Backup</h2>
    <p>A backup is one file with everything in it. With it, and with the app key, all of this can be put back on an empty machine.</p>
    ${shown.onlySpace ? ownBackup(shown) : sharedBackup()}
  </section>`;
}

function ownBackup(shown: OurRecords): Html {
  return html`${goingOnOrLast(shown, 'backup')}
    ${shown.mayTake ? action(shown, 'backup', 'Make a backup now') : onlyStewards('make a backup')}
    <p>Keep it on another machine, where few can read it: it holds personal data. The app key is never in it. Whoever looks after the machine keeps that elsewhere; without it, nobody can put a backup back.</p>`;
}

function sharedBackup(): Html {
  return html`<p>Other colleges share this installation. A backup would hold what is theirs, so backups are made by whoever looks after the machine, not here. You can take a copy of your own college below.</p>`;
}

function recordSection(shown: OurRecords): Html {
  const { slug, fields, typed, errors } = shown;
  const error = errors.find(({ field }) => field === 'anchor');
  return html`<section class="al-section">
    <h2>The record of what was done</h2>
    <p>Each thing that is done here (a booking, a change, a look at what helps somebody) is recorded, and sealed to the one before it like links of a chain. A check finds whether anything was changed, taken out or put in behind the product’s back.</p>
    ${lastCheckWords(shown)} ${goingOn(shown, 'audit')}
    <form method="post" action="/${slug}/our-records/check" novalidate>
      ${fields()}
      ${textarea({
        id: 'anchor',
        name: 'anchor',
        label: 'An anchor you have kept (you may leave this empty)',
        hint: 'The number and the code you printed or copied earlier. With it, the check also finds a record that was rewritten from end to end.',
        rows: 3,
        value: typeof typed['anchor'] === 'string' ? typed['anchor'] : '',
        ...(error ? { errorMessage: error.message } : {}),
      })}
      ${button({ text: 'Check the record', variant: 'secondary', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/our-records/anchor">Print today’s anchor</a> and keep it away from this machine.</p>
  </section>`;
}

function lastCheckWords({ lastCheck, slug, zone }: OurRecords): Html {
  if (!lastCheck?.result) return html`<p>Nobody has checked it here yet.</p>`;
  const { upTo, findings = [], more = 0 } = lastCheck.result;
  const when = momentInWords(lastCheck.finishedAt!, zone);
  const found = findings.length + more;
  if (found === 0)
    return html`<p><strong>Last checked ${when}: all is as it was recorded</strong>${upTo ? html`, up to link ${upTo.number.toLocaleString('en-GB')}` : nothing}.</p>`;
  return insetText({
    html: html`<p><strong>Last checked ${when}: ${plural(found, { one: '# thing is', other: '# things are' })} not as recorded.</strong> <a href="/${slug}/our-records/work/${lastCheck.id}">What was found</a></p>`,
  });
}

function copySection(shown: OurRecords): Html {
  return html`<section class="al-section">
    <h2>A copy of your college</h2>
    <p>Everything your college has here, as tables that people and programs can read: to keep, to work with, or to take to another system. Sealed texts (what helps people, and notes for tutors) are not opened in it.</p>
    ${goingOnOrLast(shown, 'copy')}
    ${shown.mayTake ? action(shown, 'copy', 'Make a copy now') : onlyStewards('take a copy')}
    <p>It holds personal data. That it was made, by whom, and each time it is taken away, is recorded.</p>
  </section>`;
}

function importSection({ slug, mayImport }: OurRecords): Html {
  return html`<section class="al-section">
    <h2>Bringing things in</h2>
    ${
      mayImport
        ? html`<p>A term comes in from a spreadsheet, with everything shown before anything is kept. <a href="/${slug}/manage/import">Bring in a term’s spreadsheet</a></p>`
        : html`<p>A coordinator brings a term in from a spreadsheet, with everything shown before anything is kept.</p>`
    }
  </section>`;
}

function action({ slug, fields }: OurRecords, kind: 'copy' | 'backup', text: string): Html {
  return html`<form method="post" action="/${slug}/our-records/${kind}" novalidate>${fields()} ${button({ text, variant: 'secondary', preventDoubleClick: true })}</form>`;
}

function onlyStewards(what: string): Html {
  return html`<p>A steward of your college can ${what}.</p>`;
}

function goingOnOrLast(shown: OurRecords, kind: WorkKind): Html {
  const work = shown.last[kind];
  if (!work || work.state === 'waiting' || work.state === 'working') return goingOn(shown, kind);
  const when = momentInWords(work.finishedAt!, shown.zone);
  const how = work.state === 'failed' ? 'could not be made' : 'was made';
  return html`<p>The last one ${how} ${when}. <a href="/${shown.slug}/our-records/work/${work.id}">${work.state === 'failed' ? 'What happened' : 'Look at it'}<span class="nhsuk-u-visually-hidden"> (${kind})</span></a></p>`;
}

function goingOn({ slug, last }: OurRecords, kind: WorkKind): Html {
  const work = last[kind];
  if (work?.state !== 'waiting' && work?.state !== 'working') return nothing;
  return html`<p><strong>One is being made just now.</strong> <a href="/${slug}/our-records/work/${work.id}">See how far it is<span class="nhsuk-u-visually-hidden"> (${kind})</span></a></p>`;
}
