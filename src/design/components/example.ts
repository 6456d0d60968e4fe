import type { Html } from '#design/html.ts';

/** One way a component is used, for the gallery at /design and for the tests that look at it. */
export interface Example {
  name: string;
  html: Html;
}
