const URL_CREDENTIALS =
  /[a-z][a-z0-9+.-]{0,32}:\/\/([^\s/?#:"<>\\`]{0,1024})(?::([^\s/?#"<>\\`]{0,1024}))?@/dgi;

/** Where passwords of URLs stand in a text; the name where it stands without one, as tokens do. */
export function urlCredentialRanges(text: string): readonly (readonly [from: number, to: number])[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(URL_CREDENTIALS)].flatMap(({ indices }) => {
    const [, name, password] = indices ?? [];
    const range = password === undefined || password[0] === password[1] ? name : password;
    return range === undefined || range[0] === range[1] ? [] : [range];
  });
}

/** The credentials of all URLs in a text, as written and decoded. */
export function urlCredentials(text: string): readonly string[] {
  return urlCredentialRanges(text).flatMap(([from, to]) => {
    const secret = text.slice(from, to);
    return [secret, decoded(secret)];
  });
}

/** The text with `***` for the credentials of its URLs, however short they are. */
export function maskUrlCredentials(text: string): string {
  return urlCredentialRanges(text).reduceRight(
    (masked, [from, to]) => `${masked.slice(0, from)}***${masked.slice(to)}`,
    text,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
