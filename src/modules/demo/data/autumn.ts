import type { CourseDesign, RoomWanted, VenueWords } from '#modules/college/index.ts';
import { COURSES } from './courses.ts';

/** A tutor by name: one of the demonstration's people, or somebody only this term knows. */
export interface AutumnTutor {
  readonly name: string;
  readonly role: 'peer' | 'professional';
  readonly job?: string;
  /** The stages this tutor has said they had a part in; the others still wait for their word. */
  readonly confirmed?: readonly ('design' | 'deliver' | 'review')[];
}

export interface AutumnRun {
  readonly ref: string;
  readonly course: CourseDesign;
  readonly room: RoomWanted;
  readonly places: number;
  readonly needsNoPair?: boolean;
  /** Days as "2026-11-25", and the hours of each, in the college's own time. */
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly tutors: readonly AutumnTutor[];
  /** How many students have booked; over the number of places, the rest wait on the list. */
  readonly students: number;
}

export const AUTUMN = {
  name: 'Autumn 2026',
  startsOn: '2026-09-14',
  endsOn: '2026-12-12',
  closed: [{ name: 'Half term', fromOn: '2026-10-26', toOn: '2026-10-30' }],
};

/** Where the college meets, and how one gets there. */
export const VENUES: readonly VenueWords[] = [
  {
    name: 'Riverside House',
    online: false,
    address: '12 Weir Lane, Riverside',
    gettingThere:
      'The 4 and the 19 stop outside. There is a ramp to the left of the steps, and a bell at both heights. Ask at the desk for the college: they know us, and will not ask why you come.',
  },
  {
    name: 'Kentish Library',
    online: false,
    address: 'High Street, Riverside',
    gettingThere:
      'Through the library, past the newspapers, lift to the first floor. The meeting rooms are opposite the lift. There are two parking spaces for blue badges behind the building.',
  },
  {
    name: 'St Mark’s Hall',
    online: false,
    address: 'Church Walk, Riverside',
    gettingThere:
      'The hall is beside the church, with a door of its own. Five minutes on foot from the station, all of it level. Somebody stands at the gate for the first ten minutes.',
  },
  {
    name: 'Moor Park',
    online: false,
    address: 'Moor Road, Riverside',
    gettingThere: 'We meet under the clock at the café. If it pours, we start inside with tea.',
  },
  {
    name: 'Online',
    online: true,
    address: '',
    gettingThere:
      'We send you a link two days before. You may keep your camera off, and type instead of speaking.',
  },
];

const OAK: RoomWanted = { venue: 'Riverside House', room: 'Oak room', stepFree: true, hearingLoop: true };
const ELM: RoomWanted = { venue: 'Riverside House', room: 'Elm room', stepFree: true };
const LIBRARY: RoomWanted = {
  venue: 'Kentish Library',
  room: 'Meeting room 2',
  stepFree: true,
  hearingLoop: true,
};
const IT_SUITE: RoomWanted = { venue: 'Kentish Library', room: 'IT suite', stepFree: true };
const HALL: RoomWanted = { venue: 'St Mark’s Hall', room: 'Main hall', stepFree: true };
const SMALL_ROOM: RoomWanted = { venue: 'St Mark’s Hall', room: 'Small room', quietRoom: true };
const PARK: RoomWanted = { venue: 'Moor Park', room: 'Café entrance' };
const ONLINE: RoomWanted = { venue: 'Online', room: 'Video call', online: true };

const ALL = ['design', 'deliver', 'review'] as const;
const SO_FAR = ['design', 'deliver'] as const;
const DESIGNED = ['design'] as const;

