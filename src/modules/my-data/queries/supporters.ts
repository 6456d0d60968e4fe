import type { Tx } from '#platform/database/tx.ts';
import { myData } from '../tables.ts';

/** Somebody who may help, and what they may do. */
export interface Supporter {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly mayBook: boolean;
  readonly maySeeDates: boolean;
  readonly mayBeTold: boolean;
  readonly maySeeHelps: boolean;
  readonly untilDay: string | null;
}

function supporters(tx: Tx) {
  return myData(tx)
    .selectFrom('mydata_supporters')
    .select([
      'id',
      'person_id as personId',
      'name',
      'email',
      'may_book as mayBook',
      'may_see_dates as maySeeDates',
      'may_be_told as mayBeTold',
      'may_see_helps as maySeeHelps',
      'until_day as untilDay',
    ])
    .where('space_id', '=', tx.spaceId)
    .orderBy('id');
}

/** Whom a person has named, those whose day is over included: they see that it is. */
export async function supportersOf(tx: Tx, personId: string): Promise<Supporter[]> {
  return supporters(tx).where('person_id', '=', personId).execute();
}

/** Whom an account supports here today ("2026-11-23", by the clocks of the space). */
export async function supportedBy(tx: Tx, accountId: string, today: string): Promise<Supporter[]> {
  return supporters(tx)
    .where('account_id', '=', accountId)
    .where((at) => at.or([at('until_day', 'is', null), at('until_day', '>=', today)]))
    .execute();
}

/** Who is to be told of changes to what these people take part in, today. */
export async function whoIsTold(
  tx: Tx,
  personIds: readonly string[],
  today: string,
): Promise<{ id: string; personId: string; accountId: string; email: string }[]> {
  if (personIds.length === 0) return [];
  return myData(tx)
    .selectFrom('mydata_supporters')
    .select(['id', 'person_id as personId', 'account_id as accountId', 'email'])
    .where('space_id', '=', tx.spaceId)
    .where('person_id', 'in', [...personIds])
    .where('may_be_told', '=', true)
    .where((at) => at.or([at('until_day', 'is', null), at('until_day', '>=', today)]))
    .execute();
}
