import { anyone } from '#platform/http/guards.ts';
import { get } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { runAnswer, runsAnswer } from '../api/run-answer.ts';
import { runApi, runsApi } from '../api/runs.ts';
import { runCalendar, sessionCalendarPage, termCalendar } from '../pages/calendar/page.ts';
import { frontPage } from '../pages/front-page/page.ts';
import { printPage, prospectusPage } from '../pages/prospectus/page.ts';
import { placesPage } from '../pages/run/places.ts';
import { runPage } from '../pages/run/page.ts';

/** What a visitor sees of the college. */
export const publicRoutes: readonly Route[] = [
  get('/:space', anyone, 'everyone', frontPage),
  get('/:space/prospectus', anyone, 'everyone', prospectusPage),
  get('/:space/prospectus/print', anyone, 'everyone', printPage),
  get('/:space/runs/:ref', anyone, 'everyone', runPage),
  get('/:space/runs/:ref/places', anyone, 'machines', placesPage, { perMinute: 120 }),
  get('/:space/runs/:ref/calendar.ics', anyone, 'machines', runCalendar),
  get('/:space/runs/:ref/sessions/:number/calendar.ics', anyone, 'machines', sessionCalendarPage),
  get('/:space/terms/:slug/calendar.ics', anyone, 'machines', termCalendar),
  get('/api/v1/spaces/:space/runs', anyone, 'machines', runsApi, {
    api: { summary: 'What is on: published runs of current and coming terms', answers: runsAnswer },
  }),
  get('/api/v1/spaces/:space/runs/:code', anyone, 'machines', runApi, {
    api: { summary: 'One run', answers: runAnswer },
  }),
];
