import { stopRoute } from "@/lib/web/following/stop-route";

export const { GET, HEAD, POST } = stopRoute;
