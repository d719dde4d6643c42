import { type NextRequest, NextResponse } from "next/server";
import { pageStatus } from "@/lib/web/page-status";
import { isFromItsHost, isWellFormed } from "@/lib/web/well-formed";

/** Turns away what cannot be read, and gives a page its HTTP status where that is not 200; the page is rendered all the same. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!(await isWellFormed(request))) return new NextResponse("Bad request\n", { status: 400 });
  if (!isFromItsHost(request)) return new NextResponse("Forbidden: sent from another site\n", { status: 403 });
  const status = await pageStatus(request.nextUrl);
  return status === 200 ? NextResponse.next() : NextResponse.rewrite(request.nextUrl, { status });
}

// Only where the status can differ, so that every other page is spared the detour.
export const config = {
  matcher: [
    "/(en|ja)/agreements/:path*",
    "/(en|ja)/record/:path*",
    "/(en|ja)/following/:path*",
    "/(en|ja)/(timeline|changes|charts|commitments|calculator)",
    { source: "/(en|ja)/:path*", has: [{ type: "query", key: "asOf" }] },
    { source: "/(en|ja)/:path*", has: [{ type: "query", key: "knownOn" }] },
    "/:path(.*%.*)",
    { source: "/:path*", has: [{ type: "header", key: "content-type", value: "multipart/.*" }] },
    {
      source: "/:path*",
      has: [{ type: "header", key: "content-type", value: "application/x-www-form-urlencoded.*" }],
    },
    { source: "/:path*", has: [{ type: "header", key: "next-action" }] },
  ],
};
