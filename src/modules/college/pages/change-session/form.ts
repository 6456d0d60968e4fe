import { z } from 'zod';
import { choice, date, optionalText } from '#platform/http/fields.ts';
import { clockTime } from '../clock-time.ts';

const TIME = 'Type a time like 10:30 or 14:00';
const moment = z.iso.datetime({ offset: true, error: 'Please open this page again' });

/** When the session was as the page showed it, and what was chosen. */
const always = {
  what: choice(['move', 'cancel'], 'Choose whether it moves or does not take place'),
  startsAt: moment,
  endsAt: moment,
  said: optionalText(600),
};

/** It moves: to when. */
export const moveForm = z.object({
  ...always,
  on: date('Say which day it moves to'),
  from: clockTime(TIME),
  to: clockTime(TIME),
});

/** It does not take place: whatever stands in the fields for moving it is let be. */
export const cancelForm = z.object({
  ...always,
  on: optionalText(40),
  from: optionalText(40),
  to: optionalText(40),
});
