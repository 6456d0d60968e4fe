import type { Tx } from '#platform/database/tx.ts';

export interface ContactTold {
  readonly personId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mayLeaveMessage: boolean | null;
}

const FILL = `
  update people_persons
     set email = coalesce(email, $3), phone = coalesce(phone, $4),
         may_leave_message = case when $5::boolean is false then false else coalesce(may_leave_message, $5) end
   where space_id = $1 and id = $2 and (email is null and $3::text is not null or phone is null and $4::text is not null
         or may_leave_message is distinct from case when $5::boolean is false then false else coalesce(may_leave_message, $5) end)`;

/**
 * Fills in what we did not know of how to reach a person, within another command's transaction, and overwrites nothing:
 * a form without sign-in is no proof that an address has changed. One thing always counts: "please leave no message".
 */
export async function fillInContact(tx: Tx, told: ContactTold): Promise<void> {
  await tx.named('fill-in-contact', FILL, [
    tx.spaceId,
    told.personId,
    told.email,
    told.phone,
    told.mayLeaveMessage,
  ]);
}
