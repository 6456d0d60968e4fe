/** The seats and counts a group keeps in balance. */
export const PERSPECTIVES = ['lived', 'caring', 'professional', 'community'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** What each is called on a page, as a kind of seat. */
export const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  lived: 'lived experience',
  caring: 'caring for somebody',
  professional: 'professional experience',
  community: 'community and partners',
};
