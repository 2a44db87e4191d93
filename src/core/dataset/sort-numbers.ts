import { blocks, type Work } from './work.js';

/** Whole numbers below this are counted, which is quicker than sorting, unless there are fewer than these. */
const countedBelow = 1024;
/** What sorting costs for each number, in units of work. */
const costOfSorting = 4;

/** The numbers in ascending order, without the `NaN`s. */
export function* sortNumbers(numbers: Float64Array): Work<Float64Array> {
  const counts = numbers.length < countedBelow ? null : yield* countWhole(numbers);
  return counts ? yield* spread(counts) : yield* mergeSort(yield* withoutMissing(numbers));
}

function* withoutMissing(numbers: Float64Array): Work<Float64Array> {
  const filled = new Float64Array(numbers.length);
  let length = 0;
  for (const [from, to] of blocks(numbers.length)) {
    for (let index = from; index < to; index++)
      if (!Number.isNaN(numbers[index])) filled[length++] = numbers[index];
    yield to - from;
  }
  return filled.subarray(0, length);
}

/** How often each small whole number is there; `null` where a number is not small and whole. */
function* countWhole(numbers: Float64Array): Work<Int32Array | null> {
  const counts = new Int32Array(countedBelow);
  for (const [from, to] of blocks(numbers.length)) {
    for (let index = from; index < to; index++) {
      const number = numbers[index];
      if (Number.isNaN(number)) continue;
      if (!(number >= 0 && number < countedBelow && Number.isInteger(number))) return null;
      counts[number] += 1;
    }
    yield to - from;
  }
  return counts;
}

function* spread(counts: Int32Array): Work<Float64Array> {
  const sorted = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  counts.forEach((count, number) => sorted.fill(number, at, (at += count)));
  yield sorted.length;
  return sorted;
}

/** Sorts short blocks, then merges them two by two. */
function* mergeSort(numbers: Float64Array): Work<Float64Array> {
  let ends: number[] = [];
  for (const [from, to] of blocks(numbers.length)) {
    numbers.subarray(from, to).sort();
    ends.push(to);
    yield costOfSorting * (to - from);
  }
  let source = numbers;
  let target = ends.length > 1 ? new Float64Array(numbers.length) : numbers;
  while (ends.length > 1) {
    const merged: number[] = [];
    for (let run = 0; run < ends.length; run += 2) {
      const to = ends[run + 1] ?? ends[run];
      yield* merge(source, target, { from: merged.at(-1) ?? 0, middle: ends[run], to });
      merged.push(to);
    }
    ends = merged;
    [source, target] = [target, source];
  }
  return source;
}

/** Merges what lies before and behind `middle`. */
function* merge(
  source: Float64Array,
  target: Float64Array,
  { from, middle, to }: Readonly<Record<'from' | 'middle' | 'to', number>>,
): Work<void> {
  let left = from;
  let right = middle;
  for (const [start, end] of blocks(to - from)) {
    for (let at = from + start; at < from + end; at++) {
      const takesLeft = right === to || (left < middle && source[left] <= source[right]);
      target[at] = takesLeft ? source[left++] : source[right++];
    }
    yield end - start;
  }
}
