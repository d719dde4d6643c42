/** The small pages that other sites show in a frame, and how to get one. */
const embed = {
  delivered: "{delivered} of {total} delivered",
  deliveredBetween: "Between {low} and {high} of {total} delivered",
  noDates: "No commitment carries a date.",
  checked: "Sources checked up to {date}",
  neverChecked: "No search of the sources is on record yet",
  asOf: "As of {date}",
  knownOn: "as known on {date}",
  open: "Open on {site}",
  unsigned: "Not signed by {date}",
  openPage: "Open {title}",
  box: {
    title: "Show this on your site",
    lead: "These pages and pictures need no scripts. They follow the record by themselves; with both days in the address they stay as they are now.",
    frame: "Frame, up to date",
    framePinned: "Frame, pinned to this day",
    badgeHtml: "Badge for HTML",
    badgeMarkdown: "Badge for Markdown",
    see: "See the frame",
    scheme: "Add scheme=light or scheme=dark to its address to choose its colours.",
  },
};
export default embed;
