"use server";

import {
  ChangeFollowingForm,
  FollowForm,
  KeyForm,
  LetterLanguageForm,
  StopFollowingForm,
} from "@/lib/schema/follow-forms";
import { openAction } from "@/lib/web/action";
import { change, changeLanguage, confirm, stop } from "@/lib/web/following/answers";
import { receiveFollow } from "@/lib/web/following/receive";

export const followAction = openAction(FollowForm, receiveFollow);
export const confirmAction = openAction(KeyForm, confirm);
export const changeAction = openAction(ChangeFollowingForm, change);
export const languageAction = openAction(LetterLanguageForm, changeLanguage);
export const stopAction = openAction(StopFollowingForm, stop);
