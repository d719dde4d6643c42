import type { ComponentProps } from "react";
import { CiteThis } from "@/components/cite/cite-this";
import { ShowElsewhere } from "@/components/cite/show-elsewhere";

type Props = Omit<ComponentProps<typeof CiteThis>, "files"> &
  Required<Pick<ComponentProps<typeof CiteThis>, "files">> & {
    elsewhere: Omit<ComponentProps<typeof ShowElsewhere>, "locale">;
  };

/** At the foot of a page: how to cite it, and how to show it elsewhere. */
export function TakeAlong({ locale, citations, files, elsewhere }: Props) {
  return (
    <div className="mt-6">
      <CiteThis locale={locale} citations={citations} files={files} />
      <ShowElsewhere locale={locale} {...elsewhere} />
    </div>
  );
}
