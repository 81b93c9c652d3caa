import { describe, expect, test } from "vitest";
import { networkModules, radioStarters } from "../../tools/sdk/radio.js";
import { complaintsOf, describeSdkconfig, REQUIRED, readSdkconfig } from "../../tools/sdk/sdkconfig.js";

/** Everything as it must be, written as ESP-IDF and the SDK may write it. */
const right = REQUIRED.flatMap(([, entries]) =>
  Object.entries(entries).map(([key, value]) => (value === "n" ? `# ${key} is not set` : `${key}=${value}`)),
);
const with_ = (...lines: string[]) => complaintsOf(readSdkconfig([...right, ...lines].join("\n")));

describe("a configuration of ESP-IDF", () => {
  test("that is as it must be has nothing to complain of", () => {
    expect(with_()).toEqual([]);
  });

  test("is what its last lines say", () => {
    expect(with_("# CONFIG_ESP_TASK_WDT_EN is not set", "CONFIG_ESP_TASK_WDT_EN=y")).toEqual([]);
    expect(with_("# CONFIG_ESP_TASK_WDT_EN is not set")).toEqual([
      "sdkconfig, watchdog: CONFIG_ESP_TASK_WDT_EN is n and must be y",
    ]);
  });

  test("may say no in three ways", () => {
    for (const no of ["CONFIG_BT_ENABLED=n", "CONFIG_BT_ENABLED=", "# CONFIG_BT_ENABLED is not set"])
      expect(with_(no)).toEqual([]);
    expect(with_("CONFIG_BT_ENABLED=y")).toEqual(["sdkconfig, radio: CONFIG_BT_ENABLED is y and must be n"]);
  });

  test("is wrong at another clock, without watchdog, without the UART in IRAM", () => {
    expect(with_("CONFIG_ESP_DEFAULT_CPU_FREQ_MHZ_240=y")).toHaveLength(1);
    expect(with_("CONFIG_ESP_TASK_WDT_TIMEOUT_S=60")).toHaveLength(1);
    expect(complaintsOf(readSdkconfig("")).join("\n")).toContain("CONFIG_UART_ISR_IN_IRAM is absent and must be y");
  });

  test("is described by topic", () => {
    const lines = describeSdkconfig(readSdkconfig("CONFIG_ESP_DEFAULT_CPU_FREQ_MHZ_80=y"));
    expect(lines[0]).toBe("clock    ESP_DEFAULT_CPU_FREQ_MHZ_80=y ESP_DEFAULT_CPU_FREQ_MHZ_240=absent");
    expect(lines.map((line) => line.split(" ")[0])).toContain("UART");
  });
});

describe("a firmware without a radio", () => {
  test("has no module of a network", () => {
    expect(networkModules(["meter/p1-decoder", "targets/esp32/uart1", "~.embedded/io/smbus", "setup/piu"])).toEqual([]);
    for (const id of ["wifi", "~.embedded/network/interface/wifi", "setup/network", "sntp", "~.embedded/io/socket/tcp"])
      expect(networkModules([id]), id).toHaveLength(1);
  });

  test("has no function that starts one among its symbols", () => {
    const symbols = [
      "400d1234 g     F .flash.text\t00000123 app_main",
      "400d2000 g     F .flash.text\t00000045 esp_wifi_start",
      "400d3000 g     F .flash.text\t00000045 our_esp_wifi_starter",
    ];
    expect(radioStarters(symbols.join("\n"))).toEqual(["the linked firmware has esp_wifi_start, which starts a radio"]);
    expect(radioStarters(symbols[0]!)).toEqual([]);
  });
});
