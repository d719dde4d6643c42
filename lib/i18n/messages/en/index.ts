import account from "@/lib/i18n/messages/en/account";
import agreement from "@/lib/i18n/messages/en/agreement";
import api from "@/lib/i18n/messages/en/api";
import auth from "@/lib/i18n/messages/en/auth";
import badge from "@/lib/i18n/messages/en/badge";
import calculator from "@/lib/i18n/messages/en/calculator";
import changes from "@/lib/i18n/messages/en/changes";
import charts from "@/lib/i18n/messages/en/charts";
import cite from "@/lib/i18n/messages/en/cite";
import commitment from "@/lib/i18n/messages/en/commitment";
import commitments from "@/lib/i18n/messages/en/commitments";
import compare from "@/lib/i18n/messages/en/compare";
import dates from "@/lib/i18n/messages/en/dates";
import deadline from "@/lib/i18n/messages/en/deadline";
import desk from "@/lib/i18n/messages/en/desk";
import editing from "@/lib/i18n/messages/en/editing";
import embed from "@/lib/i18n/messages/en/embed";
import failure from "@/lib/i18n/messages/en/failure";
import feeds from "@/lib/i18n/messages/en/feeds";
import findings from "@/lib/i18n/messages/en/findings";
import following from "@/lib/i18n/messages/en/following";
import forms from "@/lib/i18n/messages/en/forms";
import importing from "@/lib/i18n/messages/en/importing";
import linkPicture from "@/lib/i18n/messages/en/link-picture";
import mail from "@/lib/i18n/messages/en/mail";
import marks from "@/lib/i18n/messages/en/marks";
import method from "@/lib/i18n/messages/en/method";
import openData from "@/lib/i18n/messages/en/open-data";
import overview from "@/lib/i18n/messages/en/overview";
import agreementPackage from "@/lib/i18n/messages/en/package";
import paging from "@/lib/i18n/messages/en/paging";
import people from "@/lib/i18n/messages/en/people";
import preview from "@/lib/i18n/messages/en/preview";
import problems from "@/lib/i18n/messages/en/problems";
import record from "@/lib/i18n/messages/en/record";
import report from "@/lib/i18n/messages/en/report";
import review from "@/lib/i18n/messages/en/review";
import sending from "@/lib/i18n/messages/en/sending";
import site from "@/lib/i18n/messages/en/site";
import states from "@/lib/i18n/messages/en/states";
import suggestions from "@/lib/i18n/messages/en/suggestions";
import tables from "@/lib/i18n/messages/en/tables";
import timeline from "@/lib/i18n/messages/en/timeline";
import webhooks from "@/lib/i18n/messages/en/webhooks";
import whatIf from "@/lib/i18n/messages/en/what-if";

const messages = {
  account,
  mail,
  people,
  calculator,
  forms,
  marks,
  method,
  commitments,
  compare,
  package: agreementPackage,
  feeds,
  following,
  findings,
  timeline,
  charts,
  changes,
  badge,
  auth,
  dates,
  deadline,
  editing,
  preview,
  review,
  site,
  states,
  agreement,
  commitment,
  openData,
  overview,
  paging,
  api,
  problems,
  report,
  importing,
  linkPicture,
  embed,
  cite,
  desk,
  failure,
  record,
  suggestions,
  tables,
  sending,
  webhooks,
  whatIf,
};
export default messages;
