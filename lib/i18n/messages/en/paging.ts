/** Long lists: what of them is shown, and the way to the rest. */
const paging = {
  agreements: "Pages of the agreements",
  page: "Page {page} of {pages}.",
  wrong:
    "There is no page “{value}” of this list: it has {pages, plural, one {one page} other {# pages}}. Page {page} is shown.",
  previous: "Previous",
  next: "Next",
  first: "The first {shown} of {total}.",
  all: "All {total}",
  tableFirst: "The table shows the first {shown} of {total}. The CSV has all of them.",
};
export default paging;
