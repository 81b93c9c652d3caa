/** What the host program does with an app, line by line; see tools/piu-host/piu-host.c. */
export class Script {
  readonly #lines: string[] = [];
  /** Names of the pictures that it takes. */
  readonly pictures: string[] = [];

  /** A finger comes and goes. */
  tap(x: number, y: number): this {
    return this.touch("began", x, y).wait(40).touch("ended", x, y).wait(40);
  }

  touch(kind: "began" | "moved" | "ended" | "cancelled", x: number, y: number): this {
    this.#lines.push(`touch ${kind} ${x} ${y}`);
    return this;
  }

  /** Lets the app run. */
  wait(milliseconds: number): this {
    this.#lines.push(`wait ${milliseconds}`);
    return this;
  }

  /** Keeps what the screen shows. */
  picture(name: string): this {
    this.#lines.push(`picture ${name}.565`);
    this.pictures.push(name);
    return this;
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}
