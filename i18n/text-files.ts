import type { Dictionary } from "./language.ts";

/** The dialogs by which pictures and files come into a text. */
export type TextFileWords = {
  picture: string;
  attachment: string;
  describe: string;
  /** Of several that are put in one after the other. */
  place: (number: number, of: number) => string;
  choosePicture: string;
  pictureHelp: string;
  chooseFile: string;
  fileHelp: string;
  preview: string;
  alt: string;
  altHelp: string;
  ornament: string;
  ornamentHelp: string;
  altMissing: string;
  altTooLong: (max: number) => string;
  fileMissing: string;
  /** A picture that this browser cannot rid of what the camera noted in it. */
  notDrawn: string;
  putIn: string;
  attach: string;
  save: string;
  skip: string;
  sending: (name: string) => string;
  done: (name: string) => string;
  saved: string;
  gone: string;
  offline: string;
  /** Before what one was writing when one could write no more. */
  waits: string;
};

export const textFileWords: Dictionary<TextFileWords> = {
  da: {
    picture: "Sæt et billede ind",
    attachment: "Vedhæft en fil i teksten",
    describe: "Beskrivelse af billedet",
    place: (number, of) => `${number} af ${of}`,
    choosePicture: "Billede",
    pictureHelp: "PNG, JPEG, GIF eller WebP. Store billeder gøres mindre, og hvor et foto er taget, sendes ikke med.",
    chooseFile: "Fil",
    fileHelp: "PDF, Word, Excel, PowerPoint, OpenDocument, billede eller tekst, højst 15 MB.",
    preview: "Det valgte billede",
    alt: "Beskriv, hvad billedet viser",
    altHelp: "For dem, der ikke kan se det. Sig det, som læseren skal vide: »Indlæggelser falder fra 29 til 12«, ikke »Et søjlediagram«.",
    ornament: "Billedet er kun pynt",
    ornamentHelp: "Så springer en skærmlæser det over.",
    altMissing: "Beskriv billedet, eller sæt kryds ved, at det kun er pynt.",
    altTooLong: (max) => `Beskrivelsen må højst være på ${max} tegn. Skriv resten i teksten.`,
    fileMissing: "Vælg en fil.",
    notDrawn:
      "Billedet er ikke sendt: browseren kan ikke læse det og derfor ikke fjerne, hvor det er taget. Åbn det i et billedprogram, gem det som PNG, og prøv igen.",
    putIn: "Sæt billedet ind",
    attach: "Vedhæft filen",
    save: "Gem beskrivelsen",
    skip: "Spring over",
    sending: (name) => `Sender ${name} …`,
    done: (name) => `${name} er sat ind.`,
    saved: "Beskrivelsen er gemt.",
    gone: "En anden har imens fjernet billedet.",
    offline:
      "Du har ingen forbindelse. Billeder og filer kan først sættes ind, når den er tilbage. Det, du skriver i teksten, går ikke tabt.",
    waits: "Du var ved at beskrive et billede. Det, du havde skrevet, er her, og dialogen åbner igen, når du kan skrive:",
  },
  en: {
    picture: "Put in a picture",
    attachment: "Attach a file in the text",
    describe: "Description of the picture",
    place: (number, of) => `${number} of ${of}`,
    choosePicture: "Picture",
    pictureHelp: "PNG, JPEG, GIF or WebP. Large pictures are made smaller, and where a photo was taken is not sent along.",
    chooseFile: "File",
    fileHelp: "PDF, Word, Excel, PowerPoint, OpenDocument, picture or text, at most 15 MB.",
    preview: "The chosen picture",
    alt: "Describe what the picture shows",
    altHelp: "For those who cannot see it. Say what the reader needs to know: “Admissions fall from 29 to 12”, not “A bar chart”.",
    ornament: "The picture is only an ornament",
    ornamentHelp: "A screen reader then passes over it.",
    altMissing: "Describe the picture, or tick that it is only an ornament.",
    altTooLong: (max) => `The description can be at most ${max} characters. Write the rest in the text.`,
    fileMissing: "Choose a file.",
    notDrawn:
      "The picture was not sent: the browser cannot read it and so cannot remove where it was taken. Open it in a program for pictures, save it as PNG, and try again.",
    putIn: "Put the picture in",
    attach: "Attach the file",
    save: "Save the description",
    skip: "Skip",
    sending: (name) => `Sending ${name} …`,
    done: (name) => `${name} is in.`,
    saved: "The description is saved.",
    gone: "Somebody else has removed the picture meanwhile.",
    offline: "You have no connection. Pictures and files can be put in when it is back. What you write in the text is not lost.",
    waits: "You were describing a picture. What you had written is here, and the dialog opens again when you can write:",
  },
};
