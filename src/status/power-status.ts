/** Why the light is less than the owner has asked for. */
export type Lowered = "starting" | "budget" | "refused" | "weakSupply";

/** Why a board cannot live on the meter: it takes too much on average, at once or at the start, or nobody knows. */
export type Refusal = "mean" | "peak" | "start" | "unknown";

/** What a screen can tell of supply and light. */
export interface PowerStatus {
  /** Why this board refuses the meter as its supply; undefined when the meter can feed it. */
  refusal: Refusal | undefined;
  /** The supply's voltage now in mV; undefined where the board cannot measure it. */
  supply: number | undefined;
  /** The lowest supply ever measured, in mV; undefined as above. */
  lowestSupply: number | undefined;
  /** Whether the supply has fallen below what this board needs, and not come back yet. */
  isSupplyWeak: boolean;
  /** The light now, in %. */
  light: number;
  /** Undefined when the light is what the owner has asked for at this time of day. */
  lowered: Lowered | undefined;
  /** The chip's clock in MHz. */
  clock: number;
  /** What the display is reckoned to take from the port now, in mA. */
  current: number;
  /** Whether the current is only the part that is known: nobody has said what the rest of the board takes. */
  isCurrentPartial: boolean;
}
