import { readFileSync } from "node:fs";
import path from "node:path";

/** Bytes of the flash that the SDK configures for an ESP32. */
const FLASH = 4 << 20;
/** Where an ESP32 looks for each part (ESP-IDF, and the SDK's partitions.csv). */
const PARTS = [
  [0x1000, "bootloader.bin"],
  [0x8000, "partition-table.bin"],
  [0x10000, "xs_esp32.bin"],
] as const;

/** The whole flash as a board has it after flashing what lies in a build's folder. */
export function flashImage(folder: string): Buffer {
  const image = Buffer.alloc(FLASH, 0xff);
  for (const [offset, name] of PARTS) readFileSync(path.join(folder, name)).copy(image, offset);
  return image;
}
