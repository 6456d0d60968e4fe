import type { DomainEvent, Fact } from '#platform/events/event.ts';

type Data = Readonly<Record<string, Fact>>;

// Neither seats nor perspectives stand in an event beside a person: it could never be taken back.
function ofGroup(type: string, groupId: string, data: Data = {}): DomainEvent {
  return { type, subject: { type: 'group', id: groupId }, data };
}

function ofMember(type: string, memberId: string, groupId: string): DomainEvent {
  return { type, subject: { type: 'group member', id: memberId }, data: { groupId } };
}

export const groupStarted = (groupId: string) => ofGroup('GroupStarted', groupId);
export const groupChanged = (groupId: string, fields: readonly string[]) =>
  ofGroup('GroupChanged', groupId, { fields });
export const seatAdded = (groupId: string, seatId: string) => ofGroup('SeatAdded', groupId, { seatId });
export const seatTakenAway = (groupId: string, seatId: string) =>
  ofGroup('SeatTakenAway', groupId, { seatId });
export const seatsClosed = (groupId: string) => ofGroup('SeatsClosed', groupId);
export const seatsOpened = (groupId: string) => ofGroup('SeatsOpened', groupId);
export const notHereSaid = (groupId: string) => ofGroup('NotHereYetSaid', groupId);
export const groupRuleSet = (groupId: string, rule: string) => ofGroup('GroupRuleSet', groupId, { rule });
export const departedFromRule = (groupId: string, departureId: string, rule: string) =>
  ofGroup('DepartedFromRule', groupId, { departureId, rule });

export const askedToJoin = (memberId: string, groupId: string) => ofMember('AskedToJoin', memberId, groupId);
export const joined = (memberId: string, groupId: string) => ofMember('GroupJoined', memberId, groupId);
/** From here on, why somebody is away or gone is nowhere, since nobody is asked. */
export const paused = (memberId: string, groupId: string) => ofMember('GroupPaused', memberId, groupId);
export const cameBack = (memberId: string, groupId: string) => ofMember('GroupCameBack', memberId, groupId);
export const steppedBack = (memberId: string, groupId: string) =>
  ofMember('GroupSteppedBack', memberId, groupId);
export const left = (memberId: string, groupId: string) => ofMember('GroupLeft', memberId, groupId);
export const seatSettingsKept = (memberId: string, groupId: string) =>
  ofMember('OwnSeatKept', memberId, groupId);
export const coChairNamed = (memberId: string, groupId: string) =>
  ofMember('CoChairNamed', memberId, groupId);
export const coChairNoMore = (memberId: string, groupId: string) =>
  ofMember('CoChairNoMore', memberId, groupId);
