import { html } from '#design/html.ts';
import type { PageFrame } from '#design/layout/page-frame.ts';

/** A frame for tests: a page of Riverside, read by nobody in particular. */
export function aFrame(own: Partial<PageFrame> = {}): PageFrame {
  return {
    title: 'Living with ADHD',
    language: 'en',
    address: '/riverside/runs/k7m2',
    space: { slug: 'riverside', name: 'Riverside Recovery College' },
    signedInAs: null,
    navigation: [
      { text: 'Prospectus', href: '/riverside/prospectus', current: true },
      { text: 'Decisions', href: '/riverside/decisions' },
    ],
    demo: null,
    main: html`<h1>Living with ADHD</h1>
      <p>Six weeks.</p>`,
    ...own,
  };
}
