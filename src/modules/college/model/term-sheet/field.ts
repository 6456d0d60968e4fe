/** What a column of a term sheet can mean, with the words a person would use for it. */
export const FIELDS = {
  ref: 'reference',
  title: 'title',
  kind: 'type',
  about: 'about the course',
  day: 'day',
  start: 'start date',
  finish: 'finish date',
  time: 'time',
  startTime: 'start time',
  endTime: 'end time',
  weeks: 'number of weeks',
  venue: 'venue',
  room: 'room',
  places: 'places',
  peerTutor: 'peer tutor',
  secondPeerTutor: 'second peer tutor',
  professionalTutor: 'professional tutor',
  secondProfessionalTutor: 'second professional tutor',
  audience: 'who it is for',
  access: 'access',
  notes: 'notes',
} as const;

export type Field = keyof typeof FIELDS;

/** Every field, in the order a page shows them. */
export const ALL_FIELDS = Object.keys(FIELDS) as Field[];

/** The cells of one line by what they mean, as they were typed. */
export type Cells = Partial<Record<Field, string>>;
