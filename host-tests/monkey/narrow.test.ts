import { test } from "vitest";
import { holdBy, TIMEOUT } from "./held.js";

test("50,000 touches on 280 pixels: every screen is left again, and shows what it must", { timeout: TIMEOUT }, () => {
  holdBy([3, 4], 280);
});
