import { z } from 'zod';
import { date } from '#platform/http/fields.ts';
import { clockTime } from '../clock-time.ts';

const TIME = 'Type a time like 10:30 or 14:00';

export const moveSessionForm = z.object({
  on: date('Say which day it moves to'),
  from: clockTime(TIME),
  to: clockTime(TIME),
});
