import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Perspective } from '#modules/groups/index.ts';
import type { Said } from './answers.ts';
import { enoughOfUs } from './enough-of-us.ts';
import { hostRecord, isOfHost, othersHaveSpoken } from './host.ts';
import { judge } from './judge.ts';
import { settle } from './settle.ts';
import { FEWEST_TOLD_APART, tallyOf } from './tally.ts';
import { voicesHere } from './voices.ts';
import type { Voice } from './voices.ts';

const seat = (personId: string, perspective: Perspective, more: Partial<Voice> = {}): Voice => ({
  personId,
  perspective,
  organisation: null,
  state: 'here',
  ...more,
});
const says = (answer: Said['answer'], optionId: string | null = null): Said => ({ answer, optionId });

describe('enough of us', () => {
  const seats = [
    seat('rosa', 'lived'),
    seat('leon', 'lived'),
    seat('ruth', 'professional'),
    seat('cora', 'caring'),
  ];
  const rule = { atLeast: 3, ofEach: { lived: 1, professional: 1 } };

  it('needs the number, and each perspective that the group asks for', () => {
    expect(enoughOfUs(rule, seats, new Set(['rosa', 'leon', 'cora']))).toMatchObject({
      isMet: false,
      missing: ['professional'],
    });
    expect(enoughOfUs(rule, seats, new Set(['rosa', 'ruth']))).toMatchObject({ isMet: false, more: 1 });
    expect(enoughOfUs(rule, seats, new Set(['rosa', 'ruth', 'cora'])).isMet).toBe(true);
  });

  it('counts somebody with two seats once, and nobody who is away', () => {
    const twice = [...seats, seat('rosa', 'community'), seat('max', 'lived', { state: 'paused' })];
    expect(voicesHere(twice).map(({ personId }) => personId)).toEqual(['rosa', 'leon', 'ruth', 'cora']);
    expect(enoughOfUs(rule, twice, new Set(['rosa', 'ruth', 'max'])).spoken).toBe(2);
  });
});

describe('what was said comes to', () => {
  const asked = { optionIds: ['a', 'b', 'c'], proposalId: 'a' };
  const outcome = (method: 'consent' | 'consensus' | 'majority' | 'advice', ...said: Said[]) => {
    const settled = settle({ ...asked, method, said });
    return settled.stands ? settled.optionIds.join() : settled.why;
  };

  it('by consent: an objection stops, a concern and standing aside do not', () => {
    expect(outcome('consent', says('agree'), says('concern'), says('aside'))).toBe('a');
    expect(outcome('consent', says('agree'), says('object'))).toBe('somebody objects');
    expect(outcome('consent', says('aside'))).toBe('nobody has spoken');
  });

  it('by consensus: a block stops, and so do more who stand aside than agree', () => {
    expect(outcome('consensus', says('agree'), says('aside'))).toBe('a');
    expect(outcome('consensus', says('agree'), says('object'))).toBe('somebody blocks');
    expect(outcome('consensus', says('agree'), says('aside'), says('aside'))).toBe(
      'more stand aside than agree',
    );
  });

  it('by majority: more than half of those who chose, not the most', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => says('choose', id)) as [Said, Said, Said];
    expect(outcome('majority', a, a, b, says('aside'))).toBe('a');
    expect(outcome('majority', a, b)).toBe('no majority');
    expect(outcome('majority', a, a, b, c)).toBe('no majority');
  });

  it('by advice: whoever decides may choose any option, once somebody has advised', () => {
    expect(outcome('advice', says('choose', 'b'))).toBe('a,b,c');
    expect(outcome('advice')).toBe('nobody has spoken');
  });
});

