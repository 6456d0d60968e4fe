import { afterAll, beforeAll, describe, it } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});
afterAll(() => journey.end());

async function aFullRun(title: string): Promise<string> {
  const { spaces, database } = journey.app.platform;
  const space = (await spaces.bySlug('riverside'))!;
  const run = await database.inSpace(space.id, (tx) => aRun(tx, { title, places: 1 }));
  return `/riverside/runs/${run.code}`;
}

async function books(
  reader: Reader,
  address: string,
  name: string,
  email: string,
  phone = '',
): Promise<void> {
  await reader.goesTo(`${address}/book`);
  await reader.types('The name you would like us to use', name);
  if (email) await reader.types('E-mail address', email);
  if (phone) await reader.types('Telephone number', phone);
  await reader.pressesOrFollows(/^(Ask for a place|Join the waiting list)$/);
  await reader.isOn(/place|waiting list/i);
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a place comes free, %s', (how, scripts) => {
  const rosas = `rosa-${how.replace(' ', '-')}@people.example`;
  const daniels = `daniel-${how.replace(' ', '-')}@people.example`;
  let address: string;
  let rosa: Reader;
  let daniel: Reader;
  let amina: Reader;

  beforeAll(async () => {
    address = await aFullRun(`Gentle stretching ${how}`);
    rosa = await journey.reader({ scripts });
    daniel = await journey.reader({ scripts });
    amina = await journey.reader({ scripts });
  });

  it('given a full course with Daniel first on its list, and Arthur, who has only a telephone, second', async () => {
    await books(rosa, address, 'Rosa', rosas);
    await books(daniel, address, 'Daniel', daniels);
    await daniel.reads('You are number 1 on the waiting list');
    await books(await journey.reader({ scripts }), address, 'Arthur', '', '020 7946 0123');
  });

  it('when Rosa gives hers up, Daniel has it held until Thursday, and nothing happens by looking', async () => {
    await rosa.followsTheLinkMailedTo(rosas, '/bookings/cancel/');
    await rosa.presses('Give up my place');
    await rosa.isOn('You have given up your place');
    await daniel.followsTheLinkMailedTo(daniels, '/held/');
    await daniel.isOn('A place is held for you');
    await daniel.reads('It is held for you until Thursday 26 November 2026, 5pm.');
    await daniel.switchesTo('Easy Read');
    await daniel.isOn('There is a place for you');
    await daniel.switchesTo('Standard');
    await daniel.isOn('A place is held for you');
  });

  it('when he lets it go and stays on the list, it is held for Arthur, whom Amina is asked to ring', async () => {
    await daniel.presses('Let it go, and stay on the waiting list');
    await daniel.isOn('You are still on the waiting list');
    await amina.becomes('Amina');
    await amina.goesTo('/riverside/home');
    await amina.reads('A held place: ring Arthur by Thursday 26 November 2026');
    await amina.goesTo(`${address}/people`);
    await amina.isOn('Who is coming');
    await amina.reads('Please ring them by Thursday 26 November 2026, 5pm');
    await amina.follows(/Write down what they said/);
    await amina.isOn('Arthur');
    await amina.chooses('No answer');
    await amina.presses('Write this down');
    await amina.reads('no answer (Amina Yusuf)');
  });

  it('and when Arthur says yes on the telephone, the place is his', async () => {
    await amina.follows(/Write down what they said/);
    await amina.presses('Write this down');
    await amina.reads('Please say what came of it');
    await amina.chooses('They take the place');
    await amina.presses('Write this down');
    await amina.isOn('Who is coming');
    await amina.reads('1 of 1 place is taken, 1 person waits.');
    await daniel.goesTo(address);
    await daniel.doesNotRead('1 place left');
  });

  it('and one more may come, if Amina says why and the room holds them', async () => {
    await amina.follows(/What can be done/);
    await amina.isOn('Daniel');
    await amina.types('Why may one more come?', 'He brings his own chair');
    await amina.presses('Let them in');
    await amina.reads('Nobody has said how many people the room holds');
    await amina.seesTyped('Why may one more come?', 'He brings his own chair');
  });

  it('and places can be kept for others, under neutral words', async () => {
    await amina.goesTo(`${address}/people`);
    await amina.follows('Kept places and supporters');
    await amina.types('How many places are kept?', '1');
    await amina.presses('Keep this');
    await amina.reads('Please say in neutral words for whom they are kept');
    await amina.types('What are they called?', 'Carers’ places');
    await amina.presses('Keep this');
    await amina.reads('1 more place is kept: Carers’ places. Until you say that they are for everybody.');
  });
});
