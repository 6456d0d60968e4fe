/**
 * A name for calendars and other places where somebody may look over a shoulder: made from the space's own address, which
 * is public and neutral, and not from its full name, which may say what kind of college it is. "riverside" → "Riverside".
 */
export function neutralName(slug: string): string {
  return slug
    .split('-')
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
