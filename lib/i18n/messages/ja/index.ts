import account from "@/lib/i18n/messages/ja/account";
import agreement from "@/lib/i18n/messages/ja/agreement";
import api from "@/lib/i18n/messages/ja/api";
import auth from "@/lib/i18n/messages/ja/auth";
import badge from "@/lib/i18n/messages/ja/badge";
import calculator from "@/lib/i18n/messages/ja/calculator";
import changes from "@/lib/i18n/messages/ja/changes";
import charts from "@/lib/i18n/messages/ja/charts";
import cite from "@/lib/i18n/messages/ja/cite";
import commitment from "@/lib/i18n/messages/ja/commitment";
import commitments from "@/lib/i18n/messages/ja/commitments";
import compare from "@/lib/i18n/messages/ja/compare";
import dates from "@/lib/i18n/messages/ja/dates";
import deadline from "@/lib/i18n/messages/ja/deadline";
import desk from "@/lib/i18n/messages/ja/desk";
import editing from "@/lib/i18n/messages/ja/editing";
import embed from "@/lib/i18n/messages/ja/embed";
import failure from "@/lib/i18n/messages/ja/failure";
import feeds from "@/lib/i18n/messages/ja/feeds";
import findings from "@/lib/i18n/messages/ja/findings";
import following from "@/lib/i18n/messages/ja/following";
import forms from "@/lib/i18n/messages/ja/forms";
import importing from "@/lib/i18n/messages/ja/importing";
import linkPicture from "@/lib/i18n/messages/ja/link-picture";
import mail from "@/lib/i18n/messages/ja/mail";
import marks from "@/lib/i18n/messages/ja/marks";
import method from "@/lib/i18n/messages/ja/method";
import openData from "@/lib/i18n/messages/ja/open-data";
import overview from "@/lib/i18n/messages/ja/overview";
import agreementPackage from "@/lib/i18n/messages/ja/package";
import paging from "@/lib/i18n/messages/ja/paging";
import people from "@/lib/i18n/messages/ja/people";
import preview from "@/lib/i18n/messages/ja/preview";
import problems from "@/lib/i18n/messages/ja/problems";
import record from "@/lib/i18n/messages/ja/record";
import report from "@/lib/i18n/messages/ja/report";
import review from "@/lib/i18n/messages/ja/review";
import sending from "@/lib/i18n/messages/ja/sending";
import site from "@/lib/i18n/messages/ja/site";
import states from "@/lib/i18n/messages/ja/states";
import suggestions from "@/lib/i18n/messages/ja/suggestions";
import tables from "@/lib/i18n/messages/ja/tables";
import timeline from "@/lib/i18n/messages/ja/timeline";
import webhooks from "@/lib/i18n/messages/ja/webhooks";
import whatIf from "@/lib/i18n/messages/ja/what-if";

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
