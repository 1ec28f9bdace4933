import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { InforceError } from "../model/errors.js";
import { systemWords } from "../model/system-words.js";
import { type Service, type ServiceOptions, service } from "./app.js";
import { type Asking, type Told, UNNAMED } from "./exchange.js";

/** A service that listens. */
export interface Listening {
  /** Where it is found, for example `http://127.0.0.1:8021`. */
  readonly address: string;
  /** Whether it answers from the bundled sample. */
  readonly sample: boolean;
  /** Takes no more requests, lets those that are under way end, and closes the base. */
  stop(): Promise<void>;
}

/**
 * How long a request may take to arrive, its head and all of it, and how long a connection may wait for the next: longer than a busy
 * service takes to come round to a request that is there already, and than a proxy keeps a connection.
 */
const TIMEOUTS = { headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5000 };
const MOST_HEADER_BYTES = 16 * 1024;
const MOST_CONNECTIONS = 1000;
const GRACE_MS = 10_000;

/**
 * Opens the base and begins to listen.
 *
 * @param port 0: any that is free.
 * @throws InforceError `ADDRESS_IN_USE` for a port that is taken or may not be taken, or an address that is not this machine's;
 * and what opening the base throws.
 */
export async function listen(options: ServiceOptions, port: number): Promise<Listening> {
  const made = service(options);
  const { sample } = await made.open();
  const server = createServer({ ...TIMEOUTS, maxHeaderSize: MOST_HEADER_BYTES }, listenerOf(made, options.host));
  server.maxConnections = MOST_CONNECTIONS;
  try {
    await opened(server, options.host, port);
  } catch (error) {
    made.close();
    throw error;
  }
  const told = server.address();
  const taken = typeof told === "object" && told !== null ? told.port : port;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return { address: `http://${host}:${taken}`, sample, stop: () => stopped(server, made) };
}

/**
 * Sends the first page as soon as it is made. What answers every other request, with the web's classes for requests and responses, costs as
 * much again to load: it comes with the first of them, or once the first page is sent.
 */
function listenerOf(made: Service, host: string): RequestListener {
  let every: Promise<RequestListener> | null = null;
  const load = async (): Promise<RequestListener> => {
    every ??= import("@hono/node-server").then(({ getRequestListener }) => getRequestListener(made.fetch, { hostname: host }));
    await made.load();
    return every;
  };
  return (incoming, outgoing) => {
    const asking = askingOf(incoming, host);
    const told = asking === null ? null : made.first(asking);
    if (told === null) {
      load().then(
        (listener) => listener(incoming, outgoing),
        () => outgoing.destroy(),
      );
      return;
    }
    if (every === null) outgoing.once("finish", () => setImmediate(() => load().catch(() => {})));
    told.then(
      (one) => send(one, outgoing),
      () => outgoing.destroy(),
    );
  };
}

/** A request as it came; null for one whose address is to be looked at by what answers every request. */
function askingOf({ method = "", url = "", headers, socket }: IncomingMessage, host: string): Asking | null {
  const address = `http://${headers.host ?? host}${url}`;
  if (!url.startsWith("/") || !URL.canParse(address)) return null;
  const header = (name: string): string | undefined => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(", ") : value;
  };
  return { method, url: address, from: socket.remoteAddress ?? UNNAMED, header };
}

function send({ status, headers, body }: Told, outgoing: ServerResponse): void {
  const length = body === null ? {} : { "Content-Length": Buffer.byteLength(body) };
  outgoing.writeHead(status, { ...headers, ...length });
  outgoing.end(body ?? undefined);
}

async function opened(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((done, failed) => {
    server.once("error", (error) => failed(notOpened(error, host, port)));
    server.listen(port, host, done);
  });
}

async function stopped(server: Server, made: Service): Promise<void> {
  const closed = new Promise<void>((done) => void server.close(() => done()));
  server.closeIdleConnections();
  const grace = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(grace);
  made.close();
}

function notOpened(error: Error, host: string, port: number): InforceError {
  const why = systemWords(error) ?? error.message;
  return new InforceError(
    "ADDRESS_IN_USE",
    `${host}:${port} cannot be listened on: ${why}`,
    {
      got: `${host}:${port}`,
      expected: "an address of this machine and a port that is free",
      example: "--port 0",
      hint: "another program may listen there already; --port 0 takes any port that is free",
    },
    { cause: error },
  );
}
