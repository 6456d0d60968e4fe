/** The ways somebody can reach us: everything online can also be recorded for a person who telephones, writes or comes by. */
export const CHANNELS = ['web', 'phone', 'paper', 'in person', 'import', 'api', 'system'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who does something, for whom, by which way, and when: on every command and every event. */
export interface Actor {
  /** The person who acts; null for a visitor whom we do not know, and for the product itself. */
  readonly personId: string | null;
  /** The person it is done for, when that is somebody else. */
  readonly onBehalfOf: string | null;
  readonly channel: Channel;
  readonly at: Date;
}
