/**
 * Stops accepting, lets what is in flight finish, and cuts it off after `patienceMs`.
 * @param {import("node:http").Server} server
 * @param {number} patienceMs
 * @returns {Promise<void>}
 */
export function closeGracefully(server, patienceMs) {
  return new Promise((done) => {
    const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
    // A connection that was busy when the server closed is kept alive afterwards: it is idle now, and ended.
    const sweeping = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(impatience);
      clearInterval(sweeping);
      done();
    });
    server.closeIdleConnections();
  });
}
