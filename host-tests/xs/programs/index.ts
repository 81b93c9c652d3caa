// All that the tests, the benchmark and the soak run in XS.
export * from "./alarms.js";
export * from "./figures.js";
export * from "./home.js";
export * from "./learning.js";
export * from "./ledger.js";
export * from "./opening.js";
export * from "./periods.js";
export * from "./power.js";
export * from "./screens.js";
export * from "./storage.js";
export * from "./tariff.js";
export * from "./telegrams.js";
