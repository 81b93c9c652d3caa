import type * as Piu from "piu/MC";
import type { LinkState, LinkStatus } from "../../status/link-state.js";
import { ageFigure, ageUnit } from "../format.js";
import { meterName } from "../meter-name.js";
import { threeButtons, wordButton } from "../parts/button.js";
import { Choice } from "../parts/choice.js";
import { RowAmount, rowName, rowText } from "../parts/data-row.js";
import { header } from "../parts/header.js";
import { Phrase } from "../parts/phrase.js";
import { textEndingAt } from "../parts/text.js";
import type { Zone } from "../parts/zone.js";
import { GREYS, theme } from "../theme.js";
import { DEVICE, type Home, NOWHERE, QR, REGISTERS, type Screen } from "./screen.js";

const ENCRYPTED: LinkState = "encrypted";

/** What the meter is, and how well it is understood. */
export class Meter implements Screen {
  readonly content: Piu.Container;
  readonly enter = REGISTERS;
  readonly #home: Home;
  readonly #age: Phrase;
  readonly #noAnswer: Choice;
  readonly #type: Piu.Label;
  readonly #accepted: RowAmount;
  readonly #wrongSum: RowAmount;
  readonly #wrongForm: RowAmount;
  readonly #second: Piu.Label;
  readonly #secondName: Piu.Label;
  readonly #registers: Zone;
  readonly #qr: Zone;
  readonly #device: Zone;
  #identification: string | undefined = undefined;
  #energyFactor = 1;
  #line: LinkStatus["line"];
  #isFlipped: boolean;

  constructor(home: Home) {
    const { strings } = home;
    this.#home = home;
    [this.#registers, this.#qr, this.#device] = threeButtons();
    this.#line = home.link.line;
    this.#isFlipped = home.link.isFlipped;
    this.#age = new Phrase({
      right: theme.right,
      baseline: 34,
      digits: theme.smallDigits,
      colors: GREYS,
      text: theme.smallGrey,
      ...(theme.isNarrow ? {} : { prefix: strings.answered }),
      units: [strings.secondsAgo, strings.minutesAgo, strings.hoursAgo],
      width: 50,
      gap: 4,
    });
    this.#noAnswer = new Choice([textEndingAt(theme.right, 34, theme.smallGrey, strings.noAnswerYet)]);
    const names = [strings.type, strings.speed, strings.accepted, strings.wrongSum, strings.wrongForm];
    this.#type = rowText(0, meterName(undefined));
    this.#accepted = new RowAmount(2, strings);
    this.#wrongSum = new RowAmount(3, strings);
    this.#wrongForm = new RowAmount(4, strings);
    this.#second = rowText(1, this.#speed);
    const rows = names.map((name, row) => rowName(row, name));
    this.#secondName = rows[1]!;
    const contents = [
      ...header(strings.meter),
      ...this.#age.contents,
      ...this.#noAnswer.contents,
      ...rows,
      this.#type,
      this.#second,
      ...this.#accepted.contents,
      ...this.#wrongSum.contents,
      ...this.#wrongForm.contents,
      wordButton(this.#registers, strings.registers),
      wordButton(this.#qr, theme.isNarrow ? strings.qr : strings.qrCode),
      wordButton(this.#device, strings.device),
    ];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the meter as it is now. */
  show(): void {
    const { household, meter, strings } = this.#home;
    const { age } = household;
    const { cut, empty, checkFailed, checkMalformed, checkMissing } = meter.rejections;
    const { headerFailed, encrypted, unknownContent } = meter.rejections;
    this.#age.show(age < 0 ? 0 : ageFigure(age), age < 0 ? 0 : ageUnit(age));
    this.#noAnswer.show(age < 0 ? 0 : -1);
    this.#showType(this.#home.link.state === ENCRYPTED ? strings.encrypted : meter.reading.identification);
    this.#accepted.show(meter.accepted);
    this.#showSecond(household.energyCheck.factor);
    this.#wrongSum.show(checkFailed + headerFailed);
    this.#wrongForm.show(cut + empty + checkMalformed + checkMissing + encrypted + unknownContent);
  }

  /** The buttons lead to the registers, and to what the display says of itself. */
  tap(x: number, y: number): number {
    if (this.#registers.holds(x, y)) return REGISTERS;
    if (this.#qr.holds(x, y)) return QR;
    return this.#device.holds(x, y) ? DEVICE : NOWHERE;
  }

  /** The speed; when registers come in the wrong scale that stands in its place, for the speed is right then. */
  #showSecond(factor = 1): void {
    const { strings, link } = this.#home;
    if (factor === this.#energyFactor && link.line === this.#line && link.isFlipped === this.#isFlipped) return;
    this.#energyFactor = factor;
    this.#line = link.line;
    this.#isFlipped = link.isFlipped;
    this.#secondName.string = factor === 1 ? strings.speed : strings.energy;
    this.#second.string = factor === 1 ? this.#speed : factor > 1 ? strings.tenTimesTooHigh : strings.tenTimesTooLow;
  }

  get #speed(): string {
    const { strings, link } = this.#home;
    const { baud, parity } = link.line;
    return `${baud} ${parity === "none" ? "8N1" : "7E1"}${link.isFlipped ? `, ${strings.flipped}` : ""}`;
  }

  /** A new identification is a new meter: its name may allocate. */
  #showType(identification: string | undefined): void {
    if (identification === this.#identification) return;
    this.#identification = identification;
    this.#type.string = meterName(identification);
  }
}
