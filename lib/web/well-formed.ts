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
