import { describe, expect, it } from 'vitest';
import { SharedLook } from './shared-look.ts';

/** A look whose answers are given by hand, in the order they were begun. */
function byHand() {
  const begun: { answer: (value: string) => void; fail: (error: Error) => void }[] = [];
  const look = () => new Promise<string>((answer, fail) => begun.push({ answer, fail }));
  return { begun, look };
}

const settled = () => new Promise((done) => setImmediate(done));

describe('a look shared by many', () => {
  it('is shared by all who ask while another is on its way, and begins after them', async () => {
    const shared = new SharedLook<string>();
    const { begun, look } = byHand();
    const first = shared.ask(look);
    const others = [shared.ask(look), shared.ask(look), shared.ask(look)];
    await settled();
    expect(begun).toHaveLength(1);
    begun[0]!.answer('old');
    await settled();
    expect(begun).toHaveLength(2);
    begun[1]!.answer('new');
    expect(await first).toBe('old');
    expect(await Promise.all(others)).toEqual(['new', 'new', 'new']);
  });

  it('begins at once when nothing is on its way', async () => {
    const shared = new SharedLook<string>();
    const { begun, look } = byHand();
    for (const value of ['a', 'b']) {
      const asked = shared.ask(look);
      begun.at(-1)!.answer(value);
      expect(await asked).toBe(value);
      await settled();
    }
    expect(begun).toHaveLength(2);
  });

  it('tells a failure to those who shared it, and to nobody after', async () => {
    const shared = new SharedLook<string>();
    const { begun, look } = byHand();
    const first = shared.ask(look);
    const second = shared.ask(look);
    begun[0]!.fail(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await settled();
    begun[1]!.answer('back');
    expect(await second).toBe('back');
  });
});
