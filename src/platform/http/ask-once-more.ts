import { z } from 'zod';
import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { renewSignIn } from '#platform/identity/sign-ins.ts';
import { takeSecondStep } from '#platform/identity/take-second-step.ts';
import { SentForm } from './form.ts';
import type { Typed } from './form.ts';
import type { Reply } from './reply.ts';
import { secondStepField, secondStepMistake, whyNotTaken } from './second-step-field.ts';
import { secondStepText } from './second-step-text.ts';
import { show } from './visit.ts';
import type { Visit } from './visit.ts';

const KEPT_FOR = 60 * 60 * 1000;
const carried = z.object({
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  until: z.number(),
});

/**
 * For a form that needs the second step of just now, and comes too late after it: a page that asks for a code and carries
 * what was typed, sealed. Sent with the right code, it is the form that was sent in the first place. Returns null when
 * it is (the visit then has that form, and may go on), and otherwise the page to show.
 */
export async function askOnceMore(visit: Visit): Promise<Reply | null> {
  const who = found(visit.who);
  const typed = whatWasTyped(visit);
  if (visit.form.secondStep === null) return askPage(visit, typed, null);
  const taken = await takeSecondStep(visit.platform, who.accountId, visit.form.secondStep, visit.now, (tx) =>
    renewSignIn(tx, who.signInId, visit.now),
  );
  if (!taken.ok) return askPage(visit, typed, whyNotTaken(visit.language, taken, zoneOf(visit)));
  Object.defineProperties(visit, {
    who: { value: { ...who, shownJustNow: true } },
    form: { value: new SentForm(typed, visit.form.files, visit.form.key) },
  });
  return null;
}

function askPage(visit: Visit, typed: Typed, error: string | null): Reply {
  const words = secondStepText[visit.language];
  const hasFile = Object.keys(visit.form.files).length > 0;
  const main = html`${error === null ? nothing : secondStepMistake(visit.language, error)}
    <h1 class="nhsuk-heading-l">${words.againTitle}</h1>
    <p class="al-lead">${words.againLead}</p>
    <p>${words.kept}${hasFile ? ` ${words.file}` : ''}</p>
    <form method="post" action="${visit.address}" novalidate>
      ${visit.formFields(visit.form.key)}
      <input type="hidden" name="_carried" value="${carry(visit, typed)}">
      ${secondStepField(visit.language, '_second_step', error)}
      ${button({ text: words.goOn, preventDoubleClick: true })}
    </form>`;
  return show(visit, {
    title: words.againTitle,
    main,
    robots: 'none',
    ...(error === null ? { status: 403 } : { status: 422, error: true }),
  });
}

function whatWasTyped(visit: Visit): Typed {
  const { carried: sealed, typed } = visit.form;
  return sealed === null ? typed : opened(visit, sealed);
}

// Sealed, so that a password on its way stands on no page, and nothing but what was typed here comes back.
function carry(visit: Visit, typed: Typed): string {
  const text = JSON.stringify({ typed, until: visit.now.getTime() + KEPT_FOR });
  return visit.platform.seal.close(text, placeOf(visit)).toString('base64url');
}

function opened(visit: Visit, sealed: string): Typed {
  const kept = open(visit, sealed);
  if (!kept || kept.until < visit.now.getTime())
    throw new Trouble('form-expired', 'What was typed was kept for an hour');
  return kept.typed;
}

function open(visit: Visit, sealed: string): z.output<typeof carried> | null {
  try {
    return carried.parse(
      JSON.parse(visit.platform.seal.open(Buffer.from(sealed, 'base64url'), placeOf(visit))),
    );
  } catch {
    // It comes from outside: what does not open was not made here, or was made for another page or sign-in.
    return null;
  }
}

function placeOf(visit: Visit): string {
  return `${found(visit.who).signInId}${visit.address}/carried`;
}

function zoneOf(visit: Visit): string {
  return visit.spaceIfAny?.timeZone ?? 'Europe/London';
}
