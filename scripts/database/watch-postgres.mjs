import pg from "pg";

/**
 * Holds one idle connection, and says when the server it leads to is gone: PostgreSQL is no child of ours.
 * @param {string} url
 * @param {() => void} onGone
 */
export async function watchPostgres(url, onGone) {
  const client = new pg.Client({
    connectionString: url,
    application_name: "kuroneko-pay watch",
    keepAlive: true,
  });
  client.on("error", () => {});
  client.once("end", onGone);
  await client.connect();
}
