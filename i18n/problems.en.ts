import type { ProblemCode } from "../contract/problem.ts";
import type { ProblemWords } from "./problems.da.ts";
import { systemProblemsInEnglish } from "./system-problems.ts";

const untouched = "Nothing was changed.";

export const problemsInEnglish: Record<ProblemCode, ProblemWords> = {
  ...systemProblemsInEnglish,
  agenda_changed: {
    what: "The agenda says something else than when you looked at it: somebody has written in it or added to it meanwhile.",
    safe: "It was not put out, and what you wrote here still stands here.",
    next: "Look at the preview again: it shows what stands there now. Then put it out.",
  },
  agenda_item_not_decidable: {
    what: "A decision cannot be recorded on the item yet.",
    safe: untouched,
    next: "The meeting must have been opened, and the item not postponed or withdrawn.",
  },
  agenda_item_taken: {
    what: "The text is already on an agenda.",
    safe: "The frozen text is unchanged.",
    next: "Reload the page to see where it is.",
  },
  already_decided: {
    what: "A decision has already been recorded on the item.",
    safe: "The first decision stands. Yours was not saved.",
    next: "Reload the page and read the one that is there.",
  },
  already_submitted: {
    what: "The document has already been submitted to a forum.",
    safe: "The frozen version is with the forum.",
    next: "Wait for the forum's decision. You can go on writing in the meantime.",
  },
  body_too_large: { what: "What you sent is too large.", safe: untouched, next: "Make the text shorter and try again." },
  changed_meanwhile: {
    what: "Somebody else has changed the same while you were at it.",
    safe: "Nothing was overwritten, and what you wrote still stands here.",
    next: "See what stands there now, and choose what is to hold.",
  },
  connection_ended: {
    what: "The connection to the text has ended.",
    safe: "What was saved is still there.",
    next: "The page connects again by itself.",
  },
  cpr_in_submission: {
    what: "Something in the text looks like a personal (CPR) number.",
    safe: "Everything you have written is saved. Nothing was submitted.",
    next: "Remove it, or tick that it is something else, and submit again.",
  },
  cpr_in_text: {
    what: "Something looks like a personal (CPR) number.",
    safe: "Nothing has been saved yet, and what you wrote is still here.",
    next: "Remove the number from the source and from the fields, or declare that it is something else.",
  },
  demo_not_available: { what: "There are no demo people here.", safe: untouched, next: "Sign in with your e-mail." },
  document_full: {
    what: "The document is full.",
    safe: "What was saved is still there.",
    next: "Delete something in the text, or go on in a new document.",
  },
  document_not_editable: {
    what: "The document is closed for changes.",
    safe: "The text is unchanged.",
    next: "Ask the lead whether it should be opened again.",
  },
  fields_invalid: {
    what: "Something in the fields cannot be understood as it stands.",
    safe: "Everything you have written is saved. Nothing was submitted.",
    next: "Mend the fields that are named, and submit again.",
  },
  fields_missing: {
    what: "Some of the fields have no text.",
    safe: "Everything you have written is saved. Nothing was submitted.",
    next: "Fill in the marked fields and submit again.",
  },
  file_limit_reached: {
    what: "The text already has as many pictures and files as it can have.",
    safe: untouched,
    next: "Gather several pictures in one, or attach one file with all of it.",
  },
  file_too_large: {
    what: "The file is too large.",
    safe: untouched,
    next: "A picture may be 5 MB, another file 15 MB. Make it smaller and try again.",
  },
  file_type_refused: {
    what: "We cannot take that kind of file, or it is not what its name says.",
    safe: untouched,
    next: "Save it as PDF or as a picture (PNG or JPEG), and try again.",
  },
  files_left_behind: {
    what: "A picture or a file from another text did not come along to this one, so its readers cannot see it.",
    safe: "Everything you have written is saved. Nothing was submitted or published.",
    next: "Put the picture in anew, or remove it from the text, and try again.",
  },
  frozen_text_damaged: {
    what: "The frozen text no longer matches its fingerprint and is therefore not shown.",
    safe: "The decision and the live text are still there.",
    next: "Write to operations, so that it can be fetched from the backup.",
  },
  import_cited: {
    what: "Other matters refer to the minutes that you want to withdraw.",
    safe: untouched,
    next: "See what refers to them. If you withdraw them all the same, the references will say so.",
  },
  import_exists: {
    what: "The imported minutes are already saved with another content.",
    safe: "What was saved first stands. Your version was not saved.",
    next: "See what is saved. If it should be different, withdraw it and import again.",
  },
  import_resembles_another: {
    what: "The meeting seems to have been imported already.",
    safe: "Nothing has been saved yet, and what you corrected is still here.",
    next: "Compare it with the one that is there. If it is another meeting, save it all the same.",
  },
  import_source_missing: {
    what: "The source cannot be shown, because it no longer matches its fingerprint.",
    safe: "The imported minutes are still there.",
    next: "Write to operations, so that the source can be fetched from the backup.",
  },
  import_withdrawn: {
    what: "The imported minutes have been withdrawn.",
    safe: untouched,
    next: "Ask the forum's secretariat to put them back first.",
  },
  invitation_exists: {
    what: "An invitation has been sent to the address already.",
    safe: "It still stands, and no other was sent.",
    next: "Send it again from the list of invitations, or take it back first.",
  },
  internal: {
    what: "Something went wrong on our side.",
    safe: "What was saved is still there.",
    next: "Try again in a moment. If it happens again, write to operations.",
  },
  invalid_input: {
    what: "Some of what you wrote cannot be used.",
    safe: "Nothing has been saved yet, and what you wrote is still here.",
    next: "Correct the marked fields and try again.",
  },
  item_withdrawn: {
    what: "The item has been taken off the agenda.",
    safe: untouched,
    next: "Write it under the item that the meeting treats.",
  },
  last_lead: { what: "The space must have at least one lead.", safe: untouched, next: "Make somebody else lead first." },
  mail_not_available: { what: "We cannot send mail right now.", safe: untouched, next: "Try again in a couple of minutes." },
  malformed_json: { what: "What the page sent could not be read.", safe: untouched, next: "Reload the page and try again." },
  method_not_allowed: { what: "That cannot be done here.", safe: untouched, next: "Reload the page and try again." },
  not_allowed: {
    what: "You do not have access to that.",
    safe: untouched,
    next: "Ask a lead of the space or the secretariat of the forum.",
  },
  not_found: {
    what: "It does not exist, or you do not have access to it.",
    safe: untouched,
    next: "Check the address, or go back to the overview.",
  },
  not_ready: { what: "The system is starting.", safe: "What was saved is still there.", next: "Try again in a moment." },
  not_signed_in: { what: "You are not signed in.", safe: "What was saved is still there.", next: "Sign in and go on where you were." },
  participation_exists: {
    what: "It already takes part in the space.",
    safe: untouched,
    next: "Change the role of the one that is there.",
  },
  person_required: {
    what: "Only a person who is signed in can do that.",
    safe: untouched,
    next: "Sign in and do it from there. A token can read and acknowledge, nothing else.",
  },
  questions_unanswered: {
    what: "The forum has asked something that is not answered.",
    safe: untouched,
    next: "Answer under Review, and submit again.",
  },
  room_not_available: { what: "The text cannot be fetched right now.", safe: "The text is saved.", next: "Try again in a moment." },
  template_retired: {
    what: "The template is no longer in use.",
    safe: "Nothing has been made.",
    next: "Choose another template, or begin without one.",
  },
  text_changed: {
    what: "The text there is another by now.",
    safe: "Nothing has been changed.",
    next: "Look at the place again, and propose anew if it still matters.",
  },
  too_many_requests: {
    what: "There were too many requests in a short time.",
    safe: "What was saved is still there.",
    next: "Wait a minute and try again.",
  },
  treatment_exists: {
    what: "The item is already there as an earlier treatment.",
    safe: untouched,
    next: "Reload the page to see it.",
  },
  unknown_route: {
    what: "That page does not exist.",
    safe: untouched,
    next: "Check the address, or go back to the overview.",
  },
  unsupported_media_type: {
    what: "What the page sent had a form that we do not accept.",
    safe: untouched,
    next: "Reload the page and try again.",
  },
  upgrade_expected: {
    what: "The address is for the live connection only.",
    safe: untouched,
    next: "Open the document from its space.",
  },
  wrong_origin: {
    what: "The request came from another site and was refused.",
    safe: untouched,
    next: "Open Samarbejdsrum directly and try again.",
  },
  wrong_state: {
    what: "That cannot be done as the matter stands.",
    safe: untouched,
    next: "Reload the page. Others may have moved it a step.",
  },
};
