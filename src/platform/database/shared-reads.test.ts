import { expect, test } from 'vitest';
import { SharedReads } from './shared-reads.ts';

/** A question that is answered when the test says so. */
function asked() {
  const waiting: PromiseWithResolvers<number>[] = [];
  const reads = new SharedReads<number>();
  const ask = () => {
    const answer = Promise.withResolvers<number>();
    waiting.push(answer);
    return answer.promise;
  };
  return { read: (question: string) => reads.read(question, ask), waiting };
}

test('those who ask while an answer is on its way share the next one, begun after they asked', async () => {
  const { read, waiting } = asked();
  const first = read('how many?');
  const later = [read('how many?'), read('how many?')];
  expect(waiting).toHaveLength(1);
  waiting[0]!.resolve(1);
  expect(await first).toBe(1);
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]!.resolve(2);
  expect(await Promise.all(later)).toEqual([2, 2]);
});

test('another question, or the same one later, is asked anew', async () => {
  const { read, waiting } = asked();
  const answers = [read('how many?'), read('how few?')];
  waiting[0]!.resolve(1);
  waiting[1]!.resolve(2);
  expect(await Promise.all(answers)).toEqual([1, 2]);
  const again = read('how many?');
  expect(waiting).toHaveLength(3);
  waiting[2]!.resolve(3);
  expect(await again).toBe(3);
});

test('a failure reaches those who shared it, and nobody after them', async () => {
  const { read, waiting } = asked();
  const first = read('how many?');
  const later = read('how many?');
  waiting[0]!.reject(new Error('the database has gone'));
  await expect(first).rejects.toThrow('gone');
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]!.resolve(2);
  expect(await later).toBe(2);
});
