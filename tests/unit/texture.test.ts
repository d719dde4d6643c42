import { expect, test } from "vitest";
import { DELIVERY_ORDER } from "@/lib/domain/charts/order";
import { previewBar } from "@/lib/domain/link-picture";
import { TEXTURES } from "@/lib/domain/texture";
import { totalsOf } from "@/lib/domain/totals";
import { EMBED_STYLE } from "@/lib/formats/embed-style";

const each = (count: number) =>
  Object.fromEntries(DELIVERY_ORDER.map((state) => [state, count])) as Record<(typeof DELIVERY_ORDER)[number], number>;

test("no two states look alike in a link's picture, and none looks like a disputed one", () => {
  const bar = previewBar({ ...totalsOf([]), byDelivery: each(2), disputed: each(1) });
  const sure = bar.filter(({ key }) => !key.endsWith("disputed")).map(({ tone, texture }) => `${tone} ${texture}`);
  const disputed = bar.filter(({ key }) => key.endsWith("disputed")).map(({ tone, texture }) => `${tone} ${texture}`);
  expect(sure).toHaveLength(DELIVERY_ORDER.length);
  expect(new Set(sure).size).toBe(sure.length);
  expect(sure.filter((look) => disputed.includes(look))).toEqual([]);
});

test("a framed page has every texture that states of delivery have in the charts", () => {
  for (const texture of ["solid", ...TEXTURES.filter((one) => one !== "ruled")])
    expect(EMBED_STYLE.text).toContain(`.fill-${texture}{background:`);
});
