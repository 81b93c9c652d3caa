import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { decode } from "fast-png";
import { expect, test } from "vitest";
import { en } from "../src/ui/strings/en.js";
import { makeSheet } from "../tools/sheet.js";

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

test("the guide names every state by what the display calls it", () => {
  const guide = read("docs/guide.md").toString();
  for (const { name } of Object.values(en.states)) expect(guide).toContain(`| ${name} |`);
});

test("the README opens with the sheet that the script makes of the kept pictures", () => {
  const kept = decode(read("docs/screens.png"));
  const made = decode(makeSheet());
  expect([kept.width, kept.height]).toEqual([made.width, made.height]);
  expect(kept.data.filter((value, i) => value !== made.data[i]).length).toBe(0);
  expect(read("README.md").toString().split("\n", 3)[2]).toContain("(docs/screens.png)");
});
