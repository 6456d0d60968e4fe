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
  {
    component: 'do-dont-list',
    fixtures: ["(don't) with deprecated options", '(do) with deprecated options'],
    because: 'title and item are deprecated; we take heading and text or html only',
  },
  {
    component: 'pagination',
    fixtures: ['with deprecated options'],
    because: 'previousUrl, previousPage, nextUrl and nextPage are deprecated; we take previous and next only',
  },
  {
    component: 'tables',
    fixtures: ['as a card (feature) with deprecated options'],
    because: 'panel, heading and headingLevel are deprecated; we take card only',
  },
  {
    component: 'task-list',
    fixtures: ['with deprecated titles', 'with deprecated status classes'],
    because: 'title is deprecated; we take heading only',
  },
];

/** Components of nhsuk-frontend that we do not have at all, and why. */
export const notOurs: Readonly<Record<string, string>> = {
  caption:
    'has no fixtures of its own; ours is drawn inside headings, labels, legends and tables, and tested there',
  code: 'no page shows source code',
  footer: 'our own footer says where to turn and what we owe a reader (layout/site-footer.ts)',
  header: 'holds the NHS logo; our own header has our mark and the language switch (layout/site-header.ts)',
  hero: 'the NHS website’s own front page; no page of ours has one',
  images: 'pictures come with the stories module',
  tabs: 'hides what a reader may look for; we use headings and contents lists',
};
