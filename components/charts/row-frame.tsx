import type { ReactNode } from "react";
import { PictureBox } from "@/components/charts/chart-figure";
import type { BarsPicture, StackPicture } from "@/components/charts/chart-props";
import styles from "@/components/charts/rows.module.css";
import type { Locale } from "@/lib/i18n/locales";

export type RowWords = {
  key: string;
  /** Null heads the rows that follow it; empty where the title says all. */
  ref: string | null;
  title: string;
  /** One line each beside the bars; on a phone all in one line above them. */
  values: string[];
};

type Props = {
  locale: Locale;
  heading: string;
  rows: readonly RowWords[];
  /** As many rows as `rows`. */
  picture: BarsPicture | StackPicture;
  /** Lies under the bars and stays when they become live: tracks, the zero line. */
  ground: ReactNode;
};

/** Words to the left and right of a picture with one row of bars for each. */
export function RowFrame({ locale, heading, rows, picture, ground }: Props) {
  return (
    <div className={styles.box}>
      <div className={styles.rows} style={{ "--count": rows.length } as React.CSSProperties}>
        {rows.map(({ key, ref, title, values }, index) => (
          <div key={key} className="contents">
            <p
              className={ref === null ? `${styles.label} ${styles.group}` : styles.label}
              style={{ gridRow: index + 1 }}
            >
              <span className={styles.title}>
                {ref ? <span className="quiet">{ref} </span> : null}
                {title}
              </span>
            </p>
            <p className={styles.value} style={{ gridRow: index + 1 }}>
              {values.map((value) => (
                <span key={value}>{value}</span>
              ))}
            </p>
          </div>
        ))}
        <div className={styles.plot}>
          <div className={styles.ground}>{ground}</div>
          <PictureBox locale={locale} heading={heading} picture={picture} />
        </div>
      </div>
    </div>
  );
}
