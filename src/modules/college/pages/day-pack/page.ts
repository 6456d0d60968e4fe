import { z } from 'zod';
import { html } from '#design/html.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { id } from '#platform/http/fields.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { lookAtEmergencyContact } from '../../commands/look-at-emergency-contact.ts';
import { lookAtWhoComes } from '../../commands/look-at-who-comes.ts';
import { apologiesTo } from '../../queries/apologies.ts';
import { tutorNamesOfRun } from '../../queries/day-pack.ts';
import { read } from '#platform/http/do-once.ts';
import { openSession, sessionAddress, sessionParams } from './open-session.ts';
import { safeguardingSteps } from './safeguarding-steps.ts';
import { dayPackView } from './view.ts';

const query = z.object({ size: z.enum(['large']).optional() });

/** All that a tutor needs on the day, on paper or on a telephone. Opening it is written down for everybody in it. */
export const dayPackPage = page({ params: sessionParams, query }, async (visit) => {
  const { platform, space, now } = visit;
  const pack = await read(visit, async (tx) => {
    const opened = await openSession(tx, visit);
    const { looker, as, run } = opened;
    const look = { looker, as, runId: run.id, at: now, notes: ['keeping well'] as const };
    return {
      ...opened,
      coming: await lookAtWhoComes(tx, platform, look),
      tutors: await tutorNamesOfRun(tx, run.id),
      apologies: new Set((await apologiesTo(tx, opened.session.id)).map(({ personId }) => personId)),
      steps: await ruleOf(tx, safeguardingSteps),
    };
  });
  const main = dayPackView({
    ...pack,
    space,
    now,
    here: sessionAddress(visit),
    large: visit.query.size === 'large',
    fields: () => visit.formFields(),
  });
  // The address holds a code, and so does the title: what a course is about may not be for everybody's eyes.
  const back = { href: `/${space.slug}/runs/${pack.run.code}`, text: 'Back to the course' };
  return show(visit, { title: `Day pack ${pack.run.code}`, main, back });
});

const emergencyForm = z.object({ booking: id() });

/** Whom to ring for one person in an emergency, behind a button: the look is written down for that person alone. */
export const submitEmergency = page({ params: sessionParams }, async (visit) => {
  const form = visit.form.parse(emergencyForm);
  if (!form.ok) throw new Trouble('bad-request', 'The page did not say whose emergency contact is needed');
  const one = await read(visit, async (tx) => {
    const { looker, run } = await openSession(tx, visit);
    const look = { looker, runId: run.id, bookingId: form.value.booking, at: visit.now };
    return found(await lookAtEmergencyContact(tx, visit.platform.seal, look));
  });
  const main = html`<h1><span class="nhsuk-caption-l">In an emergency</span> ${one.name}</h1>
    <p class="nhsuk-body-l">${one.said ?? 'They have given nobody to ring. In danger, call 999.'}</p>
    <p class="al-quiet">It is written down for ${one.name} that you looked, and when.</p>`;
  const back = { href: `${sessionAddress(visit)}/day-pack`, text: 'Back to the day pack' };
  return show(visit, { title: 'In an emergency', main, back });
});
