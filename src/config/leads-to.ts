/** Names of this machine itself, by which servers usually listen on one port together. */
const LOOPBACK = /^(?:(?:.+\.)?localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])$/;

/** Whether a URL leads to the server at an origin, by whichever name of this machine. */
export function leadsTo(url: URL, origin: string): boolean {
  if (url.origin === origin) return true;
  const at = URL.parse(origin);
  if (at?.protocol !== url.protocol || at.port !== url.port) return false;
  return LOOPBACK.test(at.hostname) && LOOPBACK.test(url.hostname);
}
