/** The longest part of an address between two slashes. */
export const LONGEST_PART = 200;

/** Where an address that cannot be read leads: the kind page for what is not there, with every header on it. */
export const NOWHERE = '/not-an-address';

/**
 * Whether a path can be read at all: its escapes are whole, and no part is beyond measure. Otherwise the web framework
 * would answer by itself, before anything of ours could be kind about it.
 */
export function canBeRead(url: string): boolean {
  const path = url.split('?', 1)[0]!;
  try {
    return (
      decodeURIComponent(path).length > 0 && path.split('/').every((part) => part.length <= LONGEST_PART)
    );
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
