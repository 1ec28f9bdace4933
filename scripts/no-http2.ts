/**
 * What `@hono/node-server` asks of `node:http2`, for a bundle whose service speaks HTTP/1.1 alone: no request is ever one of HTTP/2, and
 * loading the module would be a part of every start.
 */
export class Http2ServerRequest {}

export const constants = { NGHTTP2_NO_ERROR: 0 } as const;
