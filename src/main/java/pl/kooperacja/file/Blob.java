package pl.kooperacja.file;

/** Bytes in the store: SHA-256 in hexadecimal and size in bytes. */
record Blob(String sha256, long size) {}
