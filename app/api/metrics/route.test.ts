import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openContext } from "@/app/_server/context";
import { environment } from "@/lib/environment";
import { memoryGateway } from "@/lib/gateway/memory/memory-gateway";
import { openTestDatabase } from "@/prisma/test-database";
import { GET } from "./route";

vi.mock("@/app/_server/context", () => ({ openContext: vi.fn() }));

const TOKEN = "a token of the operator's own";
let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
  vi.mocked(openContext).mockResolvedValue({ db: pg.db, now: () => new Date(), gateway: memoryGateway() });
});
afterAll(() => pg.close());

function ask(authorization?: string) {
  return GET(
    new Request("http://localhost:3000/api/metrics", { headers: authorization ? { authorization } : {} }),
  );
}

test("closed to everybody where no token is set, and to who does not know it", async () => {
  for (const said of [undefined, "Bearer ", "Bearer undefined", `Bearer ${TOKEN}`])
    expect((await ask(said)).status).toBe(401);
  environment().METRICS_TOKEN = TOKEN;
  for (const said of [undefined, TOKEN, `Basic ${TOKEN}`, `Bearer ${TOKEN}x`])
    expect((await ask(said)).status).toBe(401);
  const answer = await ask(`Bearer ${TOKEN}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
  expect(await answer.text()).toContain("\nkuroneko_deliveries_overdue 0\n");
});
