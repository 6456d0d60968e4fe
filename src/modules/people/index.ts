// The front door of People: what other modules may use.
export { addPerson } from './commands/add-person.ts';
export type { NewPerson } from './commands/add-person.ts';
export { giveRole } from './commands/give-role.ts';
export { nameWords, sortKey } from './model/name-words.ts';
export { rolesAllow } from './model/permissions.ts';
export type { Permission } from './model/permissions.ts';
export { may } from './policy.ts';
export { whoIsThere } from './queries/who-is-there.ts';
export type { NeedCategory, SpaceRole } from './tables.ts';
