// The scenes on real Piu: every touch shows the next picture.
import "piu/MC";
import { PICTURES } from "../scenes/index.js";

/** XS prints the line. */
declare function trace(line: string): void;

class Showing extends Behavior {
  #next = 0;

  override onTouchBegan(application: Application): void {
    const picture = PICTURES[this.#next++];
    try {
      picture?.show(application);
    } catch (error) {
      trace(`! ${picture?.name}: ${error}\n`);
    }
  }
}

export default new Application(null, {
  commandListLength: 32768,
  displayListLength: 32768,
  regionLength: 4096,
  touchCount: 1,
  active: true,
  skin: new Skin({ fill: "black" }),
  Behavior: Showing,
});
