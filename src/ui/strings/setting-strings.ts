/** The words of what can be set, of the first run and of the reset. */
export interface SettingStrings {
  /** The page of all that can be set, and what its tiles are called. */
  readonly settings: string;
  readonly languages: string;
  readonly nightLight: string;
  readonly tariff: string;
  readonly price: string;
  readonly exportPrice: string;
  readonly fee: string;
  readonly time: string;
  readonly touch: string;
  readonly reset: string;
  /** On the tiles of the touch panel and of the reset: what they do, and to what. */
  readonly teach: string;
  readonly everything: string;
  /** What feeds the display, a supply of its own or the meter: on a tile, and to choose from. */
  readonly supplyNames: readonly [string, string];
  readonly supplyOptions: readonly [string, string];
  readonly supplyHint: string;
  /** Whether the meter keeps normal time all year or moves to summer time: on a tile, and to choose from. */
  readonly timeNames: readonly [string, string];
  readonly timeOptions: readonly [string, string];
  readonly timeHint: string;
  readonly noPowerTariff: string;
  readonly ore: string;
  /** In place of a number that is 0. */
  readonly noPrice: string;
  readonly noGoalSet: string;
  /** Below a number that is set: where it is found, or when it holds. */
  readonly fuseHint: string;
  readonly lightHint: string;
  readonly nightLightHint: string;
  readonly priceHint: string;
  readonly exportPriceHint: string;
  readonly feeHint: string;
  readonly goalHint: string;
  /** In place of a sum that means nothing without the price. */
  readonly priceFirst: string;
  /** In the first run: to the next step without a change, and with one. */
  readonly skip: string;
  readonly next: string;
  /** The reset: what goes and what stays; to be asked again; that it happens, and that it did not. */
  readonly resetWhat: string;
  readonly resetAll: string;
  readonly resetSure: string;
  readonly resetNow: string;
  readonly cancel: string;
  readonly resetting: string;
  readonly notReset: string;
}
