/** Titles and details of the API's problem answers. */
const api = {
  title: {
    "invalid-query": "The request has values that cannot be used",
    "not-found": "There is nothing at this address",
    "unknown-agreement": "The record has no such agreement",
    "unknown-commitment": "The record has no such commitment",
    "unknown-party": "The record has no such party",
    "not-yet-recorded": "Not in the record on that day",
    "not-signed": "Not signed by that day",
    "method-not-allowed": "This address cannot be asked that way",
    "database-unavailable": "The database does not answer",
    "internal-error": "Something is wrong on our side",
  },
  detail: {
    "invalid-query": "{count, plural, one {One value} other {# values}} cannot be used; see errors.",
    "not-found": "The addresses of the API are listed in {openapi}.",
    "unknown-agreement": "{slug} names no agreement.",
    "unknown-commitment": "{ref} names no commitment of {slug}.",
    "unknown-party": "{code} names no party of any agreement.",
    "not-yet-recorded": "It entered the record on {date}.",
    "not-signed": "{slug} was signed on {date}; there is nothing to report before.",
    "method-not-allowed": "Allowed here: {allowed}.",
    "database-unavailable": "Try again in a minute.",
    "internal-error": "It is written down under {id}.",
  },
};
export default api;
