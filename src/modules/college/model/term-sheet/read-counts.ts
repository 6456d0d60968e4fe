import { plain } from './cell-text.ts';

const PLACES =
  /^(?:max(?:imum)?\.?:? |up to |about |approx\.? )?(-?\d{1,3}(?:,\d{3})+|-?\d+)(?:\.0+)?(?: ?(?:max(?:imum)?\.?|places?|people|seats|spaces))?\.?$/i;
const WEEKS = /^(?:x ?|for )?(\d{1,4})(?:\.0+)?(?: ?(?:x|weeks?|wks?|sessions?|weekly sessions?))?\.?$/i;

/** The number of places a cell gives ("12", "max 12", "12 places"), or null when it is no whole number. */
export function readPlaces(text: string): number | null {
  const found = PLACES.exec(plain(text).replace('−', '-'));
  return found ? Number(found[1]!.replaceAll(',', '')) : null;
}

/** The number of weeks a cell gives ("10", "10 weeks", "x10"), or null when it is no whole number. */
export function readWeeks(text: string): number | null {
  const found = WEEKS.exec(plain(text));
  return found ? Number(found[1]) : null;
}
