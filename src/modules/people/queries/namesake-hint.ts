import { shortDay } from '#design/dates.ts';

export interface NamesakeFacts {
  readonly organisation: string | null;
  readonly job: string | null;
  /** The day the record was made, in the space's own zone (ISO date). */
  readonly added_on: string;
}

/** What tells two people of one name apart without telling anything private: where they work, or when we first wrote them down. */
export function namesakeHint({ organisation, job, added_on }: NamesakeFacts): string {
  const work = [job, organisation].filter((part) => part !== null && part !== '').join(', ');
  return work === '' ? `added ${shortDay(added_on)}` : work;
}

/** What `namesakeHint` needs, as columns of a query over persons `p`, organisations `o` and spaces `s`. */
export const NAMESAKE_COLUMNS = `o.name as organisation, p.job, (p.created_at at time zone s.time_zone)::date::text as added_on`;
export const NAMESAKE_JOINS = `
  join spaces s on s.id = p.space_id
  left join people_organisations o on o.space_id = p.space_id and o.id = p.organisation_id`;
