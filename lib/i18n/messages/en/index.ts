import auth from "@/lib/i18n/messages/en/auth";
import charts from "@/lib/i18n/messages/en/charts";
import dates from "@/lib/i18n/messages/en/dates";
import deadline from "@/lib/i18n/messages/en/deadline";
import editing from "@/lib/i18n/messages/en/editing";
import findings from "@/lib/i18n/messages/en/findings";
import site from "@/lib/i18n/messages/en/site";
import states from "@/lib/i18n/messages/en/states";
import timeline from "@/lib/i18n/messages/en/timeline";

const messages = { findings, timeline, charts, auth, dates, deadline, editing, site, states };
export default messages;
