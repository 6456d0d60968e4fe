export type WorkKind = 'audit' | 'copy' | 'backup';
export type WorkState = 'waiting' | 'working' | 'done' | 'failed';

/** Long work that somebody asked for: a check of the audit chain, a copy of the space, a backup of the installation. */
export interface Work {
  readonly id: string;
  readonly kind: WorkKind;
  readonly state: WorkState;
  readonly stepsDone: number;
  readonly steps: number;
  readonly asked: WorkAsked | null;
  readonly result: WorkResult | null;
  readonly askedByPersonId: string | null;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
}

/** What was asked for more exactly: an anchor that was kept, to check the chain against. */
export interface WorkAsked {
  readonly anchor?: { readonly number: number; readonly hash: string };
}

/** What came of it. */
export interface WorkResult {
  readonly rows?: number;
  readonly bytes?: number;
  /** The file was deleted, a day after it was made. */
  readonly cleared?: true;
  readonly links?: number;
  readonly events?: number;
  readonly beforeChain?: number;
  readonly upTo?: { readonly number: number; readonly hash: string; readonly linkedAt: string } | null;
  readonly againstAnchor?: boolean;
  readonly findings?: readonly string[];
  readonly more?: number;
}

/** How long a file waits to be taken away, in seconds. */
export const KEPT_FOR = 24 * 60 * 60;
