/** `time`, which stands still. */
export default { ticks: 0, delta: (start: number, end: number) => end - start };
