import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";

const FILES = "node_modules/@fontsource/source-serif-4/files";
const WEIGHTS = [400, 600] as const;

type Drawing = ConstructorParameters<typeof ImageResponse>[0];

let faces: Promise<{ name: string; data: Buffer; weight: 400 | 600 }[]> | undefined;

/** The picture's typeface, read once. It has Latin letters only. */
function typeface() {
  faces ??= Promise.all(
    WEIGHTS.map(async (weight) => ({
      name: "Source Serif 4",
      data: await readFile(join(process.cwd(), FILES, `source-serif-4-latin-${weight}-normal.woff`)),
      weight,
    })),
  );
  return faces;
}

/** A picture of 1200 by 630 as PNG. What is drawn must keep to the letters of the typeface. */
export async function previewPng(picture: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const response = new ImageResponse(picture, { width: 1200, height: 630, fonts: await typeface() });
  return new Uint8Array(await response.arrayBuffer());
}
