/** How many of each kind, such as 3 of lived experience and 2 of caring. */
export type Counts = Readonly<Record<string, number>>;

export type Fact = string | number | boolean | null | readonly string[] | Counts;

/** Something that happened, in the past tense: ids and codes only. Personal values stay in tables that can be erased. */
export interface DomainEvent {
  readonly type: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly data: Readonly<Record<string, Fact>>;
}
