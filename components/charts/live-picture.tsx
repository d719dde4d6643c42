"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { DrawnProps, Picture } from "@/components/charts/chart-props";
import { inTurn } from "@/components/charts/in-turn";

type Props = {
  picture: Picture;
  /** Names the picture for screen readers and says how to move in it. */
  label: string;
  /** The server's picture; stays until the live one can take its place, and on paper. */
  children: ReactNode;
};

/**
 * Fetches the charting code when its box has come into view, and draws into that box, which has its
 * size already. If the code cannot be fetched the server's picture simply stays.
 */
export function LivePicture({ picture, label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [Drawn, setDrawn] = useState<ComponentType<DrawnProps> | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let wanted = true;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      import("@/components/charts/drawn-picture").then(
        ({ DrawnPicture }) =>
          inTurn(() => {
            if (wanted) setDrawn(() => DrawnPicture);
          }),
        () => {},
      );
    });
    const sized = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    seen.observe(element);
    sized.observe(element);
    return () => {
      wanted = false;
      seen.disconnect();
      sized.disconnect();
    };
  }, []);

  const drawn = Drawn !== null && size.width > 0;
  return (
    <div ref={box} className="relative h-full" data-picture={drawn ? "live" : "still"}>
      <div className={drawn ? "hidden h-full print:block" : "h-full"}>{children}</div>
      {drawn ? (
        <div className="absolute inset-0 print:hidden">
          <Drawn picture={picture} width={size.width} height={size.height} label={label} />
        </div>
      ) : null}
    </div>
  );
}
