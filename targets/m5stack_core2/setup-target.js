// What the SDK runs before it opens the display. In JavaScript, because the SDK runs what was TypeScript after it.
import { chipAt, PMU } from "targets/m5stack_core2/chips";
import { powerUp } from "targets/m5stack_core2/pmu";
import Timer from "timer";

export default function setupTarget(done) {
  powerUp(chipAt(PMU), (milliseconds) => Timer.delay(milliseconds));
  done();
}
