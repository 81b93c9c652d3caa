import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/settings.js";
import { stringsIn } from "../../src/ui/strings/languages.js";

test("the page offers every language by the name that it has for itself", () => {
  const page = readFileSync(new URL("../../simulator/index.html", import.meta.url)).toString();
  const [, options] = /<select id="language">(.*?)<\/select>/s.exec(page)!;
  const offered = [...options!.matchAll(/value="(\w+)">(.*?)</g)].map(([, code, name]) => [code, name!.toLowerCase()]);
  expect(offered).toEqual(LANGUAGES.map((code) => [code, stringsIn(code).language.toLowerCase()]));
});
