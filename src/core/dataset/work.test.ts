import { describe, expect, it } from 'vitest';
import { atOnce, blocks, inTurns, type Work } from './work.js';

function* steps(count: number, cost: number): Work<string> {
  for (let step = 0; step < count; step++) yield cost;
  return 'done';
}

/** How often another task ran before the work was done. */
async function pausesOf(work: Work<string>): Promise<number> {
  let pauses = 0;
  let isDone = false;
  const other = (): void => {
    if (isDone) return;
    pauses += 1;
    setImmediate(other);
  };
  setImmediate(other);
  expect(await inTurns(work)).toBe('done');
  isDone = true;
  return pauses;
}

describe('atOnce', () => {
  it('gives the result, also of work without a step', () => {
    expect(atOnce(steps(3, 1e9))).toBe('done');
    expect(atOnce(steps(0, 1))).toBe('done');
  });
});

describe('inTurns', () => {
  it('pauses by the amount of work, not by the number of steps', async () => {
    expect(await pausesOf(steps(1000, 1))).toBe(0);
    expect(await pausesOf(steps(5, 1e9))).toBeGreaterThanOrEqual(4);
  });

  it('throws the reason of the signal in the next pause, and goes no further', async () => {
    const controller = new AbortController();
    let done = 0;
    function* work(): Work<void> {
      for (; done < 100; done++) {
        if (done === 2) controller.abort('enough');
        yield 1e9;
      }
    }
    await expect(inTurns(work(), controller.signal)).rejects.toBe('enough');
    expect(done).toBe(2);
  });
});

describe('blocks', () => {
  it('covers every row once', () => {
    expect([...blocks(0)]).toEqual([]);
    expect([...blocks(8192)]).toEqual([[0, 8192]]);
    expect([...blocks(8193)]).toEqual([
      [0, 8192],
      [8192, 8193],
    ]);
  });
});
