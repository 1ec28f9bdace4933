/** A request as an answer needs it, whatever received it. */
export interface Asking {
  readonly method: string;
  /** The whole address, such as `http://127.0.0.1:8021/day?day=2021-12-10`. */
  readonly url: string;
  /** The address of who asks. */
  readonly from: string;
  readonly header: (name: string) => string | undefined;
}

/** An answer before it is sent. */
export interface Told {
  readonly status: number;
  /** By their names as this service writes them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** The same for what speaks in responses. */
export function responseOf({ status, headers, body }: Told): Response {
  return new Response(body, { status, headers });
}

/** What a request without a name is called, in the number of its client. */
export const UNNAMED = "local";
