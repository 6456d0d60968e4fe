import type { CourseDesign } from '#modules/college/index.ts';

/** What the demonstration's courses say of themselves, in words of our own: nobody's course, and nobody's advice. */
export const COURSES = {
  wrap: {
    title: 'Wellness Recovery Action Planning (WRAP)',
    kind: 'course',
    subject: 'Staying well',
    about:
      'Build your own plan for staying well and for difficult times. Over five weeks we look at what keeps us well, early signs, and who can help.',
    aims: 'You go home with a plan in your own words, and with somebody who knows where you keep it.',
    outline: `Each week begins with tea and how the week has been, for whoever wants to say.

- Week 1: what keeps us well, however small
- Week 2: the first signs that a day is turning
- Week 3: a difficult time, and what helped the last time
- Week 4: who can help, and how they would like to be asked
- Week 5: the whole plan, read through, and a small celebration

Nobody has to read aloud. Your plan is yours: nobody collects it.`,
    whoFor: ['everyone'],
    accessNotes:
      'Folders come in large print and with symbols. There is a break in the middle, and you may bring the person you plan with.',
  },
  walk: {
    title: 'Walk and talk',
    kind: 'group',
    subject: 'Meeting people',
    about: 'A slow walk round the park, whatever the weather.',
    aims: 'An hour outside in company, and perhaps somebody to nod to in the street.',
    outline:
      'We meet at the café and say hello. Then once round the park at the pace of whoever is slowest, with a bench every five minutes. Some talk about how they are, some about the ducks. Afterwards there is tea for whoever wants to stay.',
    whoFor: ['everyone'],
    accessNotes:
      'The path is level and firm, about a mile. Wheelchairs, sticks, prams and dogs are welcome. If a mile is long for you, sit with us at the café: that counts too.',
  },
  mindfulness: {
    title: 'Mindfulness: eight weeks',
    kind: 'course',
    subject: 'Staying well',
    about: 'A gentle introduction to mindfulness, two hours a week with practice at home.',
    aims: 'A few ways of being with a moment as it is, and which of them are for you.',
    outline: `Each week we try one thing together, sitting, lying down or walking, and then talk about how it was. Between the weeks there is a recording of ten minutes, if you like.

It is not about emptying your head, and it is not for everybody: one week is enough to find out.`,
    whoFor: ['everyone'],
    accessNotes:
      'Chairs, mats and blankets are there. You may keep your eyes open, move about, or step out. If being quiet is hard for you at present, ring us first and we think about it together.',
  },
  online: {
    title: 'Getting online',
    kind: 'drop-in',
    subject: 'Everyday life',
    about: 'Bring your phone or borrow a tablet. Drop in, no need to come every week.',
    aims: 'One thing that you came for and can do by yourself afterwards: a form, a photograph, a call to somebody far away.',
    outline:
      'Come when you like and stay as long as you like. Somebody sits down beside you and asks what you would like to do. You hold the mouse; we only point. If it takes three Mondays, it takes three Mondays.',
    whoFor: ['everyone'],
    accessNotes:
      'Tablets with large letters, a keyboard with big keys and a screen reader are there. Please bring your password book, if you have one: nobody looks at it but you.',
  },
  anxiety: {
    title: 'Understanding anxiety',
    kind: 'course',
    subject: 'Understanding',
    about: 'Where anxiety comes from and ways people have found to live with it.',
    aims: 'More ways to understand what your body is telling you, and two or three things others have found that you could try.',
    outline: `- Week 1: what anxiety is for, and when it overstays
- Week 2: what it does to breath, sleep and plans
- Week 3: what has helped people in this room, and what research knows
- Week 4: a letter to yourself for a harder day

We laugh more than you would think.`,
    whoFor: ['everyone'],
    accessNotes:
      'The door stays open. There is a quiet corner with a kettle, and nobody follows you there unless you ask.',
  },
  writing: {
    title: 'Creative writing for wellbeing',
    kind: 'course',
    subject: 'Making things',
    about: 'Writing prompts, sharing if you wish.',
    aims: 'A page or two that were not there before, and perhaps the wish to go on.',
    outline:
      'We begin with a line from somebody else’s poem and write for seven minutes without stopping. Then another beginning, and a longer time. Whoever likes to reads something out, and we say what stayed with us. Nobody marks anything, and spelling is nobody’s business.',
    whoFor: ['everyone'],
    accessNotes:
      'You may write, type, draw or speak it into your telephone. Camera and microphone may stay off. We send the beginnings beforehand, in large print if you ask.',
  },
  caring: {
    title: 'Caring for someone, caring for yourself',
    kind: 'course',
    subject: 'Families and friends',
    about: 'For families, friends and carers.',
    whoFor: ['carers'],
    aims: 'Two hours in which somebody asks how you are, and a list of what there is for you.',
    outline: `- Week 1: what we do all day, and what nobody sees
- Week 2: worry, anger, love: all allowed
- Week 3: what you can ask for, from whom, and what to say
- Week 4: one thing for yourself, and who holds the fort meanwhile

What is said about somebody at home stays in the room.`,
    accessNotes:
      'If you cannot leave somebody alone, tell us: sometimes we can help with a sitter. You may keep your telephone on the table.',
  },
  hour: {
    title: 'An hour at the college',
    kind: 'taster',
    subject: 'Starting here',
    about: 'Tea, a look round, and what a course here feels like. Come and see whether it is for you.',
    aims: 'You will know whether this is for you, and if not, that is worth an hour too.',
    outline:
      'You are met at the door. We put the kettle on and show you round: the rooms, the quiet room, the garden, where the biscuits are. Two tutors tell what a course here is like, one who once sat where you sit and one who works for the Trust. Then you can ask anything, or nothing.',
    whoFor: ['everyone'],
    accessNotes: 'You may come with anybody you like, and leave at any time. No form is filled in.',
  },
  sleep: {
    title: 'Sleep well',
    kind: 'workshop',
    subject: 'Staying well',
    about: 'What sleep is for, what gets in its way, and small things to try.',
    aims: 'One small thing to try the same night.',
    outline:
      'We begin with tea and what brought us here. Then what is known about sleep, what people in the room have found, and a plan for one small change.',
    whoFor: ['everyone'],
    accessNotes:
      'You may stand, stretch or lie down. We do not ask about medication, and nobody is told off for their telephone.',
  },
  voices: {
    title: 'Hearing voices',
    kind: 'workshop',
    subject: 'Understanding',
    about: 'Making sense of hearing voices, from people who do.',
    aims: 'That you are not the only one, and several ways in which people live with what they hear.',
    outline:
      'We begin with three short accounts by people who hear voices. Then small groups: what they say, when they come, what makes them louder or quieter, what we have made of them. We end with what helps on a loud day.',
    whoFor: ['everyone'],
    accessNotes:
      'There is a break every forty minutes, and a person outside the room all afternoon whom you can talk to. If you hear them while you are here, that is all right here.',
  },
  coProduction: {
    title: 'What is co-production?',
    kind: 'workshop',
    subject: 'Starting here',
    about:
      'Designed and delivered by people with lived experience and staff together. Badges off at the door.',
    whoFor: ['students', 'carers', 'staff', 'public'],
    aims: 'To tell working together from being asked afterwards, and one thing in your own work that you would do differently.',
    outline:
      'Badges and titles stay in a basket by the door. We plan a small real thing together from a blank sheet, and stop now and then to notice who spoke, who decided and who wrote it down. After the break we read what the law asks for, and say where we see it differently.',
    accessNotes:
      'Words are explained as they come up, and there are cards to ask for a pause. Lunch is there for whoever stays.',
  },
  money: {
    title: 'Money and mental health',
    kind: 'workshop',
    subject: 'Everyday life',
    about: 'Debt, benefits and small steps. With the local advice centre.',
    aims: 'One letter opened, one number to ring, and a page that says what to do first.',
    outline:
      'Bring the letter you have not opened, if you like: we open one together. The advice centre tells what can wait and what cannot, how to ask for breathing space, and which benefits people most often miss. In the last hour you can sit down with an adviser by yourself.',
    whoFor: ['everyone'],
    accessNotes:
      'What you tell the adviser stays with them. There are calculators, reading glasses and envelopes.',
  },
  medication: {
    title: 'Talking about medication',
    kind: 'workshop',
    subject: 'Understanding',
    about: 'Asking questions, weighing things up, deciding together.',
    aims: 'Your own three questions for the next appointment, written down.',
    outline:
      'We look at how a decision about medication can be made by two people. We practise asking: what is it for, what else is there, what if I do nothing, how would I stop? The people who run this have sat on both sides of that desk.',
    whoFor: ['everyone'],
    accessNotes:
      'Nobody is told to take or to stop anything, and nobody needs to say what they take. Please talk to whoever prescribes it before you change something.',
  },
  choir: {
    title: 'The choir sings',
    kind: 'social',
    subject: 'Celebrating',
    about: 'Songs, soup and thank-yous to end the term. Come and listen, come and sing, bring somebody.',
    aims: 'A tune that will not leave you for three days.',
    outline:
      'Doors open at two, with soup. At half past two the choir sings what it learnt this term, and then what you ask for. There are song sheets for all, and a thank-you wall to write on. Those who have been to a course this term are called up for a flower, if they wish. We end at four with the one that everybody knows.',
    whoFor: ['everyone'],
    accessNotes:
      'Song sheets come in large print and Easy Read, and one song is signed. There is a quiet room with the sound turned down. Children and neighbours are welcome.',
  },
} as const satisfies Record<string, CourseDesign>;
