import { afterAll, beforeAll, describe, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});

afterAll(() => journey.end());

const HEADING = 'How it goes on without a complete pair';

describe.each([
  ['with scripts', true, 'Money and mental health', 'Sam Okafor'],
  ['without scripts', false, 'Talking about medication', 'Ines Duarte'],
])('a run without a professional tutor, %s', (_how, scripts, run, peer) => {
  let amina: Reader;
  let visitor: Reader;
  oneStepAfterAnother();

  beforeAll(async () => {
    amina = await journey.reader({ scripts });
    visitor = await journey.reader({ scripts });
    await amina.becomes('Amina');
  });

  it('is told so to whoever asks, and Amina finds where it is agreed', async () => {
    await visitor.goesTo('/riverside/prospectus');
    await visitor.follows(run);
    await visitor.isOn(run);
    await visitor.reads('Looking for a professional tutor');
    await givenItsPage(amina, run);
    await amina.follows('Agree how to go on without a complete pair');
    await amina.isOn(HEADING);
  });

  it('cannot be agreed by one person alone, and nothing typed is lost', async () => {
    await whenItIsAgreed(amina, 'Peer-led, by agreement', { peer, other: peer });
    await amina.isOn(HEADING);
    await amina.reads('Two different people agree: type the name of somebody else');
    await amina.seesTyped('Why?', 'Nineteen people wait for it');
    await amina.seesTyped('The other person who agrees', peer);
  });

  it('cannot be agreed on the screen in somebody else’s name', async () => {
    await amina.types('The other person who agrees', 'Priya Nair');
    await amina.main
      .getByRole('group', { name: 'How did the other person agree?' })
      .getByLabel('It is me')
      .check();
    await amina.presses('Keep this agreement');
    await amina.isOn(HEADING);
    await amina.reads('You are signed in as somebody else: choose how the other person told you');
    await amina.seesTyped('The other person who agrees', 'Priya Nair');
  });

  it('is peer-led once two people have agreed, and staff read who wrote it down and how each agreed', async () => {
    await amina.main
      .getByRole('group', { name: 'How did the other person agree?' })
      .getByLabel('In writing')
      .check();
    await amina.presses('Keep this agreement');
    await amina.isOn(run);
    await amina.reads('Peer-led by agreement');
    await amina.reads(
      `Recorded by Amina Yusuf for both, on Monday 23 November 2026: ${peer} agreed by phone, Priya Nair in writing.`,
    );
  });

  it('shows on its own page what was agreed and why, and names neither', async () => {
    await visitor.page.reload();
    await visitor.isOn(run);
    await visitor.reads('Peer-led by agreement');
    await visitor.reads('Nineteen people wait for it');
    await visitor.reads('Agreed on Monday 23 November 2026 by two people, one of them a peer tutor.');
    await visitor.doesNotRead('Priya Nair');
    await visitor.doesNotRead('Amina');
  });

  it('is taken back with a reason, which is asked for, and looks for its pair again', async () => {
    await amina.follows('Take this agreement back');
    await amina.isOn(HEADING);
    await amina.presses('Take it back');
    await amina.isOn(HEADING);
    await amina.reads('Say why the agreement is taken back');
    await amina.types('Why?', 'Tom may have the time after all');
    await amina.presses('Take it back');
    await amina.isOn(run);
    await amina.reads('Taken back: peer-led by agreement');
    await visitor.page.reload();
    await visitor.reads('Looking for a professional tutor');
    await visitor.doesNotRead('Nineteen people wait for it');
  });

  it('goes ahead without one, agreed by Amina herself and by the peer tutor on the telephone', async () => {
    await amina.follows('Agree how to go on without a complete pair');
    await amina.isOn(HEADING);
    await whenItIsAgreed(amina, 'Going ahead without a professional tutor', {
      peer,
      other: 'Amina Yusuf',
      how: 'It is me',
    });
    await amina.isOn(run);
    await amina.reads(
      `Recorded on Monday 23 November 2026 by Amina Yusuf, who is one of the two. ${peer} agreed by phone.`,
    );
    await visitor.page.reload();
    await visitor.isOn(run);
    await visitor.reads('Going ahead without a professional tutor');
  });

  it('is postponed instead, and its page says so', async () => {
    await amina.follows('Take this agreement back');
    await amina.types('Why?', 'We would rather wait');
    await amina.presses('Take it back');
    await amina.isOn(run);
    await amina.follows('Agree how to go on without a complete pair');
    await whenItIsAgreed(amina, 'Postponed', { peer, other: 'Priya Nair', how: 'By phone' });
    await amina.isOn(run);
    await amina.reads('Recorded by Amina Yusuf for both, by phone, on Monday 23 November 2026.');
    await visitor.page.reload();
    await visitor.isOn(run);
    await visitor.reads('This is postponed');
  });
});

async function givenItsPage(amina: Reader, run: string): Promise<void> {
  await amina.goesTo('/riverside/manage/terms/autumn-2026?show=professional');
  await amina.isOn('Autumn 2026');
  await amina.follows(run);
  await amina.isOn(run);
}

async function whenItIsAgreed(
  amina: Reader,
  kind: string,
  { peer, other, how = 'In writing' }: { peer: string; other: string; how?: string },
): Promise<void> {
  await amina.chooses(kind);
  await amina.types('Why?', 'Nineteen people wait for it');
  await amina.main.getByLabel('The peer tutor who agrees').selectOption({ label: peer });
  await amina.main
    .getByRole('group', { name: 'How did the peer tutor agree?' })
    .getByLabel('By phone')
    .check();
  await amina.types('The other person who agrees', other);
  await amina.main.getByRole('group', { name: 'How did the other person agree?' }).getByLabel(how).check();
  await amina.presses('Keep this agreement');
}
