import { card } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';

export interface ManageHomeView {
  readonly slug: string;
  readonly mayChangeRules: boolean;
}

/** The rooms of the coordinator's work. */
export function manageHomeView(view: ManageHomeView): Html {
  return html`<h1>Manage</h1>
    <p class="al-lead"><a href="/${view.slug}/home">What needs you</a> stands on your home.</p>
    <section class="al-section al-full" aria-labelledby="rooms">
      <h2 id="rooms">Where things are</h2>
      <ul class="al-grid">${places(view).map(([title, path, about]) => html`<li>${card({ clickable: true, href: `/${view.slug}${path}`, heading: { text: title, level: 3, size: 's' }, description: about })}</li>`)}</ul>
    </section>`;
}

function places({ mayChangeRules }: ManageHomeView): (readonly [string, string, string])[] {
  return [
    ['Terms', '/manage/terms', 'One term on one screen: its runs, rooms, tutors and clashes.'],
    ['Courses', '/manage/courses', 'What the college teaches, with every design there has been.'],
    [
      'Promises of access',
      '/manage/promises',
      'What helps those who come in the next fortnight, to be arranged.',
    ],
    ['Finding tutors', '/finding-tutors', 'Runs that look for a tutor, and who would like to.'],
    ['Release', '/releases', 'Whose manager was asked, and what they said.'],
    ['Venues and rooms', '/manage/venues', 'Where people meet, and how they get in.'],
    ['Who did not come', '/follow-ups', 'How each of them would like to hear from us.'],
    ['Bring in a spreadsheet', '/manage/import', 'A whole term from the sheet you already have.'],
    ['Messages', '/messages', 'Who is to be rung, letters to print, and what could not be sent.'],
    ['People', '/people', 'Everybody the college knows, and how to reach them.'],
    ['Requests', '/requests', 'What people say is wrong, and who asked to be forgotten.'],
    ...(mayChangeRules
      ? [
          [
            'How long things are kept',
            '/periods',
            'What goes when, who said so, and what goes next.',
          ] as const,
          ['Rules', '/manage/rules', 'Who set each rule, when, and how to change it.'] as const,
          [
            'If somebody is worried',
            '/manage/safeguarding-steps',
            'The college’s own steps, as they stand in every day pack.',
          ] as const,
        ]
      : []),
  ];
}
