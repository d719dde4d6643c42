"use client";

import type { ReactNode } from "react";

type Props = {
  /** Address of the picture as SVG. */
  svg: string;
  /** What the download is called. */
  file: string;
  label: string;
  children: ReactNode;
};

/** Pixels of the PNG for one of the SVG: sharp on paper and on fine screens. */
const SCALE = 2;

/** Draws the server's SVG onto a canvas, with the fonts the reader has. */
async function pngOf(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const source = URL.createObjectURL(await response.blob());
  try {
    const picture = new Image();
    picture.src = source;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth * SCALE;
    canvas.height = picture.naturalHeight * SCALE;
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(source);
  }
}

/** Downloads a chart as PNG. Where that cannot be made, the SVG opens instead. */
export function PngButton({ svg, file, label, children }: Props) {
  const download = async () => {
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await pngOf(svg));
      link.download = file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch {
      window.location.assign(svg);
    }
  };
  return (
    <button type="button" className="chart-link" aria-label={label} onClick={download}>
      {children}
    </button>
  );
}
