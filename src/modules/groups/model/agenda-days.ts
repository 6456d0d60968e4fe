import { Temporal } from 'temporal-polyfill';
import { dayIn } from '#platform/clock/day-in.ts';

interface Ways {
  readonly agendaClosesDaysBefore: number;
  readonly papersDaysBefore: number;
}

/** By a group's own rules: until which day its agenda is open for a meeting, and by which day its papers are out. ISO days. */
export function agendaDays(
  way: Ways,
  startsAt: Date,
  zone: string,
): { readonly agendaClosesOn: string; readonly papersDueOn: string } {
  return {
    agendaClosesOn: daysBefore(dayIn(zone, startsAt), way.agendaClosesDaysBefore),
    papersDueOn: daysBefore(dayIn(zone, startsAt), way.papersDaysBefore),
  };
}

/** The day so many days before another. */
export function daysBefore(day: string, days: number): string {
  return Temporal.PlainDate.from(day).subtract({ days }).toString();
}

/** Whole days from one day to another: 7 from a Monday to the next. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

interface Agenda {
  readonly state: 'planned' | 'held' | 'called off';
  readonly agendaClosesOn: string;
}

/** Whether anybody in the group may add to an agenda: until its last day is over, by the clocks of the space. */
export function agendaIsOpen(meeting: Agenda, zone: string, now: Date): boolean {
  return meeting.state === 'planned' && dayIn(zone, now) <= meeting.agendaClosesOn;
}
