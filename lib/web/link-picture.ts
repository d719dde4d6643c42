import { ImageResponse } from "next/og";
import { facesFor, wordsIn } from "@/lib/web/picture-faces";

type Drawing = ConstructorParameters<typeof ImageResponse>[0];

/**
 * A picture of 1200 by 630 as PNG. `picture` is drawn already, down to plain elements, so that its
 * words tell which typefaces it needs; they must keep to the letters of those.
 */
export async function previewPng(picture: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const response = new ImageResponse(picture, { width: 1200, height: 630, fonts: await facesFor(wordsIn(picture)) });
  return new Uint8Array(await response.arrayBuffer());
}
