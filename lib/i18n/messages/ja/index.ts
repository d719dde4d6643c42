import states from "@/lib/i18n/messages/ja/states";

const messages = { states };
export default messages;
