import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/_server/auth";

type Asked = { params: Promise<{ nextauth: string[] }> };

export function GET(request: NextRequest, asked: Asked): Promise<Response> {
  return answer(["session", "csrf"], request, asked);
}

export function POST(request: NextRequest, asked: Asked): Promise<Response> {
  return answer(["signout"], request, asked);
}

/** next-auth knows more actions; its own ways of signing in have no try limit, and are not there. */
async function answer(open: string[], request: NextRequest, asked: Asked): Promise<Response> {
  const [action = "", ...more] = (await asked.params).nextauth;
  if (!open.includes(action) || more.length > 0) return new Response(null, { status: 404 });
  return NextAuth(authOptions())(request, asked);
}