describe('the host body’s opening position', () => {
  const seats = [
    seat('rosa', 'lived'),
    seat('helen', 'professional', { organisation: 'the Riverside Trust' }),
  ];

  it('stays sealed until everybody who is not of the host has spoken', () => {
    expect(othersHaveSpoken('Riverside Trust', seats, new Set(['helen']))).toBe(false);
    expect(othersHaveSpoken('Riverside Trust', seats, new Set(['rosa']))).toBe(true);
    expect(othersHaveSpoken('Riverside Trust', [], new Set())).toBe(false);
    expect(isOfHost('Riverside Trust', seats[1]!)).toBe(true);
  });

  it('is counted only where it was recorded, and has not prevailed only where nobody overruled the group', () => {
    const record = hostRecord([
      { hostPrevailed: true, isOverridden: false },
      { hostPrevailed: false, isOverridden: false },
      { hostPrevailed: false, isOverridden: true },
      { hostPrevailed: null, isOverridden: false },
    ]);
    expect(record).toEqual({ decided: 4, recorded: 3, notPrevailed: 1, overruled: 1 });
  });
});

const perspectives = fc.constantFrom<Perspective>('lived', 'caring', 'professional', 'community');
const votes = fc.array(
  fc.record({
    answer: fc.constantFrom<Said['answer']>('agree', 'object', 'aside'),
    optionId: fc.constant(null),
    perspective: perspectives,
  }),
  { maxLength: 60 },
);

describe('for any votes', () => {
  it('every vote stands in the count once; it is told apart only where nobody can be found in it', () => {
    fc.assert(
      fc.property(votes, (cast) => {
        const tally = tallyOf(cast, 60, 0);
        expect(tally.lines.reduce((sum, { people }) => sum + people, 0)).toBe(cast.length);
        for (const { perspective, lines } of tally.apart ?? []) {
          expect(lines.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(
            FEWEST_TOLD_APART,
          );
          expect(lines.length).toBeGreaterThan(1);
          expect(cast.some((vote) => vote.perspective === perspective)).toBe(true);
        }
      }),
    );
  });

  it('a smaller group says nothing apart, nor does one of one mind', () => {
    const cast = (perspective: Perspective, answers: Said['answer'][]) =>
      answers.map((answer) => ({ answer, optionId: null, perspective }));
    const lived = cast('lived', ['agree', 'agree', 'agree', 'agree', 'object']);
    expect(
      tallyOf([...lived, ...cast('professional', ['agree', 'agree', 'agree', 'object'])], 9, 0).apart,
    ).toBeNull();
    expect(
      tallyOf([...lived, ...cast('professional', ['agree', 'agree', 'agree', 'agree', 'agree'])], 10, 0)
        .apart,
    ).toBeNull();
    expect(
      tallyOf([...lived, ...cast('professional', ['agree', 'agree', 'agree', 'agree', 'object'])], 10, 0)
        .apart,
    ).toHaveLength(2);
  });

  it('nobody the power map does not name decides, whatever was said', () => {
    fc.assert(
      fc.property(votes, fc.boolean(), (cast, groupDecides) => {
        const said = cast.map(({ answer }) => says(answer));
        const seats = cast.map(({ perspective }, index) => seat(String(index), perspective));
        const toJudge = {
          method: groupDecides ? ('consent' as const) : ('advice' as const),
          optionIds: ['a'],
          proposalId: 'a',
          secret: false,
          way: {
            enoughOfUs: { atLeast: 1, ofEach: {} },
            methods: ['consent' as const, 'advice' as const],
            secretVotes: false,
          },
          map: groupDecides
            ? { decides: 'the group' as const, deciderPersonId: null }
            : { decides: 'one person' as const, deciderPersonId: 'amina' },
          seats,
          spokenIds: new Set(seats.map(({ personId }) => personId)),
          said,
          notAsked: 0,
          isStopped: false,
        };
        const other = groupDecides
          ? { is: 'one person' as const, personId: 'amina' }
          : { is: 'the group' as const };
        expect(judge(toJudge, other, 'a')).toEqual({ is: 'no decision', why: 'not named' });
        expect(
          judge(
            { ...toJudge, isStopped: true },
            groupDecides ? { is: 'the group' } : { is: 'one person', personId: 'amina' },
            'a',
          ).is,
        ).toBe('no decision');
      }),
    );
  });
});
