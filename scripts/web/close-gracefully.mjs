/**
 * Stops accepting, lets what is in flight finish, and cuts it off after `patienceMs`.
 * @param {import("node:http").Server} server
 * @param {number} patienceMs
 * @returns {Promise<void>}
 */
export function closeGracefully(server, patienceMs) {
  return new Promise((done) => {
    const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(impatience);
      done();
    });
    server.closeIdleConnections();
  });
}
