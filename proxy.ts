import { type NextRequest, NextResponse } from "next/server";
import { pageStatus } from "@/lib/web/page-status";

/** Gives a page its HTTP status where that is not 200; the page is rendered all the same. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const status = await pageStatus(request.nextUrl);
  return status === 200 ? NextResponse.next() : NextResponse.rewrite(request.nextUrl, { status });
}

// Only where the status can differ, so that every other page is spared the detour.
export const config = {
  matcher: [
    "/(en|ja)/agreements/:path*",
    { source: "/(en|ja)/:path*", has: [{ type: "query", key: "asOf" }] },
    { source: "/(en|ja)/:path*", has: [{ type: "query", key: "knownOn" }] },
  ],
};
