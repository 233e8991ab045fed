import { database } from "@/lib/db";

/** Ready when the database answers. */
export async function GET() {
  try {
    await database().$queryRaw`SELECT 1`;
    return Response.json({ ok: true });
  } catch {
    return Response.json({ ok: false }, { status: 503 });
  }
}
