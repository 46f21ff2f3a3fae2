// The parts of undici that are used, by themselves: its index also loads fetch, WebSocket, caches and mocks.
declare module "undici/lib/dispatcher/client.js" {
  import { Client } from "undici";

  export default Client;
}

declare module "undici/lib/core/errors.js" {
  import { errors } from "undici";

  export default errors;
}
