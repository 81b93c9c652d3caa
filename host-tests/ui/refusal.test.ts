import { expect, test } from "vitest";
import { refusalWords } from "../../src/ui/refusal.js";
import { en } from "../../src/ui/strings/en.js";
import { sv } from "../../src/ui/strings/sv.js";

test.each(["mean", "peak", "start"] as const)(
  "a board that takes too much (%s) says so in both languages",
  (refusal) => {
    expect(refusalWords(refusal, sv)).toBe("Kortet drar mer än porten ger.");
    expect(refusalWords(refusal, en)).toBe("Takes more than the port gives.");
  },
);

test("a board of which nobody knows says that instead", () => {
  expect(refusalWords("unknown", sv)).toBe("Inte mätt om porten räcker.");
  expect(refusalWords("unknown", en)).toBe("Not measured with the port yet.");
});
