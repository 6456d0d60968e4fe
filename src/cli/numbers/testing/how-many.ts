/** How many malformed files each figure is tried with: together 10,000 in the suite, and 10,000 each in `npm run faults`. */
export const HOW_MANY = Number(process.env['FAULT_ROUNDS'] ?? 5) > 5 ? 10_000 : 1_250;
