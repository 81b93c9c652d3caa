import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createServer as createVite } from "vite";
import { buildPage } from "../../tools/web/build-page.js";

/** A web server that has begun to serve. */
export interface Served {
  readonly address: string;
  stop(): Promise<unknown> | unknown;
}

/** Serves an HTML text at a path, and nothing else; tells what was asked for. */
export async function serveText(
  html: string,
  path = "/",
  onAsked: (url: string) => void = () => undefined,
): Promise<Served> {
  const server = createServer(({ url = "" }, response) => {
    onAsked(url);
    if (url.split("?")[0] !== path) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "text/html" }).end(html);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${path}`, stop: () => server.close() };
}

/** Serves the page as `npm start` does. */
export async function serveSources(): Promise<Served> {
  const configFile = fileURLToPath(new URL("../../simulator/vite.config.ts", import.meta.url));
  const server = await createVite({ configFile, server: { port: 0 }, logLevel: "silent" });
  await server.listen();
  return { address: server.resolvedUrls!.local[0]!, stop: () => server.close() };
}

/** Serves the page as `npm run build:web` makes it. */
export async function serveBuilt(): Promise<Served> {
  return serveText(await buildPage());
}
