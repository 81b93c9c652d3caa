import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { decode } from "fast-png";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file));
const documents = ["", "docs", "assets", "simulator/piu"]
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith(".md"));

test("every link of a document leads somewhere", () => {
  const links = documents.flatMap((file) =>
    [
      ...read(file)
        .toString()
        .matchAll(/\]\(([^)#:]+)\)/g),
    ].map((match) => path.join(path.dirname(file), match[1]!)),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
});

test("every npm script that a document names is there", () => {
  const scripts = Object.keys(JSON.parse(read("package.json").toString()).scripts);
  const named = documents.flatMap((file) =>
    [
      ...read(file)
        .toString()
        .matchAll(/npm run (?:--silent )?([\w:]+)/g),
    ].map((match) => match[1]!),
  );
  expect(named).toContain("decode");
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});

test("the README's picture is the display, pixel for pixel, as real Piu paints it", () => {
  const EDGE = 14;
  const shot = decode(read("docs/now.png"));
  const real = decode(read("host-tests/display/pictures/kamstrup.png"));
  const wrong: string[] = [];
  for (let y = 0; y < real.height; y++)
    for (let x = 0; x < real.width; x++)
      for (let channel = 0; channel < 3; channel++) {
        const wanted = real.data[(y * real.width + x) * real.channels + channel];
        const got = shot.data[((EDGE + 2 * y) * shot.width + EDGE + 2 * x) * shot.channels + channel];
        if (wanted !== got) wrong.push(`${x},${y}`);
      }
  expect(wrong).toEqual([]);
});
