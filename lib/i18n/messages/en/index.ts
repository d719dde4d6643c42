import states from "@/lib/i18n/messages/en/states";

const messages = { states };
export default messages;
