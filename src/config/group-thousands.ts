/**
 * As `12,345.6`, for sizes from 1e-6 to 1e21. Not by a locale, whose first use takes tens of milliseconds: the program
 * would start later, and in the middle of a load nothing would start meanwhile.
 */
export function groupThousands(value: number): string {
  const [whole = "", ...fraction] = String(value === 0 ? 0 : value).split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...fraction].join(".");
}
