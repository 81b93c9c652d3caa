import { encode } from "uqr";

const MASKS = 8;
/** The weights of the four penalties (ISO/IEC 18004, 7.8.3.1). */
const RUN = 3;
const BLOCK = 3;
const FINDER = 40;
const IMBALANCE = 10;
const LONG_RUN = 5;
/** Dark and light in the ratio of a finder's cut, with four light ones before or behind it, as bits. */
const FINDERS = [0b00001011101, 0b10111010000];
const FINDER_LENGTH = 11;

type Modules = readonly (readonly boolean[])[];

/**
 * Stands for the SDK's module "qrcode" on the page and in tests: a code of the least version and the highest level of
 * correction, from M on, with a byte for each module, 1 for a dark one. The SDK's generator is of 2018; libraries of today
 * weigh patterns that look like a finder in another way and so may choose another mask. It is chosen here as there.
 */
export default function qrCode({ input, maxVersion }: { input: string; maxVersion: number }) {
  const options = { ecc: "M", boostEcc: true, maxVersion, border: 0 } as const;
  let best: Modules = [];
  let least = Number.POSITIVE_INFINITY;
  for (let maskPattern = 0; maskPattern < MASKS; maskPattern++) {
    const { data } = encode(input, { ...options, maskPattern });
    const penalty = penaltyOf(data);
    if (penalty >= least) continue;
    least = penalty;
    best = data;
  }
  const size = best.length;
  return Object.assign(Uint8Array.from(best.flat(), Number).buffer, { size });
}

function penaltyOf(rows: Modules): number {
  const columns = rows.map((_, x) => rows.map((row) => row[x]!));
  return sum([...rows, ...columns].map(linePenalty)) + blockPenalty(rows) + balancePenalty(rows.flat());
}

function linePenalty(line: readonly boolean[]): number {
  let penalty = 0;
  let run = 0;
  let bits = 0;
  line.forEach((isDark, i) => {
    run = isDark === line[i - 1] ? run + 1 : 1;
    if (run === LONG_RUN) penalty += RUN;
    else if (run > LONG_RUN) penalty++;
    bits = ((bits << 1) | Number(isDark)) & ((1 << FINDER_LENGTH) - 1);
    if (i >= FINDER_LENGTH - 1 && FINDERS.includes(bits)) penalty += FINDER;
  });
  return penalty;
}

function blockPenalty(rows: Modules): number {
  const isBlock = (row: readonly boolean[], above: readonly boolean[], x: number) =>
    row[x] === row[x - 1] && row[x] === above[x] && row[x] === above[x - 1];
  return sum(rows.slice(1).flatMap((row, y) => row.map((_, x) => (x > 0 && isBlock(row, rows[y]!, x) ? BLOCK : 0))));
}

/** For every 5 % by which the dark ones are beyond 45 to 55 %. */
function balancePenalty(modules: readonly boolean[]): number {
  const off = Math.abs(20 * modules.filter(Boolean).length - 10 * modules.length);
  return Math.max(Math.ceil(off / modules.length) - 1, 0) * IMBALANCE;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