export const AUTUMN_RUNS: readonly AutumnRun[] = [
  {
    ref: 'WRAP-A',
    course: COURSES.wrap,
    room: OAK,
    places: 12,
    days: ['2026-09-15', '2026-09-22', '2026-09-29', '2026-10-06', '2026-10-13'],
    from: '10:00',
    to: '12:30',
    tutors: [
      { name: 'Maya Iqbal', role: 'peer', confirmed: ALL },
      { name: 'Tom Brennan', role: 'professional', job: 'occupational therapist', confirmed: ALL },
    ],
    students: 11,
  },
  {
    ref: 'WALK-A',
    course: COURSES.walk,
    room: PARK,
    places: 20,
    days: ['2026-11-10', '2026-11-17', '2026-11-24', '2026-12-01', '2026-12-08'],
    from: '14:00',
    to: '15:00',
    tutors: [
      { name: 'Grace Mbeki', role: 'peer', confirmed: SO_FAR },
      { name: 'Callum Reid', role: 'professional', job: 'physiotherapist', confirmed: SO_FAR },
    ],
    students: 9,
  },
  {
    ref: 'MIND-A',
    course: COURSES.mindfulness,
    room: HALL,
    places: 15,
    days: [
      '2026-10-07',
      '2026-10-14',
      '2026-10-21',
      '2026-11-04',
      '2026-11-11',
      '2026-11-18',
      '2026-11-25',
      '2026-12-02',
    ],
    from: '14:00',
    to: '16:00',
    tutors: [
      { name: 'Grace Mbeki', role: 'peer', confirmed: SO_FAR },
      { name: 'Alan Price', role: 'professional', job: 'psychotherapist', confirmed: DESIGNED },
    ],
    students: 14,
  },
  {
    ref: 'DIG-A',
    course: COURSES.online,
    room: IT_SUITE,
    places: 6,
    needsNoPair: true,
    days: ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'],
    from: '14:00',
    to: '16:00',
    tutors: [
      { name: 'Chidi Obi', role: 'peer', confirmed: SO_FAR },
      { name: 'Mark Idle', role: 'professional', job: 'librarian', confirmed: SO_FAR },
    ],
    students: 4,
  },
  {
    ref: 'ANX-A',
    course: COURSES.anxiety,
    room: OAK,
    places: 12,
    days: ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'],
    from: '10:30',
    to: '13:00',
    tutors: [
      { name: 'Hannah Weiss', role: 'peer', confirmed: SO_FAR },
      { name: 'Dr Olu Adeyemi', role: 'professional', job: 'clinical psychologist', confirmed: SO_FAR },
    ],
    students: 12,
  },
  {
    ref: 'CRE-A',
    course: COURSES.writing,
    room: ONLINE,
    places: 12,
    days: ['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26', '2026-12-03'],
    from: '14:00',
    to: '16:00',
    tutors: [
      { name: 'Eve Lawson', role: 'peer', confirmed: SO_FAR },
      { name: 'Mark Idle', role: 'professional', job: 'librarian', confirmed: DESIGNED },
    ],
    students: 8,
  },
  {
    ref: 'CAR-A',
    course: COURSES.caring,
    room: SMALL_ROOM,
    places: 10,
    days: ['2026-11-14', '2026-11-21', '2026-11-28', '2026-12-05'],
    from: '10:00',
    to: '12:00',
    tutors: [
      { name: 'Marion Tate', role: 'peer', confirmed: SO_FAR },
      { name: 'Jo Whitfield', role: 'professional', job: 'social worker', confirmed: DESIGNED },
    ],
    students: 7,
  },
  {
    ref: 'INTRO-A',
    course: COURSES.hour,
    room: ELM,
    places: 16,
    days: ['2026-11-24'],
    from: '10:00',
    to: '11:00',
    tutors: [
      { name: 'Maya Iqbal', role: 'peer' },
      { name: 'Priya Nair', role: 'professional', job: 'nurse', confirmed: DESIGNED },
    ],
    students: 6,
  },
  {
    ref: 'SLP-A',
    course: COURSES.sleep,
    room: LIBRARY,
    places: 14,
    days: ['2026-11-25'],
    from: '13:00',
    to: '15:30',
    tutors: [
      { name: 'Devon Clarke', role: 'peer', confirmed: DESIGNED },
      { name: 'Priya Nair', role: 'professional', job: 'nurse' },
    ],
    students: 12,
  },
  {
    ref: 'VOI-A',
    course: COURSES.voices,
    room: ELM,
    places: 10,
    days: ['2026-12-01'],
    from: '13:30',
    to: '16:00',
    tutors: [
      { name: 'Ines Duarte', role: 'peer', confirmed: DESIGNED },
      { name: 'Dr Olu Adeyemi', role: 'professional', job: 'clinical psychologist', confirmed: DESIGNED },
    ],
    students: 13,
  },
  {
    ref: 'COP-A',
    course: COURSES.coProduction,
    room: ELM,
    places: 20,
    days: ['2026-12-03'],
    from: '09:30',
    to: '12:30',
    tutors: [
      { name: 'Leon Fraser', role: 'peer', confirmed: DESIGNED },
      { name: 'Ruth Adler', role: 'professional', job: 'service manager', confirmed: DESIGNED },
    ],
    students: 5,
  },
  {
    ref: 'MONEY-A',
    course: COURSES.money,
    room: OAK,
    places: 15,
    days: ['2026-12-04'],
    from: '10:00',
    to: '13:00',
    tutors: [{ name: 'Sam Okafor', role: 'peer', confirmed: DESIGNED }],
    students: 3,
  },
  {
    ref: 'MED-A',
    course: COURSES.medication,
    room: ELM,
    places: 12,
    days: ['2026-12-10'],
    from: '13:00',
    to: '15:30',
    tutors: [{ name: 'Ines Duarte', role: 'peer' }],
    students: 2,
  },
  {
    ref: 'CHOIR-A',
    course: COURSES.choir,
    room: HALL,
    places: 60,
    needsNoPair: true,
    days: ['2026-12-12'],
    from: '14:00',
    to: '16:00',
    tutors: [],
    students: 14,
  },
];

/** First and last names of the students in the demonstration, put together in order. */
export const STUDENT_NAMES = {
  first: [
    'Ada',
    'Ben',
    'Cara',
    'Dev',
    'Elsie',
    'Femi',
    'Gwen',
    'Hari',
    'Iris',
    'Jon',
    'Kezia',
    'Luis',
    'Mina',
    'Nils',
    'Oona',
    'Pavel',
    'Queenie',
    'Rafi',
    'Suki',
    'Tariq',
  ],
  last: [
    'Archer',
    'Bello',
    'Castle',
    'Dunn',
    'Estevez',
    'Flint',
    'Gray',
    'Hartley',
    'Ibarra',
    'Joyce',
    'Kaur',
  ],
};
