import type { FoundPerson } from '#modules/people/index.ts';
import type { Html } from '#design/html.ts';
import { radiosField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { SOMEBODY_NEW } from './find-somebody.ts';

/** Asks which person of a name is meant, or whether it is somebody new. */
export function whichField(filled: Filled, name: string, candidates: readonly FoundPerson[]): Html {
  const known = candidates.map((one) => ({
    value: one.id,
    text: one.name,
    ...(one.hint ? { hint: one.hint } : {}),
  }));
  const label =
    candidates.length === 0 ? `We do not know anybody called ${name} here yet` : `Which ${name} do you mean?`;
  return radiosField(filled, { name: 'which', label }, [
    ...known,
    {
      value: SOMEBODY_NEW,
      text: `Somebody new called ${name}`,
      hint: 'They are added to the people of this college',
    },
  ]);
}
