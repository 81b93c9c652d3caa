/** The one module that each host supplies: a board, the SDK's simulator, the page. */
declare module "board" {
  import type { Board } from "../src/home-display.js";

  const board: Board;
  export default board;
}
