import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

type Shared = {
  /** Name of the value sent; also the id, so that an error summary can link to it. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
};

function describedBy({ name, hint, error }: Shared): string | undefined {
  return [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ") || undefined;
}

function About({ name, hint, error }: Shared) {
  return (
    <>
      {hint ? (
        <span id={`${name}-hint`} className="field-hint">
          {hint}
        </span>
      ) : null}
      {error ? (
        <span id={`${name}-error`} className="field-error">
          {error}
        </span>
      ) : null}
    </>
  );
}

function fieldClass(error: Shared["error"]): string {
  return error ? "field field-wrong" : "field";
}

type TextProps = Shared & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id">;

/** One line of text, a number, an address, a password … (`type`). */
export function TextField({ name, label, hint, error, className, ...input }: TextProps) {
  return (
    <div className={fieldClass(error)}>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <About name={name} label={label} hint={hint} error={error} />
      <input
        id={name}
        name={name}
        className={className ?? "input"}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ name, label, hint, error })}
        {...input}
      />
    </div>
  );
}

/** A calendar date, sent as YYYY-MM-DD. */
export function DateField(props: TextProps) {
  return <TextField type="date" className="input input-date" {...props} />;
}

type AreaProps = Shared & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id">;

/** Several lines of text. */
export function TextArea({ name, label, hint, error, ...area }: AreaProps) {
  return (
    <div className={fieldClass(error)}>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <About name={name} label={label} hint={hint} error={error} />
      <textarea
        id={name}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ name, label, hint, error })}
        {...area}
      />
    </div>
  );
}

export type Option = { value: string; label: string };
type SelectProps = Shared & { options: readonly Option[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    "name" | "id"
  >;

/** One of a list too long to show at once. */
export function SelectField({ name, label, hint, error, options, ...select }: SelectProps) {
  return (
    <div className={fieldClass(error)}>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <About name={name} label={label} hint={hint} error={error} />
      <select
        id={name}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ name, label, hint, error })}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type Choice = { value: string; label: ReactNode; hint?: ReactNode };
type ChoicesProps = Shared & {
  choices: readonly Choice[];
  /** `radio` takes one, `checkbox` any number. */
  type: "radio" | "checkbox";
  chosen?: readonly string[];
};

/** A group of radio buttons or boxes under one legend. The first one carries the group's id. */
export function Choices({ name, label, hint, error, choices, type, chosen = [] }: ChoicesProps) {
  return (
    <fieldset className={fieldClass(error)} aria-describedby={describedBy({ name, label, hint, error })}>
      <legend>{label}</legend>
      <About name={name} label={label} hint={hint} error={error} />
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            id={index === 0 ? name : `${name}-${choice.value}`}
            type={type}
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint ? <span className="field-hint block">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type SubmitProps = {
  children: ReactNode;
  disabledReason?: string | null;
  label?: string;
  describedBy?: string;
  /** Takes the focus when it appears, also without JavaScript. */
  autoFocus?: boolean;
};

/** Sends the form. Editors' forms pass `disabledReason` to say why it cannot be sent; it stays focusable. */
export function SubmitButton({ children, disabledReason, label, describedBy, autoFocus }: SubmitProps) {
  return (
    <>
      <button
        type="submit"
        className="button"
        aria-label={label}
        // biome-ignore lint/a11y/noAutofocus: set only where the reader has just asked for what this button does
        autoFocus={autoFocus}
        aria-disabled={disabledReason ? true : undefined}
        aria-describedby={disabledReason ? "submit-reason" : describedBy}
      >
        {children}
      </button>
      {disabledReason ? (
        <p id="submit-reason" className="field-hint">
          {disabledReason}
        </p>
      ) : null}
    </>
  );
}
