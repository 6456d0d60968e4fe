import type { VeiledColumn } from '#platform/backup/space-copy.ts';

/** Where a group keeps badges off, no copy says which seat somebody holds, since a seat tells what it is for. */
export const veiled: readonly VeiledColumn[] = [
  {
    table: 'groups_members',
    column: 'seat_id',
    where: `(select r.value from groups_rules r
              where r.space_id = groups_members.space_id and r.group_id = groups_members.group_id and r.rule = 'badges-off'
              order by r.recorded_at desc, r.id desc limit 1) = 'true'`,
  },
];
