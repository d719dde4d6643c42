import { embedAnswer } from "@/lib/web/http/embed-answer";
import { readRoute } from "@/lib/web/http/read-route";

/** One agreement for a frame on another site. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(embedAnswer);
