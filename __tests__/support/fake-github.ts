import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { FakeWorkflowRuns } from "./fake-workflow-runs.ts";
import { answerPulls, PULL_TEMPLATES, type FakePull } from "./fake-pulls.ts";
import { GithubOpenApi, type SentRequest } from "./github-openapi.ts";

/** What the token may do: `read-only` is that of a fork, `unknown` one that GitHub does not accept. */
export type TokenRights = "write" | "read-only" | "unknown" | "blind";

export interface FakeComment {
  readonly id: number;
  readonly login: string;
  readonly type: "Bot" | "User";
  body: string;
}

/** An answer other than the real one, to the calls that it concerns. */
export interface Trouble {
  readonly method?: string;
  readonly path?: RegExp;
  /** How many calls; default all. */
  times?: number;
  /** `hang`: no answer; `reset`: the connection is cut. */
  readonly answer:
    | "hang"
    | "reset"
    | { readonly status: number; readonly headers?: Record<string, string>; readonly message?: string };
  /** The call takes effect all the same. */
  readonly afterEffect?: boolean;
}

const REPOSITORY = "/repos/{owner}/{repo}/issues";
let description: GithubOpenApi | undefined;

/** One for all tests of a file: reading GitHub's description takes a moment. */
function openApi(): GithubOpenApi {
  description ??= new GithubOpenApi([
    `${REPOSITORY}/{issue_number}/comments`,
    `${REPOSITORY}/comments/{comment_id}`,
    "/user",
    ...PULL_TEMPLATES,
    "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
    "/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
    "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
  ]);
  return description;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** GitHub's REST API as far as comments and results of earlier runs go, with a state of its own. */
export class FakeGithub {
  readonly comments: FakeComment[] = [];
  readonly pulls: FakePull[] = [];
  readonly workflow = new FakeWorkflowRuns();
  readonly requests: SentRequest[] = [];
  /** What GitHub would not have understood, or this fake would not have answered. */
  readonly violations: string[] = [];
  readonly troubles: Trouble[] = [];
  rights: TokenRights = "write";
  token = "ghs_fake";
  /** Who the token belongs to; an app's installation may not ask for its name. */
  account: { readonly login: string; readonly type: "Bot" | "User" } = {
    login: "github-actions[bot]",
    type: "Bot",
  };
  readonly #server: Server;
  #lastId = 1000;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<FakeGithub> {
    const server = createServer();
    const fake = new FakeGithub(server);
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      void fake.#serve(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return fake;
  }

  /** Like that of an enterprise server: the API lies below a path. */
  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/v3`;
  }

  /** A host of another name. */
  get #blobOrigin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  addComments(
    count: number,
    body = "a remark",
    by: { login: string; type: "Bot" | "User" } = { login: "octocat", type: "User" },
  ): void {
    for (let index = 0; index < count; index += 1) {
      this.comments.push({ id: (this.#lastId += 1), ...by, body });
    }
  }

  countOf(method: string): number {
    return this.requests.filter((request) => request.method === method).length;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith("/blob/") === true) {
      this.#serveBlob(request, response);
      return;
    }
    const sent = await this.#read(request);
    this.requests.push(sent);
    this.violations.push(...openApi().violationsOf(sent), ...headerViolations(request));
    const trouble = this.#troubleFor(sent);
    const refused = this.#refusal(sent, request.headers.authorization);
    const answer =
      trouble === undefined || trouble.afterEffect === true ? (refused ?? this.#answer(sent)) : null;
    if (answer !== null)
      this.violations.push(...openApi().answerViolationsOf(sent, answer.status, answer.body));
    if (trouble === undefined) send(response, answer!);
    else if (trouble.answer === "reset") request.socket.destroy();
    else if (trouble.answer !== "hang") {
      const { status, headers, message } = trouble.answer;
      send(response, { status, headers: headers ?? {}, body: { message: message ?? `trouble ${status}` } });
    }
  }

  /** Where the API sends who wants an artifact: another host, which must not see the token. */
  #serveBlob({ url, headers }: IncomingMessage, response: ServerResponse): void {
    if (headers.authorization !== undefined) this.violations.push("the blob storage was given a token");
    const id = Number(/^\/blob\/(\d+)\?sig=secret$/.exec(url ?? "")?.[1]);
    response.writeHead(200, { "content-type": "application/zip" });
    response.end(this.workflow.artifact(id)?.zip);
  }

  async #read(request: IncomingMessage): Promise<SentRequest> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? "/", this.apiUrl);
    const text = Buffer.concat(chunks).toString();
    return {
      method: request.method ?? "",
      path: url.pathname.replace("/api/v3", ""),
      query: Object.fromEntries(url.searchParams),
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
    };
  }

  #troubleFor({ method, path }: SentRequest): Trouble | undefined {
    const index = this.troubles.findIndex(
      (trouble) => (trouble.method ?? method) === method && (trouble.path ?? /^/).test(path),
    );
    const trouble = this.troubles[index];
    if (trouble?.times !== undefined && (trouble.times -= 1) === 0) this.troubles.splice(index, 1);
    return trouble;
  }

  #refusal({ method, path }: SentRequest, authorization: string | undefined): Answer | null {
    const isKnown = authorization === `token ${this.token}` && this.rights !== "unknown";
    if (!isKnown)
      return {
        status: 401,
        body: {
          message: "Bad credentials",
          documentation_url: "https://docs.github.com/rest",
          status: "401",
        },
      };
    if (this.rights === "blind" && path !== "/user") return notFound();
    const mayWrite = this.rights === "write" || method === "GET";
    const isUnnamed = path === "/user" && this.account.type === "Bot";
    return mayWrite && !isUnnamed ? null : forbidden();
  }

  #answer({ method, path, query, body }: SentRequest): Answer {
    if (path === "/user") return { status: 200, body: privateUser(this.account) };
    const ofRuns = this.workflow.answer({ method, path, query, body }, this.#blobOrigin);
    if (ofRuns !== null) return ofRuns;
    const ofPulls = answerPulls(this.pulls, { method, path, query, body }, openApi());
    if (ofPulls !== null) return ofPulls;
    const commentId = /\/issues\/comments\/(\d+)$/.exec(path)?.[1];
    if (commentId !== undefined) {
      const comment = this.comments.find((entry) => entry.id === Number(commentId));
      if (comment === undefined) return notFound();
      const refused = bodyRefusal(body);
      if (refused !== null) return refused;
      comment.body = (body as { body: string }).body;
      return { status: 200, body: this.#shown(comment) };
    }
    return method === "POST" ? this.#create(body) : this.#page(path, query);
  }

  #create(body: unknown): Answer {
    const refused = bodyRefusal(body);
    if (refused !== null) return refused;
    const comment = { id: (this.#lastId += 1), ...this.account, body: (body as { body: string }).body };
    this.comments.push(comment);
    return { status: 201, body: this.#shown(comment) };
  }

  #page(path: string, query: Readonly<Record<string, string>>): Answer {
    const size = Math.min(Number(query.per_page ?? 30), 100);
    const page = Number(query.page ?? 1);
    const last = Math.max(Math.ceil(this.comments.length / size), 1);
    const link = (target: number, rel: string): string =>
      `<${this.apiUrl}${path}?per_page=${size}&page=${target}>; rel="${rel}"`;
    const links = page < last ? [link(page + 1, "next"), link(last, "last")] : [];
    return {
      status: 200,
      headers: links.length === 0 ? {} : { link: links.join(", ") },
      body: this.comments.slice((page - 1) * size, page * size).map((comment) => this.#shown(comment)),
    };
  }

  #shown(comment: FakeComment): unknown {
    const url = `${this.apiUrl}/repos/acme/shop/issues/comments/${comment.id}`;
    return {
      id: comment.id,
      node_id: `IC_${comment.id}`,
      url,
      html_url: `https://github.example/acme/shop/pull/7#issuecomment-${comment.id}`,
      issue_url: `${this.apiUrl}/repos/acme/shop/issues/7`,
      body: comment.body,
      user: simpleUser(comment),
      created_at: "2026-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:00Z",
      author_association: "NONE",
      performed_via_github_app: null,
    };
  }
}

