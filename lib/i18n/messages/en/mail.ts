/** What the site mails. */
const mail = {
  invitation: {
    subject: "Your invitation to {site}",
    text: "{name}, you are invited to help keep the record of {site}. Choose a password to begin:",
    link: "Choose a password",
    unasked: "If you did not expect this, there is nothing to do: without a password the account stays closed.",
  },
  newPassword: {
    subject: "A new password for {site}",
    text: "{name}, a new password was asked for your account at {site}. Choose it here:",
    link: "Choose a new password",
    unasked: "If you did not ask for it, there is nothing to do: your password stays as it is.",
  },
  once: "The link works once, within {hours} hours. A newer one replaces it.",
  footer: "{site}, {url}",
};
export default mail;
