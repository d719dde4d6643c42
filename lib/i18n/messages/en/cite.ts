/** How to cite a page, and how to show it on another site. */
const cite = {
  note: "As of {asOf}, as known on {knownOn}; record revision {revision}, SHA-256 {hash}",
  plain: "{site}: {title}. {note}. {url}",
  title: "Cite this",
  lead: "Pinned to the day shown and to what the record held: the address shows the same again, and the hash tells whether the record behind it is the same. What is recorded later on that same day shows there too; revision and hash tell it apart.",
  text: "Plain text",
  bibtex: "BibTeX",
  csl: "CSL-JSON",
  bibtexFile: "Download for BibTeX",
  cslFile: "Download as CSL-JSON",
  copy: "Copy",
  copied: "Copied",
  report: {
    title: "Report",
    link: "Status report to print or save as PDF",
  },
};
export default cite;
