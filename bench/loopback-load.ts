import { connect } from "node:net";

/** What came of asking one address many times. */
export interface LoadResult {
  readonly requestsPerSecond: number;
  /** Milliseconds within which 99 of 100 answers were whole. */
  readonly p99: number;
}

/**
 * Asks again and again over so many connections of this machine, each with one request at a time.
 *
 * @param address such as `http://127.0.0.1:8021`.
 * @param pathOf what the first, second … request asks, counted from 0.
 */
export async function loadOf(
  address: string,
  pathOf: (request: number) => string,
  requests: number,
  connections = 50,
): Promise<LoadResult> {
  const { hostname, port } = new URL(address);
  const requestOf = (at: number): string => `GET ${pathOf(at)} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`;
  const took: number[] = [];
  let left = requests;
  const begun = performance.now();
  const one = (): Promise<void> =>
    new Promise((done, failed) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let [asked, text, length] = [0, "", -1];
      const ask = (): void => {
        if (left <= 0) {
          socket.end();
          done();
          return;
        }
        left--;
        [asked, text, length] = [performance.now(), "", -1];
        socket.write(requestOf(requests - left - 1));
      };
      socket.setEncoding("latin1");
      socket.once("connect", ask).once("error", failed);
      socket.on("data", (piece: string) => {
        text += piece;
        if (length < 0) length = wholeLength(text, failed);
        const whole = length === CHUNKED ? text.endsWith("\r\n0\r\n\r\n") : length >= 0 && text.length >= length;
        if (!whole) return;
        took.push(performance.now() - asked);
        ask();
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - begun) / 1000;
  took.sort((a, b) => a - b);
  return { requestsPerSecond: requests / seconds, p99: took[Math.floor(took.length * 0.99)] ?? 0 };
}

const CHUNKED = Number.POSITIVE_INFINITY;

/** How long an answer is with its head, once that is there; -1 before. */
function wholeLength(text: string, failed: (error: Error) => void): number {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return -1;
  const head = text.slice(0, end).toLowerCase();
  if (!head.startsWith("http/1.1 200")) failed(new Error(`not answered: ${head.split("\r\n")[0]}`));
  const told = /content-length: (\d+)/.exec(head);
  return told === null ? CHUNKED : end + 4 + Number(told[1]);
}
