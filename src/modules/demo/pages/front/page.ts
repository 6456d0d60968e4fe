import { z } from 'zod';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { text as textField } from '#platform/http/fields.ts';
import { Trouble } from '#platform/errors/errors.ts';
import { signInAs } from '../../commands/sign-in-as.ts';
import { RIVERSIDE, demonstrationProgress } from '../../progress.ts';
import { text } from './text.ts';
import { demoFrontView } from './view.ts';

/** The front page of the demonstration: six people to be, one decision to look at, and joy at the end. */
export const demoFront = page({}, async (visit) => {
  const code = (await demonstrationProgress(visit.platform.database))?.decision;
  const decision = `/${RIVERSIDE.slug}/decisions${code ? `/${code}` : ''}`;
  return show(visit, {
    title: text[visit.language].title,
    main: demoFrontView(visit.language, visit.formFields, decision),
    width: 'wide',
  });
});

/** Signs in as one of them. */
export const demoSignIn = page({}, async (visit) => {
  const form = visit.form.parse(
    z.object({ who: textField('Say who you would like to be: amina, maya, priya, daniel or rosa', 40) }),
  );
  if (!form.ok) throw new Trouble('bad-request', form.errors[0]!.message);
  const token = await signInAs(visit.platform, form.value.who, visit.device, visit.now);
  return goTo('/riverside/home', { token });
});
