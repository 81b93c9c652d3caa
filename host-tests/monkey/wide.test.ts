import { test } from "vitest";
import { holdBy, TIMEOUT } from "./held.js";

test("50,000 touches on 320 pixels: every screen is left again, and shows what it must", { timeout: TIMEOUT }, () => {
  holdBy([1, 2], 320);
});
