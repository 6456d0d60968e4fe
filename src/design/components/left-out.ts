export interface LeftOut {
  component: string;
  /** Names of fixtures, as nhsuk-frontend gives them. */
  fixtures: readonly string[];
  because: string;
}

/**
 * Fixtures of nhsuk-frontend that our components do not follow, and why. The parity test fails when one of these
 * would pass, and when one that is not here does not.
 */
export const leftOut: readonly LeftOut[] = [
  {
    component: 'checkboxes',
    fixtures: [
      'with "none" option, deprecated',
      'with "none" option (named group)',
      'with "none" option (named group, unique)',
    ],
    because: 'exclusive and exclusiveGroup are deprecated; we take behaviour and behaviourGroup only',
  },
];
