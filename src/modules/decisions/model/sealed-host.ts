import { z } from 'zod';

/** What the host body thought: which option it would choose (null: none of them), and why. */
export interface HostSaid {
  readonly optionId: string | null;
  readonly said: string;
}

const shape = z.object({ optionId: z.string().nullable(), said: z.string() });

/** As one sealed text, so that which option it is stays as closed as the words. */
export const sealedHost = {
  write: ({ optionId, said }: HostSaid): string => JSON.stringify({ optionId, said }),
  read: (text: string): HostSaid => shape.parse(JSON.parse(text)),
};

/** Where it is sealed: a text moved to another decision does not open. */
export const hostPlace = (spaceId: string, decisionId: string): string => `${spaceId}/${decisionId}/host`;

/** Where a lived account is sealed. */
export const accountPlace = (spaceId: string, accountId: string): string => `${spaceId}/${accountId}/account`;
