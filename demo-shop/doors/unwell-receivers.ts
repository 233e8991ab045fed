import type { FastifyInstance } from "fastify";

const MOST_BYTES = 64 * 1024;

/**
 * Where two other demo shops take their results, so that one can watch what becomes of them: the flaky one (777777702)
 * takes every third try, the silent one (777777703) never answers.
 */
export async function unwellReceivers(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, body, done) => done(null, body));
  let tries = 0;

  app.post("/flaky/results", { bodyLimit: MOST_BYTES }, (_, reply) => {
    tries += 1;
    const takes = tries % 3 === 0;
    return reply
      .code(takes ? 200 : 500)
      .type("text/plain")
      .send(takes ? "0" : "error");
  });

  app.post("/silent/results", { bodyLimit: MOST_BYTES }, (_, reply) => reply.hijack());
}
