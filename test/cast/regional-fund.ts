/** What the fund's new and ongoing efforts come to is more than its frame. */
export const regionalFund = [
  "Puljen har en ramme på 19,8 mio. kr.",
  ...["0,6", "3,3", "1,0", "1,0", "1,3", "0,3", "1,6"].map((amount, place) => `- Ny indsats ${place + 1}: ${amount} mio. kr.`),
  "I alt 9,1 mio. kr.",
  ...["1,8", "0,7", "1,0", "4,0", "2,2", "1,3"].map((amount, place) => `- Igangværende indsats ${place + 1}: ${amount} mio. kr.`),
  "I alt 11,0 mio. kr.",
  "Sum 20,1 mio. kr.",
].join("\n");
