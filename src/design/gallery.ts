import { examples as charts } from '#design/charts/examples.ts';
import { examples as actionLink } from '#design/components/action-link/examples.ts';
import { examples as backLink } from '#design/components/back-link/examples.ts';
import { examples as breadcrumb } from '#design/components/breadcrumb/examples.ts';
import { examples as button } from '#design/components/button/examples.ts';
import { examples as caption } from '#design/components/caption/examples.ts';
import { examples as card } from '#design/components/card/examples.ts';
import { examples as characterCount } from '#design/components/character-count/examples.ts';
import { examples as checkboxes } from '#design/components/checkboxes/examples.ts';
import { examples as contentsList } from '#design/components/contents-list/examples.ts';
import { examples as dateInput } from '#design/components/date-input/examples.ts';
import { examples as details } from '#design/components/details/examples.ts';
import { examples as doDontList } from '#design/components/do-dont-list/examples.ts';
import { examples as errorMessage } from '#design/components/error-message/examples.ts';
import { examples as errorSummary } from '#design/components/error-summary/examples.ts';
import { examples as fieldset } from '#design/components/fieldset/examples.ts';
import { examples as fileUpload } from '#design/components/file-upload/examples.ts';
import { examples as heading } from '#design/components/heading/examples.ts';
import { examples as hint } from '#design/components/hint/examples.ts';
import { examples as input } from '#design/components/input/examples.ts';
import { examples as insetText } from '#design/components/inset-text/examples.ts';
import { examples as label } from '#design/components/label/examples.ts';
import { examples as legend } from '#design/components/legend/examples.ts';
import { examples as notificationBanner } from '#design/components/notification-banner/examples.ts';
import { examples as pagination } from '#design/components/pagination/examples.ts';
import { examples as panel } from '#design/components/panel/examples.ts';
import { examples as passwordInput } from '#design/components/password-input/examples.ts';
import { examples as radios } from '#design/components/radios/examples.ts';
import { examples as scroll } from '#design/components/scroll/examples.ts';
import { examples as searchInput } from '#design/components/search-input/examples.ts';
import { examples as select } from '#design/components/select/examples.ts';
import { examples as skipLink } from '#design/components/skip-link/examples.ts';
import { examples as summaryList } from '#design/components/summary-list/examples.ts';
import { examples as tables } from '#design/components/tables/examples.ts';
import { examples as tag } from '#design/components/tag/examples.ts';
import { examples as taskList } from '#design/components/task-list/examples.ts';
import { examples as textarea } from '#design/components/textarea/examples.ts';
import { examples as warningCallout } from '#design/components/warning-callout/examples.ts';
import type { Example } from '#design/components/example.ts';
import { type Html, html } from '#design/html.ts';
import { examples as lifeCycleStrip } from '#design/life-cycle-strip/examples.ts';
import { examples as easyRead } from '#design/symbols/examples.ts';

/** Every component that has examples: its id, its name, the examples. Our own first, then nhsuk-frontend's. */
export const sections: readonly (readonly [id: string, name: string, examples: readonly Example[]])[] = [
  ['life-cycle-strip', 'Life-cycle strip', lifeCycleStrip],
  ['charts', 'Charts', charts],
  ['easy-read', 'Easy Read', easyRead],
  ['action-link', 'Action link', actionLink],
  ['back-link', 'Back link', backLink],
  ['breadcrumb', 'Breadcrumb', breadcrumb],
  ['button', 'Button', button],
  ['caption', 'Caption', caption],
  ['card', 'Card', card],
  ['character-count', 'Character count', characterCount],
  ['checkboxes', 'Checkboxes', checkboxes],
  ['contents-list', 'Contents list', contentsList],
  ['date-input', 'Date input', dateInput],
  ['details', 'Details', details],
  ['do-dont-list', 'Do dont list', doDontList],
  ['error-message', 'Error message', errorMessage],
  ['error-summary', 'Error summary', errorSummary],
  ['fieldset', 'Fieldset', fieldset],
  ['file-upload', 'File upload', fileUpload],
  ['heading', 'Heading', heading],
  ['hint', 'Hint', hint],
  ['input', 'Input', input],
  ['inset-text', 'Inset text', insetText],
  ['label', 'Label', label],
  ['legend', 'Legend', legend],
  ['notification-banner', 'Notification banner', notificationBanner],
  ['pagination', 'Pagination', pagination],
  ['panel', 'Panel', panel],
  ['password-input', 'Password input', passwordInput],
  ['radios', 'Radios', radios],
  ['scroll', 'Scroll', scroll],
  ['search-input', 'Search input', searchInput],
  ['select', 'Select', select],
  ['skip-link', 'Skip link', skipLink],
  ['summary-list', 'Summary list', summaryList],
  ['tables', 'Tables', tables],
  ['tag', 'Tag', tag],
  ['task-list', 'Task list', taskList],
  ['textarea', 'Textarea', textarea],
  ['warning-callout', 'Warning callout', warningCallout],
];

function drawn(example: Example): Html {
  return html`<div class="al-example">
    <h3 class="al-example__name">${example.name}</h3>
    ${example.html}
  </div>`;
}

/** Every component with its examples, to be looked at and tested: the main content of /design. */
export function gallery(): Html {
  const list = sections.map(
    ([id, name, examples]) => html`<section class="al-section" aria-labelledby="${id}">
      <h2 id="${id}">${name}</h2>
      ${examples.map(drawn)}
    </section>`,
  );
  const contents = sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<h1>Design</h1>
    <p class="al-lead">Every part that pages are made of, with the words it might hold.</p>
    <ul class="al-gallery-contents">
      ${contents}
    </ul>
    ${list}`;
}
