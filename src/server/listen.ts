import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { InforceError } from "../model/errors.js";
import { systemWords } from "../model/system-words.js";
import { type Service, type ServiceOptions, service } from "./app.js";

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
  const listener = getRequestListener(made.fetch, { hostname: options.host });
  const server = createServer({ ...TIMEOUTS, maxHeaderSize: MOST_HEADER_BYTES }, listener);
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
