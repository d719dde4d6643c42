"use server";

import { linkComparable } from "@/lib/commands/link-comparable";
import { LinkComparableForm } from "@/lib/schema/comparable-form";
import { editorAction } from "@/lib/web/action";

export const linkComparableAction = editorAction(LinkComparableForm, linkComparable);
