/** What a space keeps for how long: each class has a period of its own. */
export const RETENTION_CLASSES = ['records', 'places', 'what helps', 'messages', 'looks', 'notes'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** When a row of its own accord has had its time. */
export interface Period {
  readonly of: RetentionClass;
  /** Since when it is no longer needed: the column that says so, or SQL over the row. */
  readonly since: string | { readonly sql: string };
  /** "while with us": not as long as the person takes part. */
  readonly unless?: 'while with us';
  /** Values of its `state` while which it is still in use. */
  readonly inUse?: readonly string[];
  /**
   * Rows that are counted stay, and no longer say whose they were. This is SQL over the row for what it belongs to: rows
   * of one person about the same thing belong together afterwards, too.
   */
  readonly togetherBy?: { readonly sql: string };
}

/** Where a person's data lives and what happens to it when they ask to be forgotten. */
export interface PersonalColumns {
  readonly table: string;
  /** The column that says whose it is; null where nobody need say who they are, and a person is found by their words. */
  readonly person: string | null;
  /** Columns that hold something about them. */
  readonly columns: readonly string[];
  /** delete: the row goes. blank: the columns are emptied. keep: nothing in the row says who once the person is gone, with the reason. */
  readonly onErasure: 'delete' | 'blank' | { readonly keep: string };
  /** What stands in a column that may not be empty, once it is blanked. */
  readonly blankTo?: Readonly<Record<string, string>>;
  /** What its rows are, in the words of whose they are: a heading in their own copy. */
  readonly title?: string;
  /** Events of this subject type are about whoever's row has that id; `naming`: only those that name the person in their data. */
  readonly subject?: { readonly type: string; readonly id: string; readonly naming?: true };
  /** Why its rows are not in a download, where they are not. */
  readonly notInDownload?: string;
  readonly period?: Period;
}

/** Columns that say who did something in their role: those rows are about somebody else. */
const WHO_DID_IT = /(?:_by_person_id|^looked_person_id)$/;

/** Whether the rows found by this entry are about the person themself, and not about somebody for whom they did something. */
export function isAboutThemself(entry: PersonalColumns): boolean {
  return entry.person !== null && !WHO_DID_IT.test(entry.person);
}
