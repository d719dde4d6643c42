import english from "@/lib/i18n/messages/en/link-picture";

// The picture's typeface has no Japanese, so what is drawn is English; the words beside the picture are Japanese.
const linkPicture = { ...english, alt: "{title}（{date}の状況）" };
export default linkPicture;
