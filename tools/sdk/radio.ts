/** Modules of the SDK that are a network or bring one. */
const NETWORK = /(?:^|[/.])(?:wifi|ble|net|socket|dns|mdns|sntp|http|mqtt|network|websocket|securesocket)(?:[/.]|$)/;
/** Functions of ESP-IDF without which no radio starts. */
const STARTERS = /\b(esp_wifi_start|esp_wifi_init_internal|esp_bt_controller_enable|esp_ieee802154_enable)$/gm;

/** The modules that have to do with a network, which a display without a radio must not have. */
export function networkModules(ids: readonly string[]): string[] {
  return ids.filter((id) => NETWORK.test(id)).map((id) => `the module ${id} belongs to a network`);
}

/** The functions that start a radio among the symbols of a linked firmware (objdump -t). */
export function radioStarters(symbols: string): string[] {
  return [...symbols.matchAll(STARTERS)].map(([, name]) => `the linked firmware has ${name}, which starts a radio`);
}
