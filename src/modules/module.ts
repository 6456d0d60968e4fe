import type { Route } from '#platform/http/route.ts';
import type { NavigationItem, PageParts, Visit, Who } from '#platform/http/visit.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { SealedColumn, VeiledColumn } from '#platform/backup/space-copy.ts';
import type { Subscriber } from '#platform/events/recorder.ts';
import type { TopicsOf } from '#platform/live/live.ts';
import type { PersonalColumns } from '#platform/personal/personal-columns.ts';
import type { SpaceRule } from '#platform/settings/number-rule.ts';
import type { Space } from '#platform/spaces/spaces.ts';

export type { PersonalColumns } from '#platform/personal/personal-columns.ts';

/** Who asks what waits for them: somebody with a record in this space, at a moment, in the language they read. */
export interface Asker extends Pick<Visit, 'platform' | 'space' | 'now' | 'language' | 'formFields'> {
  readonly personId: string;
  readonly roles: ReadonlySet<string>;
  /** Roles of theirs that wait for their second step, and open nothing. */
  readonly waiting: ReadonlySet<string>;
}

/** One thing that waits for somebody: a short sentence, and the one place where it is done. */
export interface Need {
  readonly sentence: string;
  /** Where it is done, beginning with "/". */
  readonly href: string;
  /** What it is about, beside the sentence. */
  readonly about?: string;
  /** Until when: the most pressing comes first. */
  readonly until?: Date;
}

/** Who looks at a page that needs no account: somebody with a record here, or anybody. */
export type VisitorAsker =
  | Asker
  | (Omit<Asker, 'personId' | 'roles'> & { readonly personId: null; readonly roles: ReadonlySet<string> });

/** A group, as the rooms see it that put a part of theirs on its page. */
export interface GroupSummary {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly purpose: string;
  /** Experience and job titles are shown nowhere in this group. */
  readonly badgesOff: boolean;
  /** The organisation that looks after the group. */
  readonly steward: string;
  readonly holdsTheMoney: string;
  readonly state: 'forming' | 'meeting' | 'ended';
}

/** One room of the product, as `app.ts` sees it. */
export interface Module {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly personal: readonly PersonalColumns[];
  /** How its sealed columns are opened, for a copy of the space that somebody asked to have open. */
  readonly sealed?: readonly SealedColumn[];
  /** What a copy of the space for people leaves empty, and where. */
  readonly veiled?: readonly VeiledColumn[];
  readonly subscribers?: readonly Subscriber[];
  /** Which open pages an event changes. */
  readonly liveTopics?: TopicsOf;
  readonly navigation?: (space: Space, who: Who | null) => readonly NavigationItem[];
  /** The rules of this room that a college can change, for the page that tells them all. */
  readonly rules?: readonly SpaceRule[];
  /** What waits for this person here, for their home: in the one transaction in which every room is asked. */
  readonly needs?: (tx: Tx, asker: Asker) => Promise<readonly Need[]>;
  /** Sections this room has for this person's home, below what waits for them. */
  readonly onHome?: (tx: Tx, asker: Asker) => Promise<readonly PageParts['main'][]>;
  /** Sections this room has for a group's page, which needs no account: below its purpose and its seats. */
  readonly onGroup?: (
    tx: Tx,
    asker: VisitorAsker,
    group: GroupSummary,
  ) => Promise<readonly PageParts['main'][]>;
  /** Decisions of a group to regroup: they stand on the chart of what slips. `path` is where each is read, within the space. */
  readonly regroupings?: (
    tx: Tx,
    groupId: string,
  ) => Promise<readonly { readonly heldOn: string; readonly words: string; readonly path: string }[]>;
}
