/** First words of addresses that no space may take. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  'api', 'demo', 'design', 'health', 'metrics', 'assets', 'sign-in', 'sign-out', 'account', '.well-known',
  'privacy', 'accessibility', 'complaints', 'about', 'feedback', 'crisis', 'set-up', 'favicon.ico', 'robots.txt',
]);
