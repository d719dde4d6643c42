import { SubmitButton } from "@/components/ui/form-fields";

/** How a form ends that anybody may send: a field that only programs see and fill in, and the button. */
export function ReaderFormEnd({ website, submit }: { website: string; submit: string }) {
  return (
    <>
      <div className="sr-only" aria-hidden="true">
        <label htmlFor="website">{website}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      <p className="form-end">
        <SubmitButton>{submit}</SubmitButton>
      </p>
    </>
  );
}
