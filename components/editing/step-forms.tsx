"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { DateField, TextField } from "@/components/ui/form-fields";

/** `…Of` name the step too, for those who hear the button without seeing where it stands. */
export type StepWords = Record<
  "completedOn" | "completedOnOf" | "tick" | "tickOf" | "untick" | "untickOf" | "whyUntick",
  string
>;
export type StepLine = {
  id: string;
  title: string;
  /** "Done on 3 March 2026" or "Not done · target 1 May 2026". */
  standing: string;
  done: boolean;
  words: StepWords;
};

type Props = {
  action: FormAction;
  shell: ShellWords;
  hidden: Record<string, string>;
  steps: readonly StepLine[];
  today: string;
};

/** One small form for each step: a day and a button to tick it, or a button to take the tick away. */
export function StepForms({ action, shell, hidden, steps, today }: Props) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.id} className="step-line">
          <p className="notice-title">{step.title}</p>
          <p className="quiet">{step.standing}</p>
          <FormShell
            action={action}
            words={shell}
            prefix={`step-${step.id}-`}
            hidden={{ ...hidden, step: step.id, tick: step.done ? "untick" : "tick" }}
            submit={step.done ? step.words.untick : step.words.tick}
            submitLabel={step.done ? step.words.untickOf : step.words.tickOf}
          >
            {(typed) =>
              step.done ? (
                <TextField
                  name={typed.id("reason")}
                  label={step.words.whyUntick}
                  defaultValue={typed.text("reason")}
                  error={typed.problem("reason")}
                />
              ) : (
                <DateField
                  name={typed.id("completedOn")}
                  label={step.words.completedOn}
                  aria-label={step.words.completedOnOf}
                  defaultValue={typed.text("completedOn", today)}
                  error={typed.problem("completedOn")}
                />
              )
            }
          </FormShell>
        </li>
      ))}
    </ol>
  );
}
