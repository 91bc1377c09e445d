/** What people know an endpoint by: its description, or else its address. */
export const endpointName = ({ description, url }: { description: string; url: string }): string =>
  description === "" ? url : description;
