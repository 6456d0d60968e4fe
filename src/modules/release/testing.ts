// For tests of other rooms.
export { releaseToken } from './model/release-link.ts';
