"use server";

import { answerImport } from "@/lib/web/import-form";
import { tableAction } from "@/lib/web/table-action";

export const importTableAction = tableAction(answerImport);
