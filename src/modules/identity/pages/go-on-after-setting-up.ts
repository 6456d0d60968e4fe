import { found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import type { Visit } from '#platform/http/visit.ts';
import { withNext } from './our-path.ts';

/**
 * After a second step was set up: on to what somebody has now. Who came by a link and had chosen their password another
 * day shows it once, and is where they were going.
 */
export function goOnAfterSettingUp(visit: Visit, token: string | null, next: string | undefined): Reply {
  if (token) return goTo(withNext('/account/second-step', next), { token });
  return goTo(withNext(found(visit.who).level === 2 ? '/account/second-step' : '/sign-in/password', next));
}
