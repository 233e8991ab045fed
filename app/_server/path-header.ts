/** proxy.ts writes the page's own path and query here, whatever the client sent. */
export const PATH_HEADER = "x-kuroneko-path";
