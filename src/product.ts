// What starting needs of the product, as one thing to read while the database comes up.
export { buildApp } from '#src/app.ts';
export { demonstrationClock, makeDemonstration } from '#modules/demo/index.ts';
export { openSetUp } from '#modules/identity/index.ts';
