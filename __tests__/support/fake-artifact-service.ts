import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An account and a container, as blob storage has them behind a bare address; the artifact's name follows. */
const BLOBS = "/account/container/";

/** The three calls of an upload. */
export type UploadCall = "create" | "store" | "finish";

/** What the service does instead of answering well; `reset` and `hang` are no answer. */
export type ServiceTrouble =
  { readonly status: number; readonly message?: string; readonly body?: string } | "reset" | "hang";

/** GitHub's artifact service and its blob storage, as far as an upload goes. */
export class FakeArtifactService {
  /** Name of each finished artifact → its zip. */
  readonly artifacts = new Map<string, Buffer>();
  readonly authorizations = new Set<string>();
  /** Name of an artifact → which of its calls have trouble, and which. */
  readonly troubles = new Map<string, { readonly call: UploadCall; readonly answer: ServiceTrouble }>();
  readonly #blocks = new Map<string, Buffer>();
  readonly #zips = new Map<string, Buffer>();
  #server: Server | undefined;

  async listen(): Promise<this> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => this.#server?.listen(0, "127.0.0.1", resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  /** What a runner gives a step so that it can upload. */
  get env(): Record<string, string> {
    const claims = Buffer.from(JSON.stringify({ scp: "Actions.Results:run-id:job-id" })).toString(
      "base64url",
    );
    return {
      ACTIONS_RUNTIME_TOKEN: `e30.${claims}.x`,
      ACTIONS_RESULTS_URL: `${this.origin}/`,
      GITHUB_SERVER_URL: "https://github.com",
    };
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? "/", this.origin);
    const reply = (status: number, value?: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(value === undefined ? undefined : JSON.stringify(value));
    };
    if (url.pathname.startsWith("/twirp/")) {
      this.authorizations.add(request.headers.authorization ?? "");
      const method = url.pathname.split("/").at(-1) ?? "";
      const { name } = JSON.parse(body.toString()) as { name: string };
      if (this.#isTroubled(name, method === "CreateArtifact" ? "create" : "finish", response)) return;
      this.#call(method, name, reply);
    } else if (request.method === "PUT" && url.pathname.startsWith(BLOBS)) {
      const name = decodeURIComponent(url.pathname.slice(BLOBS.length));
      if (this.#isTroubled(name, "store", response)) return;
      this.#store(name, url.searchParams, body);
      reply(201);
    } else reply(404, {});
  }

  #isTroubled(name: string, call: UploadCall, response: ServerResponse): boolean {
    const trouble = this.troubles.get(name);
    if (trouble?.call !== call) return false;
    const { answer } = trouble;
    if (answer === "reset") response.socket?.resetAndDestroy();
    else if (answer !== "hang") {
      response.writeHead(answer.status, { "content-type": "application/json" });
      response.end(answer.body ?? JSON.stringify({ code: "trouble", msg: answer.message ?? "trouble" }));
    }
    return true;
  }

  #call(method: string, name: string, reply: (status: number, value: unknown) => void): void {
    if (method === "CreateArtifact") {
      if (this.artifacts.has(name)) {
        reply(409, {
          code: "already_exists",
          msg: "an artifact with this name already exists on the workflow run",
        });
      } else reply(200, { ok: true, signed_upload_url: `${this.origin}${BLOBS}${name}?sig=signature` });
      return;
    }
    this.artifacts.set(name, this.#zips.get(name) ?? Buffer.alloc(0));
    reply(200, { ok: true, artifact_id: "7" });
  }

  /** Blocks and then their list, or all at once. */
  #store(name: string, parameters: URLSearchParams, body: Buffer): void {
    const kind = parameters.get("comp");
    if (kind === "block") this.#blocks.set(parameters.get("blockid") ?? "", body);
    else if (kind === "blocklist") {
      const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = ""]) => id);
      this.#zips.set(name, Buffer.concat(ids.map((id) => this.#blocks.get(id) ?? Buffer.alloc(0))));
    } else this.#zips.set(name, body);
  }
}

/** Names of the files of a zip, as its directory lists them. */
export function zipNames(zip: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 46)) {
    names.push(zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  }
  return names;
}
