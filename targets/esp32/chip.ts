/** Why the chip was reset the last time: a number of ESP-IDF's `esp_reset_reason_t`. */
export function resetReason(this: void): number {
  return native("xs_chip_reset_reason").call(this);
}

/** One of four words of 32 bits that outlive a reset. After a power cut it is anything. */
export function kept(this: void, index: number): number {
  return native("xs_chip_kept").call(this, index);
}

/** Keeps a word of 32 bits over resets. */
export function keep(this: void, index: number, value: number): void {
  native("xs_chip_keep").call(this, index, value);
}

/** Restarts the chip. */
export function restart(this: void): void {
  native("xs_chip_restart").call(this);
}
