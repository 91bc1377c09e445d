/** The version of OParl whose shape the objects have. */
export const schema = "https://schema.oparl.org/1.1/";

/** Where the objects are. An object's id is its address, as OParl wants it. */
export const addressesUnder = (baseUrl: string) => {
  const root = `${baseUrl}/public/oparl`;
  return {
    system: `${root}/system`,
    body: `${root}/body`,
    organizations: `${root}/organizations`,
    organization: (id: string) => `${root}/organizations/${id}`,
    meetings: `${root}/meetings`,
    meetingsOf: (forumId: string) => `${root}/meetings?organization=${forumId}`,
    meeting: (id: string) => `${root}/meetings/${id}`,
    agendaItems: `${root}/agenda-items`,
    agendaItem: (id: string) => `${root}/agenda-items/${id}`,
    papers: `${root}/papers`,
    paper: (id: string) => `${root}/papers/${id}`,
    consultations: `${root}/consultations`,
    consultation: (id: string) => `${root}/consultations/${id}`,
    files: `${root}/files`,
    file: (id: string) => `${root}/files/${id}`,
    fileBytes: (id: string) => `${root}/files/${id}/text.json`,
    /** A list of the kind that has nothing, and never will: people are no part of the record. */
    none: (kind: "people" | "memberships" | "locations" | "terms") => `${root}/${kind}`,
    page: (path: string) => `${baseUrl}/public${path}`,
  };
};

export type Addresses = ReturnType<typeof addressesUnder>;
