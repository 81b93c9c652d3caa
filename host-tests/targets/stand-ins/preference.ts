const kept = new Map<string, unknown>();

/** What was written to the flash, in order. */
export const writes: string[] = [];

/** `preference`, in memory; names are as long as the chip's store takes them (NVS: 15 characters). */
export default {
  get: (domain: string, name: string) => kept.get(`${domain}/${name}`),
  set(domain: string, name: string, value: unknown): void {
    if (domain.length > 15 || name.length > 15) throw new Error("nvs set fail");
    writes.push(`${name}=${value}`);
    kept.set(`${domain}/${name}`, value);
  },
};
