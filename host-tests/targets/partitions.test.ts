import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { complaintsOf, readSdkconfig } from "../../tools/sdk/sdkconfig.js";

const read = (file: string) => readFileSync(new URL(`../../targets/esp32/${file}`, import.meta.url), "utf8");

interface Partition {
  readonly name: string;
  readonly type: string;
  readonly offset: number;
  readonly size: number;
}

/** The flash that every board has at least, and where the second-stage loader and the table itself end. */
const FLASH = 4 * 1024 * 1024;
const TABLE_END = 0x9000;
const SECTOR = 0x1000;
const APP_ALIGNMENT = 0x10000;

const partitions: Partition[] = read("partitions.csv")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [name, type, _subtype, offset, size] = line.split(",").map((field) => field.trim());
    return { name: name!, type: type!, offset: Number(offset), size: Number(size) };
  });

test("lie side by side in the flash, behind the table, on whole sectors", () => {
  let end = TABLE_END;
  for (const { name, type, offset, size } of partitions) {
    expect(offset, name).toBeGreaterThanOrEqual(end);
    expect(offset % (type === "app" ? APP_ALIGNMENT : SECTOR), name).toBe(0);
    expect(size % SECTOR, name).toBe(0);
    expect(size, name).toBeGreaterThan(0);
    end = offset + size;
  }
  expect(end).toBeLessThanOrEqual(FLASH);
  expect(new Set(partitions.map(({ name }) => name)).size).toBe(partitions.length);
});

test("are where they have always been: whoever moves one of these loses what a display has kept", () => {
  const place = (name: string) => partitions.find((partition) => partition.name === name);
  expect(place("nvs")).toMatchObject({ type: "data", offset: 0x9000, size: 0x6000 });
  expect(place("factory")).toMatchObject({ type: "app", offset: 0x10000, size: 0x300000 });
  expect(place("journal")).toMatchObject({ type: "data", offset: 0x380000, size: 0x80000 });
});

test("and the flash is configured as large as they need, as all else that must be", () => {
  const sdkconfig = readSdkconfig(read("sdkconfig/sdkconfig.defaults"));
  expect(complaintsOf(sdkconfig)).toEqual([]);
  expect(sdkconfig.get("CONFIG_ESPTOOLPY_FLASHSIZE_4MB")).toBe("y");
});
