import { type Board, HomeDisplay } from "./home-display.js";
import { DEFAULT_SETTINGS } from "./settings.js";
import { RestartPage } from "./ui/restart-page.js";

/** So many bad starts in a row, of which none ran for 20 s, are a loop. */
const LOOP = 3;
/** After so long the display tries again by itself, in ms. */
const PATIENCE = 10 * 60_000;
/** How brightly the page is lit, in %: what every supply can bear. */
const DIM = 10;

/** Starts the display on a board; one that restarts again and again first says why, until a touch or for ten minutes. */
export function start(board: Board): void {
  const { restarts, backlight, clock, settings } = board;
  if (restarts === undefined || restarts.inARow < LOOP) {
    new HomeDisplay(board);
    return;
  }
  let isOver = false;
  const tryAgain = () => {
    if (!isOver) new HomeDisplay(board);
    isOver = true;
  };
  new RestartPage(restarts.reason, settings.language ?? DEFAULT_SETTINGS.language, tryAgain);
  backlight?.set(DIM);
  clock.every(PATIENCE, tryAgain);
}
