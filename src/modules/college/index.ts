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
export { arrangeAccess } from './commands/arrange-access.ts';
export { promisesOfRun, promisesSoon } from './queries/promises.ts';
export type { Promised, PromisesOfRun } from './queries/promises.ts';
export { bookPlace } from './commands/book-place.ts';
export type { AskForPlace } from './commands/book-place.ts';
export { cancelBooking } from './commands/cancel-booking.ts';
export type { CancelResult } from './commands/cancel-booking.ts';
export { lookAgainAt } from './commands/hold-alarms.ts';
export { holdForDemonstration } from './commands/hold-for-demonstration.ts';
export { keepPlacesHeld, tendDueRuns } from './commands/keep-places-held.ts';
export { publishRun } from './commands/publish-run.ts';
export type { RunPublished, WhyNotPublished } from './commands/publish-run.ts';
export { publishTerm } from './commands/publish-term.ts';
export type { TermPublished } from './commands/publish-term.ts';
export { agreeDeparture, takeDepartureBack } from './commands/agree-departure.ts';
export type { Departure, DepartureAgreed } from './commands/agree-departure.ts';
export { changeRoom } from './commands/change-room.ts';
export type { RoomWords } from './commands/change-room.ts';
export { addVenue, changeVenue } from './commands/change-venue.ts';
export type { VenueWords } from './commands/change-venue.ts';
export { makeCourseVersion } from './commands/make-course-version.ts';
export { keepRegister } from './commands/mark-register.ts';
export type { PersonMarked } from './commands/mark-register.ts';
export { followUp } from './commands/follow-up.ts';
export type { FollowUpDone } from './commands/follow-up.ts';
export { recordStudentsAnswer, recordTutorsAnswer } from './commands/record-review.ts';
export { decideNextTime, layReviewOpen } from './commands/record-review-outcome.ts';
export { safeguardingSteps } from './pages/day-pack/safeguarding-steps.ts';
export { sessionsOver } from './queries/register-sessions.ts';
export type { SessionOver } from './queries/register-sessions.ts';
export type { Mark } from './tables.ts';
export { nameTutor } from './commands/name-tutor.ts';
export { recordDelivery } from './commands/record-delivery.ts';
export type { Deliverer } from './commands/record-delivery.ts';
export { bringInSheet, lookAtSheet } from './commands/bring-in/whole-sheet.ts';
export type { SheetBroughtIn, SheetLook, SheetLookedAt } from './commands/bring-in/whole-sheet.ts';
export { LARGEST_SHEET } from './import/sheet.ts';
export { REMINDING, reminderWorkers } from './reminder-workers.ts';
export {
  lastTakingPart,
  peopleOnRun,
  placesToCome,
  runsToBook,
  teachesToCome,
} from './queries/dates-of-person.ts';
export type { PlaceToCome } from './queries/dates-of-person.ts';
export { namesOfWorks } from './queries/names-of-works.ts';
export { runsByDecision } from './queries/runs-by-decision.ts';
export type { RunByDecision } from './queries/runs-by-decision.ts';
export { whatNeedsYou } from './queries/what-needs-you.ts';
export type { OpenImport, TermNeeds, WhatNeedsYou } from './queries/what-needs-you.ts';
export { nameTutorWhereLacking } from './commands/pairing-name-tutor.ts';
export type { HoldRun, TutorFound } from './commands/pairing-name-tutor.ts';
export { givenByRuns, hoursOfRuns } from './queries/hours-of-runs.ts';
export type { Given, SessionHours } from './queries/hours-of-runs.ts';
export { namedHours } from './queries/pairing-hours.ts';
export type { NamedHours } from './queries/pairing-hours.ts';
export { runToPair, runsToPair, runsToPairById } from './queries/pairing-runs.ts';
export type { RunToPair } from './queries/pairing-runs.ts';
export { subjectsTaught, tutorsBefore } from './queries/pairing-tutors.ts';
export type { TutorBefore } from './queries/pairing-tutors.ts';
export { staffBetween, staffByTerm } from './queries/release-staff.ts';
export type { StaffOfTerm } from './queries/release-staff.ts';
export type { TutorRole } from './tables.ts';
export { lockRun as holdRun } from './commands/lock-for-change.ts';
