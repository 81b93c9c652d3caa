import board from "board";
import { HomeDisplay } from "./home-display.js";

new HomeDisplay(board);
