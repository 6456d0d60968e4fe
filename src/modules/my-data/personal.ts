import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'mydata_downloads',
    title: 'Copies like this one that you asked for',
    person: 'person_id',
    columns: ['state'],
    onErasure: 'delete',
  },
  {
    table: 'mydata_pieces',
    title: 'Copies that wait',
    person: 'person_id',
    columns: ['bytes'],
    onErasure: 'delete',
    notInDownload: 'it is an earlier download itself',
  },
  {
    table: 'mydata_corrections',
    title: 'What you said was wrong, and our answers',
    person: 'person_id',
    columns: ['about', 'words', 'outcome', 'answer'],
    onErasure: 'delete',
  },
  {
    table: 'mydata_erasures',
    title: 'When you asked us to forget you',
    person: 'person_id',
    columns: ['answer'],
    onErasure: 'blank',
  },
  {
    table: 'mydata_supporters',
    title: 'Your supporters',
    person: 'person_id',
    columns: ['name', 'email'],
    onErasure: 'delete',
  },
  {
    table: 'mydata_supporter_looks',
    title: 'What your supporters looked at',
    person: 'person_id',
    columns: ['supporter_name', 'at_what'],
    onErasure: 'delete',
    period: { of: 'looks', since: 'looked_at' },
  },
];
