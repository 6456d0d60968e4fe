import { rolesAllow } from '#modules/people/index.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { notFound } from '#platform/errors/errors.ts';
import { askForWork } from '../../commands/ask-for-work.ts';
import { spaceHealth } from '../../queries/installation-health.ts';
import { isOnlySpace } from '../../queries/only-space.ts';
import { lastCheck, lastWorks } from '../../queries/works.ts';
import type { WorkAsked, WorkKind } from '../../work.ts';
import { buttonForm, checkForm } from './form.ts';
import { ourRecordsView } from './view.ts';

/** How everything is, the last backup, copy and check, and a way to ask for each. */
export const ourRecords = page({}, async (visit) =>
  show(visit, await parts(visit, { typed: {}, errors: [] })),
);

interface Sent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

async function parts(visit: Visit, sent: Sent, key?: string) {
  const { platform, space, who } = visit;
  const roles = who!.roles;
  const [last, checked] = await platform.database.inSpace(space.id, async (tx) => [
    await lastWorks(tx),
    await lastCheck(tx),
  ]);
  return {
    title: 'Our records',
    main: ourRecordsView({
      slug: space.slug,
      zone: space.timeZone,
      health: await spaceHealth(platform, space.id),
      last,
      lastCheck: checked,
      mayTake: rolesAllow(roles, 'take copies'),
      mayImport: rolesAllow(roles, 'run the college'),
      onlySpace: await isOnlySpace(platform.database, space.id),
      fields: () => visit.formFields(key),
      ...sent,
    }),
  };
}

/** Asks for a check of the record. */
export const submitCheck = page({}, async (visit) => {
  const form = visit.form.parse(checkForm);
  if (!form.ok) return showAgain(visit, await parts(visit, form, visit.form.key));
  const { anchor } = form.value;
  return ask(visit, 'audit', anchor ? { anchor } : {});
});

/** Asks for a copy of everything the space has. */
export const submitCopy = page({}, async (visit) => {
  visit.form.parse(buttonForm);
  return ask(visit, 'copy');
});

/** Asks for a backup of the installation, where this space has it to itself. */
export const submitBackup = page({}, async (visit) => {
  visit.form.parse(buttonForm);
  if (!(await isOnlySpace(visit.platform.database, visit.space.id))) throw notFound();
  return ask(visit, 'backup');
});

async function ask(visit: Visit, kind: WorkKind, asked: WorkAsked = {}): Promise<Reply> {
  const { platform, space } = visit;
  const key = keyOf(`ask-for-${kind}`, visit.form);
  const { workId } = await askForWork(platform, space.id, visit.actor(), key, kind, asked);
  return goTo(`/${space.slug}/our-records/work/${workId}`);
}
