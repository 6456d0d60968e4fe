// Makes pages that already work a little easier: nothing here is needed to read, fill in or send anything.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Scroll,
  SkipLink,
  Table,
  createAll,
} from './nhsuk-frontend.min.js';

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');

/**
 * Shows what a radio reveals only while it is chosen. nhsuk-frontend's own does the same, but puts aria-expanded
 * on radios, where it is not allowed.
 *
 * @param {HTMLInputElement} radio
 */
function reveal(radio) {
  const revealed = document.getElementById(radio.dataset.ariaControls ?? '');
  revealed?.classList.toggle('nhsuk-radios__conditional--hidden', !radio.checked);
}

/** @param {ParentNode} set */
function revealAll(set) {
  for (const radio of set.querySelectorAll('input[type="radio"][data-aria-controls]'))
    if (radio instanceof HTMLInputElement) reveal(radio);
}

revealAll(document);
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'radio') revealAll(target.form ?? document);
});
// A browser that comes back to a page may put the choices back after this has run.
window.addEventListener('pageshow', () => revealAll(document));

// Each draws its own enhancements; the error summary takes the focus, so that it is read first.
createAll(CharacterCount);
createAll(Checkboxes);
createAll(ErrorSummary);
createAll(NotificationBanner);
createAll(PasswordInput);
createAll(Scroll);
createAll(SkipLink);
createAll(Table);
// A second press within a second sends nothing: the form's own key guards the rest.
createAll(Button, { preventDoubleClick: true });

/**
 * Keeps what may change while somebody looks at it: `data-live` names an address, and each `data-live-part` within it
 * takes its words from what comes. A page that nobody looks at lets go of its connection, since browsers have few.
 *
 * @param {HTMLElement} place
 */
function keepUp(place) {
  /** @type {EventSource | null} */
  let source = null;
  const follow = () => {
    source?.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource(place.dataset.live ?? '');
    source.addEventListener('message', ({ data }) => showParts(place, JSON.parse(data)));
  };
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('pagehide', () => source?.close());
  follow();
}

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} words
 */
function showParts(place, words) {
  for (const part of place.querySelectorAll('[data-live-part]')) {
    const said = part instanceof HTMLElement ? words[part.dataset.livePart ?? ''] : undefined;
    if (said !== undefined && part.textContent !== said) part.textContent = said;
  }
}

for (const place of document.querySelectorAll('[data-live]')) if (place instanceof HTMLElement) keepUp(place);
