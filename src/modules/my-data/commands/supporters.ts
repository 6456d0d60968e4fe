import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import { writeAccountMessage } from '#platform/mail/message.ts';
import { accountOf, accountWithEmail } from '#platform/personal/account.ts';
import type { Platform } from '#platform/platform.ts';
import { supporterNamed, supporterRemoved } from '../events.ts';
import { myData } from '../tables.ts';

/** What a person lets somebody do for them: each by itself, and no more than what is ticked. */
export interface Permissions {
  readonly mayBook: boolean;
  readonly maySeeDates: boolean;
  readonly mayBeTold: boolean;
  readonly maySeeHelps: boolean;
}

export interface NewSupporter extends Permissions {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** The last day it holds ("2027-01-31"); null: until it is taken back. */
  readonly untilDay: string | null;
}

export type SupporterNamed = { readonly ok: true } | { readonly ok: false; readonly reason: 'yourself' };

/** Names somebody who may help, by their e-mail address, and writes to them. Named again, they may do what is ticked now. */
export async function nameSupporter(
  platform: Platform,
  space: { readonly id: string; readonly slug: string; readonly name: string },
  actor: Actor,
  key: FormKey,
  named: NewSupporter,
): Promise<SupporterNamed> {
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, key, actor.at, async (): Promise<SupporterNamed> => {
      const own = await accountOf(tx, named.personId);
      if (own?.email === named.email) return { ok: false, reason: 'yourself' };
      const accountId = await accountWithEmail(tx, named.email, actor.at);
      const may = {
        name: named.name,
        email: named.email,
        may_book: named.mayBook,
        may_see_dates: named.maySeeDates,
        may_be_told: named.mayBeTold,
        may_see_helps: named.maySeeHelps,
        until_day: named.untilDay,
        named_at: actor.at,
      };
      const row = await myData(tx)
        .insertInto('mydata_supporters')
        .values({ space_id: space.id, id: newId(), person_id: named.personId, account_id: accountId, ...may })
        .onConflict((conflict) => conflict.columns(['space_id', 'person_id', 'account_id']).doUpdateSet(may))
        .returning('id')
        .executeTakeFirstOrThrow();
      await platform.record(tx, actor, supporterNamed(named.personId, row.id, inCodes(named)));
      const link = `${platform.config.publicUrl}/${space.slug}/supporting`;
      await writeAccountMessage(
        tx,
        platform.jobs,
        accountId,
        {
          to: named.email,
          kind: 'supporter',
          subject: 'Somebody named you as a supporter',
          body: `Hello,\n\nSomebody you know has named you as a supporter. Sign in with this e-mail address to see what you may do:\n\n${link}\n\nIf this is a mistake, you can leave this message.\n`,
        },
        actor.at,
      );
      return { ok: true };
    }),
  );
}

function inCodes({ mayBook, maySeeDates, mayBeTold, maySeeHelps }: Permissions): string[] {
  return [
    ...(mayBook ? ['book'] : []),
    ...(maySeeDates ? ['see dates'] : []),
    ...(mayBeTold ? ['be told'] : []),
    ...(maySeeHelps ? ['see what helps'] : []),
  ];
}

/** Takes a supporter away, at once. False where this person has none by that id (any more). */
export async function removeSupporter(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  personId: string,
  supporterId: string,
): Promise<{ readonly ok: boolean }> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const gone = await myData(tx)
        .deleteFrom('mydata_supporters')
        .where('space_id', '=', spaceId)
        .where('id', '=', supporterId)
        .where('person_id', '=', personId)
        .returning('id')
        .execute();
      if (gone.length > 0) await platform.record(tx, actor, supporterRemoved(personId, supporterId));
      return { ok: gone.length > 0 };
    }),
  );
}
