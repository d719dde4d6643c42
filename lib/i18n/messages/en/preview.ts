/** What a change would do, said before it is saved. */
const preview = {
  title: "What will change",
  continue: "See what will change",
  again: "If you change anything above, this list is made again before anything is saved.",
  propose: "Propose",
  nothing: "Nothing that readers count changes.",
  readers: "What readers will see change",
  waits:
    "This agreement is published after a second person’s approval. Saving makes a proposal; readers see nothing yet.",
  none: "none",
  unknown: "unknown",
  never: "never",
  percent: "{value}%",
  disputed: "{state} (disputed)",
  due: "{ref}: due date from {from} to {to}.",
  dueDays:
    "{ref}: due date from {from} to {to}, {days, plural, one {# day} other {# days}} {direction, select, later {later} other {earlier}}.",
  delivery: "{ref}: delivery from “{from}” to “{to}”.",
  share: "{ref}, {party}: delivery from “{from}” to “{to}”.",
  progress: "{ref}: progress from {from} to {to}.",
  schedule: "{ref}: schedule from “{from}” to “{to}”.",
  evidence: "{ref}: evidence that counts from {from} to {to, plural, one {# item} other {# items}}.",
  checked: "{ref}: sources checked to {to} (before: {from}).",
  commitmentAdded: "Commitment {ref} is added. No due date; schedule “{schedule}”.",
  commitmentAddedDue: "Commitment {ref} is added, due on {on}; schedule “{schedule}”.",
  commitmentAddedDays: "Commitment {ref} is added, due on {on} ({days}); schedule “{schedule}”.",
  deliveryTotal: "Commitments at “{state}”: {to} of {of} (before: {from}).",
  scheduleTotal: "Commitments “{state}”: {to} of {of} (before: {from}).",
};
export default preview;
