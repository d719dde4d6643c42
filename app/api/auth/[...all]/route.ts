import { answerBrowser } from "@/lib/web/auth-route";

/** The few addresses of better-auth that a browser must reach by itself: passkeys, and coming back from the provider. */
export const GET = answerBrowser;
export const POST = answerBrowser;
