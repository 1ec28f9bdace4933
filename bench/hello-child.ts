import { serve } from "@hono/node-server";
import { Hono } from "hono";

/** The least that a service of this kind does: prints its address, and answers everything with one word. */
const app = new Hono();
app.get("/", (context) => context.text("hello"));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
