import { button, input, insetText, tables } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { plural } from '#design/plural.ts';
import { A_ROLE } from '../../model/words.ts';
import type { Wishes } from '../../queries/own-pairing.ts';
import { MOST_SHOWN } from '../../queries/tutors-known.ts';
import type { TutorKnown } from '../../queries/tutors-known.ts';

export interface TutorsView {
  readonly slug: string;
  readonly find: string;
  readonly people: readonly TutorKnown[];
}

export function tutorsView({ slug, find, people }: TutorsView): Html {
  return html`${manageTrail(slug, ['Finding tutors', '/finding-tutors'])}
    <h1>Tutors</h1>
    <p class="al-lead">Somebody told you when they can teach, or what they enjoy? Find them here, and write it down for them.</p>
    <form method="get" action="/${slug}/finding-tutors/tutors">
      ${input({ id: 'find', name: 'find', label: 'Find anybody by name', hint: 'Also somebody who has not taught yet', value: find, width: 20, autocomplete: 'off' })}
      ${button({ text: 'Find', variant: 'secondary' })}
    </form>
    ${people.length === 0 ? insetText({ text: find === '' ? 'Nobody has been named as a tutor here yet.' : `Nobody here is called “${find}”.` }) : list(slug, find, people)}
    ${find === '' ? nothing : html`<p><a href="/${slug}/finding-tutors/tutors">All tutors</a></p>`}`;
}

function list(slug: string, find: string, people: readonly TutorKnown[]): Html {
  const many = plural(people.length, { one: '# person', other: '# people' });
  const shown = people.length === MOST_SHOWN ? `The first ${MOST_SHOWN}, in the order of names` : many;
  return tables({
    caption: find === '' ? `${shown} who teach, or would like to` : `${many} whose name has “${find}”`,
    responsive: true,
    firstCellIsHeader: true,
    head: ['Who', 'Would like to be asked'],
    rows: people.map(({ personId, name, hint, wishes }) => [
      {
        html: html`<a href="/${slug}/finding-tutors/tutors/${personId}">${name}</a>${hint ? html` <span class="al-quiet">${hint}</span>` : nothing}`,
      },
      { text: wishWords(wishes) },
    ]),
  });
}

function wishWords(wishes: Wishes | null): string {
  if (!wishes) return 'Nothing said yet';
  if (wishes.notNow) return 'Not just now';
  const as = [wishes.asPeer && A_ROLE.peer, wishes.asProfessional && A_ROLE.professional].filter(
    (one) => one !== false,
  );
  return as.length === 0 ? 'Neither' : `As ${as.join(' or ')}`;
}
