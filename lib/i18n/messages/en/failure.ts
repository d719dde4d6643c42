/** Words of the error page. Loaded on its own, because an error page may be all that still works. */
const failure = {
  title: "This page could not be made",
  text: "The fault is on this side and has been recorded. The record itself is not affected.",
  unavailable: "The record cannot be read just now",
  unavailableText:
    "The database does not answer. Nothing is lost; pages that are kept here are still shown. Load the page again in a minute.",
  id: "Number of this fault: ",
  again: "Load the page again",
  overview: "Go to the overview",
};
export default failure;
