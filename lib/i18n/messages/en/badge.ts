/** The small pictures that other sites show. */
const badge = {
  agreement:
    "{delivered} of {total} delivered{passed, plural, =0 {} one { · # deadline passed} other { · # deadlines passed}}",
  unsigned: "Not signed yet",
};
export default badge;
