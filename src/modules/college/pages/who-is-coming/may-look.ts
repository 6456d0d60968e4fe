import { rolesAllow } from '#modules/people/index.ts';
import { whoseRole } from '#platform/http/guards.ts';

/** Those who may look at who is coming to some run; to which, the page itself asks. */
export const mayLook = whoseRole(
  'may see what helps, or teach',
  (roles) => rolesAllow(roles, 'see what helps') || rolesAllow(roles, 'teach'),
);
