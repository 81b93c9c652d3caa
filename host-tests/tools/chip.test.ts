import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { flashImage } from "../../tools/chip/flash-image.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe("chip", () => {
  test("puts each part where the chip looks for it, into a flash that is otherwise empty", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "chip-"));
    for (const name of ["bootloader", "partition-table", "xs_esp32"])
      writeFileSync(path.join(folder, `${name}.bin`), name);
    const image = flashImage(folder);
    expect(image.length).toBe(4 * 1024 * 1024);
    expect(image.toString("latin1", 0x1000, 0x100a)).toBe("bootloader");
    expect(image.toString("latin1", 0x8000, 0x800f)).toBe("partition-table");
    expect(image.toString("latin1", 0x10000, 0x10008)).toBe("xs_esp32");
    expect(image.filter((byte) => byte !== 0xff).length).toBe(10 + 15 + 8);
  });

  test("is configured as the boards are, but for its flash", () => {
    const lines = (file: string) =>
      readFileSync(path.join(root, file), "utf8")
        .split("\n")
        .filter((line) => line.startsWith("CONFIG_"));
    const chip = lines("tools/chip/app/sdkconfig/sdkconfig.defaults");
    const boards = lines("targets/esp32/sdkconfig/sdkconfig.defaults");
    expect(chip.filter((line) => !boards.includes(line))).toEqual([
      "CONFIG_ESPTOOLPY_FLASHMODE_QIO=n",
      "CONFIG_ESPTOOLPY_FLASHMODE_DIO=y",
    ]);
    expect(boards.filter((line) => !chip.includes(line))).toEqual([]);
  });

  test.each([
    ["the SDK", {}, "Moddable SDK"],
    ["ESP-IDF", { MODDABLE: "/sdk" }, "ESP-IDF"],
    ["an emulator", { MODDABLE: "/sdk", IDF_PATH: "/idf" }, "$QEMU_ESP32"],
  ])("says in one line that it needs %s", { timeout: 60_000 }, (_, given, named) => {
    const env = { PATH: process.env.PATH, ...given };
    const ran = spawnSync(process.execPath, ["--import", "tsx", "tools/chip.ts"], { cwd: root, env, encoding: "utf8" });
    expect(ran.status).toBe(2);
    expect(ran.stderr.trimEnd().split("\n")).toEqual([expect.stringContaining(named)]);
  });
});
