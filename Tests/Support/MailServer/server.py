"""A real SMTP server on this machine, for tests: server.py FOLDER [port=N] [tls=starttls|smtps] [cert=PEM] [key=PEM]
[user=NAME] [password=WORD]. It says its port on the first line, puts each message that it takes in FOLDER, and ends when
its input does. The local part of a recipient says what becomes of it: gone… is refused with 550, busy… with 451 the first
time, full… when the message itself has come (552), shut… with 421; a sender stranger… is refused with 550."""
import asyncio
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Desk:
    def __init__(self, folder, implicit):
        self.folder = folder
        self.implicit = implicit
        self.seen = set()
        self.count = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("stranger"):
            return "550 5.7.1 who are you"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone"):
            return "550 5.1.1 no such user"
        if address.startswith("shut"):
            return "421 4.3.2 closing"
        if address.startswith("busy") and address not in self.seen:
            self.seen.add(address)
            return "451 4.3.0 try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(address.startswith("full") for address in envelope.rcpt_tos):
            return "552 5.2.2 mailbox full"
        self.count += 1
        message = {
            "from": envelope.mail_from, "to": envelope.rcpt_tos, "data": envelope.content.decode("latin-1"),
            "tls": session.ssl is not None or self.implicit, "greeting": session.host_name,
            "user": getattr(session, "daicho_user", None),
        }
        place = self.folder / f"{self.count:06}.json"
        new = place.with_suffix(".new")
        new.write_text(json.dumps(message))
        new.rename(place)
        return "250 OK"


async def main():
    options = dict(argument.split("=", 1) for argument in sys.argv[2:])
    desk = Desk(pathlib.Path(sys.argv[1]), options.get("tls") == "smtps")
    context = None
    if "tls" in options:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options["cert"], options["key"])

    def authenticate(server, session, envelope, mechanism, data):
        good = (data.login, data.password) == (options["user"].encode(), options["password"].encode())
        session.daicho_user = options["user"] if good else None
        return AuthResult(success=good)

    def protocol():
        more = {}
        if "user" in options:
            more = {"authenticator": authenticate, "auth_required": True, "auth_require_tls": "tls" in options}
        if options.get("tls") == "starttls":
            more |= {"tls_context": context, "require_starttls": True}
        if options.get("tls") == "smtps":
            more["auth_require_tls"] = False
        return SMTP(desk, hostname="test.example", loop=asyncio.get_running_loop(), **more)

    implicit = context if options.get("tls") == "smtps" else None
    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, "127.0.0.1", int(options.get("port", 0)), ssl=implicit)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
