import type { Socket } from "node:net";

export interface Holder {
  /** Keeps the connection silent, then closes it without a byte. */
  hold(socket: Socket, ms: number): void;
  releaseAll(): void;
}

export function holdSockets(): Holder {
  const held = new Map<Socket, NodeJS.Timeout>();
  const release = (socket: Socket) => {
    clearTimeout(held.get(socket));
    held.delete(socket);
    socket.destroy();
  };
  return {
    hold(socket, ms) {
      held.set(
        socket,
        setTimeout(() => release(socket), ms),
      );
      socket.once("close", () => release(socket));
    },
    releaseAll() {
      for (const socket of held.keys()) release(socket);
    },
  };
}
