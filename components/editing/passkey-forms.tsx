"use client";

import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton, TextField } from "@/components/ui/form-fields";
import { passkeyCalls } from "@/lib/paths";

type Outcome = "done" | "cancelled" | "known" | "stale" | "failed";

async function called(address: string, body?: object): Promise<{ ok: boolean; status: number; json: unknown }> {
  const sent = body
    ? { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }
    : { method: "GET" };
  const answer = await fetch(address, sent);
  return { ok: answer.ok, status: answer.status, json: await answer.json().catch(() => null) };
}

/** Runs one exchange with the browser's keys; what it throws says only that nothing came of it. */
async function attempt(
  options: string,
  use: (json: never) => Promise<object>,
  to: string,
  more: object,
): Promise<Outcome> {
  const asked = await called(options);
  if (!asked.ok) return asked.status === 403 ? "stale" : "failed";
  try {
    const response = await use(asked.json as never); // the shape is the plugin's own, made for this library
    return (await called(to, { response, ...more })).ok ? "done" : "failed";
  } catch (problem) {
    return problem instanceof Error && problem.name === "InvalidStateError" ? "known" : "cancelled";
  }
}

function useSupport(): boolean | null {
  const [supported, setSupported] = useState<boolean | null>(null);
  useEffect(() => setSupported(typeof window.PublicKeyCredential === "function"), []);
  return supported;
}

type AddWords = Record<"refused" | "name" | "nameHint" | "add" | "noScript" | "unsupported", string> &
  Record<Exclude<Outcome, "done">, string>;

/** Adds a passkey of this browser or of a key plugged into it, then goes to `then`. */
export function AddPasskeyForm({ words, then }: { words: AddWords; then: string }) {
  const supported = useSupport();
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("passkey-name") ?? "").trim() || words.name;
    const register = (optionsJSON: never) => startRegistration({ optionsJSON });
    const outcome = await attempt(passkeyCalls.registerOptions(name), register, passkeyCalls.register(), { name });
    if (outcome === "done") window.location.assign(then);
    else setProblem(words[outcome]);
  };
  if (supported === false) return <p className="quiet">{words.unsupported}</p>;
  return (
    <>
      <noscript>
        <p className="quiet">{words.noScript}</p>
      </noscript>
      <form onSubmit={add} hidden={!supported}>
        <ErrorSummary title={words.refused} errors={problem ? [{ field: "passkey-name", message: problem }] : []} />
        <TextField name="passkey-name" label={words.name} hint={words.nameHint} maxLength={80} autoComplete="off" />
        <p className="form-end">
          <SubmitButton>{words.add}</SubmitButton>
        </p>
      </form>
    </>
  );
}

type SignInProps = { words: { passkey: string; failed: string }; then: string; children?: ReactNode };

/** Signing in with a passkey; nothing without JavaScript, where there are none. */
export function PasskeySignInForm({ words, then }: SignInProps) {
  const supported = useSupport();
  const [failed, setFailed] = useState(false);
  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setFailed(false);
    const use = (optionsJSON: never) => startAuthentication({ optionsJSON });
    const outcome = await attempt(passkeyCalls.signInOptions(), use, passkeyCalls.signIn(), {});
    if (outcome === "done") window.location.assign(then);
    else setFailed(outcome !== "cancelled");
  };
  if (!supported) return null;
  return (
    <form onSubmit={signIn}>
      <button type="submit" className="button button-plain">
        {words.passkey}
      </button>
      <p role="status" className="field-error">
        {failed ? words.failed : ""}
      </p>
    </form>
  );
}
