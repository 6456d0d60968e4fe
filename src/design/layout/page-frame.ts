import type { Html } from '#design/html.ts';

/** English as usual, or in simpler words with pictures. */
export type Language = 'en' | 'easy';

/** Everything that stands round the main content of a page. */
export interface PageFrame {
  /** First part of the <title>; the <h1> is inside main. */
  title: string;
  language: Language;
  /** Path and query of this page, for the language switch and "tell us what is wrong". */
  address: string;
  space: { slug: string; name: string } | null;
  signedInAs: { name: string; csrfToken: string } | null;
  navigation: readonly { text: string; href: string; current?: boolean }[];
  /** The demonstration's banner; `now` is the clock in words. */
  demo: { now: string } | null;
  back?: { href: string; text: string };
  main: Html;
  /** `reading` (the default) keeps lines short; `wide` is for tables and boards. */
  width?: 'reading' | 'wide';
  robots?: 'none';
  /** Something has to be mended: the title begins with "Error: ". */
  error?: boolean;
  /** Who checked the Easy Read words of this page, and when, in words. */
  easyReadChecked?: { by: string; when: string };
  /** Shows everything in large print, on screen and on paper. */
  largePrint?: boolean;
}

/** The class, with a space before it, that makes a page's containers wide; nothing for a page to read. */
export function widthClass(frame: PageFrame): string {
  return frame.width === 'wide' ? ' al-container--wide' : '';
}
