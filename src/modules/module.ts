import type { Route } from '#platform/http/route.ts';
import type { NavigationItem, Who } from '#platform/http/visit.ts';
import type { SealedColumn } from '#platform/backup/space-copy.ts';
import type { Subscriber } from '#platform/events/recorder.ts';
import type { TopicsOf } from '#platform/live/live.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** Where a person's data lives and what happens to it when they ask to be forgotten. */
export interface PersonalColumns {
  readonly table: string;
  /** The column that says whose it is; null where nobody need say who they are, and a person is found by their words. */
  readonly person: string | null;
  /** Columns that hold something about them. */
  readonly columns: readonly string[];
  /** delete: the row goes. blank: the columns are emptied. keep: nothing in the row says who once the person is gone, with the reason. */
  readonly onErasure: 'delete' | 'blank' | { readonly keep: string };
}

/** One room of the product, as `app.ts` sees it. */
export interface Module {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly personal: readonly PersonalColumns[];
  /** How its sealed columns are opened, for a copy of the space that somebody asked to have open. */
  readonly sealed?: readonly SealedColumn[];
  readonly subscribers?: readonly Subscriber[];
  /** Which open pages an event changes. */
  readonly liveTopics?: TopicsOf;
  readonly navigation?: (space: Space, who: Who | null) => readonly NavigationItem[];
}
