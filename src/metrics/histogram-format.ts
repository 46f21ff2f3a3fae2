/** HdrHistogram's V2 compressed encoding: how it begins, outside and inside of the compression. */
export const COMPRESSED_COOKIE = 0x1c849304;
/** How the counts begin, before they are compressed. */
export const PAYLOAD_COOKIE = 0x1c849303;
/** The low byte of a cookie is the word size; this is what counts of variable length have there. */
export const VARIABLE_LENGTH = 0x10;
/** Bytes before the compressed part. */
export const COMPRESSED_HEADER_BYTES = 8;
/** Bytes before the counts. */
export const HEADER_BYTES = 40;
