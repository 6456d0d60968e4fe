import { whoIsThere } from '#modules/people/index.ts';
import type { Database } from '#platform/database/database.ts';

export interface MembersSignIn {
  readonly name: string;
  /** Null: nobody can sign in as them yet. */
  readonly accountId: string | null;
  readonly email: string | null;
  readonly secondStep: 'set up' | 'starts again' | 'none';
}

interface Row {
  accountId: string;
  email: string | null;
  kinds: string[];
}

/** How somebody of a space signs in: whether, not with what. Null when there is nobody of that id. */
export async function signInOfMember(
  database: Database,
  spaceId: string,
  personId: string,
): Promise<MembersSignIn | null> {
  const person = await whoIsThere(database, spaceId, personId);
  if (!person) return null;
  const [row] = await database.global<Row>(
    `select a.id as "accountId", a.email, array(select f.kind from factors f where f.account_id = a.id and f.ended_at is null) as kinds
       from memberships m join accounts a on a.id = m.account_id and a.closed_at is null where m.space_id = $1 and m.person_id = $2`,
    [spaceId, personId],
  );
  if (!row) return { name: person.name, accountId: null, email: null, secondStep: 'none' };
  const { accountId, email, kinds } = row;
  return { name: person.name, accountId, email, secondStep: secondStepOf(kinds) };
}

function secondStepOf(kinds: readonly string[]): MembersSignIn['secondStep'] {
  if (kinds.includes('authenticator') || kinds.includes('printed codes')) return 'set up';
  return kinds.includes('start again') ? 'starts again' : 'none';
}
