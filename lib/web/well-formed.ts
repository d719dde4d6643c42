/**
 * Whether the framework can read a request: its path decodes, and a form sent in
 * parts is whole. Next answers 500 to both where a client's mistake deserves 400.
 */
export async function isWellFormed(request: Request): Promise<boolean> {
  return pathDecodes(new URL(request.url).pathname) && (await formIsWhole(request));
}

function pathDecodes(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

async function formIsWhole(request: Request): Promise<boolean> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return true;
  try {
    await request.clone().formData();
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a form sent to a page comes from the host it is sent to. The framework compares the two by
 * itself and answers 500 where they differ, which is not the server's mistake; an API decides for itself.
 */
export function isFromItsHost({ method, headers, url }: Pick<Request, "method" | "headers" | "url">): boolean {
  const origin = headers.get("origin");
  if (method !== "POST" || origin === null || new URL(url).pathname.startsWith("/api/")) return true;
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() || headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
