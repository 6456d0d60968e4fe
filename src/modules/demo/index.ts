export { demonstrationClock } from './clock.ts';
export { makeDemonstration } from './make-demonstration.ts';
