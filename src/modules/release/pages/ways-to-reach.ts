import type { Space } from '#platform/spaces/spaces.ts';

/** How a college is reached, in words that follow "Please": "ring 020 7946 0000 or write to hello@college.example". */
export function waysToReach({ contactPhone, contactEmail, name }: Space): string {
  const ways = [contactPhone && `ring ${contactPhone}`, contactEmail && `write to ${contactEmail}`].filter(
    Boolean,
  );
  return ways.length === 0 ? `get in touch with ${name}` : ways.join(' or ');
}
