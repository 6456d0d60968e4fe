/** The stages of a piece of work, in order: plan and fund, design, deliver, review. */
export const STAGES = ['plan', 'design', 'deliver', 'review'] as const;
export type Stage = (typeof STAGES)[number];

/** How far somebody took part, least first. Presence is not power: the three are told apart. */
export const DEPTHS = ['was there', 'shaped it', 'helped decide'] as const;
export type Depth = (typeof DEPTHS)[number];

export const ROLES = ['peer', 'professional', 'coordinator', 'student', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** The two roles every run has a place for. */
export type PairRole = Extract<Role, 'peer' | 'professional'>;
export const PAIR: readonly PairRole[] = ['peer', 'professional'];
