import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { choices } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { setRoles } from '../../commands/set-roles.ts';
import { SPACE_ROLES } from '../../model/role-words.ts';
import { findPeople } from '../../queries/find-people.ts';
import { peopleWithRoles } from '../../queries/people-with-roles.ts';
import { personById } from '../../queries/person-by-id.ts';
import { inTitle } from '../in-title.ts';
import type { FormShown } from '../mistakes.ts';
import { nameSearchForm, nameSearchQuery, nameSearched, showFound } from '../name-search.ts';
import { rolesHereView, rolesOfView } from './view.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({ roles: choices(SPACE_ROLES) });
const MOST = 20;

/** Who may do what in this space, and a way to find somebody else to give a role to. */
export const rolesHere = page({ query: z.object(nameSearchQuery) }, (visit) => {
  const searched = nameSearched(visit, pathOf(visit));
  if ('kind' in searched) return searched;
  const { words } = searched;
  return showRolesHere(visit, { typed: { words: words ?? '' }, errors: [] }, words);
});

/** Looks for somebody to give a role to. */
export const submitFindForRole = page({}, (visit) => {
  const sent = visit.form.parse(nameSearchForm);
  return sent.ok
    ? showFound(visit, pathOf(visit), sent.value.words, 'find')
    : showRolesHere(visit, sent, null);
});

function pathOf(visit: Visit): string {
  return `/${visit.space.slug}/roles`;
}

async function showRolesHere(visit: Visit, search: FormShown, words: string | null): Promise<Reply> {
  const [holders, people] = await visit.platform.database.inSpace(visit.space.id, async (tx) => [
    await peopleWithRoles(tx),
    words === null ? null : await findPeople(tx, words, { limit: MOST }),
  ]);
  const answer = search.errors.length > 0 ? showAgain : show;
  const space = `/${visit.space.slug}`;
  const fields = visit.formFields();
  return answer(visit, {
    title: 'Roles',
    main: rolesHereView({ space, search, fields, holders, found: people }),
  });
}

export const rolesOf = page({ params }, async (visit) => showRoles(visit, null, null));

export const submitRoles = page({ params }, async (visit) => {
  const sent = visit.form.parse(form);
  if (!sent.ok) return showRoles(visit, [sent.typed['roles'] ?? []].flat(), sent.errors[0]!.message);
  const { roles } = sent.value;
  const set = await setRoles(
    visit.platform,
    visit.space.id,
    visit.actor(),
    keyOf('roles', visit.form),
    visit.params.id,
    roles,
  );
  if (set.ok) return goTo(`/${visit.space.slug}/roles`);
  if (set.reason === 'not-there') return found<Reply>(null);
  return showRoles(visit, roles, 'This is the only steward. Give somebody else that role first');
});

async function showRoles(
  visit: Visit<{ id: string }>,
  typed: readonly string[] | null,
  trouble: string | null,
): Promise<Reply> {
  const person = found(
    await visit.platform.database.inSpace(visit.space.id, (tx) => personById(tx, visit.params.id)),
  );
  if (person.mergedInto) return goTo(`/${visit.space.slug}/people/${person.mergedInto}/roles`);
  const answer = trouble === null ? show : showAgain;
  return answer(visit, {
    title: `Roles of ${inTitle(person.name)}`,
    back: { href: `/${visit.space.slug}/roles`, text: 'Roles' },
    main: rolesOfView({
      path: `/${visit.space.slug}/people/${person.id}/roles`,
      name: person.name,
      roles: typed ?? person.roles,
      trouble,
      fields: visit.formFields(),
    }),
  });
}
