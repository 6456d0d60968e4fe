import { notificationBanner } from '#design/components.ts';
import { nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';

/** Says that something was done, at the top of the page one comes to afterwards. */
export function notice(words: string | null): Html {
  return words === null ? nothing : notificationBanner({ variant: 'success', title: 'Done', text: words });
}
