/** What ESP-IDF is configured with: a line of sdkconfig, or "n" for what is not set. */
export type Sdkconfig = ReadonlyMap<string, string>;

/** What every board is to be configured with, and why it matters, by topic. */
export const REQUIRED: readonly (readonly [topic: string, entries: Readonly<Record<string, string>>])[] = [
  ["clock", { CONFIG_ESP_DEFAULT_CPU_FREQ_MHZ_80: "y", CONFIG_ESP_DEFAULT_CPU_FREQ_MHZ_240: "n" }],
  [
    "watchdog",
    {
      CONFIG_ESP_TASK_WDT_EN: "y",
      CONFIG_ESP_TASK_WDT_INIT: "y",
      CONFIG_ESP_TASK_WDT_PANIC: "y",
      CONFIG_ESP_TASK_WDT_TIMEOUT_S: "10",
      CONFIG_ESP_INT_WDT: "y",
    },
  ],
  ["UART", { CONFIG_UART_ISR_IN_IRAM: "y" }],
  ["supply", { CONFIG_ESP_BROWNOUT_DET: "y" }],
  [
    "fault",
    {
      CONFIG_ESP_SYSTEM_PANIC_PRINT_REBOOT: "y",
      CONFIG_ESP_SYSTEM_PANIC_GDBSTUB: "n",
      CONFIG_ESP_COREDUMP_ENABLE_TO_NONE: "y",
      CONFIG_ESP_COREDUMP_ENABLE_TO_UART: "n",
    },
  ],
  ["radio", { CONFIG_BT_ENABLED: "n" }],
  ["flash", { CONFIG_ESPTOOLPY_FLASHSIZE_4MB: "y" }],
];

/** Reads an sdkconfig; of what stands in it twice the last counts, as for ESP-IDF. */
export function readSdkconfig(text: string): Sdkconfig {
  const entries = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, unset, key, value] = /^(?:# (CONFIG_\w+) is not set|(CONFIG_\w+)=(.*))$/.exec(line.trim()) ?? [];
    if (unset !== undefined) entries.set(unset, "n");
    else if (key !== undefined) entries.set(key, value || "n");
  }
  return entries;
}

/** The settings of each topic, in a line for people. */
export function describeSdkconfig(config: Sdkconfig): string[] {
  return REQUIRED.map(([topic, entries]) => {
    const settings = Object.keys(entries).map((key) => `${key.slice("CONFIG_".length)}=${config.get(key) ?? "absent"}`);
    return `${topic.padEnd(9)}${settings.join(" ")}`;
  });
}

/** What is not as it must be. */
export function complaintsOf(config: Sdkconfig): string[] {
  return REQUIRED.flatMap(([topic, entries]) =>
    Object.entries(entries)
      .filter(([key, wanted]) => (config.get(key) ?? "n") !== wanted)
      .map(([key, wanted]) => `sdkconfig, ${topic}: ${key} is ${config.get(key) ?? "absent"} and must be ${wanted}`),
  );
}
