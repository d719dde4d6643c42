import { issueSetupToken } from "@/lib/auth/setup-link";
import { appUrl } from "@/lib/env";
import { pages } from "@/lib/paths";

/** A new one-time address for setting up the first administrator, or null once there is one. Earlier addresses end. */
export async function setupLink(): Promise<string | null> {
  const token = await issueSetupToken();
  return token ? `${appUrl()}${pages.setup("en", { token })}` : null;
}
