// The front door of the college: what other modules (and the demonstration) may use. Each works inside an open transaction.
export { addRuns } from './commands/add-runs.ts';
export type { AddedRun, NewRun } from './commands/add-runs.ts';
export { addTerm } from './commands/add-term.ts';
export type { ClosedDays, NewTerm, TermAdded } from './commands/add-term.ts';
export type { By } from './commands/by.ts';
export { courseKey, findOrAddCourse, findOrAddCourses } from './commands/find-or-add-courses.ts';
export type { CourseDesign, CourseFound } from './commands/find-or-add-courses.ts';
export { findOrAddRooms, roomKey } from './commands/find-or-add-rooms.ts';
export type { RoomFound, RoomWanted } from './commands/find-or-add-rooms.ts';
export { publishRun } from './commands/publish-run.ts';
export type { RunPublished, WhyNotPublished } from './commands/publish-run.ts';
export { publishTerm } from './commands/publish-term.ts';
export type { TermPublished } from './commands/publish-term.ts';
