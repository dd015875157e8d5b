"""A mail server on the loopback interface that speaks just enough SMTP (RFC 5321) to take mail."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class SmtpServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Session)
        self.mails: list[bytes] = []
        self.logins: list[str] = []
        self.busy = False

    @property
    def port(self) -> int:
        port: int = self.server_address[1]
        return port


class _Session(socketserver.StreamRequestHandler):
    server: SmtpServer

    def handle(self) -> None:
        self._say("220 mail.test ready")
        while line := self.rfile.readline().decode("latin-1").strip():
            command = line.split(" ", 1)[0].upper()
            if command == "DATA":
                self._take_mail()
            elif command == "AUTH":
                self.server.logins.append(line)
                self._say("235 welcome")
            elif command == "QUIT":
                self._say("221 bye")
                return
            elif command == "MAIL" and self.server.busy:
                self._say("451 try again later")
            else:
                self._say("250 ok")

    def _take_mail(self) -> None:
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line)
        self.server.mails.append(b"".join(lines))
        self._say("250 taken")

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def smtp_server() -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
