// For tests of other rooms.
export { questionToken } from './model/question-link.ts';