/** GitHub counts characters; a longer body is refused. */
const MAX_BODY = 65_536;

function bodyRefusal(body: unknown): Answer | null {
  const text = (body as { body?: unknown } | undefined)?.body;
  if (typeof text === "string" && text !== "" && Array.from(text).length <= MAX_BODY) return null;
  const message = `Validation Failed: body is too long (maximum is ${MAX_BODY} characters)`;
  return { status: 422, body: { message, documentation_url: "https://docs.github.com/rest" } };
}

function headerViolations({ headers }: IncomingMessage): readonly string[] {
  return headers["user-agent"] === undefined ? ["GitHub refuses requests without user-agent"] : [];
}

function forbidden(): Answer {
  const message = "Resource not accessible by integration";
  return { status: 403, body: { message, documentation_url: "https://docs.github.com/rest", status: "403" } };
}

function notFound(): Answer {
  return {
    status: 404,
    body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" },
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function simpleUser({ login, type }: { login: string; type: string }): Record<string, unknown> {
  const url = `https://api.github.example/users/${encodeURIComponent(login)}`;
  const links = [
    "followers_url",
    "following_url",
    "gists_url",
    "starred_url",
    "subscriptions_url",
    "organizations_url",
    "repos_url",
    "events_url",
    "received_events_url",
    "url",
    "html_url",
    "avatar_url",
  ];
  return {
    login,
    id: 1,
    node_id: "U_1",
    gravatar_id: "",
    type,
    site_admin: false,
    ...Object.fromEntries(links.map((name) => [name, url])),
  };
}

function privateUser(account: { login: string; type: string }): Record<string, unknown> {
  return {
    ...simpleUser(account),
    name: null,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
  };
}
