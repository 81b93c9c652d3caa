/** The pins of a board by what they are for, as GPIO numbers. */
export interface BoardPins {
  /** Receives from pin 5 of the RJ12. */
  readonly data: number;
  /** Works the switch of pin 2 of the RJ12. */
  readonly dataRequest: number;
  readonly [use: string]: number;
}

/** Why a strapping pin, which the chip reads when it starts, may be used for what it is used for; by GPIO number. */
export type Strapping = Readonly<Record<number, string>>;
