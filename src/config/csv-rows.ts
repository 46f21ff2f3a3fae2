/** The fields of one row of CSV (RFC 4180), as the row's own text has them. */
export function readCsvFields(row: string): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (row.charAt(at) === '"') {
      const [field, next] = readQuoted(row, at + 1);
      fields.push(field);
      at = next;
    } else {
      const comma = row.indexOf(",", at);
      const end = comma < 0 ? row.length : comma;
      fields.push(row.slice(at, end));
      at = end;
    }
    if (at >= row.length) return fields;
    at += 1;
  }
}

/** A field whose opening quote stands before `from`, and where it ends. */
function readQuoted(row: string, from: number): readonly [string, number] {
  let field = "";
  let at = from;
  for (;;) {
    const quote = row.indexOf('"', at);
    if (quote < 0) return [field + row.slice(at), row.length];
    field += row.slice(at, quote);
    if (row.charAt(quote + 1) !== '"') return [field, quote + 1];
    field += '"';
    at = quote + 2;
  }
}
