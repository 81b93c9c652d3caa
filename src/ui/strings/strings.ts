/** Every word on the screens, in one language. */
export interface Strings {
  /** The house takes power from the grid; a far word. */
  readonly buying: string;
  /** The house gives power to the grid; a far word. */
  readonly selling: string;
  readonly watt: string;
  readonly kilowatt: string;
  /** How the power compares with what is normal. */
  readonly low: string;
  readonly normal: string;
  readonly high: string;
  /** Before today's import in kWh. */
  readonly bought: string;
  /** Before today's export in kWh. */
  readonly sold: string;
  readonly kilowattHour: string;
  /** Before the time from which today's sums count, when that is later than midnight. */
  readonly since: string;
  /** Before the first telegram. */
  readonly waiting: string;
  readonly noAnswerFor30s: string;
  readonly noAnswerForOver1min: string;
  /** Whether a decimal comma is written, else a point. */
  readonly decimalComma: boolean;
}

/** The strings that are set in the large type, to be read from across a room; its font holds their letters only. */
export const FAR_STRINGS = Object.freeze(["buying", "selling", "watt", "kilowatt"] as const);
