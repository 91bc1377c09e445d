// The floor: every frame goes to everybody in the room as it came. No Yjs, nothing kept.
import { WebSocketServer } from "ws";

/** @type {Map<string | undefined, Set<import("ws").WebSocket>>} */
const rooms = new Map();
const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env["PORT"]), maxPayload: 32 * 1024 * 1024 });

server.on("connection", (socket, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(socket));
  socket.on("message", (data) => {
    for (const member of room) member.send(data, { binary: true });
  });
  socket.on("close", () => room.delete(socket));
});
server.on("listening", () => console.log("ready"));
